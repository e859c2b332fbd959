/**
 * What the function chart warns of, beyond a function nobody holds: parts of the market nobody covers, parts that rest
 * on one person, and parts two people are limited to. A territory is covered through the one above it.
 */
import type { FunctionColumn, Holder, Person } from './charts.ts'
import { type Function as FunctionName, LEVELS } from './functions.ts'
import { type DealSize, kindsOfLimits, type Limits, meet, NO_LIMITS } from './roles/limits.ts'

/** What there is to cover. */
export interface Market {
  territories: { id: string; parentId: string | null }[]
  productLines: { id: string }[]
  channels: { id: string }[]
}

/** A part of the market, said as limits: what it does not name, it does not ask about. */
export interface Part extends Limits {
  function: FunctionName
}

export interface SharedPart extends Part {
  memberIds: string[]
}

/** Enough to see what is wrong; more would not be read. */
const MOST = 40

/** Parts of the market that nobody covers for a level, though somebody holds it. */
export function uncovered(chart: FunctionColumn[], people: Person[], market: Market): Part[] {
  return eachLevel(chart, people, (level, holders) => {
    const isTaken = (cell: Limits) => takers(holders, cell, market).length > 0
    const kinds = kindsOf(holders, market)
    const alone = kinds.flat().filter((cell) => !isTaken(cell))
    const pairs = pairsOf(kinds.map((cells) => cells.filter(isTaken))).filter((cell) => !isTaken(cell))
    return [...alone, ...pairs].map((cell) => ({ function: level, ...cell }))
  }).slice(0, MOST)
}

/** Parts that rest on one person, for levels that others hold as well; one line for each person and level. */
export function restOnOne(chart: FunctionColumn[], people: Person[], market: Market): SharedPart[] {
  return eachLevel(chart, people, (level, holders) => {
    if (membersOf(holders).length < 2) return []
    const thin = kindsOf(holders, market)
      .flat()
      .flatMap((cell) => {
        const [only, another] = membersOf(takers(holders, cell, market))
        return only && !another ? [{ only, cell }] : []
      })
    return [...Map.groupBy(thin, ({ only }) => only)].map(([memberId, found]) => ({
      function: level,
      ...found.map(({ cell }) => cell).reduce(together),
      memberIds: [memberId],
    }))
  })
}

/** Parts that several people are limited to for the same level: work there goes to them by turns. */
export function overlaps(chart: FunctionColumn[], people: Person[]): SharedPart[] {
  return eachLevel(chart, people, (level, holders) => {
    const limited = holders.filter((one) => one.standing === 'primary' && kindsOfLimits(one) > 0)
    const shared = new Map<string, { part: Limits; memberIds: Set<string> }>()
    for (const [n, a] of limited.entries()) {
      for (const b of limited.slice(n + 1)) {
        const part = a.memberId === b.memberId ? null : meet(a, b)
        if (!part) continue
        const known = shared.get(JSON.stringify(part)) ?? { part, memberIds: new Set() }
        shared.set(JSON.stringify(part), known)
        known.memberIds.add(a.memberId).add(b.memberId)
      }
    }
    return [...shared.values()].map(({ part, memberIds }) => ({
      function: level,
      ...part,
      memberIds: [...memberIds],
    }))
  }).slice(0, MOST)
}

/** Levels that people hold only to help out: nobody is there for them first. */
export function onlyOverflow(chart: FunctionColumn[], people: Person[]): FunctionName[] {
  return eachLevel(chart, people, (level, holders) =>
    holders.length > 0 && holders.every((one) => one.standing === 'overflow') ? [level] : [],
  )
}

function eachLevel<T>(
  chart: FunctionColumn[],
  people: Person[],
  find: (level: FunctionName, holders: Holder[]) => T[],
): T[] {
  const active = new Set(people.filter((one) => one.status === 'active').map((one) => one.id))
  return LEVELS.flatMap((level) => {
    const holders = chart.find((column) => column.function === level)?.holders ?? []
    const present = holders.filter((one) => active.has(one.memberId))
    return present.length > 0 ? find(level, present) : []
  })
}

// Two kinds at a time.
function pairsOf(kinds: Limits[][]): Limits[] {
  return kinds.flatMap((some, n) =>
    kinds.slice(n + 1).flatMap((others) => some.flatMap((a) => others.map((b) => together(a, b)))),
  )
}

// Only kinds that somebody is limited in: of the others everybody takes all.
function kindsOf(holders: Holder[], market: Market): Limits[][] {
  const named = (field: 'territoryIds' | 'productLineIds' | 'channelIds', all: { id: string }[]) =>
    holders.some((one) => one[field].length > 0)
      ? all.map(({ id }) => ({ ...NO_LIMITS, [field]: [id] }) as Limits)
      : []
  return [
    named('territoryIds', leavesOf(market)),
    named('productLineIds', market.productLines),
    named('channelIds', market.channels),
    sizesOf(holders).map((dealSize) => ({ ...NO_LIMITS, dealSize })),
  ].filter((cells) => cells.length > 0)
}

function leavesOf({ territories }: Market): { id: string }[] {
  const above = new Set(territories.map((one) => one.parentId))
  return territories.filter(({ id }) => !above.has(id))
}

// The values at which somebody begins or ends cut the line into pieces that are either taken whole or not at all.
function sizesOf(holders: Holder[]): DealSize[] {
  const sizes = holders.map((one) => one.dealSize).filter((size) => size !== null)
  return [...new Set(sizes.map((size) => size.currency))].flatMap((currency) => {
    const own = sizes.filter((size) => size.currency === currency)
    const cuts = [...new Set(own.flatMap(({ atLeast, below }) => [atLeast, below]))]
      .filter((value) => value !== null)
      .sort((a, b) => a - b)
    return [null, ...cuts].map((atLeast, n) => ({ atLeast, below: cuts[n] ?? null, currency }))
  })
}

function takers(holders: Holder[], cell: Limits, market: Market): Holder[] {
  const wider = { ...cell, territoryIds: cell.territoryIds.flatMap((id) => chainOf(id, market)) }
  return holders.filter((one) => takes(one, wider))
}

function takes(limits: Limits, cell: Limits): boolean {
  const met = (own: string[], asked: string[]) =>
    own.length === 0 || asked.length === 0 || asked.some((id) => own.includes(id))
  return (
    met(limits.territoryIds, cell.territoryIds) &&
    met(limits.productLineIds, cell.productLineIds) &&
    met(limits.channelIds, cell.channelIds) &&
    (!limits.dealSize || !cell.dealSize || holds(limits.dealSize, cell.dealSize))
  )
}

function holds(outer: DealSize, inner: DealSize): boolean {
  return (
    outer.currency === inner.currency &&
    (outer.atLeast ?? 0) <= (inner.atLeast ?? 0) &&
    (outer.below ?? Number.POSITIVE_INFINITY) >= (inner.below ?? Number.POSITIVE_INFINITY)
  )
}

function together(a: Limits, b: Limits): Limits {
  const both = (one: string[], other: string[]) => [...new Set([...one, ...other])]
  return {
    territoryIds: both(a.territoryIds, b.territoryIds),
    productLineIds: both(a.productLineIds, b.productLineIds),
    channelIds: both(a.channelIds, b.channelIds),
    dealSize: a.dealSize ?? b.dealSize,
  }
}

function chainOf(id: string, { territories }: Market): string[] {
  const chain = [id]
  for (let at = territories.find((one) => one.id === id); at?.parentId; ) {
    if (chain.includes(at.parentId)) break
    chain.push(at.parentId)
    at = territories.find((one) => one.id === at?.parentId)
  }
  return chain
}

const membersOf = (holders: Holder[]) => [...new Set(holders.map((one) => one.memberId))]
