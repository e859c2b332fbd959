/** Sends what waits, one after the other. */
import { api, must, Problem } from '../../data/api.ts'
import { changeEntries, entriesOf } from './keep.ts'
import { type Entry, leadOf, marked, nextToSend } from './outbox.ts'

/** Why sending stopped: all is sent, nobody answers, or one must sign in again. */
export type Ended = 'done' | 'offline' | 'signed-out'

/** Sends until nothing waits or nobody answers; tells of each step. */
export async function sendWaiting(slug: string, onStep: (entries: Entry[]) => void): Promise<Ended> {
  for (;;) {
    const entry = nextToSend(await entriesOf(slug))
    if (!entry) return 'done'
    const change = await sendOne(entry)
    if (typeof change === 'string') return change
    onStep(await changeEntries(slug, (entries) => marked(entries, entry.id, change)))
  }
}

async function sendOne(entry: Entry): Promise<Partial<Entry> | Ended> {
  try {
    const headers = { 'idempotency-key': entry.key }
    await must(api.POST('/api/v1/leads', { body: leadOf(entry) as never, headers }))
    return { state: 'sent', says: null }
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 0 || error.status >= 500 || error.status === 429)
      return 'offline'
    if (error.status === 401) return 'signed-out'
    // It had arrived, only the answer had not.
    if (error.code === 'id-taken') return { state: 'sent', says: null }
    return { state: 'refused', says: error.message }
  }
}
