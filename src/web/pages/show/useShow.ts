import { useCallback, useEffect, useRef, useState } from 'react'
import { api, enterWorkspace, must } from '../../data/api.ts'
import { newId, newKey } from '../../data/key.ts'
import { rightNow } from '../../ui/now.tsx'
import { changeEntries, entriesOf, fairOf, keepFair, keepLists, type Lists, listsOf } from './keep.ts'
import { dayOf, type Entry, type Fair, marked, type Typed, worthKeeping } from './outbox.ts'
import { type Ended, sendWaiting } from './sending.ts'
import { keepShell } from './shell.ts'

const NO_FAIR: Fair = { channelId: null, campaignId: null, productLineId: null }
const AGAIN_MS = 15_000
const nowText = () => rightNow().toISOString()

/** The outbox of a company on this phone: what is taken, what waits, and sending it as soon as somebody answers. */
export function useShow(slug: string) {
  enterWorkspace(slug)
  const [entries, setEntries] = useState<Entry[] | null>(null)
  const [ended, setEnded] = useState<Ended>('done')
  const sending = useRef(false)
  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    setEnded(await sendWaiting(slug, setEntries).finally(() => (sending.current = false)))
  }, [slug])
  useEffect(() => {
    void changeEntries(slug, (all) => worthKeeping(all, dayOf(nowText())))
      .then(setEntries)
      .then(send)
    void keepShell().catch(() => {})
    const again = setInterval(() => void send(), AGAIN_MS)
    const online = () => void send()
    window.addEventListener('online', online)
    return () => {
      clearInterval(again)
      window.removeEventListener('online', online)
    }
  }, [slug, send])
  const change = async (by: (all: Entry[]) => Entry[]) => {
    setEntries(await changeEntries(slug, by))
    void send()
  }
  return {
    entries,
    ended,
    take: (what: Pick<Entry, 'typed' | 'fair' | 'mayWrite' | 'contactId'>) =>
      change((all) => [...all, { ...what, ...fresh(), takenAt: nowText() }]),
    mend: (id: string, typed: Typed) =>
      change((all) => marked(all, id, { typed, key: newKey(), state: 'waiting', says: null })),
    drop: (id: string) => change((all) => all.filter((one) => one.id !== id)),
    read: () => entriesOf(slug),
  }
}

const fresh = () => ({
  id: newId(rightNow().getTime()),
  key: newKey(),
  state: 'waiting' as const,
  says: null,
})

/** The fair that was chosen on this phone. */
export function useFair(slug: string) {
  const [fair, setFair] = useState<Fair>(NO_FAIR)
  useEffect(() => void fairOf(slug).then((kept) => kept && setFair(kept)), [slug])
  const choose = (part: Partial<Fair>) => {
    const next = { ...fair, ...part }
    setFair(next)
    void keepFair(slug, next)
  }
  return [fair, choose] as const
}

/** Channels and product lines to choose from: as they are, or as they were when somebody last answered. */
export function useLists(slug: string): Lists | null {
  const [lists, setLists] = useState<Lists | null>(null)
  useEffect(() => {
    void listsOf(slug).then((kept) => kept && setLists((now) => now ?? kept))
    void ask(slug)
      .then(async (asked) => {
        setLists(asked)
        await keepLists(slug, asked)
      })
      .catch(() => {})
  }, [slug])
  return lists
}

async function ask(slug: string): Promise<Lists> {
  enterWorkspace(slug)
  const query = { limit: 200 }
  const [me, channels, lines] = await Promise.all([
    must(api.GET('/api/v1/me')),
    must(api.GET('/api/v1/channels', { params: { query } })),
    must(api.GET('/api/v1/product-lines', { params: { query } })),
  ])
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  return {
    company: me.workspace.name,
    channels: channels.items.map(named),
    productLines: lines.items.map(named),
  }
}
