import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../tests/api.ts'
import { inTransaction } from '../tests/fixture.ts'
import { firstRun, isSetupNeeded } from './first-run.ts'
import { functionsOf } from './platform/work.ts'

const ACME = {
  workspaceName: 'Ácme Pumps & Söhne',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  name: 'Ana',
  email: 'Ana@Example.com',
  password: 'long enough for this',
}

describe('the first run', () => {
  it(
    'gives one person every function, told apart',
    inTransaction(async (work) => {
      expect(work.actor.access).toBe('owner')
      expect(functionsOf(work.actor).sort()).toEqual(
        ['convert', 'gather', 'manage', 'operate', 'qualify', 'serve'].sort(),
      )
      const counts = await sql<Record<string, number>>`
        select (select count(*) from queues where workspace_id = ${work.actor.workspaceId}) as queues,
               (select count(*) from channels where workspace_id = ${work.actor.workspaceId}) as channels,
               (select count(*) from roles where workspace_id = ${work.actor.workspaceId}) as roles`.execute(
        work.tx,
      )
      expect(counts.rows[0]).toEqual({ queues: 5, channels: 10, roles: 6 })
    }),
  )

  it(
    'journals every row it makes',
    inTransaction(async (work) => {
      const { rows } = await sql<{ table: string; count: number }>`
        select r ->> 'table' as table, count(*) from journal j, jsonb_array_elements(j.rows) r
        where j.workspace_id = ${work.actor.workspaceId} group by 1 order by 1`.execute(work.tx)
      expect(Object.fromEntries(rows.map((row) => [row.table, row.count]))).toMatchObject({
        workspaces: 1,
        members: 1,
        roles: 6,
        role_assignments: 1,
        queues: 5,
        channels: 10,
      })
    }),
  )

  it(
    'is refused once somebody has set up',
    inTransaction(async (_work, { outside }) => {
      const outcome = await firstRun(outside, ACME, { allowMore: false })
      expect(outcome).toMatchObject({ ok: false, code: 'already-set-up' })
    }),
  )

  it(
    'makes another company where more are allowed, at an address made of its name',
    inTransaction(async (_work, { outside }) => {
      const first = await firstRun(outside, ACME, { allowMore: true })
      expect(first).toMatchObject({ ok: true, value: { slug: 'acme-pumps-sohne' } })
      const second = await firstRun(outside, { ...ACME, email: 'bea@example.com' }, { allowMore: true })
      expect(second).toMatchObject({ ok: true, value: { slug: 'acme-pumps-sohne-2' } })
    }),
  )

  it(
    'refuses an address that is taken, an e-mail that is known, and a short password, and leaves nothing behind',
    inTransaction(async (work, { outside }) => {
      const more = { allowMore: true }
      const refused = [
        await firstRun(outside, { ...ACME, slug: 'pqr-valve' }, more),
        await firstRun(outside, { ...ACME, email: 'olivia@example.com' }, more),
        await firstRun(outside, { ...ACME, password: 'short' }, more),
      ]
      expect(refused.map((one) => !one.ok && one.code)).toEqual([
        'slug-taken',
        'account-exists',
        'password-too-short',
      ])
      const { rows } = await sql`select slug from identity.workspace_directory`.execute(work.tx)
      expect(rows).toEqual([{ slug: 'pqr-valve' }])
    }),
  )

  it(
    'is needed as long as there is no company',
    inTransaction(async (work) => {
      expect(await isSetupNeeded(work.tx)).toBe(false)
      await sql`delete from identity.memberships`.execute(work.tx)
      await sql`delete from identity.workspace_directory`.execute(work.tx)
      expect(await isSetupNeeded(work.tx)).toBe(true)
    }),
  )
})

describe('/setup', () => {
  const PATH = '/setup'

  it(
    'says whether it is needed, and is refused once it is not',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      expect((await api.call('GET', PATH, { as: null })).body).toEqual({ needed: false, allowed: false })
      const late = await api.call('POST', PATH, { as: null, body: ACME })
      expect(late).toMatchObject({ status: 409, body: { code: 'already-set-up' } })
      await sql`delete from identity.memberships`.execute(work.tx)
      await sql`delete from identity.workspace_directory`.execute(work.tx)
      expect((await api.call('GET', PATH, { as: null })).body).toEqual({ needed: true, allowed: true })
      const made = await api.call('POST', PATH, { as: null, body: ACME })
      expect(made).toMatchObject({ status: 201, body: { slug: 'acme-pumps-sohne' } })
    }),
  )

  it(
    'names the field that is wrong',
    inTransaction(async (_work, scene) => {
      const api = await apiOf(scene)
      const field = async (more: object) =>
        (await api.call('POST', PATH, { as: null, body: { ...ACME, ...more } })).body.field
      expect(await field({ timeZone: 'Mars' })).toBe('timeZone')
      expect(await field({ slug: 'Not This' })).toBe('slug')
      expect(await field({ email: 'ana' })).toBe('email')
      expect(await field({ workspaceName: ' ' })).toBe('workspaceName')
    }),
  )
})
