import { describe, expect, it } from 'vitest'
import { kindOf } from './kind.ts'
import { LIMITS } from './letter.ts'
import { fileName, parseMail } from './parse.ts'

const NOW = '2026-03-02T09:00:00.000Z'
const read = (text: string | Buffer) => parseMail(Buffer.from(text as string), NOW)
const mail = (headers: string[], body = 'Hello') => [...headers, '', body].join('\r\n')
const FROM = 'From: Ada Lovelace <Ada@Acme-Pumps.example>'

describe('a mail is read', () => {
  it('with its sender, thread, date and text', async () => {
    const letter = await read(
      mail([
        FROM,
        'To: sales@pqr.example, "Bo, the other" <bo@pqr.example>',
        'Subject: =?utf-8?Q?Preis_f=C3=BCr_Ventile?=',
        'Date: Mon, 2 Mar 2026 08:30:00 +0000',
        'Message-ID: <a1@acme-pumps.example>',
        'In-Reply-To: <b1@pqr.example>',
        'References: <b0@pqr.example>\r\n <b1@pqr.example>',
      ]),
    )
    expect(letter).toMatchObject({
      from: { address: 'ada@acme-pumps.example', name: 'Ada Lovelace' },
      subject: 'Preis für Ventile',
      sentAt: '2026-03-02T08:30:00.000Z',
      messageId: '<a1@acme-pumps.example>',
      inReplyTo: ['<b1@pqr.example>'],
      references: ['<b0@pqr.example>', '<b1@pqr.example>'],
      text: 'Hello',
      cut: [],
    })
    expect(letter.to.map(({ address }) => address)).toEqual(['sales@pqr.example', 'bo@pqr.example'])
  })

  it('in the charset it says, and not broken by one that does not exist', async () => {
    const japanese = Buffer.concat([
      Buffer.from(mail([FROM, 'Content-Type: text/plain; charset=iso-2022-jp'], '')),
      Buffer.from('\x1b$B$3$s$K$A$O\x1b(B', 'latin1'),
    ])
    expect((await parseMail(japanese, NOW)).text).toBe('こんにちは')
    const broken = Buffer.from(
      mail([FROM, 'Content-Type: text/plain; charset=nonsense'], 'h\xff\x00i'),
      'latin1',
    )
    const { text } = await parseMail(broken, NOW)
    expect(text.isWellFormed() && !text.includes('\0') && text.startsWith('h')).toBe(true)
  })

  it('without a sender, a date or an id where it has none, or one that cannot be', async () => {
    for (const raw of ['', 'only words', mail(['From: undisclosed', 'Date: Mon, 99 Foo 20999'])]) {
      expect(await read(raw)).toMatchObject({ from: null, sentAt: null, messageId: null })
    }
    expect((await read(mail([FROM, 'Date: Fri, 1 Jan 2100 00:00:00 +0000']))).sentAt).toBeNull()
    expect((await read(mail([FROM, 'Date: Mon, 2 Mar 2026 12:00:00 +0000']))).sentAt).toBe(NOW)
  })
})

describe('a mail meant to harm is read as far as it can be', () => {
  it('nested five thousand deep, or of fifty thousand parts', async () => {
    let nested = ''
    for (let n = 0; n < 5000; n++)
      nested += `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`
    const parts = '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(50_000)
    for (const raw of [
      `${FROM}\r\nSubject: Deep\r\n${nested}`,
      `${FROM}\r\nSubject: Deep\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--`,
    ]) {
      const letter = await read(raw)
      expect(letter).toMatchObject({ subject: 'Deep', from: { address: 'ada@acme-pumps.example' } })
      expect(letter.cut).toContain('unreadable')
    }
  })

  it('to a hundred thousand recipients, under headers without end, larger than is taken', async () => {
    const many = Array.from({ length: 100_000 }, (_, n) => `u${n}@x.example`).join(',\r\n ')
    expect((await read(mail([FROM, `To: ${many}`]))).cut).toContain('unreadable')
    const some = Array.from({ length: 2000 }, (_, n) => `u${n}@x.example`).join(',\r\n ')
    const cut = await read(mail([FROM, `To: ${some}`]))
    expect(cut.to).toHaveLength(LIMITS.people)
    expect(cut.cut).toEqual(['recipients'])
    const huge = Buffer.concat([Buffer.from(mail([FROM, 'Subject: Huge'])), Buffer.alloc(LIMITS.bytes, 'x')])
    expect(await parseMail(huge, NOW)).toMatchObject({ subject: 'Huge', text: '', cut: ['too-large'] })
  })

  it('with names that lead elsewhere or turn letters around', () => {
    expect(fileName('../../etc/passwd')).toBe('passwd')
    expect(fileName('C:\\x\\offer\u202efdp.exe')).toBe('offer fdp.exe')
    expect(fileName('..')).toBe('')
    expect(fileName('a\0"<b>.pdf')).toBe('ab.pdf')
  })
})

describe('what a mail is', () => {
  const kind = async (headers: string[], body?: string) => kindOf(await read(mail([FROM, ...headers], body)))

  it('a person wrote, unless a machine says that it did', async () => {
    expect(await kind(['Subject: Re: Automatic valves for our office'])).toBe('person')
    expect(await kind(['Auto-Submitted: no'])).toBe('person')
    expect(await kind(['Auto-Submitted: auto-replied'])).toBe('automatic')
    expect(await kind(['Precedence: auto_reply'])).toBe('automatic')
    expect(await kind(['X-Autoreply: yes'])).toBe('automatic')
  })

  it('is an absence told by its subject, in many languages', async () => {
    for (const subject of [
      'Out of Office: offer',
      'Automatic reply: Valves',
      'AW: Abwesenheitsnotiz',
      'Automatische Antwort: Ventile',
      'Réponse automatique : vannes',
      'Respuesta automática: válvulas',
      'Risposta automatica: valvole',
      'Autosvar: ventiler',
      'Автоответ: клапаны',
      '自動応答: バルブ',
    ])
      expect(await kind([`Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`]), subject).toBe(
        'automatic',
      )
    expect(await kind(['Subject: Absence of pressure in line 2'])).toBe('person')
  })

  it('is spam where the filter says so, and a list where it is one', async () => {
    expect(await kind(['X-Spam-Flag: YES'])).toBe('spam')
    expect(await kind(['X-Spam-Status: No, score=-1'])).toBe('person')
    expect(await kind(['List-Id: News <news.example.com>'])).toBe('list')
    expect(await kind(['Precedence: bulk'])).toBe('list')
  })

  it("is no list where the list is the mailbox's own group", async () => {
    const letter = await read(mail([FROM, 'List-Id: <sales.pqr.example>', 'Precedence: list']))
    expect(kindOf(letter, ['sales@pqr.example'])).toBe('person')
    expect(kindOf(letter, ['other@pqr.example'])).toBe('list')
  })

  it('is a bounce with the address and the reason', async () => {
    const letter = await read(
      mail(
        [
          'Subject: Undelivered Mail Returned to Sender',
          'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        ],
        [
          '--b\r\nContent-Type: text/plain\r\n\r\nSorry.',
          '--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n',
          'Final-Recipient: rfc822; Bo@Bolt.example\r\nAction: failed\r\nStatus: 5.1.1',
          'Diagnostic-Code: smtp; 550 5.1.1 no such\r\n user here\r\n',
          '--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <out1@pqr.example>\r\n\r\n--b--',
        ].join('\r\n'),
      ),
    )
    expect(kindOf(letter)).toBe('bounce')
    const failed = {
      address: 'bo@bolt.example',
      action: 'failed',
      status: '5.1.1',
      why: '550 5.1.1 no such user here',
    }
    expect(letter.report).toEqual({ failed: [failed], about: '<out1@pqr.example>' })
  })
})
