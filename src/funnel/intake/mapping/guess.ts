/**
 * Which column is which field: by what the workspace has confirmed before, by what other programs call their columns,
 * and by what the cells look like. Every guess says how sure it is and why, so that people look where it matters.
 */
import type { ImportKind, Mapping, Source } from '../fields.ts'
import { SYNONYMS } from '../synonyms.ts'
import { countryCell } from '../values.ts'
import { meansNothing, type Transform } from './cleaning.ts'
import { byContent, contradicts } from './content.ts'
import { orderOf } from './dates.ts'
import { folded, likelyField } from './headings.ts'
import { type Look, lookOf } from './looks.ts'
import { decimalMarkOf } from './numbers.ts'

export const SURE = ['sure', 'likely', 'unsure'] as const
export const WHY = ['before', 'heading', 'heading-like', 'content', 'heading-and-content'] as const

/** What a column is taken for. `field` null: nothing was recognised, or it is not needed. */
export interface Guess {
  column: string
  field: string | null
  sure: (typeof SURE)[number]
  why: (typeof WHY)[number] | null
  /** What its cells look like. */
  look: Look | null
  as: Transform | null
  /** Its dates can be read in two ways: people must say which. */
  asks: boolean
  /** The import in which it was confirmed, by the day. */
  since: string | null
}

/** What a workspace has confirmed before, by folded heading; null where the column was left out. */
export interface Learnt {
  /** A whole map of a file with the same headings. */
  whole: { mapping: Mapping; since: string } | null
  headings: ReadonlyMap<string, { field: string | null; as: Transform | null; since: string }>
}

export const NOTHING_LEARNT: Learnt = { whole: null, headings: new Map() }

const isCountry = (cell: string) => !('problem' in countryCell('country', cell))

/** A guess for every column of a file, from its headings and a sample of its rows. */
export function guessColumns(
  kind: ImportKind,
  headings: string[],
  sample: string[][],
  learnt: Learnt = NOTHING_LEARNT,
): Guess[] {
  const columns = headings.map((column, at) => {
    const cells = sample
      .flatMap((row) => (row[at] ?? '').trim() || [])
      .filter((cell) => !meansNothing('', cell))
    return { column, cells, look: lookOf(cells, isCountry)?.look ?? null }
  })
  const taken = new Map<number, Pick<Guess, 'field' | 'sure' | 'why' | 'since' | 'as'>>()
  const state = { kind, columns, taken, fields: new Set<string>(), learnt }
  takeLearnt(state)
  takeNamed(state)
  takeAlike(state)
  takeByContent(state)
  return columns.map(({ column, cells, look }, at) => {
    const found = taken.get(at) ?? { field: null, sure: 'unsure' as const, why: null, since: null, as: null }
    const { as, asks } = found.field ? transformOf(found.field, cells) : { as: null, asks: false }
    return { column, look, ...found, as: found.as ?? as, asks: asks && found.as === null }
  })
}

/** The map that some guesses make. */
export function mappingOf(guesses: Guess[]): Mapping {
  const pairs = guesses.flatMap(({ column, field, as }): [string, Source][] =>
    field === null ? [] : [[field, as ? { column, as } : column]],
  )
  return Object.fromEntries(pairs)
}

export interface Columns {
  kind: ImportKind
  columns: { column: string; cells: string[]; look: Look | null }[]
  taken: Map<number, Pick<Guess, 'field' | 'sure' | 'why' | 'since' | 'as'>>
  fields: Set<string>
  learnt: Learnt
}

export function take(state: Columns, at: number, field: string, by: Partial<Guess>): void {
  state.taken.set(at, { field, sure: 'sure', why: 'heading', since: null, as: null, ...by })
  state.fields.add(field)
}

function takeLearnt(state: Columns): void {
  const { columns, learnt, taken, fields } = state
  const { whole } = learnt
  for (const [at, { column }] of columns.entries()) {
    const found = learnt.headings.get(folded(column))
    const [field, source] = whole
      ? (Object.entries(whole.mapping).find(([, one]) => columnOf(one) === column) ?? [])
      : []
    if (whole && field && typeof source === 'object' && 'column' in source)
      take(state, at, field, { why: 'before', since: whole.since, as: source.as ?? null })
    else if (whole && field) take(state, at, field, { why: 'before', since: whole.since })
    else if (whole || (found && found.field === null))
      taken.set(at, {
        field: null,
        sure: 'sure',
        why: 'before',
        since: (whole ?? found)?.since ?? null,
        as: null,
      })
    else if (found?.field && !fields.has(found.field))
      take(state, at, found.field, { why: 'before', since: found.since, as: found.as })
  }
}

const columnOf = (source: Source): string | null =>
  typeof source === 'string' ? source : 'column' in source ? source.column : null

// Each field takes the first heading, in the order of its synonyms, that other programs use for it.
function takeNamed(state: Columns): void {
  for (const [field, names] of Object.entries(SYNONYMS[state.kind])) {
    if (state.fields.has(field)) continue
    const at = [field.toLowerCase(), ...names]
      .map((name) => state.columns.findIndex((one, n) => !state.taken.has(n) && folded(one.column) === name))
      .find((n) => n >= 0)
    if (at === undefined) continue
    const { look } = state.columns[at] as Columns['columns'][number]
    if (contradicts(field, look)) continue
    take(state, at, field, { why: look === null || look === 'text' ? 'heading' : 'heading-and-content' })
  }
}

function takeAlike(state: Columns): void {
  for (const [at, { column, look }] of state.columns.entries()) {
    if (state.taken.has(at)) continue
    const field = likelyField(state.kind, column, state.fields)
    if (field !== null && !contradicts(field, look))
      take(state, at, field, { sure: 'likely', why: 'heading-like' })
  }
}

function takeByContent(state: Columns): void {
  if (state.kind === 'deals') return
  for (const [at, { column, cells, look }] of state.columns.entries()) {
    if (state.taken.has(at) || look === null) continue
    const field = byContent(column, look, new Set(cells).size, state.fields)
    if (field !== null)
      take(state, at, field, { sure: cells.length > 2 ? 'likely' : 'unsure', why: 'content' })
  }
}

function transformOf(field: string, cells: string[]): { as: Transform | null; asks: boolean } {
  if (['receivedAt', 'closedAt', 'openedAt'].includes(field)) {
    const order = orderOf(cells)
    const as = order && order !== 'any' && order !== 'ask' ? ORDER[order] : null
    return { as: as ?? null, asks: order === 'ask' }
  }
  if (field === 'expectedValue' || field === 'amount')
    return { as: decimalMarkOf(cells) === ',' ? 'decimal-comma' : null, asks: false }
  return { as: nameTransform(field, cells), asks: false }
}

const ORDER = { dmy: 'day-first', mdy: 'month-first', ymd: 'year-first', excel: 'excel-day' } as const

function nameTransform(field: string, cells: string[]): Transform | null {
  if (!['contactName', 'givenName', 'familyName'].includes(field) || cells.length < 2) return null
  const most = (is: (cell: string) => boolean) => cells.filter(is).length >= cells.length * 0.8
  const turned = field === 'contactName' && most((cell) => /^[^,\d]+,\s*[^,\d]+$/.test(cell))
  const shouts = most(
    (cell) => /\p{L}{3}/u.test(cell) && (cell === cell.toUpperCase() || cell === cell.toLowerCase()),
  )
  if (turned) return shouts ? 'family-first-proper' : 'family-first'
  return shouts ? 'proper-case' : null
}
