import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { RecordSkeleton } from '../../ui/Skeletons.tsx'
import { type DeskItem, leadQuery } from '../lead/lead.ts'
import { DeskRows } from './DeskRows.tsx'
import css from './desks.module.css'
import { EmptyDesk } from './Empty.tsx'
import { isDue, keyOf, useDeskItems } from './items.ts'
import { NextCard } from './NextCard.tsx'
import { ItemClock, Since, Why } from './Why.tsx'

/** Qualify: one lead at a time, with the reason why it comes up now; logging the call brings the next. */
export function NextLead() {
  const { items, error, again } = useDeskItems('qualify')
  const [skipped, setSkipped] = useState<readonly string[]>([])
  if (error && !items) return <ErrorState says={error.message} onRetry={again} />
  if (!items) return <RecordSkeleton />
  const due = items.filter(isDue)
  const planned = items.filter((item) => !isDue(item))
  const fresh = due.filter((item) => !skipped.includes(keyOf(item)))
  const item = fresh[0]
  if (!item) return <NothingDue planned={planned} skipped={due} onAgain={() => setSkipped([])} />
  const skip = () => setSkipped((all) => [...all, keyOf(item)])
  return <Serving key={keyOf(item)} item={item} after={fresh.length - 1} onSkip={skip} />
}

function Serving({ item, after, onSkip }: { item: DeskItem; after: number; onSkip: () => void }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const { data: lead, error, refetch } = useQuery(leadQuery(item.lead.id))
  const open = () => void go({ to: '/w/$slug/leads/$id', params: { slug, id: item.lead.id } })
  useKeys([
    { keys: 's', says: t('desks.skip'), run: onSkip },
    { keys: 'Enter', says: t('desks.openRecord'), run: open },
  ])
  return (
    <>
      <div className={css.top}>
        <Why item={item} />
        <span className="quiet">
          {t(`desks.because.${item.why}`)} <Since item={item} />
        </span>
        <ItemClock item={item} />
        <span className="push quiet">{t('desks.after', { count: after })}</span>
        <Button size="compact-sm" variant="subtle" onClick={onSkip} rightSection={<KeyHint keys="s" />}>
          {t('desks.skip')}
        </Button>
        <Link to="/w/$slug/leads/$id" params={{ slug, id: item.lead.id }} className="quiet">
          {t('desks.openRecord')}
        </Link>
      </div>
      {error && !lead && <ErrorState says={error.message} onRetry={() => void refetch()} />}
      {!error && !lead && <RecordSkeleton />}
      {lead && <NextCard lead={lead} />}
    </>
  )
}

/** Nothing is due: what is planned for later days, and what was skipped. */
function NothingDue(props: { planned: DeskItem[]; skipped: DeskItem[]; onAgain: () => void }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const { planned, skipped } = props
  if (planned.length + skipped.length === 0)
    return (
      <div className="card">
        <EmptyDesk desk="qualify" />
      </div>
    )
  return (
    <>
      <div className="card">
        <EmptyState
          title={t(skipped.length > 0 ? 'desks.skippedAll' : 'desks.nothingDue')}
          says={
            skipped.length > 0 ? t('desks.skippedSays', { count: skipped.length }) : t('desks.nothingDueSays')
          }
          drawing="desk"
          {...(skipped.length > 0 ? { action: { label: t('desks.showSkipped'), run: props.onAgain } } : {})}
        />
      </div>
      {planned.length > 0 && (
        <div className={css.planned}>
          <DeskRows
            groups={[{ head: t('desks.planned'), items: planned }]}
            currentKey={null}
            hasMarks={false}
            onChoose={(item) => void go({ to: '/w/$slug/leads/$id', params: { slug, id: item.lead.id } })}
          />
        </div>
      )}
    </>
  )
}
