import type { QueryClient } from '@tanstack/react-query'

type Change = { noun: string; id?: string; version?: number }

/** Which queries read a noun of the database: query keys begin with these words. */
const READ_BY: Record<string, string[]> = {
  leads: ['leads', 'desks', 'timeline', 'handoffs', 'customers', 'opportunities', 'funnel', 'floor'],
  holdings: ['leads'],
  clocks: ['clocks', 'desks', 'floor'],
  requests: ['requests', 'clocks', 'desks'],
  seamPolicies: ['policies'],
  handoffs: ['handoffs', 'desks', 'leads', 'floor'],
  activities: ['timeline', 'leads', 'desks', 'activities', 'opportunities'],
  accounts: ['leads', 'customers', 'accounts'],
  contacts: ['leads', 'customers', 'contacts'],
  contactEmails: ['leads', 'contacts'],
  contactPhones: ['leads', 'contacts'],
  qualifications: ['qualifications', 'leads'],
  qualificationAnswers: ['qualifications'],
  criteria: ['criteria', 'qualifications'],
  opportunities: ['opportunities', 'leads', 'desks'],
  needs: ['opportunities'],
  needProducts: ['opportunities'],
  dealMembers: ['opportunities'],
  dealCredits: ['opportunities', 'funnel'],
  buyers: ['opportunities'],
  nurtureTouches: ['opportunities', 'activities'],
  coursesOfAction: ['opportunities'],
  orders: ['customers', 'opportunities', 'desks'],
  orderLines: ['customers'],
  endUsers: ['customers'],
  members: ['team', 'me'],
  calendars: ['calendars', 'hours'],
  calendarDays: ['calendars'],
  memberHours: ['hours', 'floor'],
  absences: ['absences', 'floor'],
  invitations: ['team'],
  roles: ['team', 'me'],
  roleAssignments: ['team', 'me', 'territories'],
  pods: ['team'],
  podMembers: ['team'],
  territories: ['team', 'territories'],
  territoryRules: ['territories'],
  territoryRuns: ['territories'],
  segments: ['territories'],
  queues: ['team', 'routing'],
  poolMembers: ['routing'],
  workProfiles: ['routing'],
  routingRules: ['routing'],
  skillNeeds: ['routing'],
  namedAccounts: ['named'],
  apiKeys: ['keys'],
  channels: ['channels'],
  campaigns: ['channels'],
  channelCosts: ['channels', 'funnel'],
  productLines: ['products'],
  products: ['products'],
  imports: ['imports'],
  demos: ['demos'],
  workspaces: ['me', 'workspace'],
}

/** What is one person's own: the change names whose. */
const MINE = ['notices', 'pushSubscriptions']

const SETTLE_MS = 150

/**
 * Keeps what is on the screen true while colleagues work. One tab of the browser holds the stream and tells the
 * others; whoever hears of a change reads again what it is about. Returns how to stop.
 */
export function stayLive(queries: QueryClient, slug: string, memberId: string | undefined): () => void {
  const stale = new Set<string>()
  let timer: number | undefined
  const hear = (changes: Change[] | 'all') => {
    if (changes === 'all') stale.add('all')
    else
      for (const { noun, id } of changes)
        if (!MINE.includes(noun) || !id || id === memberId)
          for (const word of READ_BY[noun] ?? [noun]) stale.add(word)
    timer ??= window.setTimeout(() => {
      timer = undefined
      readAgain(queries, stale)
    }, SETTLE_MS)
  }
  const tabs = new BroadcastChannel(`baton.live.${slug}`)
  tabs.onmessage = (event: MessageEvent<Change[] | 'all'>) => hear(event.data)
  const leaving = new AbortController()
  void leadTabs(slug, leaving.signal, (changes) => {
    hear(changes)
    tabs.postMessage(changes)
  })
  return () => {
    leaving.abort()
    tabs.close()
    window.clearTimeout(timer)
  }
}

function readAgain(queries: QueryClient, stale: Set<string>): void {
  const words = new Set(stale)
  stale.clear()
  void queries.invalidateQueries(
    words.has('all') ? {} : { predicate: (query) => words.has(String(query.queryKey[0])) },
  )
}

// Whoever holds the lock holds the stream; when that tab closes, the next in line takes over.
async function leadTabs(
  slug: string,
  signal: AbortSignal,
  tell: (changes: Change[] | 'all') => void,
): Promise<void> {
  const stream = () =>
    new Promise<void>((done) => {
      const source = new EventSource(`/api/v1/live?workspace=${encodeURIComponent(slug)}`)
      source.addEventListener('changed', (event) => tell(JSON.parse(event.data).changes))
      source.addEventListener('resync', () => tell('all'))
      signal.addEventListener('abort', () => {
        source.close()
        done()
      })
    })
  // Without locks (an address that is not secure) every tab listens for itself.
  if (!navigator.locks) return void (await stream())
  await navigator.locks.request(`baton.live.${slug}`, { signal }, stream).catch(() => {})
}
