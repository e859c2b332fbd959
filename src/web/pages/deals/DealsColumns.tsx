import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import type { Column } from '../../ui/list/list.ts'
import { Money } from '../../ui/Money.tsx'
import { useNow } from '../../ui/now.tsx'
import { Person } from '../../ui/Person.tsx'
import { useReader } from '../../ui/reader.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { OnDay, When } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { sayReason } from '../lead/words.ts'
import css from './deals.module.css'
import type { DealRow } from './deals.ts'

/** The columns of a list of deals. */
export function useDealColumns(): Column<DealRow>[] {
  const { t } = useTranslation()
  const of = (key: string) => ({ key, head: t(`deals.column.${key as 'name'}`) })
  return [
    { ...of('name'), cell: (row) => <DealName row={row} />, isAlways: true, phone: 'title' },
    {
      ...of('account'),
      cell: (row) => row.account?.name ?? row.contact?.name ?? <span className="quiet">–</span>,
    },
    { ...of('stage'), width: 116, cell: (row) => <DealState row={row} />, phone: 'side' },
    { ...of('owner'), width: 64, cell: (row) => <DealOwner row={row} /> },
    { ...of('nextStep'), cell: (row) => <DealStep row={row} />, phone: 'line' },
    {
      ...of('expected'),
      width: 112,
      cell: (row) => <ExpectedDay row={row} />,
      sort: 'expected',
      isRight: true,
    },
    {
      ...of('amount'),
      width: 128,
      cell: (row) => <Money amount={row.amount} currency={row.currency ?? 'EUR'} />,
      isRight: true,
    },
    { ...of('opened'), width: 104, cell: (row) => <When at={row.openedAt} />, sort: 'newest', isRight: true },
  ]
}

function DealName({ row }: { row: DealRow }) {
  const slug = useSlug()
  return (
    <Link to="/w/$slug/deals/$id" params={{ slug, id: row.id }} className={css.open}>
      {row.name}
    </Link>
  )
}

/** The stage of an open deal, or how it ended. */
export function DealState({ row }: { row: Pick<DealRow, 'state' | 'stage' | 'lostReason'> }) {
  const { t } = useTranslation()
  if (row.state === 'open') return <StateChip function="convert">{t(`deals.stage.${row.stage}`)}</StateChip>
  if (row.state === 'won') return <StateChip function="serve">{t('deals.state.won')}</StateChip>
  return (
    <span title={row.lostReason ? sayReason(t, row.lostReason) : undefined}>
      <StateChip>{t('deals.state.lost')}</StateChip>
    </span>
  )
}

function DealOwner({ row }: { row: DealRow }) {
  if (row.owner) return <Person name={row.owner.name} function="convert" />
  return <span className="quiet">{row.queue?.name ?? '–'}</span>
}

/** What comes next; an open deal without a step on a day to come is late. */
export function DealStep({ row }: { row: Pick<DealRow, 'nextStep' | 'nextStepOn' | 'nextStepMissing'> }) {
  const { t } = useTranslation()
  if (!row.nextStep && !row.nextStepOn) {
    return row.nextStepMissing ? (
      <span className="late">{t('deals.noNextStep')}</span>
    ) : (
      <span className="quiet">–</span>
    )
  }
  return (
    <span className={row.nextStepMissing ? 'late' : undefined}>
      {row.nextStep} {row.nextStepOn && <OnDay day={row.nextStepOn} late={row.nextStepMissing} />}
    </span>
  )
}

/** The day it is expected; red once it has passed. */
export function ExpectedDay({ row }: { row: Pick<DealRow, 'expectedOn' | 'state'> }) {
  const today = isoDay(useNow(), useReader().zone)
  return (
    <OnDay
      day={row.expectedOn}
      late={row.state === 'open' && row.expectedOn !== null && row.expectedOn < today}
    />
  )
}
