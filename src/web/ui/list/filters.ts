import type { Filter } from './list.ts'

/** One thing a list can be narrowed by. `some` takes several values, `one` a single one. */
export type FilterKind = {
  key: string
  /** In the menu: "Channel". */
  name: string
  /** On the chip, before the value: "channel is". */
  says: string
  kind: 'some' | 'one' | 'day' | 'text'
  /** For `some` and `one`; a value without an option here is shown as `unknown`. */
  options?: readonly { value: string; label: string }[]
  /** Cannot be chosen in the menu; only a link sets it. */
  isHidden?: boolean
}

/** What the address bar holds: a text for every filter that is set. */
export type FilterValues = Readonly<Record<string, string>>

/** The filters of an address, in the order of the kinds; whatever else stands there is left out. */
export function readFilters(
  kinds: readonly Pick<FilterKind, 'key'>[],
  search: Record<string, unknown>,
): FilterValues {
  const set = kinds.map(({ key }) => [key, search[key]] as const).filter(([, value]) => isSaid(value))
  return Object.fromEntries(set.map(([key, value]) => [key, String(value)]))
}

const isSaid = (value: unknown) => value !== undefined && value !== null && value !== ''

/** Are these the same filters. */
export function sameFilters(a: FilterValues, b: FilterValues): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

type Words = { day: (day: string) => string; or: string; unknown: string }

/** The filters that are set, as chips in words. */
export function chipsOf(
  kinds: readonly FilterKind[],
  values: FilterValues,
  words: Words,
  doing: { edit: (key: string) => void; remove: (key: string) => void },
): Filter[] {
  const set = kinds.filter(({ key }) => values[key] !== undefined)
  return set.map((kind) => ({
    key: kind.key,
    says: kind.says,
    value: sayValue(kind, values[kind.key]!, words),
    onRemove: () => doing.remove(kind.key),
    ...(kind.isHidden ? {} : { onEdit: () => doing.edit(kind.key) }),
  }))
}

function sayValue(kind: FilterKind, value: string, words: Words): string {
  if (kind.kind === 'day') return words.day(value)
  if (kind.kind === 'text') return `“${value}”`
  const label = (one: string) => kind.options?.find((option) => option.value === one)?.label ?? words.unknown
  return value.split(',').map(label).join(words.or)
}
