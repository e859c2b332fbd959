import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { RecordSkeleton } from '../../ui/Skeletons.tsx'
import type { DeskItem, Level } from '../lead/lead.ts'
import { DeskRows } from './DeskRows.tsx'
import css from './desks.module.css'
import { current, keyOf, useDeskItems } from './items.ts'
import { LeadPanel } from './LeadPanel.tsx'
import { Why } from './Why.tsx'

export type Group = { head: string; items: DeskItem[] }

/** A desk as a list under headings beside the one lead that is being worked; j and k move, the rest is in the panel. */
export function Workbench(props: {
  desk: Level | 'next'
  group: (items: DeskItem[]) => Group[]
  empty: ReactNode
}) {
  const { t } = useTranslation()
  const { items, error, again } = useDeskItems(props.desk)
  const groups = items ? props.group(items) : []
  const order = groups.flatMap((group) => group.items)
  const [chosen, setChosen] = useState<{ id: string | null; at: number }>({ id: null, at: 0 })
  const at = current(order, chosen)
  const item = order[at]
  const stand = (to: number) => {
    const next = Math.max(0, Math.min(order.length - 1, to))
    setChosen({ id: order[next] ? keyOf(order[next]) : null, at: next })
  }
  useKeys([
    { keys: 'j', says: t('keys.next'), group: 'list', run: () => stand(at + 1) },
    { keys: 'k', says: t('keys.previous'), group: 'list', run: () => stand(at - 1) },
  ])
  if (error && !items) return <ErrorState says={error.message} onRetry={again} />
  if (!items) return <RecordSkeleton />
  if (!item) return <div className="card">{props.empty}</div>
  return (
    <>
      <div className={css.turn}>
        <span className="quiet">{t('desks.place', { at: at + 1, of: order.length })}</span>
        <Button className="push" size="compact-md" disabled={at === 0} onClick={() => stand(at - 1)}>
          {t('desks.before')}
        </Button>
        <Button size="compact-md" disabled={at === order.length - 1} onClick={() => stand(at + 1)}>
          {t('desks.following')}
        </Button>
      </div>
      <div className={css.bench}>
        <DeskRows
          groups={groups}
          currentKey={keyOf(item)}
          hasMarks={props.desk === 'next'}
          onChoose={(each) => stand(order.indexOf(each))}
        />
        <LeadPanel
          leadId={item.lead.id}
          above={
            <div>
              <Why item={item} />
            </div>
          }
        />
      </div>
    </>
  )
}
