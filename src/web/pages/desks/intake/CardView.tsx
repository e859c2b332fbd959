import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { RecordSkeleton } from '../../../ui/Skeletons.tsx'
import { EmptyDesk } from '../Empty.tsx'
import { CardPanel } from './CardPanel.tsx'
import { type Card, type Counts, useCards, type useIntakeAddress, useOneCard } from './desk.ts'
import css from './intake.module.css'
import { Upcoming } from './Upcoming.tsx'
import { useSorting } from './useSorting.ts'

const NEAR_END = 15

/** One card at a time: the costliest to leave waiting first; the next is there before this one is done. */
export function CardView(props: {
  address: ReturnType<typeof useIntakeAddress>
  counts: Counts | undefined
}) {
  const { address, counts } = props
  const cards = useCards(address.asked)
  const [later, setLater] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string | null>(address.lead ?? null)
  const sorting = useSorting(setChosen)
  const linked = useOneCard(address.lead)
  const own = sorting.touched?.leadId === chosen ? sorting.touched : linked.data
  const open = waitingOf(cards.rows, own, sorting.gone)
  const order = open.filter((card) => !later.includes(card.leadId) || card.leadId === chosen)
  const at = usePlace(order, chosen)
  const card = order[at]
  useReadOn(order.length - at, cards.more)
  const stand = (to: number) => setChosen(order[Math.max(0, Math.min(order.length - 1, to))]?.leadId ?? null)
  const skip = () => {
    if (!card) return
    setChosen(order[at + 1]?.leadId ?? null)
    setLater((before) => [...before, card.leadId])
  }
  useMoveKeys(
    () => stand(at + 1),
    () => stand(at - 1),
  )
  if (cards.error && !cards.rows) return <ErrorState says={cards.error.message} onRetry={cards.again} />
  if (!cards.rows) return <RecordSkeleton />
  if (!card) return <Nothing address={address} later={later.length} onAgain={() => setLater([])} />
  return (
    <div className={css.bench}>
      <CardPanel key={card.leadId} card={card} counts={counts} sorting={sorting} onLater={skip} />
      <Upcoming cards={order.slice(at + 1, at + 9)} onChoose={setChosen} />
    </div>
  )
}

// The card one works at stays, also when what was done took it out of what is filtered for.
function waitingOf(rows: Card[] | undefined, own: Card | undefined, gone: ReadonlySet<string>): Card[] {
  const all = rows ?? []
  const isWaiting = own && ['new', 'sorting'].includes(own.state)
  const cards = isWaiting && !all.some(({ leadId }) => leadId === own.leadId) ? [own, ...all] : all
  return cards.filter(({ leadId }) => !gone.has(leadId))
}

/** Where one stands: on the card chosen, else where the last one stood that is gone. */
function usePlace(order: readonly Card[], chosen: string | null): number {
  const last = useRef(0)
  const found = order.findIndex(({ leadId }) => leadId === chosen)
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, order.length - 1))
  useEffect(() => {
    last.current = at
  }, [at])
  return at
}

function useReadOn(left: number, more: { isLoading: boolean; load: () => void } | null) {
  const isDue = left < NEAR_END && more !== null && !more.isLoading
  useEffect(() => {
    if (isDue) more?.load()
  }, [isDue])
}

function useMoveKeys(next: () => void, previous: () => void) {
  const { t } = useTranslation()
  useKeys([
    { keys: 'j', says: t('keys.next'), group: 'list', run: next },
    { keys: 'k', says: t('keys.previous'), group: 'list', run: previous },
  ])
}

function Nothing(props: {
  address: ReturnType<typeof useIntakeAddress>
  later: number
  onAgain: () => void
}) {
  const { t } = useTranslation()
  const isFiltered = Object.keys(props.address.asked).length > 0
  if (props.later > 0) {
    return (
      <div className="card">
        <EmptyState
          drawing="desk"
          title={t('intake.skipped')}
          says={t('intake.skippedSays', { count: props.later })}
          action={{ label: t('intake.showSkipped'), run: props.onAgain }}
        />
      </div>
    )
  }
  if (!isFiltered) {
    return (
      <div className="card">
        <EmptyDesk desk="gather" />
      </div>
    )
  }
  return (
    <div className={`card pad stack ${css.nothing}`}>
      <h2 className="heading">{t('intake.empty.filtered')}</h2>
      <p className="quiet">{t('intake.empty.filteredSays')}</p>
      <div>
        <Button onClick={() => props.address.show({ asked: {} })}>{t('intake.empty.showAll')}</Button>
      </div>
    </div>
  )
}
