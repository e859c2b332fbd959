// The follower among transactions that commit late, several followers at once, and one that is killed in the middle.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { clockAt, countedIds, MONDAY, outsideOf } from '../../../tests/fixture.ts'
import { aLead } from '../../../tests/story.ts'
import { aMember } from '../../../tests/world.ts'
import { firstRun } from '../../first-run.ts'
import { reassignLead } from '../../funnel/handoffs/actions.ts'
import { createPool, type Pool, transactionsOver } from '../../platform/database.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { memberActor } from '../team/actor.ts'
import { followOn, tellAll } from './follow.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let pool: Pool
let within: <T>(step: (work: Work) => Promise<T>) => Promise<T>
let bea: string
const clock = clockAt(MONDAY)
const newId = countedIds(clock, 7)

beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ connectionString: database.appUrl, max: 8 })
  const transact = transactionsOver(pool)
  const who = { name: 'O', email: 'o@race.example', password: 'correct horse battery' }
  const setUp = { workspaceName: 'Race', timeZone: 'UTC', currency: 'EUR', ...who }
  const { workspaceId, memberId } = mustBeOk(
    await firstRun(
      outsideOf(transact, clock, newId, () => {}),
      setUp,
      { allowMore: true },
    ),
  )
  within = (step) =>
    transact(workspaceId, async (tx) =>
      step({
        ...{ tx, now: clock(), newId, touched: [], answers: {} },
        actor: await memberActor(tx, workspaceId, memberId, clock()),
      }),
    )
  bea = await within((work) => aMember(work, { functions: ['gather'] }))
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const give = async (work: Work) =>
  mustBeOk(await reassignLead(work, await aLead(work), { memberId: bea }, 'workload'))
const told = () =>
  within(
    async ({ tx }) =>
      (await tx.selectFrom('notices').select('id').where('memberId', '=', bea).execute()).length,
  )

it('tells at once, and of a fact of a transaction that began earlier and committed later, each once', async () => {
  const held = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const slow = within(async (work) => {
    await give(work)
    begun.resolve()
    await held.promise
  })
  await begun.promise
  await within(give)
  await tellAll(within)
  await tellAll(within)
  expect(await told()).toBe(1)
  held.resolve()
  await slow
  await Promise.all([tellAll(within), tellAll(within), tellAll(within)])
  expect(await told()).toBe(2)
})

it('killed after writing and before its commit, it tells all the same, and once', async () => {
  const before = await told()
  for (let n = 0; n < 3; n++) await within(give)
  const killed = within(async (work) => {
    await followOn(work)
    const { rows } = await work.tx.executeQuery<{ pid: number }>({
      sql: 'select pg_backend_pid() as pid',
      parameters: [],
    } as never)
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await work.tx.executeQuery({ sql: 'select 1', parameters: [] } as never)
  })
  await expect(killed).rejects.toThrow()
  expect(await told()).toBe(before)
  await tellAll(within)
  await tellAll(within)
  expect(await told()).toBe(before + 3)
})
