// What goes out: by mail over a real SMTP server, by push to a service of our own, when the clock that is handed in says so.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aBrowser, aPushService } from '../../../tests/push-service.ts'
import { aLead } from '../../../tests/story.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { createMail, type Mail } from '../../platform/mail.ts'
import { mustBeOk } from '../../platform/result.ts'
import { createPush, type Push } from '../../platform/web-push.ts'
import type { Work } from '../../platform/work.ts'
import { logActivity } from '../activities/actions.ts'
import { tryChannel } from './actions.ts'
import { send, sweep } from './deliver.ts'
import { followOn } from './follow.ts'
import { readStop } from './links.ts'
import { changeSettings, seeStop, stopMails } from './settings.ts'
import { markRead } from './store.ts'
import { subscribe } from './subscriptions.ts'

const BASE_URL = 'https://sales.example.com'
const MINUTE = 60_000
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Mail over a server that fails as often as told, then takes. */
async function aPost(failures = 0) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece) => pieces.push(piece))
      stream.on('end', () => {
        if (failures-- > 0) return done(new Error('busy'))
        taken.push(readable(Buffer.concat(pieces).toString()))
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  const log = { info: () => {}, warn: () => {} }
  const mail = createMail({
    smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    from: 'Baton <b@house.example>',
    log,
  })
  closing.push(mail.close, () => new Promise<void>((closed) => server.close(() => closed())))
  return { mail, taken }
}

// Undoes quoted-printable and folded headers.
const readable = (raw: string) =>
  Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/\r\n[ \t]+/g, ' ')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** Sends all that is due, each letter as its job would; what fails waits for the next try. */
async function post(work: Work, mail: Mail, push: Push | null = null) {
  const letterIds: string[] = []
  await sweep(work, async (_, letterId) => void letterIds.push(letterId))
  const failed: string[] = []
  const attempt = async (letterId: string) => {
    const ids = { workspaceId: work.actor.workspaceId, letterId }
    const task = { ids, inTransaction: <T>(step: (inside: Work) => Promise<T>) => step(work) }
    await send({ mail, push, baseUrl: BASE_URL }, { ...task, signal: new AbortController().signal })
  }
  for (const letterId of letterIds) await attempt(letterId).catch(() => failed.push(letterId))
  return { letterIds, failed, attempt }
}

const noMail: Mail = { configured: false, send: async () => {}, close: () => {} }

/** Bea names the owner in a note about a lead of a company. */
async function mention(work: Work, { ownerId }: Scene, company = 'Alto Foods', contact = 'Maria Ortega') {
  const bea = await aMember(work, { name: 'Bea Brown', functions: ['qualify'] })
  const as = await asMember(work, bea)
  const who = {
    account: { name: company },
    contact: { name: contact, emails: [`m@${work.newId()}.example`] },
  }
  const lead = await aLead(as, who)
  const note = { leadId: lead.id, kind: 'note' as const, subject: 'Note', mentions: [ownerId] }
  mustBeOk(await logActivity(as, note))
  await followOn(work)
  return lead
}

const OFTEN = { kinds: { mention: { mail: 'now' as const } }, quiet: false }

describe('a mail', () => {
  it(
    'says who did what with whom, leads there, and can be stopped; its subject names the company at most',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost()
      const lead = await mention(work, scene)
      expect((await post(work, mail)).letterIds).toEqual([])
      scene.clock.advance(30_000)
      await post(work, mail)
      expect(taken).toHaveLength(1)
      const [text = ''] = taken
      expect(text).toContain('To: olivia@example.com')
      expect(text).toContain('Subject: [PQR Valve] You were mentioned: Alto Foods')
      expect(text).toContain('Bea Brown mentioned you about Alto Foods.')
      expect(text).toContain(`${BASE_URL}/w/pqr-valve/leads/${lead.id}`)
      expect(text).toContain('List-Unsubscribe: <https://sales.example.com/stop-notices/')
      expect(text).not.toContain('Maria Ortega')
    }),
  )
  it(
    'escapes every name in its HTML',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost()
      await mention(work, scene, '<script>alert("x")</script> & Söhne\r\nBcc: a@b.example')
      scene.clock.advance(MINUTE)
      await post(work, mail)
      const html = taken[0]?.slice(taken[0].indexOf('<!doctype')) ?? ''
      expect(html).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; Söhne')
      expect(html).not.toContain('<script>')
      expect(taken[0]).not.toMatch(/^Bcc:/m)
    }),
  )
  it(
    'gathers what happens within a short time into one, and keeps it apart from the next',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost()
      for (const company of ['One', 'Two', 'Three']) await mention(work, scene, company)
      scene.clock.advance(30_000)
      await post(work, mail)
      expect(taken).toHaveLength(1)
      expect(taken[0]).toContain('Subject: [PQR Valve] 3 mentions')
      for (const company of ['Four', 'Five']) await mention(work, scene, company)
      scene.clock.advance(14 * MINUTE)
      await post(work, mail)
      expect(taken).toHaveLength(1)
      scene.clock.advance(MINUTE)
      await post(work, mail)
      expect(taken).toHaveLength(2)
      expect(taken[1]).toContain('2 mentions')
      for (const company of ['One', 'Two', 'Three']) expect(taken[1]).not.toContain(company)
    }),
  )
  it(
    'that the server did not take is tried again, neither lost nor doubled',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost(2)
      await mention(work, scene)
      scene.clock.advance(MINUTE)
      const { failed, attempt } = await post(work, mail)
      expect([failed.length, taken.length]).toEqual([1, 0])
      await expect(attempt(failed[0] as string)).rejects.toThrow()
      await attempt(failed[0] as string)
      await attempt(failed[0] as string)
      expect(taken).toHaveLength(1)
      expect(taken[0]).toContain(`Message-ID: <${failed[0]}@sales.example.com>`)
      expect((await post(work, mail)).letterIds).toEqual([])
    }),
  )
  it(
    'is needless once the notice was read',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost()
      await mention(work, scene)
      await markRead(work, {}, true)
      scene.clock.advance(MINUTE)
      expect((await post(work, mail)).letterIds).toEqual([])
      expect(taken).toEqual([])
    }),
  )
  it(
    'in a digest comes at its time, in the zone of its reader, all in one',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost()
      const choice = {
        kinds: { mention: { mail: 'digest' as const } },
        digest: 'daily',
        digestAt: '17:30',
        workingHours: false,
      } as const
      mustBeOk(await changeSettings(work, choice))
      await mention(work, scene, 'One')
      scene.clock.advance(3 * 60 * MINUTE)
      await mention(work, scene, 'Two')
      scene.clock.set('2026-03-02T17:29:59.000Z')
      await post(work, mail)
      expect(taken).toEqual([])
      scene.clock.set('2026-03-02T17:30:00.000Z')
      await post(work, mail)
      expect(taken).toHaveLength(1)
      expect(taken[0]).toMatch(/One[\s\S]*Two/)
    }),
  )
  it(
    'in a digest waits for the working hours of its reader, if so chosen',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost()
      mustBeOk(await changeSettings(work, { kinds: { mention: { mail: 'digest' } }, quiet: false }))
      scene.clock.set('2026-03-06T20:10:00.000Z')
      await mention(work, scene)
      scene.clock.set('2026-03-08T12:00:00.000Z')
      expect((await post(work, mail)).letterIds).toEqual([])
      scene.clock.set('2026-03-09T09:00:00.000Z')
      await post(work, mail)
      expect(taken).toHaveLength(1)
    }),
  )
  it(
    'is not sent to whom never wants one, nor to people who cannot sign in',
    inTransaction(async (work, scene) => {
      mustBeOk(await changeSettings(work, { kinds: { mention: { mail: 'never' } } }))
      await mention(work, scene)
      const cy = await aMember(work, { name: 'Cy', email: 'cy@example.com' })
      const lead = await aLead(work)
      mustBeOk(await logActivity(work, { leadId: lead.id, kind: 'note', subject: 'N', mentions: [cy] }))
      await followOn(work)
      scene.clock.advance(60 * MINUTE)
      expect((await post(work, noMail)).letterIds).toEqual([])
    }),
  )
  it(
    'is stopped by its link, without signing in: asking changes nothing, posting does; nobody can make such a link up',
    inTransaction(async (work, scene) => {
      const { mail, taken } = await aPost()
      await mention(work, scene)
      scene.clock.advance(MINUTE)
      await post(work, mail)
      const token = /stop-notices\/([\w.-]+)/.exec(taken[0] ?? '')?.[1] ?? ''
      const link = readStop(token)
      if (!link) throw new Error('no link')
      expect(link).toMatchObject({ memberId: scene.ownerId, kind: 'mention' })
      expect(mustBeOk(await seeStop(work, link))).toMatchObject({ stopped: false })
      expect(mustBeOk(await seeStop(work, link))).toMatchObject({ stopped: false, company: 'PQR Valve' })
      expect(await stopMails(work, { ...link, kind: 'all' })).toMatchObject({ code: 'not-found' })
      const bea = await aMember(work)
      expect(await stopMails(work, { ...link, memberId: bea })).toMatchObject({ code: 'not-found' })
      expect(mustBeOk(await stopMails(work, link))).toMatchObject({ stopped: true })
      await mention(work, scene)
      scene.clock.advance(60 * MINUTE)
      expect((await post(work, mail)).letterIds).toEqual([])
      for (const wrong of ['', 'a.b.c.d', `${token}x`, token.replace('mention', 'nothing')])
        expect(readStop(wrong)?.signature ?? 'none', wrong).not.toBe(link.signature)
    }),
  )
})

describe('a push message', () => {
  const asPerson = (work: Work) => ({
    ...work,
    now: work.now,
    actor: { ...work.actor, kind: 'member' as const },
  })
  const push = createPush({ secret: 'secret', contact: 'mailto:a@b.example', allowPrivate: true })
  const answers = { 'push.endpoint-given': async () => ({ ok: true as const, value: { fault: null } }) }
  async function aReader(work: Work, origin: string) {
    const browser = aBrowser(`${origin}/${work.newId()}`)
    const { id } = mustBeOk(await subscribe({ ...asPerson(work), answers }, browser.subscription))
    return { id, open: browser.open }
  }
  const left = async (work: Work) =>
    (await work.tx.selectFrom('pushSubscriptions').select('id').execute()).length

  it(
    'reaches each of my browsers within seconds, says what it is about and where it leads',
    inTransaction(async (work, scene) => {
      const service = await aPushService()
      closing.push(service.close)
      const readers = [await aReader(work, service.origin), await aReader(work, service.origin)]
      const lead = await mention(work, scene)
      scene.clock.advance(3000)
      await post(work, noMail, push)
      expect(service.taken).toHaveLength(2)
      const opened = service.taken.flatMap(({ body }) =>
        readers.flatMap(({ open }) => {
          try {
            return [JSON.parse(open(body))]
          } catch {
            return []
          }
        }),
      )
      expect(opened).toEqual(Array(2).fill(opened[0]))
      expect(opened[0]).toMatchObject({
        title: 'You were mentioned: Alto Foods',
        body: 'Bea Brown mentioned you about Alto Foods.',
        path: `/w/pqr-valve/leads/${lead.id}`,
      })
    }),
  )
  it(
    'makes one of several, and a browser that is gone is forgotten',
    inTransaction(async (work, scene) => {
      const service = await aPushService([410])
      closing.push(service.close)
      const { open } = await aReader(work, service.origin)
      await mention(work, scene, 'One')
      await mention(work, scene, 'Two')
      scene.clock.advance(3000)
      await post(work, noMail, push)
      expect(service.taken).toHaveLength(1)
      expect(JSON.parse(open(service.taken[0]?.body as Buffer))).toMatchObject({ title: '2 mentions' })
      expect(await left(work)).toBe(0)
    }),
  )
  it(
    'tells nobody else when the browser has changed hands',
    inTransaction(async (work, scene) => {
      const service = await aPushService()
      closing.push(service.close)
      await aReader(work, service.origin)
      await mention(work, scene)
      scene.clock.advance(3000)
      const letterIds: string[] = []
      await sweep(work, async (_, letterId) => void letterIds.push(letterId))
      const bea = await aMember(work)
      await work.tx.updateTable('pushSubscriptions').set({ memberId: bea }).execute()
      for (const letterId of letterIds) {
        const ids = { workspaceId: scene.workspaceId, letterId }
        const signal = new AbortController().signal
        await send(
          { mail: noMail, push, baseUrl: BASE_URL },
          { ids, signal, inTransaction: (step) => step(work) },
        )
      }
      expect([letterIds.length, service.taken.length]).toEqual([1, 0])
    }),
  )
  it(
    'may go only where a push service can be',
    inTransaction(async (work) => {
      const { subscription } = aBrowser('https://10.0.0.1/x')
      const refused = await subscribe(asPerson(work), subscription)
      expect(refused).toMatchObject({ code: 'bad-endpoint', field: 'endpoint' })
      const fine = { ...subscription, endpoint: 'https://push.example.com/x' }
      expect(
        await subscribe({ ...asPerson(work), actor: { ...work.actor, kind: 'key' } }, fine),
      ).toMatchObject({
        code: 'needs-a-browser',
      })
      mustBeOk(await subscribe(asPerson(work), fine))
      mustBeOk(await subscribe(asPerson(work), fine))
      expect(await left(work)).toBe(1)
    }),
  )
})

it(
  'a test goes the way of all notices, at any hour, and only where there is a way',
  inTransaction(async (work, scene) => {
    expect(await tryChannel(work, 'mail')).toMatchObject({ code: 'no-mail' })
    expect(await tryChannel(work, 'push')).toMatchObject({ code: 'no-browser' })
    const { mail, taken } = await aPost()
    scene.clock.set('2026-03-02T23:00:00.000Z')
    mustBeOk(await changeSettings(work, OFTEN))
    work.answers = {
      ...work.answers,
      'notices.means-asked': async () => ({ ok: true, value: { mails: true } }),
    }
    mustBeOk(await tryChannel(work, 'mail'))
    await followOn(work)
    await post(work, mail)
    expect(taken[0]).toContain('Subject: [PQR Valve] Test of your notices')
  }),
)
