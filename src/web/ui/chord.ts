/** What the keyboard hands over when a key goes down; the part of KeyboardEvent that we read. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

const FUNCTION_KEYS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead'])

/** The name of a stroke as written in bindings: "g", "X" (with shift), "?", "mod+k". Null for a bare modifier. */
export function nameStroke(stroke: Stroke): string | null {
  if (FUNCTION_KEYS.has(stroke.key) || stroke.altKey) return null
  return stroke.ctrlKey || stroke.metaKey ? `mod+${stroke.key.toLowerCase()}` : stroke.key
}

/**
 * Matches a stroke against bindings, knowing the stroke just before it (for "g l"). The last binding
 * wins, so that a page may speak over the frame. `pending` is what the next stroke may continue.
 */
export function matchStroke<B extends { keys: string }>(
  bindings: readonly B[],
  pending: string | null,
  stroke: string,
): { binding: B | null; pending: string | null } {
  const chord = pending ? `${pending} ${stroke}` : stroke
  const binding = bindings.findLast((each) => each.keys === chord) ?? null
  if (binding) return { binding, pending: null }
  if (pending) return matchStroke(bindings, null, stroke)
  const starts = bindings.some((each) => each.keys.startsWith(`${stroke} `))
  return { binding: null, pending: starts ? stroke : null }
}
