/** Keeping the places of all rules right: each knows its rank in the whole tree and the territories it must lie in. */
import { insertRow, patchRow, type RowChange } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { type RuleRow, rankedOf, readRules, readTerritories } from './store.ts'
import { inOrder } from './territory.ts'

/** Gives every rule its rank; those of territories in the bin have none. Answers the rows that changed. */
export async function rerank(work: Work): Promise<RowChange[]> {
  const rules = await readRules(work)
  const nodes = (await readTerritories(work)).map(({ id, parentId, position }) => ({
    ...{ id, parentId, position: position ?? 0 },
    rules: rules.filter((rule) => rule.territoryId === id).map(rankedOf),
  }))
  const places = new Map(inOrder(nodes).map(({ id, within }, rank) => [id, { rank, within }]))
  const rows: RowChange[] = []
  for (const rule of rules) {
    const change = await patchRow(
      work,
      'territoryRules',
      rule,
      places.get(rule.id) ?? { rank: null, within: [] },
    )
    if (change) rows.push(change)
  }
  return rows
}

/** A new rule's row with every condition empty. */
export const NO_CONDITIONS = {
  countries: [],
  regions: [],
  regionKeys: [],
  postcodes: [],
  postcodeFrom: [],
  postcodeUntil: [],
  industries: [],
  industryKeys: [],
  sizes: [],
  productLineIds: [],
  accountIds: [],
  valueFrom: null,
  valueBelow: null,
  valueCurrency: null,
}

/** Makes the countries the territory's one rule; none takes its rules away. Its rules must name nothing else. */
export async function setCountries(
  work: Work,
  territoryId: string,
  countries: string[],
  rules: RuleRow[] = [],
): Promise<RowChange[]> {
  const [first, ...others] = rules
  const rows: (RowChange | null)[] = []
  const gone = countries.length === 0 ? rules : others
  for (const rule of gone) rows.push(await patchRow(work, 'territoryRules', rule, takenAway(work)))
  if (countries.length > 0 && first) rows.push(await patchRow(work, 'territoryRules', first, { countries }))
  if (countries.length > 0 && !first) {
    const place = { id: work.newId(), territoryId, position: 0, rank: null, within: [] }
    rows.push(await insertRow(work, 'territoryRules', { ...NO_CONDITIONS, ...place, countries }))
  }
  return rows.filter((row) => row !== null)
}

/** What a rule becomes that is no more. */
export function takenAway(work: Work) {
  return { binnedAt: work.now, rank: null, within: [] }
}
