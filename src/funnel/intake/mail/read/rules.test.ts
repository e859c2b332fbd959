import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFields } from './fields.ts'
import { isForward, readForwarded } from './forwarded.ts'
import { guessOf } from './guess.ts'
import { partsOf } from './quoted.ts'
import { BLOCKED, safeHtml, textOfHtml } from './safe-html.ts'
import { sniff } from './sniff.ts'

describe('HTML of strangers', () => {
  it.each([
    ['<script>alert(1)</script>hi', /script|alert/],
    ['<p onclick="x()">hi</p>', /onclick/],
    ['<a href="javascript:alert(1)">hi</a>', /javascript/],
    ['<a href="java\nscript:alert(1)">hi</a>', /script/],
    ['<a href="data:text/html,<script>">hi</a>', /data:text/],
    ['<a href="//evil.example">hi</a>', /href/],
    ['<iframe src="https://evil.example"></iframe>hi', /iframe/],
    [
      '<form action="https://evil.example"><input name="password"><button>hi</button></form>',
      /form|input|button/,
    ],
    ['<svg><script>alert(1)</script></svg>hi', /svg|alert/],
    ['<math><mtext><img src=x onerror=alert(1)></mtext></math>hi', /onerror|math/],
    ['<style>body{background:url(https://evil.example)}</style>hi', /style|url/],
    ['<div style="position:fixed;top:0;z-index:9999">hi</div>', /position|z-index|top/],
    ['<div style="margin:-500px;width:99999px">hi</div>', /-500|99999/],
    ['<div style="background-color:url(https://evil.example)">hi</div>', /url/],
    ['<div style="width:expression(alert(1))">hi</div>', /expression/],
    ['<link rel=stylesheet href=https://evil.example><base href=https://evil.example>hi', /link|base/],
    ['<meta http-equiv=refresh content="0;url=https://evil.example">hi', /meta|refresh/],
    ['<img src="cid:x" onerror="alert(1)">hi', /src|onerror/],
    ['<img src="data:image/svg+xml,<svg onload=alert(1)>">hi', /src|onload/],
    ['<img srcset="https://evil.example 1x">hi', /srcset/],
    ['<video poster="https://evil.example"><source src=x></video>hi', /video|source|poster/],
    ['<table background="https://evil.example"><tr><td>hi</td></tr></table>', /background/],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">hi', /onerror/],
    ['<!--[if mso]><script>alert(1)</script><![endif]-->hi', /script|mso/],
  ])('%s keeps nothing that acts', (html, never) => {
    const safe = safeHtml(html)
    expect(safe).not.toMatch(never)
    expect(textOfHtml(html)).not.toMatch(/alert|evil/)
  })

  it('keeps links that open elsewhere and tell nothing of us', () => {
    expect(safeHtml('<a href="https://example.com" target="_top">hi</a>')).toBe(
      '<a target="_blank" rel="noopener noreferrer nofollow" href="https://example.com">hi</a>',
    )
  })

  it('keeps where a picture would be, and loads none', () => {
    const safe = safeHtml('<img src="https://t.example/p.gif?a=1&b=2" width="1" height="1" alt="logo">')
    expect(safe).toContain(`${BLOCKED}="https://t.example/p.gif?a=1&amp;b=2"`)
    expect(safe).not.toMatch(/\ssrc=/)
  })

  it('says nothing where nothing is left, and ends with a hundred thousand open tags', () => {
    expect(safeHtml('<script>x</script>')).toBe('')
    expect(safeHtml('<div> <br></div>')).toBe('')
    const deep = `${'<div>'.repeat(100_000)}deep`
    expect(safeHtml(deep)).toBe('')
    expect(textOfHtml(deep)).toBe('deep')
    expect(safeHtml(`${'<div>'.repeat(1000)}deep`)).toContain('deep')
  })

  it('is safe however often it is made so', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<a href="',
      '">',
      'javascript:',
      '<img src=x ',
      'onerror=',
      '<',
      '&lt;',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const safe = safeHtml(pieces.join(''))
        expect(safeHtml(safe)).toBe(safe)
        expect(safe).not.toMatch(/<[^>]*\son\w+=|<[^>]*javascript:/i)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the parts of an answer', () => {
  it('are told apart in several languages', () => {
    for (const head of [
      'On Mon, 2 Mar 2026 at 09:00, Bea <bea@pqr.example> wrote:',
      'Am 02.03.2026 um 09:00 schrieb Bea:',
      'Le lun. 2 mars 2026 à 09:00, Bea <bea@pqr.example> a écrit :',
      '-----Original Message-----',
      'From: Bea <bea@pqr.example>\nSent: Monday',
    ]) {
      const parts = partsOf(`Yes please.\n\n-- \nAda\nAcme\n\n${head}\n> Shall we?\n> Bea`)
      expect(parts, head).toMatchObject({ fresh: 'Yes please.', signature: 'Ada\nAcme' })
      expect(parts.quoted).toContain('Shall we?')
    }
  })

  it('stay whole where answers stand between quotations', () => {
    const text = '> Shall we?\nYes.\n> When?\nMonday.'
    expect(partsOf(text)).toEqual({ fresh: text, signature: '', quoted: '' })
  })
})

describe('who a stranger may be', () => {
  it('is told by display name, signature and domain, and what is guessed is said', () => {
    const text =
      'We need valves.\n\nKind regards\nAda Lovelace\nHead of Works\nAcme Pumps Ltd.\nPhone: +44 20 7946 0018\nFax: +44 20 7946 0019'
    expect(guessOf({ address: 'a.l@acme-pumps.example', name: 'Lovelace, Ada' }, text)).toEqual({
      name: 'Ada Lovelace',
      company: 'Acme Pumps Ltd.',
      domain: 'acme-pumps.example',
      phones: ['+44 20 7946 0018'],
      title: 'Head of Works',
      guessed: ['company', 'phone', 'title'],
    })
  })

  it('is not invented', () => {
    expect(guessOf({ address: 'info@gmail.com', name: 'info@gmail.com' }, 'Hi')).toMatchObject({
      name: null,
      company: null,
      domain: null,
      guessed: [],
    })
    expect(guessOf({ address: 'ada.lovelace2@gmx.de', name: '' }, '').name).toBe('Ada Lovelace')
    expect(guessOf({ address: 'sales.team@acme.example', name: 'Sales' }, '').name).toBeNull()
  })
})

describe('mails on behalf of somebody', () => {
  it('are read as the fields of a form', () => {
    const text =
      'New enquiry\n\nName: Ada Lovelace\nE-Mail: ADA@acme.example\nCompany: Acme\nMessage: Two valves\nand a pump.\nPhone: +44 20 7946 0018'
    expect(readFields(text)).toEqual({
      name: 'Ada Lovelace',
      email: 'ada@acme.example',
      company: 'Acme',
      message: 'Two valves\nand a pump.',
      phone: '+44 20 7946 0018',
    })
    expect(
      readFields('*Vorname:* Ada\n*Nachname:* Lovelace\n*E-Mail-Adresse:*\nada@acme.example'),
    ).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@acme.example',
    })
    expect(readFields('Hello Bea,\nmy email: ada@acme.example\nBye')).toBeNull()
  })

  it('are forwarded with the original sender', () => {
    expect(isForward('Fwd: Valves') && isForward('WG: Ventile') && !isForward('Forward planning')).toBe(true)
    const text =
      'Please take this one.\n\n---------- Forwarded message ---------\nFrom: Ada Lovelace <ada@acme.example>\nDate: Mon\nSubject: Valves\nTo: bea@pqr.example\n\nWe need valves.'
    expect(readForwarded(text)).toEqual({
      from: { address: 'ada@acme.example', name: 'Ada Lovelace' },
      text: 'We need valves.',
      note: 'Please take this one.',
    })
    expect(readForwarded('From: ada@acme.example is what she said')).toBeNull()
  })
})

it('what a file is, its first bytes say, and nothing is handed out as a page', () => {
  expect(sniff(Buffer.from('%PDF-1.7'), 'x.html')).toBe('application/pdf')
  expect(sniff(Buffer.from('PK\x03\x04', 'latin1'), 'x.xlsx')).toContain('spreadsheetml')
  expect(sniff(Buffer.from('Hello'), 'x.html')).toBe('text/plain')
  for (const page of ['<html><script>', ' \n<svg onload=x>', '<?xml version="1.0"?>'])
    expect(sniff(Buffer.from(page), 'x.png')).toBe('application/octet-stream')
})
