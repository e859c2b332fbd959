import { describe, expect, it } from 'vitest'
import type { Api } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { ANN, aForm, DRAFT, SECOND, solved } from '../../../../tests/forms.ts'
import { examine } from '../../../platform/doctor.ts'
import { replayChecks } from '../../../platform/doctor-replay.ts'
import type { Work } from '../../../platform/work.ts'

/** Rows that are not what their facts say. */
async function whatDiffers({ tx, actor }: Work) {
  const found = await examine({ tx, workspaceId: actor.workspaceId, timeZone: 'UTC' }, replayChecks)
  return found.flatMap(({ findings }) => findings)
}

const leads = async (api: Api) => (await api.call('GET', '/leads?sort=newest')).body.items
const submissions = async (api: Api) => (await api.call('GET', '/form-submissions')).body.items

describe('a form filled in by a person', () => {
  it(
    'opens one lead with everything told, where it came from and what was agreed to',
    inTransaction(async (_, scene) => {
      const { api, form, open, send } = await aForm(scene)
      const { page, token } = await open(
        '?utm_source=fair&utm_campaign=Spring&gclid=abc&landing_page=https://pqr.example/valves&first=utm_source%3Dmail',
        { referer: 'https://search.example/q' },
      )
      expect(page.statusCode).toBe(200)
      const hidden = Object.fromEntries(
        [...page.body.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
          name,
          String(value).replaceAll('&#38;', '&'),
        ]),
      )
      scene.clock.advance(20 * SECOND)
      const values = { ...hidden, ...ANN, baton_token: token, baton_nonce: solved(token) }
      const answer = await send(values)
      expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('Thank you.')])
      const again = await send(values)
      expect([again.statusCode, again.body]).toEqual([200, expect.stringContaining('Thank you.')])
      const [row, ...others] = await leads(api)
      expect(others).toEqual([])
      const lead = (await api.call('GET', `/leads/${row.id}`)).body
      expect(lead).toMatchObject({
        account: { name: 'North AG' },
        contact: { name: 'Ann North' },
        interest: 'Twenty valves',
        extras: { valves: 'Ball' },
        tags: [],
        queue: { name: expect.stringMatching(/intake/i) },
        contactRecord: { emails: [{ email: 'ann@north.example', consent: 'given' }] },
      })
      const { items } = (await api.call('GET', `/lead-attributions?lead=${row.id}`)).body
      expect(items).toHaveLength(2)
      expect(items.find((one: { touch: string }) => one.touch === 'last')).toMatchObject({
        formId: form.id,
        utmSource: 'fair',
        utmCampaign: 'Spring',
        clickKind: 'gclid',
        clickId: 'abc',
        referrer: 'https://search.example/q',
        landingPage: 'https://pqr.example/valves',
      })
      expect(items.find((one: { touch: string }) => one.touch === 'first')).toMatchObject({
        utmSource: 'mail',
      })
      const accepted = (await api.call('GET', `/consent-acceptances?lead=${row.id}`)).body.items
      expect(accepted).toMatchObject([
        {
          form: { name: 'Website' },
          consent: { number: 1, text: 'You may write to me.' },
          email: 'ann@north.example',
          confirmedAt: null,
          address: null,
          addressHash: expect.stringMatching(/^[\w-]{22}$/),
        },
      ])
      expect(await submissions(api)).toMatchObject([{ state: 'received', proof: 'work', given: null }])
      expect((await api.call('GET', `/forms/${form.id}`)).body.counts).toEqual({
        posted: 1,
        waiting: 0,
        confirmed: 0,
        refused: 0,
        leads: 1,
        qualified: 0,
        won: 0,
      })
    }),
  )

  it(
    'is shown again with what was typed and what is wrong, at the fields',
    inTransaction(async (_, scene) => {
      const { api, fillIn } = await aForm(scene)
      const answer = await fillIn({ email: 'ann"><script>', valves: 'Cork', consent: '', name: '' })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('4 answers need another look.')
      expect(answer.body).toContain('value="ann&#34;&#62;&#60;script&#62;"')
      expect(answer.body).toContain('<p class="trouble" id="t-email">This is not an e-mail address.</p>')
      expect(answer.body).toContain('>Twenty valves</textarea>'.replace('>', ''))
      expect(await submissions(api)).toEqual([])
      expect(await leads(api)).toEqual([])
    }),
  )
})

describe('words of consent', () => {
  it(
    'become the next version when they change; who saw the earlier ones agreed to those',
    inTransaction(async (work, scene) => {
      const { api, form, open, send } = await aForm(scene)
      const { token } = await open()
      const patch = (version: number, more: object) =>
        api.call('PATCH', `/forms/${form.id}`, { body: { version, ...more } })
      const changed = (await patch(1, { consent: { text: 'You may ring me.' } })).body
      expect([changed.version, changed.consent]).toMatchObject([2, { number: 2, text: 'You may ring me.' }])
      expect((await patch(2, { consent: { text: 'You may ring me.' } })).body.version).toBe(2)
      scene.clock.advance(20 * SECOND)
      await send({ ...ANN, baton_token: token, baton_consent: '1' })
      await send({ ...ANN, email: 'bo@north.example', baton_consent: '99' })
      const { items } = (await api.call('GET', '/consent-acceptances')).body
      expect(items.map(({ consent }: { consent: { number: number } }) => consent.number)).toEqual([2, 1])
      const none = (await patch(2, { consent: null })).body
      expect([none.version, none.consent]).toEqual([3, null])
      expect((await open()).page.body).not.toContain('name="consent"')
      expect((await patch(3, { consent: { text: 'Again.', required: false } })).body.consent.number).toBe(3)
      expect(await whatDiffers(work)).toEqual([])
    }),
  )

  it(
    'are kept through a redirect to an address without tricks',
    inTransaction(async (_, scene) => {
      const { api } = await aForm(scene)
      const body = (redirectTo: string) => ({ ...DRAFT, name: 'Other', redirectTo })
      for (const bad of ['javascript:alert(1)', '//evil.example', '/here', 'ftp://x.example', 'https:'])
        expect((await api.call('POST', '/forms', { body: body(bad) })).body.field, bad).toBe('redirectTo')
      const { form, send } = await aForm(scene, { redirectTo: 'https://pqr.example/thanks\r\nx: y' })
      expect(form.redirectTo).toBe('https://pqr.example/thanksx:%20y')
      const answer = await send({ ...ANN, redirectTo: 'https://evil.example' })
      expect([answer.statusCode, answer.headers.location]).toEqual([303, form.redirectTo])
    }),
  )
})

describe('the key and the door', () => {
  it(
    'opens nothing once it is changed, closed, or in the bin; the API says so too',
    inTransaction(async (_, scene) => {
      const { api, form, open, send } = await aForm(scene)
      const json = (key: string) =>
        api.call('POST', `/forms/${key}/submissions`, {
          as: null,
          body: { fields: { name: 'A', email: 'a@b.example' }, consent: true },
        })
      const closed = (await api.call('PATCH', `/forms/${form.id}`, { body: { version: 1, isOpen: false } }))
        .body
      expect([(await open()).page.statusCode, (await send(ANN)).statusCode]).toEqual([410, 410])
      expect((await json(form.publicKey)).body.code).toBe('form-closed')
      const opened = (
        await api.call('PATCH', `/forms/${form.id}`, { body: { version: closed.version, isOpen: true } })
      ).body
      const turned = await api.call('POST', `/forms/${form.id}/keys`, { body: { version: opened.version } })
      expect(turned.body.publicKey).not.toBe(form.publicKey)
      expect([(await open()).page.statusCode, (await send(ANN)).statusCode]).toEqual([404, 404])
      expect((await json(form.publicKey)).status).toBe(404)
      expect((await api.app.inject({ url: `/f/${turned.body.publicKey}` })).statusCode).toBe(200)
      await api.call('DELETE', `/forms/${form.id}`)
      expect((await json(turned.body.publicKey)).status).toBe(404)
      expect((await api.call('GET', '/forms')).body.items).toEqual([])
      expect(await submissions(api)).toEqual([])
    }),
  )

  it(
    'lets pages of named sites frame it, send to it and ask by script; no others',
    inTransaction(async (_, scene) => {
      const { api, form, open, send } = await aForm(scene, { origins: ['https://www.pqr.example'] })
      const { headers } = (await open()).page
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self' https://www.pqr.example")
      expect(headers['x-frame-options']).toBeUndefined()
      expect((await send(ANN, { origin: 'https://evil.example' })).statusCode).toBe(403)
      expect((await send(ANN, { origin: 'null' })).statusCode).toBe(403)
      expect((await send(ANN, { origin: 'https://www.pqr.example' })).statusCode).toBe(200)
      const url = `/api/v1/forms/${form.publicKey}/submissions`
      const ask = (method: 'OPTIONS' | 'POST', origin: string) =>
        api.app.inject({
          method,
          url,
          headers: { origin },
          ...(method === 'POST'
            ? { payload: { fields: { name: 'Bo', email: 'bo@b.example' }, consent: true } }
            : {}),
        })
      const before = await ask('OPTIONS', 'https://www.pqr.example')
      expect([before.statusCode, before.headers['access-control-allow-origin']]).toEqual([
        204,
        'https://www.pqr.example',
      ])
      const taken = await ask('POST', 'https://www.pqr.example')
      expect([taken.statusCode, taken.headers['access-control-allow-origin'], taken.headers.vary]).toEqual([
        201,
        'https://www.pqr.example',
        expect.stringContaining('Origin'),
      ])
      for (const method of ['OPTIONS', 'POST'] as const) {
        const refused = await ask(method, 'https://evil.example')
        expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([403, undefined])
      }
      expect(await leads(api)).toHaveLength(2)
    }),
  )

  it(
    'names the field that is wrong to a program, and refuses what is not asked',
    inTransaction(async (_, scene) => {
      const { api, form } = await aForm(scene)
      const post = (body: object) =>
        api.call('POST', `/forms/${form.publicKey}/submissions`, { as: null, body })
      const wrong = await post({ fields: { name: 'A', email: 'x' } })
      expect([wrong.status, wrong.body.field]).toEqual([400, 'fields.email'])
      expect(wrong.body.problems.map((one: { field: string }) => one.field)).toEqual([
        'fields.email',
        'consent',
      ])
      const more = await post({ fields: { ownerMemberId: 'x' }, consent: true })
      expect([more.status, more.body.field]).toEqual([409, 'fields.ownerMemberId'])
      const { body } = await api.call('GET', `/form-definitions/${form.publicKey}`, { as: null })
      scene.clock.advance(5 * SECOND)
      const good = { fields: { name: 'Ann', email: 'ann@n.example' }, consent: true }
      const sent = { ...good, token: body.token, nonce: solved(body.token) }
      expect((await post(sent)).body).toEqual({ state: 'received', welcome: 'Thank you.', redirectTo: null })
      expect((await post(sent)).status).toBe(201)
      scene.clock.advance(25 * 3600 * SECOND)
      expect((await post({ ...sent, fields: { ...good.fields, name: 'Else' } })).body.code).toBe(
        'token-expired',
      )
      expect(await submissions(api)).toMatchObject([{ proof: 'work', state: 'received' }])
    }),
  )
})
