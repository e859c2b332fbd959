/** What this phone keeps of a company's trade show: entries, the fair, and the names of channels and lines for offline. */
import { createStore, get, set, update } from 'idb-keyval'
import type { Entry, Fair } from './outbox.ts'

const store = createStore('baton-show', 'kept')

export const entriesOf = async (slug: string): Promise<Entry[]> => (await get(`entries ${slug}`, store)) ?? []

/** Changes the entries in one step, so that two tabs never write over each other. */
export async function changeEntries(slug: string, change: (entries: Entry[]) => Entry[]): Promise<Entry[]> {
  let now: Entry[] = []
  await update<Entry[]>(
    `entries ${slug}`,
    (before) => {
      now = change(before ?? [])
      return now
    },
    store,
  )
  return now
}

export interface Lists {
  company: string
  channels: { id: string; name: string }[]
  productLines: { id: string; name: string }[]
}

export const listsOf = (slug: string): Promise<Lists | undefined> => get(`lists ${slug}`, store)
export const keepLists = (slug: string, lists: Lists): Promise<void> => set(`lists ${slug}`, lists, store)
export const fairOf = (slug: string): Promise<Fair | undefined> => get(`fair ${slug}`, store)
export const keepFair = (slug: string, fair: Fair): Promise<void> => set(`fair ${slug}`, fair, store)
