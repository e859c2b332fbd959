import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { matchStroke, nameStroke } from './chord.ts'

/** One key and what it does. `keys` is "n", "g l", "mod+k", "Enter"; `says` is shown in the overlay. */
export type Binding = {
  keys: string
  says: string
  run: () => void
  /** Heading in the overlay; without one it stands under "This page". */
  group?: 'places' | 'list' | 'everywhere'
}

const CHORD_MS = 1200

class Keyboard {
  #layers: Binding[][] = []
  #listeners = new Set<() => void>()
  bindings: Binding[] = []

  add(layer: Binding[]): () => void {
    this.#change([...this.#layers, layer])
    return () => this.#change(this.#layers.filter((each) => each !== layer))
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #change(layers: Binding[][]) {
    this.#layers = layers
    this.bindings = layers.flat()
    for (const listener of this.#listeners) listener()
  }
}

const Keys = createContext<Keyboard | null>(null)

/** Listens to the keyboard once for the whole app. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [keyboard] = useState(() => new Keyboard())
  useEffect(() => listen(keyboard), [keyboard])
  return <Keys value={keyboard}>{children}</Keys>
}

/** Binds keys while the calling component is on the page; those bound last win. */
export function useKeys(bindings: Binding[]): void {
  const keyboard = use(Keys)
  const latest = useRef(bindings)
  latest.current = bindings
  const shape = bindings.map((binding) => `${binding.keys}|${binding.says}`).join('\n')
  useEffect(() => {
    const layer = latest.current.map((binding, at) => ({ ...binding, run: () => latest.current[at]?.run() }))
    return keyboard?.add(layer)
  }, [keyboard, shape])
}

/** Every key that works at this moment, for the overlay. */
export function useActiveKeys(): Binding[] {
  const keyboard = use(Keys)
  return useSyncExternalStore(keyboard?.subscribe ?? neverChanges, () => keyboard?.bindings ?? NONE)
}

const NONE: Binding[] = []
const neverChanges = () => () => {}

function listen(keyboard: Keyboard): () => void {
  let pending: string | null = null
  let pendingAt = 0
  const onKey = (event: KeyboardEvent) => {
    const stroke = nameStroke(event)
    if (!stroke || event.defaultPrevented || belongsElsewhere(event, stroke)) return
    if (event.timeStamp - pendingAt > CHORD_MS) pending = null
    const match = matchStroke(keyboard.bindings, pending, stroke)
    pending = match.pending
    pendingAt = event.timeStamp
    if (!match.binding) return
    event.preventDefault()
    match.binding.run()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/** Typing, dialogs, and Enter or Space on a control keep their own meaning. */
function belongsElsewhere(event: KeyboardEvent, stroke: string): boolean {
  const target = event.target as HTMLElement
  if (stroke.startsWith('mod+')) return false
  if (target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true]')) return true
  if (target.closest('[role=dialog], [role=menu], [role=listbox]')) return true
  return (
    (stroke === 'Enter' || stroke === ' ') && target.closest('a, button, summary, [role=button]') !== null
  )
}
