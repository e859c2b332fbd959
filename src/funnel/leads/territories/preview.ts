/** What a map of territories would do to the leads there are: what each rule catches, overlaps, gaps and moves. */
import type { Planned } from '../../../office/team/territories/outline.ts'
import { allCatchingKeys, type Caught, type RankedRule } from '../../../office/team/territories/territory.ts'
import type { PreviewResult } from './contract.ts'
import type { Group, Holding } from './groups.ts'

const MOST_COUNTRIES = 20
const MOST_OWNERS = 10

interface Tally {
  leads: number
  open: number
}

/** Takes groups in parts and sums up what the map would do. */
export class Previewing {
  private readonly rules = new Map<string, Tally & { lateFor: number }>()
  private readonly overlaps = new Map<string, Tally>()
  private readonly gaps = new Map<string, Tally>()
  private readonly moves = new Map<string, number>()
  private readonly owners = new Map<string, Map<string | null, number>>()
  private readonly all: Tally = { leads: 0, open: 0 }
  private byHand = 0
  private readonly decisions: (string | null)[] = []
  private readonly numbers = new Map<string | null, number>()
  private readonly lineages: Map<string, Set<string>>

  private readonly planned: Planned[]
  private readonly ranked: RankedRule[]

  constructor(planned: Planned[], ranked: RankedRule[]) {
    this.planned = planned
    this.ranked = ranked
    this.lineages = lineagesOf(planned)
  }

  /** Counts the groups of a part, and numbers what was decided of each by its key. */
  count(groups: Group[]): Map<string, number> {
    return new Map(
      groups.map((group) => {
        const caught = allCatchingKeys(this.ranked, group)
        addTo(this.all, group)
        this.countCaught(caught, group)
        return [group.key, this.numberOf(caught[0]?.territoryId ?? null)]
      }),
    )
  }

  /** Counts where open leads of the part would move. */
  countMoves(holdings: Holding[]): void {
    for (const holding of holdings) this.countMove(this.decisions[holding.decided] ?? null, holding)
  }

  private numberOf(territoryId: string | null): number {
    const number = this.numbers.get(territoryId) ?? this.decisions.push(territoryId) - 1
    this.numbers.set(territoryId, number)
    return number
  }

  private countCaught([first, ...others]: Caught[], group: Group): void {
    if (!first) {
      addTo(tallyOf(this.gaps, group.country ?? ''), group)
      return
    }
    addTo(this.ruleOf(first.ruleId), group)
    const crossed = new Set<string>()
    for (const { ruleId, territoryId } of others) {
      this.ruleOf(ruleId).lateFor += group.leads
      if (!this.isOneLine(first.territoryId, territoryId)) crossed.add(territoryId)
    }
    for (const territoryId of crossed)
      addTo(tallyOf(this.overlaps, `${first.territoryId} ${territoryId}`), group)
  }

  private countMove(to: string | null, group: Holding): void {
    if (group.byHand) this.byHand += group.leads
    if (group.byHand || group.territoryId === to) return
    const key = `${group.territoryId ?? ''} ${to ?? ''}`
    this.moves.set(key, (this.moves.get(key) ?? 0) + group.leads)
    const owners = this.owners.get(key) ?? new Map()
    this.owners.set(key, owners.set(group.ownerId, (owners.get(group.ownerId) ?? 0) + group.leads))
  }

  private ruleOf(ruleId: string) {
    const known = this.rules.get(ruleId) ?? { leads: 0, open: 0, lateFor: 0 }
    this.rules.set(ruleId, known)
    return known
  }

  private isOneLine(a: string, b: string): boolean {
    return a === b || !!this.lineages.get(a)?.has(b) || !!this.lineages.get(b)?.has(a)
  }

  /** All that was found; `names` tells what the territories are called from which leads would move. */
  result(names: Map<string, string>): PreviewResult {
    const line = new Map(this.planned.map(({ id }, n) => [id, n]))
    const places = (key: string) => key.split(' ') as [string, string]
    const byOpen = (a: Tally, b: Tally) => b.open - a.open || b.leads - a.leads
    return {
      ...this.all,
      rules: this.planned.flatMap(({ rules }, n) =>
        rules.map(({ id }, rule) => ({ line: n, rule, ...this.ruleOf(id) })),
      ),
      overlaps: [...this.overlaps]
        .map(([key, tally]) => {
          const [first, second] = places(key).map((id) => line.get(id) as number) as [number, number]
          return { first, second, ...tally }
        })
        .sort((a, b) => b.leads - a.leads || a.first - b.first || a.second - b.second),
      gaps: {
        ...sum([...this.gaps.values()]),
        byCountry: [...this.gaps]
          .map(([country, tally]) => ({ country: country || null, ...tally }))
          .sort(byOpen)
          .slice(0, MOST_COUNTRIES),
      },
      moves: [...this.moves]
        .map(([key, open]) => {
          const [from, to] = places(key)
          return {
            from: from ? { id: from, name: names.get(from) ?? '' } : null,
            to: to ? (line.get(to) as number) : null,
            open,
            owners: largest(this.owners.get(key) as Map<string | null, number>),
          }
        })
        .sort((a, b) => b.open - a.open),
      moving: [...this.moves.values()].reduce((all, one) => all + one, 0),
      byHand: this.byHand,
    }
  }
}

function largest(owners: Map<string | null, number>) {
  return [...owners]
    .map(([memberId, open]) => ({ memberId, open }))
    .sort((a, b) => b.open - a.open)
    .slice(0, MOST_OWNERS)
}

// For each territory all that it lies in.
function lineagesOf(planned: Planned[]): Map<string, Set<string>> {
  const lineages = new Map<string, Set<string>>()
  for (const { id, parentId } of planned)
    lineages.set(id, new Set(parentId ? [parentId, ...(lineages.get(parentId) ?? [])] : []))
  return lineages
}

function addTo(tally: Tally, { leads, open }: Tally): void {
  tally.leads += leads
  tally.open += open
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? { leads: 0, open: 0 }
  tallies.set(key, known)
  return known
}

function sum(tallies: Tally[]): Tally {
  return tallies.reduce((all, { leads, open }) => ({ leads: all.leads + leads, open: all.open + open }), {
    leads: 0,
    open: 0,
  })
}
