import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_LIMITS } from '../../../office/team/roles/limits.ts'
import type { LeadFacts, Person, Pool } from './candidate.ts'
import { type Decided, decide, type World } from './decide.ts'
import { MOVABLE_STEPS, READY_MADE_RULES, type Rules, wholeSteps } from './rule.ts'

const AT = '2026-03-02T09:00:00.000Z'
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  status: 'active',
  away: null,
  holds: [{ share: 100, limits: NO_LIMITS, reach: 'inside', primary: true }],
  capacity: null,
  load: 0,
  skills: [],
  ...more,
})
const pool = (id: string, more: Partial<Pool> = {}): Pool => ({
  id,
  mode: 'pull',
  isDefault: false,
  ownList: false,
  productLineId: null,
  territoryId: null,
  segmentId: null,
  members: [],
  turns: [],
  ...more,
})
const lead = (more: Partial<LeadFacts> = {}): LeadFacts => ({
  leadId: 'lead',
  level: 'qualify',
  at: AT,
  accountId: 'alto',
  contactId: null,
  productLineId: null,
  channelId: null,
  value: null,
  territoryId: null,
  chain: more.territoryId ? [more.territoryId] : [],
  segmentId: null,
  skills: [],
  suppressed: false,
  duplicateOf: null,
  openDeal: [],
  recent: [],
  named: null,
  fieldAsked: false,
  partners: [],
  butNot: [],
  ...more,
})
const pull = pool('pool', { isDefault: true })
const push = pool('pool', { isDefault: true, mode: 'push' })
const world = (people: Person[], pools: Pool[] = [pull], rules: Partial<Rules> = {}): World => ({
  rules: { ...READY_MADE_RULES, ...rules },
  pools,
  people: new Map(people.map((one) => [one.id, one])),
})
const ann = person('ann')
const bea = person('bea')
const carl = person('carl')
const without = (...off: string[]) => ({
  steps: READY_MADE_RULES.steps.map(({ step }) => ({ step, on: !off.includes(step) })),
})
const limitedTo = (
  { territoryId, productLineId }: { territoryId?: string; productLineId?: string },
  reach: 'inside' | 'field' = 'inside',
) => [
  {
    ...{ share: 100, reach, primary: true },
    limits: {
      ...NO_LIMITS,
      territoryIds: territoryId ? [territoryId] : [],
      productLineIds: productLineId ? [productLineId] : [],
    },
  },
]
const toWhom = (decided: Decided) =>
  decided.kind === 'refused' ? decided.why : `${decided.step}: ${decided.to.memberId ?? decided.to.queueId}`
const whyNot = (decided: Decided) =>
  decided.kind === 'refused' ? [] : decided.leftOut.map(({ memberId, why }) => `${memberId} ${why}`)

describe('a lead in a workspace that configured nothing', () => {
  it('waits in the default pool until somebody claims it', () => {
    expect(toWhom(decide(world([ann, bea]), lead()))).toBe('pool: pool')
  })
  it('goes back to whom its company knows', () => {
    expect(toWhom(decide(world([ann, bea]), lead({ recent: ['bea', 'ann'] })))).toBe('recent_owner: bea')
  })
})

describe('precedence', () => {
  const everything = lead({
    openDeal: ['ann'],
    recent: ['bea'],
    named: { memberId: 'carl', worked: true },
    territoryId: 'north',
    productLineId: 'valves',
    segmentId: 'large',
  })
  const pools = [
    push,
    pool('north pool', { territoryId: 'north' }),
    pool('valves pool', { productLineId: 'valves' }),
    pool('large pool', { segmentId: 'large' }),
  ]

  it('asks one step after the other: the first that finds somebody decides', () => {
    const answers = MOVABLE_STEPS.map((_, n) => {
      const off = MOVABLE_STEPS.slice(0, n)
      return toWhom(decide(world([ann, bea, carl], pools, without(...off)), everything))
    })
    expect(answers).toEqual([
      'open_deal: ann',
      'open_deal: ann',
      'recent_owner: bea',
      'named_account: carl',
      'territory: north pool',
      'specialist: valves pool',
      'segment: large pool',
      'pool: ann',
    ])
    expect(toWhom(decide(world([ann], pools, without(...MOVABLE_STEPS)), everything))).toBe('catch_all: pool')
  })

  it('asks them in another order when told so', () => {
    const steps = READY_MADE_RULES.steps.toReversed()
    expect(toWhom(decide(world([ann, bea, carl], pools, { steps }), everything))).toBe('pool: ann')
  })

  it('refuses whom nobody may contact whatever is switched off, and a duplicate while that step is on', () => {
    const rules = without(...MOVABLE_STEPS)
    expect(toWhom(decide(world([ann], [push], rules), lead({ suppressed: true })))).toBe('suppressed')
    expect(toWhom(decide(world([ann], [push]), lead({ duplicateOf: 'other' })))).toBe('duplicate')
    expect(toWhom(decide(world([ann], [push], without('duplicate')), lead({ duplicateOf: 'x' })))).toBe(
      'pool: ann',
    )
  })

  it('grants a named account to its owner only while they work it', () => {
    const named = { memberId: 'carl', worked: false }
    const decided = decide(world([ann, carl]), lead({ named }))
    expect([toWhom(decided), ...whyNot(decided)]).toEqual(['pool: pool', 'carl not_working_it'])
  })
})

describe('who is left out, and why', () => {
  const until = '2026-03-05T09:00:00.000Z'
  it('is said of everybody', () => {
    const people = [
      ann,
      person('former', { status: 'former' }),
      person('invited', { status: 'invited' }),
      person('away', { away: { until, standInId: null } }),
      person('full', { capacity: 3, load: 3 }),
      person('closer', { holds: [] }),
      person('south', { holds: limitedTo({ territoryId: 'south' }) }),
      person('pumps', { holds: limitedTo({ productLineId: 'pumps' }) }),
      person('sender'),
    ]
    const listed = pool('pool', {
      isDefault: true,
      mode: 'push',
      ownList: true,
      members: people.map(({ id }) => ({ memberId: id, weight: null, tier: null })),
    })
    const decided = decide(world(people, [listed]), lead({ territoryId: 'north', butNot: ['sender'] }))
    expect(toWhom(decided)).toBe('pool: ann')
    expect(whyNot(decided)).toEqual([
      'former former',
      'invited invited',
      'away away',
      'full full',
      'closer other_function',
      'south other_territory',
      'pumps other_line',
      'sender sender',
    ])
  })

  it('tells which limit of a role it was', () => {
    const sized = { atLeast: 100_00, below: null, currency: 'EUR' }
    const only = (limits: object) => [
      { share: 100, reach: 'inside' as const, primary: true, limits: { ...NO_LIMITS, ...limits } },
    ]
    const decided = decide(
      world(
        [
          person('channel', { holds: only({ channelIds: ['fair'] }) }),
          person('size', { holds: only({ dealSize: sized }) }),
          person('two', { holds: only({ dealSize: sized, channelIds: ['fair'] }) }),
        ],
        [push],
      ),
      lead({ value: { amount: 50_00, currency: 'EUR' } }),
    )
    expect(whyNot(decided)).toEqual(['channel other_channel', 'size other_size', 'two other_market'])
  })

  it('of the owner of a company too; who stands in for them is asked', () => {
    const away = person('carl', { away: { until, standInId: 'bea' } })
    const decided = decide(world([ann, bea, away]), lead({ recent: ['carl'] }))
    expect(decided).toMatchObject({
      step: 'recent_owner',
      to: { memberId: 'bea' },
      because: { forMemberId: 'carl' },
      leftOut: [{ memberId: 'carl', why: 'away', until }],
    })
  })

  it('a skill is needed whole, whatever its case; where nobody has it the lead waits', () => {
    const [es, both] = [person('es', { skills: ['ES'] }), person('both', { skills: ['es', 'Steam'] })]
    expect(toWhom(decide(world([ann, es], [push]), lead({ skills: ['es'] })))).toBe('pool: es')
    expect(toWhom(decide(world([ann, es, both], [push]), lead({ skills: ['ES', 'steam'] })))).toBe(
      'pool: both',
    )
    const decided = decide(world([ann], [push]), lead({ skills: ['de'] }))
    expect([toWhom(decided), ...whyNot(decided)]).toEqual(['catch_all: pool', 'ann lacks_skill'])
  })

  it('overflow gets work only when all of the others are full or away', () => {
    const helper = person('aaron', {
      holds: [{ share: 20, limits: NO_LIMITS, reach: 'inside', primary: false }],
    })
    const busy = person('bea', { capacity: 2, load: 2 })
    expect(toWhom(decide(world([helper, bea], [push]), lead()))).toBe('pool: bea')
    expect(toWhom(decide(world([helper, busy], [push]), lead()))).toBe('pool: aaron')
  })
})

describe('a territory or product line without a pool of its own', () => {
  const north = person('bea', { holds: limitedTo({ territoryId: 'north' }) })
  it('goes by turns to those who cover it, also where the pool waits', () => {
    const decided = decide(world([ann, north]), lead({ territoryId: 'north' }))
    expect(toWhom(decided)).toBe('territory: bea')
    expect(toWhom(decide(world([ann, carl]), lead({ territoryId: 'north', partners: ['carl'] })))).toBe(
      'territory: carl',
    )
  })
  it('goes on to the next step when all of them are away', () => {
    const away = { ...north, away: { until: AT, standInId: null } }
    const decided = decide(world([ann, away], [push]), lead({ territoryId: 'north' }))
    expect([toWhom(decided), ...whyNot(decided)]).toEqual(['pool: ann', 'bea away'])
  })
  it('asks those of the nearest territory above, the field only for what is large enough', () => {
    const field = person('dora', { holds: limitedTo({ territoryId: 'uk' }, 'field') })
    const desk = person('eve', { holds: limitedTo({ territoryId: 'uk' }) })
    const chain = { territoryId: 'leeds', chain: ['leeds', 'north', 'uk'] }
    expect(toWhom(decide(world([field, desk]), lead(chain)))).toBe('territory: eve')
    expect(toWhom(decide(world([field, desk]), lead({ ...chain, fieldAsked: true })))).toBe('territory: dora')
    expect(toWhom(decide(world([field]), lead(chain)))).toBe('territory: dora')
    expect(toWhom(decide(world([north, desk]), lead(chain)))).toBe('territory: bea')
  })
  it('asks specialists of the line', () => {
    const knows = person('bea', { holds: limitedTo({ productLineId: 'pumps' }) })
    expect(toWhom(decide(world([ann, knows]), lead({ productLineId: 'pumps' })))).toBe('specialist: bea')
  })
})

describe('laws', () => {
  const someone = fc.record({
    capacity: fc.option(fc.nat(6)),
    load: fc.nat(3),
    away: fc.boolean(),
    weight: fc.integer({ min: 25, max: 200 }),
  })
  it('nobody absent or over their cap is ever given a lead; each lead goes to one owner', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 8 }), fc.nat(40), (given, leads) => {
        const people = given.map(({ capacity, load, away }, n) =>
          person(`m${n}`, { capacity, load, away: away ? { until: AT, standInId: null } : null }),
        )
        const members = given.map(({ weight }, n) => ({ memberId: `m${n}`, weight, tier: null }))
        let now = { ...push, members }
        for (let n = 0; n < leads; n++) {
          const decided = decide(world(people, [now]), lead({ leadId: `l${n}` }))
          if (decided.kind === 'refused') throw new Error('refused')
          if (decided.turns) now = { ...now, turns: decided.turns.turns }
          const to = people.find(({ id }) => id === decided.to.memberId)
          const mayTake = people.filter(
            (one) => !one.away && (one.capacity === null || one.load < one.capacity),
          )
          if (to) {
            expect(mayTake).toContain(to)
            to.load++
          } else {
            expect(mayTake).toEqual([])
            expect(decided.to.queueId).toBe('pool')
          }
        }
      }),
    )
  })
})

describe('the steps', () => {
  it('are named once each', () => {
    const [first, ...rest] = READY_MADE_RULES.steps
    expect(wholeSteps(READY_MADE_RULES.steps)).toMatchObject({ ok: true })
    expect(wholeSteps(rest)).toMatchObject({ code: 'steps-incomplete' })
    expect(wholeSteps([...rest, rest[0] as never])).toMatchObject({ code: 'steps-incomplete' })
    expect(wholeSteps([...rest, first as never])).toMatchObject({ ok: true })
  })
})
