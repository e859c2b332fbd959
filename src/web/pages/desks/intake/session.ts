import { useSyncExternalStore } from 'react'
import { useNow } from '../../../ui/now.tsx'

/** What this tab has sorted since it began; gone with the tab. */
type Session = { since: number; count: number }

const KEY = 'baton.sorted'
const listeners = new Set<() => void>()
let session: Session | null = read()

function read(): Session | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Session | null
    return kept && typeof kept.since === 'number' && typeof kept.count === 'number' ? kept : null
  } catch {
    return null
  }
}

/** Counts leads that were sorted at an instant, or takes some back. */
export function sorted(count: number, now: Date): void {
  const before = session ?? { since: now.getTime(), count: 0 }
  session = { ...before, count: Math.max(0, before.count + count) }
  sessionStorage.setItem(KEY, JSON.stringify(session))
  for (const listener of listeners) listener()
}

/** How many were sorted, in how many milliseconds; null before the first. */
export function useSession(): { count: number; ms: number } | null {
  const now = useNow().getTime()
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => session,
  )
  return kept && kept.count > 0 ? { count: kept.count, ms: Math.max(60_000, now - kept.since) } : null
}
