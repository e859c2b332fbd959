// The follower while other transactions are still running: nothing is missed, nothing is counted twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { firstRun } from '../../first-run.ts'
import { receiveLead } from '../../funnel/leads/actions.ts'
import { createPool, type Pool, transactionsOver } from '../../platform/database.ts'
import { idMaker } from '../../platform/id.ts'
import { createPerson } from '../../platform/identity-people.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { memberActor } from '../team/actor.ts'
import { catchUp } from './follow.ts'
import { funnel } from './funnel.ts'
import { scorecards } from './scorecards.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let pool: Pool
const now = '2026-03-02T09:00:00.000Z'
let noise = 0
const newId = idMaker(
  () => Date.parse(now),
  (bytes) => new DataView(bytes.buffer).setUint32(12, ++noise),
)

beforeAll(async () => {
  database = await freshDatabase()
  pool = createPool({ connectionString: database.appUrl, max: 6 })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

describe('the follower', () => {
  it('counts a fact of a transaction that began earlier and committed later', async () => {
    const transact = transactionsOver(pool)
    const { workspaceId, memberId } = mustBeOk(
      await firstRun(
        {
          ...{ transact, clock: () => now, newId, answers: {}, publish: () => {}, session: async () => null },
          createPerson: (work, person) => createPerson(work, person, async (password) => `cheap:${password}`),
        },
        {
          workspaceName: 'Race',
          timeZone: 'UTC',
          currency: 'EUR',
          name: 'O',
          email: 'o@race.example',
          password: 'correct horse battery',
        },
        { allowMore: true },
      ),
    )
    const within = <T>(step: (work: Work) => Promise<T>) =>
      transact(workspaceId, async (tx) =>
        step({
          tx,
          now,
          newId,
          actor: await memberActor(tx, workspaceId, memberId, now),
          touched: [],
          answers: {},
        }),
      )
    const receive = (work: Work, name: string) =>
      receiveLead(work, { directness: 'direct', account: { name } })
    const counted = () =>
      within(async (work) => {
        await catchUp(work)
        const cards = await scorecards(work, { from: null, to: null })
        const received =
          cards.flatMap((card) => card.figures).find((figure) => figure.name === 'received')?.numerator ?? 0
        return [mustBeOk(await funnel(work, { by: 'none' })).total.leads, received]
      })

    const held = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const slow = within(async (work) => {
      mustBeOk(await receive(work, 'Slow'))
      begun.resolve()
      await held.promise
    })
    await begun.promise
    await within((work) => receive(work, 'Quick'))
    expect(await counted()).toEqual([1, 1])
    expect(await counted()).toEqual([1, 1])
    held.resolve()
    await slow
    expect(await counted()).toEqual([2, 2])
    await within((work) => receive(work, 'Third'))
    expect(await Promise.all([counted(), counted(), counted()])).toEqual([
      [3, 3],
      [3, 3],
      [3, 3],
    ])
  })
})
