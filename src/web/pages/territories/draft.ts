/** The map of territories while it is being changed: an outline, moved with its parts, not saved yet. */
export interface RuleDraft {
  ruleId?: string
  countries: string[]
  regions: string[]
  postcodes: string[]
  industries: string[]
  sizes: ('1-9' | '10-49' | '50-249' | '250-999' | '1000+')[]
  productLineIds: string[]
  accountIds: string[]
  valueFrom: number | null
  valueBelow: number | null
  valueCurrency: string | null
}

export interface LineDraft {
  /** Of this sitting; the id for territories that are saved. */
  key: string
  territoryId?: string
  name: string
  depth: number
  insideMemberId: string | null
  fieldFrom: { amount: number; currency: string } | null
  rules: RuleDraft[]
}

export const EMPTY_RULE: RuleDraft = {
  ...{ countries: [], regions: [], postcodes: [], industries: [], sizes: [], productLineIds: [] },
  ...{ accountIds: [], valueFrom: null, valueBelow: null, valueCurrency: null },
}

const DEEPEST = 9

type SavedLine = Omit<LineDraft, 'key' | 'territoryId'> & { territoryId: string }

/** The outline of a saved map. */
export function draftOf(saved: SavedLine[]): LineDraft[] {
  return saved.map((line) => ({ ...line, key: line.territoryId }))
}

/** What the API is given. */
export function outlineOf(lines: LineDraft[]): Omit<LineDraft, 'key'>[] {
  return lines.map(({ key: _, ...line }) => line)
}

/** Does the draft say something else than what is saved. */
export function isChanged(lines: LineDraft[], saved: LineDraft[]): boolean {
  return JSON.stringify(lines) !== JSON.stringify(saved)
}

/** Where the parts of a line end: the first line that is not below it. */
export function endOf(lines: LineDraft[], at: number): number {
  const depth = lines[at]?.depth ?? 0
  const end = lines.findIndex((line, n) => n > at && line.depth <= depth)
  return end < 0 ? lines.length : end
}

/** Takes a line with its parts before its sister, or behind it. */
export function moved(lines: LineDraft[], at: number, way: -1 | 1): LineDraft[] {
  const sister = way < 0 ? sisterBefore(lines, at) : endOf(lines, at)
  const next = lines[sister]
  if (sister < 0 || !next || next.depth !== lines[at]?.depth) return lines
  const [first, second] = way < 0 ? [sister, at] : [at, sister]
  const end = endOf(lines, second)
  return [
    ...lines.slice(0, first),
    ...lines.slice(second, end),
    ...lines.slice(first, second),
    ...lines.slice(end),
  ]
}

function sisterBefore(lines: LineDraft[], at: number): number {
  const depth = lines[at]?.depth ?? 0
  for (let n = at - 1; n >= 0; n--) {
    const found = lines[n]?.depth ?? 0
    if (found === depth) return n
    if (found < depth) return -1
  }
  return -1
}

/** Puts a line with its parts into the sister before it, or out of what it lies in, to stand behind that. */
export function indented(lines: LineDraft[], at: number, way: -1 | 1): LineDraft[] {
  const line = lines[at]
  if (!line) return lines
  const end = endOf(lines, at)
  const own = lines.slice(at, end)
  if (way > 0 && (sisterBefore(lines, at) < 0 || own.some(({ depth }) => depth >= DEEPEST))) return lines
  if (way < 0 && line.depth === 0) return lines
  const block = own.map((one) => ({ ...one, depth: one.depth + way }))
  if (way > 0) return [...lines.slice(0, at), ...block, ...lines.slice(end)]
  const parent = lines.findLastIndex((one, n) => n < at && one.depth === line.depth - 1)
  const behind = endOf(lines, parent)
  return [...lines.slice(0, at), ...lines.slice(end, behind), ...block, ...lines.slice(behind)]
}

/** Drops a line with its parts before another, as its sister; null is behind all, at the top. */
export function dropped(lines: LineDraft[], at: number, before: number | null): LineDraft[] {
  const end = endOf(lines, at)
  if (before !== null && before >= at && before < end) return lines
  const target = before === null ? undefined : lines[before]
  const by = (target?.depth ?? 0) - (lines[at]?.depth ?? 0)
  const block = lines.slice(at, end).map((one) => ({ ...one, depth: one.depth + by }))
  if (block.some(({ depth }) => depth > DEEPEST)) return lines
  const rest = [...lines.slice(0, at), ...lines.slice(end)]
  const to = target ? rest.indexOf(target) : rest.length
  return [...rest.slice(0, to), ...block, ...rest.slice(to)]
}

/** Takes a line out of the map; its parts move up to where it stood. */
export function without(lines: LineDraft[], at: number): LineDraft[] {
  const end = endOf(lines, at)
  return lines.flatMap((line, n) => {
    if (n === at) return []
    return n > at && n < end ? [{ ...line, depth: line.depth - 1 }] : [line]
  })
}

/** In which order the lines are asked, from 1: parts before what they lie in. A line without rules is never asked. */
export function ranksOf(lines: LineDraft[]): Map<string, number> {
  const order: string[] = []
  const ask = (from: number, until: number) => {
    for (let at = from; at < until; ) {
      const end = endOf(lines, at)
      ask(at + 1, end)
      const line = lines[at] as LineDraft
      if (line.rules.length > 0) order.push(line.key)
      at = end
    }
  }
  ask(0, lines.length)
  return new Map(order.map((key, n) => [key, n + 1]))
}
