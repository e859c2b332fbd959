import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const Now = createContext<Date>(new Date(0))
const TICK_MS = 30_000

/** The one clock of the screens: every relative time reads it, so that all of them move together. */
export function NowProvider({ at, children }: { at?: string; children: ReactNode }) {
  const [now, setNow] = useState(() => (at ? new Date(at) : new Date()))
  useEffect(() => {
    if (at) return
    const ticking = setInterval(() => setNow(new Date()), TICK_MS)
    return () => clearInterval(ticking)
  }, [at])
  return <Now value={now}>{children}</Now>
}

/** The present instant as the screens see it; moves every 30 seconds. */
export function useNow(): Date {
  return useContext(Now)
}

/** The very instant, for what is written down rather than shown. */
export function rightNow(): Date {
  return new Date()
}
