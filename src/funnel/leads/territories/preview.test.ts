// A law: what the groups say of all leads is what counting them one by one says, and moving them makes it so.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction, type Scene } from '../../../../tests/fixture.ts'
import { aMember, asMember, named } from '../../../../tests/world.ts'
import { rankedRules, territoryFor } from '../../../office/team/territories/actions.ts'
import type { OutlineIn } from '../../../office/team/territories/contract.ts'
import { readMap } from '../../../office/team/territories/map.ts'
import { territoryOf } from '../../../office/team/territories/territory.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { editLead, receiveLead } from '../actions.ts'
import { leadIn } from '../contract.ts'
import { factsOf } from '../stamping.ts'
import { goThrough, MOVE_JOB, saveMap, startPreview } from './actions.ts'
import { aboutHowMany } from './groups.ts'
import { moveStep } from './moving.ts'
import { newestRuns } from './runs.ts'

const NOTHING = { countries: [], regions: [], postcodes: [], industries: [], sizes: [] }
const rule = (asks: object) => ({ ...NOTHING, productLineIds: [], accountIds: [], ...asks }) as never
const line = (name: string, depth: number, ...rules: object[]): OutlineIn[number] => ({
  ...{ name, depth, rules: rules.map(rule) },
})

const receive = async (work: Work, account: object, more: object = {}) =>
  mustBeOk(await receiveLead(work, leadIn.parse({ account: { name: named('A'), ...account }, ...more })))

const preview = async (work: Work, outline: OutlineIn) => mustBeOk(await startPreview(work, outline)).result

// What a server makes when it starts doing jobs.
async function haveQueue(work: Work) {
  await sql`
    insert into jobs.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds,
      deletion_seconds, partition, table_name)
    values (${MOVE_JOB}, 'standard', 0, 0, false, 900, 900, 900, false, 'job_common')
    on conflict do nothing`.execute(work.tx)
}

async function save(work: Work, territories: OutlineIn) {
  await haveQueue(work)
  const { version } = await readMap(work)
  const { moves } = mustBeOk(await saveMap(work, { version, territories }))
  while (await moveStep(work, moves.id));
  return (await newestRuns(work, 'moves', 1))[0]
}

describe('a preview', () => {
  it(
    'counts what each rule catches, the overlaps, the gaps and the moves, and changes nothing',
    inTransaction(async (work) => {
      const bea = await asMember(work, await aMember(work))
      await receive(work, { country: 'ES', postcode: '28001' })
      await receive(bea, { country: 'ES', postcode: '08001' })
      await receive(work, { country: 'DE' }, { expectedValue: { amount: 500_00 } })
      await receive(work, {})
      const outline = [
        line('Big', 0, { valueFrom: 100_00, valueCurrency: 'EUR' }),
        line('Iberia', 0, { countries: ['ES', 'PT'] }, { countries: ['ES'] }),
        line('Madrid', 1, { postcodes: ['28'] }),
        line('Germany', 0, { countries: ['DE'] }),
      ]
      const found = await preview(work, outline)
      expect(found).toMatchObject({ leads: 4, open: 4, moving: 3, byHand: 0 })
      expect(found?.rules.map(({ leads, lateFor }) => [leads, lateFor])).toEqual([
        [1, 0],
        [1, 1],
        [0, 2],
        [1, 0],
        [0, 1],
      ])
      expect(found?.overlaps).toEqual([{ first: 0, second: 3, leads: 1, open: 1 }])
      expect(found?.gaps).toMatchObject({ leads: 1, byCountry: [{ country: null, leads: 1, open: 1 }] })
      const owners = [{ memberId: bea.actor.memberId, open: 1 }]
      expect(found?.moves).toContainEqual({ from: null, to: 1, open: 1, owners })
      expect((await readMap(work)).territories).toEqual([])
    }),
  )

  it(
    'refuses a map that names what is not there, or leaves out a step',
    inTransaction(async (work) => {
      const code = async (...outline: OutlineIn) => {
        const found = await startPreview(work, outline)
        return found.ok ? null : [found.code, found.field]
      }
      expect(await code(line('A', 1))).toEqual(['no-parent', 'territories.0.depth'])
      expect(await code(line('A', 0), line('a', 0))).toEqual(['name-taken', 'territories.1.name'])
      const stranger = line('A', 0, { accountIds: [work.newId()] })
      expect(await code(stranger)).toEqual(['unknown-reference', 'territories.0.rules.0.accountIds'])
      const gone = { ...line('A', 0), territoryId: work.newId() }
      expect(await code(gone)).toEqual(['unknown-territory', 'territories.0.territoryId'])
    }),
  )

  it(
    'in the background goes through all parts and keeps how far it is',
    inTransaction(async (work, scene) => {
      await receive(work, { country: 'ES' })
      expect(await aboutHowMany(work, 0)).toBeGreaterThan(0)
      const outline = [line('Iberia', 0, { countries: ['ES'] })]
      const { id } = mustBeOk(await startPreview(work, outline))
      await reopen(work, id, { territories: outline })
      await goThrough(transact(scene), id, () => {})
      const [run] = await newestRuns(work, 'preview', 1)
      expect(run).toMatchObject({ state: 'done', done: 1, total: 1, plan: null })
    }),
  )
})

const transact =
  (scene: Scene) =>
  <T>(step: (work: Work) => Promise<T>) =>
    step(scene.work)

async function reopen(work: Work, id: string, plan: object) {
  await work.tx
    .updateTable('territoryRuns')
    .set({ state: 'running', plan: JSON.stringify(plan), result: null })
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

describe('saving a map', () => {
  it(
    'moves open leads that were not put by hand, tells each in a fact, and leaves owners alone',
    inTransaction(async (work, scene) => {
      const first = [line('Spain', 0, { countries: ['ES'] }), line('Other', 0)]
      await save(work, first)
      const [spain, other] = (await readMap(work)).territories
      const lead = await receive(work, { country: 'ES' })
      const chosen = await receive(work, { country: 'ES' }, { territoryId: other?.territoryId })
      const wider = [line('All', 0, { countries: ['ES', 'PT'] }), ...(await given(work))]
      expect(await preview(work, wider)).toMatchObject({ moving: 1, byHand: 1 })
      expect(await save(work, wider)).toMatchObject({ state: 'done', total: 2, done: 1, moved: 1 })
      const rows = await work.tx
        .selectFrom('leads')
        .select(['id', 'territoryId', 'ownerMemberId'])
        .where('workspaceId', '=', scene.workspaceId)
        .execute()
      const all = (await readMap(work)).territories[0]?.territoryId
      expect(rows).toContainEqual({ id: lead.id, territoryId: all, ownerMemberId: scene.ownerId })
      expect(rows).toContainEqual({
        id: chosen.id,
        territoryId: other?.territoryId,
        ownerMemberId: scene.ownerId,
      })
      const fact = await work.tx
        .selectFrom('journal')
        .select(['leadSeq', 'detail', 'actorMemberId', 'territoryId'])
        .where('fact', '=', 'lead.restamped')
        .executeTakeFirstOrThrow()
      const detail = { from: spain?.territoryId, to: all }
      expect(fact).toEqual({ leadSeq: 2, detail, actorMemberId: scene.ownerId, territoryId: all })
      expect(mustBeOk(await editLead(work, lead.id, { version: 2, interest: 'valves' })).version).toBe(3)
    }),
  )

  it(
    'is refused when somebody changed it meanwhile',
    inTransaction(async (work) => {
      const { version } = await readMap(work)
      await save(work, [line('A', 0)])
      expect(await saveMap(work, { version, territories: [] })).toMatchObject({ code: 'stale' })
    }),
  )
})

async function given(work: Work): Promise<OutlineIn> {
  return (await readMap(work)).territories as OutlineIn
}

const country = fc.constantFrom('ES', 'PT', null)
const postcode = fc.constantFrom('28001', '28999', '29000', '0', 'sw1a 1aa', null)
const amount = fc.option(fc.integer({ min: 0, max: 5 }))
const company = fc.record({ country, postcode, amount, size: fc.constantFrom('1-9', '1000+', null) })
const drawnRule = fc.record({
  countries: fc.subarray(['ES', 'PT']),
  postcodes: fc.subarray(['28', '28500-29999', 'SW', '0'], { maxLength: 2 }),
  sizes: fc.subarray(['1-9', '1000+'], { maxLength: 1 }),
  valueFrom: amount,
  valueCurrency: fc.constantFrom('EUR', 'USD'),
})
const drawn = fc.array(
  fc.record({ depth: fc.integer({ min: 0, max: 2 }), rules: fc.array(drawnRule, { maxLength: 2 }) }),
  { maxLength: 5 },
)

it(
  'the groups of a preview count as one by one, and after the moving every lead is where the rules say',
  inTransaction(async (work) => {
    await fc.assert(
      fc.asyncProperty(fc.array(company, { minLength: 1, maxLength: 6 }), drawn, async (companies, lines) => {
        for (const { amount, ...account } of companies) {
          const known = Object.fromEntries(Object.entries(account).filter(([, value]) => value !== null))
          await receive(work, known, amount === null ? {} : { expectedValue: { amount } })
        }
        let last = -1
        const outline = lines.map(({ depth, rules }, n) => {
          last = Math.min(depth, last + 1)
          return line(`T${n}`, last, ...rules)
        })
        const found = await preview(work, outline)
        const before = await territoriesOf(work)
        const run = await save(work, outline)
        const ranked = await rankedRules(work)
        const after = await territoriesOf(work)
        for (const lead of after) {
          const facts = await factsOf(work, lead)
          expect(lead.territoryId).toBe(territoryOf(ranked, facts)?.territoryId ?? null)
          expect(lead.territoryId).toBe((await territoryFor(work, facts)).territoryId)
        }
        const moved = after.filter((lead, n) => lead.territoryId !== before[n]?.territoryId).length
        expect(run?.moved).toBe(moved)
        // Every new map bins the territories of the one before, so its leads move from there.
        expect(found?.moving).toBe(moved)
        expect(found?.gaps.leads).toBe(after.filter(({ territoryId }) => territoryId === null).length)
        expect(found?.rules.reduce((all, one) => all + one.leads, 0)).toBe(
          after.filter(({ territoryId }) => territoryId !== null).length,
        )
      }),
      { numRuns: 25 },
    )
  }),
  60_000,
)

function territoriesOf(work: Work) {
  return work.tx
    .selectFrom('leads')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .orderBy('id')
    .execute()
}
