/** The tree as it is written, one line under the other with depths, becomes territories with parents and places. */
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import type { OutlineIn, RuleIn } from './contract.ts'
import { folded, spanOf } from './keys.ts'
import { type Conditions, inOrder, type Node, type RankedRule } from './territory.ts'

export interface Planned {
  id: string
  isNew: boolean
  name: string
  parentId: string | null
  position: number
  insideMemberId: string | null
  fieldFrom: { amount: number; currency: string } | null
  rules: PlannedRule[]
}

export interface PlannedRule {
  id: string
  isNew: boolean
  given: RuleIn
}

/** Reads an outline. Refused when a depth is left out, or a name or id stands twice. */
export function readOutline(outline: OutlineIn, newId: () => string): Result<Planned[]> {
  const wrong = badDepth(outline) ?? repeated(outline)
  if (wrong) return wrong
  const above: string[] = []
  const places = new Map<string | null, number>()
  return ok(
    outline.map((line) => {
      const id = line.territoryId ?? newId()
      const parentId = line.depth > 0 ? (above[line.depth - 1] as string) : null
      above.splice(line.depth, above.length, id)
      const position = places.get(parentId) ?? 0
      places.set(parentId, position + 1)
      return {
        id,
        isNew: !line.territoryId,
        name: line.name,
        parentId,
        position,
        insideMemberId: line.insideMemberId ?? null,
        fieldFrom: line.fieldFrom ?? null,
        rules: line.rules.map((given) => ({ id: given.ruleId ?? newId(), isNew: !given.ruleId, given })),
      }
    }),
  )
}

function badDepth(outline: OutlineIn): Refusal | null {
  const at = outline.findIndex(({ depth }, n) => depth > (outline[n - 1]?.depth ?? -1) + 1)
  if (at < 0) return null
  return refuse('no-parent', `"${outline[at]?.name}" is deeper than one step below the line before it.`, {
    field: `territories.${at}.depth`,
  })
}

function repeated(outline: OutlineIn): Refusal | null {
  const name = firstTwice(outline.map((one) => one.name.toLowerCase()))
  if (name !== null) {
    return refuse('name-taken', 'There is a territory of this name already.', {
      field: `territories.${name}.name`,
    })
  }
  const line = firstTwice(outline.map((one) => one.territoryId ?? null))
  if (line !== null) {
    return refuse('named-twice', 'The same territory stands twice in the outline.', {
      field: `territories.${line}.territoryId`,
    })
  }
  const rules = outline.flatMap((one, n) => one.rules.map((rule, r) => ({ id: rule.ruleId ?? null, n, r })))
  const rule = rules[firstTwice(rules.map(({ id }) => id)) ?? -1]
  if (!rule) return null
  return refuse('named-twice', 'The same rule stands twice in the outline.', {
    field: `territories.${rule.n}.rules.${rule.r}.ruleId`,
  })
}

function firstTwice(values: (string | null)[]): number | null {
  const at = values.findIndex((value, n) => value !== null && values.indexOf(value) < n)
  return at < 0 ? null : at
}

/** The rules of planned territories in the order in which they would be asked. */
export function rankedOf(planned: Planned[]): RankedRule[] {
  const nodes: Node[] = planned.map(({ id, parentId, position, rules }) => ({
    id,
    parentId,
    position,
    rules: rules.map((rule) => ({ id: rule.id, ...conditionsOf(rule.given) })),
  }))
  return inOrder(nodes)
}

/** What a written rule asks for, as it is compared. */
export function conditionsOf(given: RuleIn): Conditions {
  const [from, below] = [given.valueFrom ?? null, given.valueBelow ?? null]
  const worth = from !== null || below !== null
  return {
    countries: given.countries,
    regionKeys: [...new Set(given.regions.map(folded))],
    spans: given.postcodes.flatMap((one) => spanOf(one) ?? []),
    industryKeys: [...new Set(given.industries.map(folded))],
    sizes: given.sizes,
    productLineIds: given.productLineIds,
    accountIds: given.accountIds,
    value: worth && given.valueCurrency ? { from, below, currency: given.valueCurrency } : null,
  }
}
