import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import type { Column } from '../../ui/list/list.ts'
import { useNow } from '../../ui/now.tsx'
import { Person } from '../../ui/Person.tsx'
import { useReader } from '../../ui/reader.ts'
import { RelayStrip } from '../../ui/relay/RelayStrip.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { OnDay, When } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { type LeadRow, nameOf } from '../lead/lead.ts'
import { segmentsOf } from '../lead/relay.ts'
import { sayReason } from '../lead/words.ts'
import css from './leads.module.css'

/** The columns of a list of leads. */
export function useLeadColumns(): Column<LeadRow>[] {
  const { t } = useTranslation()
  const head = (key: 'company') => ({ key, head: t(`leads.column.${key}`) })
  const of = (key: string) => head(key as 'company')
  return [
    { ...of('company'), cell: (row) => <CompanyCell row={row} />, isAlways: true, phone: 'title' },
    { ...of('contact'), cell: (row) => <Clipped name={row.contact?.name} /> },
    { ...of('state'), width: 96, cell: (row) => <LeadState row={row} />, phone: 'side' },
    { ...of('relay'), width: 144, cell: (row) => <LeadRelay row={row} />, phone: 'line' },
    { ...of('owner'), width: 64, cell: (row) => <Owner row={row} /> },
    { ...of('channel'), cell: (row) => <Clipped name={row.channel?.name} /> },
    { ...of('productLine'), cell: (row) => <Clipped name={row.productLine?.name} /> },
    { ...of('nextStep'), cell: (row) => <NextStep row={row} />, sort: 'nextStep' },
    {
      ...of('waiting'),
      cell: (row) => <When at={row.state === 'closed' ? null : row.stateSince} />,
      sort: 'waiting',
      isRight: true,
    },
    {
      ...of('received'),
      cell: (row) => <When at={row.receivedAt} />,
      sort: 'received',
      isRight: true,
    },
  ]
}

function Clipped({ name, isShort }: { name: string | null | undefined; isShort?: boolean }) {
  if (!name) return <span className="quiet">–</span>
  return (
    <span className={css.clip} title={name} data-short={isShort || undefined}>
      {name}
    </span>
  )
}

function CompanyCell({ row }: { row: LeadRow }) {
  const slug = useSlug()
  return (
    <Link
      to="/w/$slug/leads/$id"
      params={{ slug, id: row.id }}
      className={css.open}
      title={row.account?.name ?? nameOf(row)}
    >
      {row.account?.name ?? nameOf(row)}
    </Link>
  )
}

/** Where the lead stands, in the colour of the function whose work it is. */
export function LeadState({ row }: { row: Pick<LeadRow, 'level' | 'state' | 'closedAs' | 'closedReason'> }) {
  const { t } = useTranslation()
  if (row.state === 'closed') {
    return (
      <span title={row.closedReason ? sayReason(t, row.closedReason) : undefined}>
        <StateChip>{t(`leads.closedAs.${row.closedAs ?? 'voided'}`)}</StateChip>
      </span>
    )
  }
  const isWaiting = row.state === 'waiting' || row.state === 'offered' || row.state === 'new'
  return (
    <StateChip function={row.level} waiting={isWaiting}>
      {sayState(t, row)}
    </StateChip>
  )
}

/** The state in a word; what is worked at serve is a customer. */
export function sayState(t: TFunction, row: Pick<LeadRow, 'level' | 'state'>): string {
  return row.level === 'serve' && row.state === 'working'
    ? t('leads.customer')
    : t(`leads.state.${row.state}`)
}

/** The relay of a lead on one line. */
export function LeadRelay({ row }: { row: LeadRow }) {
  const { t } = useTranslation()
  // A lead that just came may be younger than the last tick of the clock.
  const ticked = useNow().toISOString()
  const [, now = ticked] = [ticked, row.stateSince].sort()
  const segments = useMemo(() => segmentsOf(row, (code) => sayReason(t, code)), [row, t])
  return (
    <RelayStrip
      size="small"
      segments={segments}
      touches={[]}
      now={row.state === 'closed' ? row.stateSince : now}
    />
  )
}

function Owner({ row }: { row: LeadRow }) {
  if (row.owner) return <Person name={row.owner.name} function={row.level} />
  return <Clipped name={row.queue?.name} isShort />
}

function NextStep({ row }: { row: Pick<LeadRow, 'state' | 'nextStep' | 'nextStepOn' | 'nurtureUntil'> }) {
  const { t } = useTranslation()
  const today = isoDay(useNow(), useReader().zone)
  if (row.state === 'nurture' && row.nurtureUntil) {
    return (
      <>
        {t('leads.sleeps')} <OnDay day={row.nurtureUntil} />
      </>
    )
  }
  if (!row.nextStep && !row.nextStepOn) return <span className="quiet">–</span>
  const isLate = row.state !== 'closed' && row.nextStepOn !== null && row.nextStepOn < today
  return (
    <span className={css.step} title={row.nextStep ?? undefined} data-late={isLate || undefined}>
      {row.nextStep} {row.nextStepOn && <OnDay day={row.nextStepOn} late={isLate} />}
    </span>
  )
}
