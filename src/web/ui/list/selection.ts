/** What is selected in a list, and the row a range would start from. */
export type Selection = { keys: ReadonlySet<string>; anchor: string | null }

export const NOTHING_SELECTED: Selection = { keys: new Set(), anchor: null }

/** Selects a row, or lets it go. */
export function toggle(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys)
  if (!keys.delete(key)) keys.add(key)
  return { keys, anchor: key }
}

/** Selects every row from the last one touched to this one, in the order shown. */
export function selectTo(selection: Selection, key: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  if (from < 0) return toggle(selection, key)
  const to = order.indexOf(key)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { keys: new Set([...selection.keys, ...range]), anchor: selection.anchor }
}

/** Selects all rows shown, or none when all are selected already. */
export function toggleAll(selection: Selection, order: readonly string[]): Selection {
  const isFull = order.length > 0 && order.every((key) => selection.keys.has(key))
  return isFull ? NOTHING_SELECTED : { keys: new Set([...selection.keys, ...order]), anchor: null }
}
