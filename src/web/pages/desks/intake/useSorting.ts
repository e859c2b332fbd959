import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Completion } from '../../../../funnel/intake/desk/doing.ts'
import { api, must, Problem, troubleOf } from '../../../data/api.ts'
import { useSlug } from '../../../data/workplace.tsx'
import { useNow } from '../../../ui/now.tsx'
import { tell, useUndo } from '../../../ui/undo.tsx'
import { giveVerdict, type Pair, takeBack } from '../../duplicates/duplicates.ts'
import type { Doubt } from './Double.tsx'
import type { Card } from './desk.ts'
import { sorted } from './session.ts'

type Done = 'release' | 'refuse' | 'merge' | 'apart' | 'complete'

/**
 * The verbs of the desk. The next card is there at once; when the server refuses, the card is back with the reason.
 * Each can be undone for ten seconds.
 */
export function useSorting(onBack: (leadId: string) => void) {
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const now = useNow()
  const { gone, touched, take, giveBack, put: putIn, readAgain } = useGone()
  const put = (card: Card) => {
    putIn(card)
    onBack(card.leadId)
  }
  const undoable = (done: Done, card: Card, undo: () => Promise<unknown>) =>
    offerUndo({
      says: t(`intake.done.${done}`, { name: card.name }),
      undone: t(`intake.undone.${done}`),
      async undo() {
        await undo()
        giveBack(card.leadId)
        if (done !== 'complete' && done !== 'apart') sorted(-1, now)
        await readAgain()
        onBack(card.leadId)
      },
    })
  /** Takes the card away and does it. Answers the refusal, for who wants to do more than tell it. */
  const away = async (done: Done, card: Card, task: () => Promise<() => Promise<unknown>>) => {
    take(card.leadId)
    sorted(1, now)
    try {
      undoable(done, card, await task())
      void readAgain()
      return null
    } catch (error) {
      giveBack(card.leadId)
      sorted(-1, now)
      onBack(card.leadId)
      tell(troubleOf(error).says)
      return error instanceof Problem ? error : null
    }
  }
  const complete = async (card: Card, values: Completion) => {
    const body = { leadId: card.leadId, values: values as never }
    put(await must(api.POST('/api/v1/completions', { body })))
    const before = { leadId: card.leadId, values: asBefore(card, values) as never }
    undoable('complete', card, async () => put(await must(api.POST('/api/v1/completions', { body: before }))))
    void readAgain()
  }
  /** Does what leaves the card where it is, and shows what came of it. */
  const stays = async (done: Done, card: Card, task: () => Promise<() => Promise<unknown>>) => {
    const again = async () => put(await readCard(card.leadId))
    try {
      const undo = await task()
      undoable(done, card, async () => {
        await undo()
        await again()
      })
      await again()
    } catch (error) {
      tell(troubleOf(error).says)
    }
    await readAgain()
  }
  return {
    gone,
    touched,
    release: (card: Card, anyway?: string) => away('release', card, () => release(card.leadId, anyway)),
    refuse: (card: Card, reason: string) => away('refuse', card, () => refuse(card.leadId, reason)),
    // When the other lead is the one that goes, this card stays, with what it took over.
    merge: (card: Card, doubt: Doubt) => {
      if (doubt.of === 'record') return stays('merge', card, () => mergeRecords(doubt.pair))
      const step = () => merge(doubt.survivorId, doubt.mergedId)
      return doubt.mergedId === card.leadId ? away('merge', card, step) : stays('merge', card, step)
    },
    apart: (card: Card, doubt: Doubt) =>
      stays('apart', card, () =>
        doubt.of === 'record' ? tellApart(doubt.pair) : keepApart(card.leadId, doubt.otherId),
      ),
    complete,
  }
}

async function release(leadId: string, anyway?: string) {
  const body = { leadId, seam: 'gather>qualify' as const, packet: {}, ...(anyway ? { anyway } : {}) }
  await must(api.POST('/api/v1/handoffs', { body }))
  return () => must(api.POST('/api/v1/recalls', { body: { leadId } }))
}

async function refuse(leadId: string, reason: string) {
  await must(api.POST('/api/v1/closures', { body: { leadId, as: 'refused', reason } }))
  return () => must(api.POST('/api/v1/reopenings', { body: { leadId, reason: 'closed_by_mistake' } }))
}

async function merge(survivorId: string, mergedId: string) {
  const { id } = await must(api.POST('/api/v1/merges', { body: { survivorId, mergedId } }))
  return () => must(api.DELETE('/api/v1/merges/{id}', { params: { path: { id } } }))
}

async function mergeRecords({ noun, left, right }: Pair) {
  const body = { ids: [left.id, right.id], versions: { [left.id]: left.version, [right.id]: right.version } }
  const path = noun === 'contact' ? '/api/v1/contact-merges' : '/api/v1/account-merges'
  const { id } = await must(api.POST(path, { body }))
  const params = { params: { path: { id } } }
  return () =>
    noun === 'contact'
      ? must(api.DELETE('/api/v1/contact-merges/{id}', params))
      : must(api.DELETE('/api/v1/account-merges/{id}', params))
}

async function tellApart(pair: Pair) {
  await giveVerdict(pair, 'different')
  return () => takeBack(pair.id)
}

async function keepApart(leadId: string, otherId: string) {
  const body = { leadId, otherId }
  await must(api.POST('/api/v1/leads-apart', { body }))
  return () => must(api.DELETE('/api/v1/leads-apart/{leadId}/{otherId}', { params: { path: body } }))
}

const readCard = (leadId: string) =>
  must(api.GET('/api/v1/intake-desk/{leadId}', { params: { path: { leadId } } }))

// What was empty and cannot be emptied again (a name) stays as it was completed.
function asBefore(card: Card, values: Completion): Completion {
  const before = Object.keys(values).map((field) => [field, card.values[field as 'title']] as const)
  const must = ['personName', 'companyName']
  return Object.fromEntries(
    before.filter(([field, value]) => value !== null || !must.includes(field)),
  ) as Completion
}

/** Cards that were sorted a moment ago, whatever the list that was read before says. */
function useGone() {
  const queries = useQueryClient()
  const slug = useSlug()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [touched, setTouched] = useState<Card | undefined>()
  const change = (change: (set: Set<string>) => void) =>
    setGone((before) => {
      const next = new Set(before)
      change(next)
      return next
    })
  type Pages = { pages: { items: Card[]; next: string | null }[] }
  const put = (card: Card) => {
    setTouched(card)
    const changed = (pages: Pages | undefined) =>
      pages && {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          items: page.items.map((each) => (each.leadId === card.leadId ? card : each)),
        })),
      }
    queries.setQueriesData<Pages>({ queryKey: ['desks', slug, 'intake'] }, changed)
    queries.setQueryData(['desks', slug, 'card', card.leadId], card)
  }
  return {
    gone,
    touched,
    take: (id: string) => change((set) => set.add(id)),
    giveBack: (id: string) => change((set) => set.delete(id)),
    put,
    readAgain: () => queries.invalidateQueries({ queryKey: ['desks', slug] }),
  }
}
