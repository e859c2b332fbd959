import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Api, apiOf, inBrowser } from '../../../../tests/api.ts'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember } from '../../../../tests/world.ts'
import { ok } from '../../../platform/result.ts'
import { DAY_MS } from '../../../platform/time.ts'
import { invite, inviteAgain } from './invitations.ts'

const IVY = { name: 'Ivy', email: 'ivy@example.com', position: 'rep', access: 'member' }
const PASSWORD = 'ten letters at least'

async function invited(api: Api, body: object = IVY) {
  const { body: answer } = await api.call('POST', '/members', { body })
  const path = answer.invitation.link.replace('/join/', '/invitations/') as string
  return { memberId: answer.member.id as string, path, answer }
}

const accept = (api: Api, path: string, body: object, headers = {}) =>
  api.call('POST', `${path}/acceptance`, { as: null, body, headers })

describe('an invitation', () => {
  it(
    'makes an invited member, and tells the link once',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { answer } = await invited(api)
      expect(answer).toMatchObject({
        member: { name: 'Ivy', status: 'invited', access: 'member', timeZone: 'Europe/London' },
        invitation: { mailed: false, expiresAt: '2026-03-16T09:00:00.000Z' },
      })
      const { rows } = await sql`select token_hash from invitations`.execute(work.tx)
      expect(JSON.stringify(rows)).not.toContain(answer.invitation.link.split('/').at(-1))
      const journal = await sql`select rows, detail from journal where fact = 'member.invited'`.execute(
        work.tx,
      )
      expect(JSON.stringify(journal.rows)).not.toMatch(/ivy|hash/i)
    }),
  )

  it(
    'says whether it was mailed, as the answer to the fact tells',
    inTransaction(async (work) => {
      const told: object[] = []
      const answers = {
        'member.invited': async (_work: unknown, details: object) => {
          told.push(details)
          return ok({ mailed: true })
        },
      }
      const given = { ...IVY, position: 'rep' as const, access: 'member' as const }
      const outcome = await invite({ ...work, now: work.now, answers }, given)
      expect(outcome).toMatchObject({ ok: true, value: { invitation: { mailed: true } } })
      expect(told).toMatchObject([
        { email: 'ivy@example.com', link: expect.stringMatching(/^\/join\/pqr-valve\//) },
      ])
    }),
  )

  it(
    'refuses an e-mail that is taken, access above the own, and a superior who is not there',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const admin = await aMember(work, { access: 'admin' })
      const code = async (more: object) =>
        (await api.call('POST', '/members', { as: admin, body: { ...IVY, ...more } })).body.code
      expect(await code({ email: 'OLIVIA@example.com' })).toBe('email-taken')
      expect(await code({ access: 'owner' })).toBe('access-above-own')
      expect(await code({ reportsTo: scene.newId() })).toBe('unknown-member')
      expect(await code({ email: 'not an e-mail' })).toBe('invalid')
    }),
  )

  it(
    'is for an admin to send',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const manager = await aMember(work, { access: 'manager' })
      expect((await api.call('POST', '/members', { as: manager, body: IVY })).status).toBe(403)
      expect(
        (await api.call('POST', `/members/${manager}/invitations`, { as: manager, body: {} })).status,
      ).toBe(403)
      expect((await api.call('DELETE', `/members/${manager}/invitations`, { as: manager })).status).toBe(403)
    }),
  )

  it(
    'can be seen by whoever holds the link, and by nobody else',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { path } = await invited(api)
      const seen = await api.call('GET', path, { as: null })
      expect(seen).toMatchObject({
        status: 200,
        body: { workspace: { name: 'PQR Valve' }, name: 'Ivy', position: 'rep' },
      })
      expect((await api.call('GET', `${path}x`, { as: null })).status).toBe(404)
      expect((await api.call('GET', path.replace('pqr-valve', 'other'), { as: null })).status).toBe(404)
    }),
  )
})

describe('accepting an invitation', () => {
  it(
    'makes an account and an active member who may enter',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { path, memberId } = await invited(api)
      const answer = await accept(api, path, { name: 'Ivy Green', password: PASSWORD })
      expect(answer).toMatchObject({ status: 201, body: { slug: 'pqr-valve', memberId } })
      expect((await api.call('GET', `/members/${memberId}`)).body).toMatchObject({
        name: 'Ivy Green',
        status: 'active',
      })
      const { rows } = await sql<{ userId: string }>`
        select user_id from identity.memberships where member_id = ${memberId}`.execute(work.tx)
      const me = await api.call('GET', '/me', { as: null, headers: inBrowser(rows[0]?.userId ?? null) })
      expect(me.body.member.id).toBe(memberId)
      expect((await accept(api, path, { password: PASSWORD })).body.code).toBe('invitation-accepted')
    }),
  )

  it(
    'joins the person who is signed in, once',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const { path, memberId } = await invited(api)
      const answer = await accept(api, path, {}, { 'x-test-person': 'somebody' })
      expect(answer).toMatchObject({ status: 201, body: { memberId } })
      const second = await invited(api, { ...IVY, email: 'second@example.com' })
      expect((await accept(api, second.path, {}, { 'x-test-person': 'somebody' })).body.code).toBe(
        'already-member',
      )
      const owner = { 'x-test-person': work.actor.userId as string }
      expect((await accept(api, second.path, {}, owner)).body.code).toBe('already-member')
    }),
  )

  it(
    'needs a password or somebody signed in, and refuses what identity refuses',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { path } = await invited(api)
      expect(await accept(api, path, {})).toMatchObject({ status: 401, body: { code: 'sign-in-first' } })
      expect((await accept(api, path, { password: 'short' })).body.code).toBe('password-too-short')
      await accept(api, path, { password: PASSWORD })
      const { body } = await api.call('POST', '/members', { body: { ...IVY, email: 'other@example.com' } })
      const other = body.invitation.link.replace('/join/', '/invitations/')
      await api.call('PATCH', `/members/${body.member.id}`, { body: { email: 'new@example.com' } })
      expect((await accept(api, other, { password: PASSWORD })).status).toBe(201)
    }),
  )

  it(
    'comes too late after two weeks',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { path } = await invited(api)
      scene.clock.advance(14 * DAY_MS - 1)
      expect((await api.call('GET', path, { as: null })).status).toBe(200)
      scene.clock.advance(1)
      expect((await accept(api, path, { password: PASSWORD })).body.code).toBe('invitation-expired')
    }),
  )
})

describe('inviting again and withdrawing', () => {
  it(
    'closes the earlier link',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { path, memberId } = await invited(api)
      const again = await api.call('POST', `/members/${memberId}/invitations`, { body: {} })
      expect(again.status).toBe(201)
      expect((await api.call('GET', path, { as: null })).body.code).toBe('invitation-withdrawn')
      const fresh = again.body.invitation.link.replace('/join/', '/invitations/')
      expect((await api.call('GET', fresh, { as: null })).status).toBe(200)
    }),
  )

  it(
    'brings a former member back, who needs an e-mail',
    inTransaction(async (work, scene) => {
      const former = await aMember(work, { status: 'former' })
      expect(await inviteAgain(work, former)).toMatchObject({ code: 'email-needed' })
      expect(await inviteAgain(work, former, 'olivia@example.com')).toMatchObject({ code: 'email-taken' })
      const outcome = await inviteAgain(work, former, 'back@example.com')
      expect(outcome).toMatchObject({ ok: true, value: { member: { status: 'invited', leftAt: null } } })
      expect(await inviteAgain(work, scene.ownerId)).toMatchObject({ code: 'already-member' })
      expect(await inviteAgain(work, scene.newId())).toMatchObject({ code: 'not-found' })
    }),
  )

  it(
    'withdrawn, the link opens nothing and nobody is invited any more',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const { path, memberId } = await invited(api)
      const answer = await api.call('DELETE', `/members/${memberId}/invitations`)
      expect(answer).toMatchObject({ status: 200, body: { status: 'former' } })
      expect((await accept(api, path, { password: PASSWORD })).body.code).toBe('invitation-withdrawn')
      expect((await api.call('DELETE', `/members/${memberId}/invitations`)).body.code).toBe('not-invited')
    }),
  )
})
