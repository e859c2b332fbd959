import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { ListSkeleton } from '../../ui/Skeletons.tsx'
import { useReaches } from '../team/people.ts'
import css from './desks.module.css'
import { AbsentPeople } from './floor/AbsentPeople.tsx'
import { FunctionCards } from './floor/FunctionCards.tsx'
import floorCss from './floor/floor.module.css'
import { floorQuery, mostOver, type OnFloor, type What } from './floor/floor.ts'
import { LateNow } from './floor/LateNow.tsx'
import { Load } from './floor/Load.tsx'
import { Queues } from './floor/Queues.tsx'
import { ShareOut } from './floor/ShareOut.tsx'

/** Manage: where it is stuck, what is late, who is away, who is over; and sharing work out anew. */
export function Floor() {
  const { data, error, refetch } = useQuery(floorQuery(useSlug()))
  if (error && !data) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton />
  return <OnTheFloor floor={data} />
}

function OnTheFloor({ floor }: { floor: OnFloor }) {
  const { t } = useTranslation()
  const [shared, setShared] = useState<{ id: string; what: What } | null>(null)
  const away = floor.absent.filter((one) => one.isAway).map((one) => one.memberId)
  const share = (what: What) => (id: string) => setShared({ id, what })
  return (
    <div className={css.floor}>
      <FunctionCards functions={floor.functions} away={away} />
      <div className={floorCss.columns}>
        <LateNow late={floor.late} />
        <AbsentPeople absent={floor.absent} onShare={share('promises')} />
      </div>
      {floor.members.length === 0 ? (
        <EmptyState title={t('desks.floor.nobody')} says={t('desks.floor.nobodySays')} />
      ) : (
        <>
          <Rebalance floor={floor} onShare={setShared} />
          <Load members={floor.members} onShare={(id) => share(whatOf(floor, id))(id)} />
        </>
      )}
      <Queues queues={floor.queues} />
      {shared && <ShareOut memberId={shared.id} first={shared.what} onClose={() => setShared(null)} />}
    </div>
  )
}

const whatOf = (floor: OnFloor, id: string): What =>
  floor.absent.some((one) => one.memberId === id) ? 'promises' : 'excess'

/** The one action of the floor: the person with the most pressing need, by button or key. */
function Rebalance({
  floor,
  onShare,
}: {
  floor: OnFloor
  onShare: (shared: { id: string; what: What }) => void
}) {
  const { t } = useTranslation()
  const mayShare = useReaches('manager')
  const pressing = mostPressing(floor)
  const run = () => pressing && onShare(pressing)
  useKeys(mayShare && pressing ? [{ keys: 'b', says: t('floor.rebalance'), run }] : [])
  const name = floor.members.find((one) => one.id === pressing?.id)?.name
  return (
    <div className="row wrap">
      <h2 className="heading">{t('desks.floor.load')}</h2>
      <span className="quiet">
        {pressing && name ? t(`floor.pressing.${pressing.what}`, { name }) : t('floor.balanced')}
      </span>
      {mayShare && pressing && (
        <Button className="push" onClick={run} rightSection={<KeyHint keys="b" />}>
          {t('floor.rebalance')}
        </Button>
      )}
    </div>
  )
}

/** Promises of somebody who is away come before what is merely too much. */
function mostPressing(floor: OnFloor): { id: string; what: 'promises' | 'excess' } | null {
  const promised = floor.absent.find((one) => one.steps + one.tasks + one.offers > 0)
  if (promised) return { id: promised.memberId, what: 'promises' }
  const over = mostOver(floor.members)
  return over ? { id: over.id, what: 'excess' } : null
}
