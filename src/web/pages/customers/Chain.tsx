import { useQueries } from '@tanstack/react-query'
import { Link as To } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { When } from '../../ui/When.tsx'
import { type LeadRow, leadQuery } from '../lead/lead.ts'
import { sayCode } from '../lead/words.ts'
import { LeadRelay, LeadState } from '../leads/LeadsColumns.tsx'
import css from './customers.module.css'
import { type Link, useLeadsOf } from './customers.ts'

const CARD_PX = 108

/** Every lead of a company as a row of relay strips, oldest first, each naming the one it grew out of. */
export function Chain({ accountId, links }: { accountId: string; links: readonly Link[] | null }) {
  const { t } = useTranslation()
  const own = useLeadsOf(accountId)
  const elsewhere = useElsewhere(links, own)
  if (!own) return <CardSkeleton height={CARD_PX} />
  const rows = links
    ? links.flatMap(
        ({ id }) => own.find((lead) => lead.id === id) ?? elsewhere.find((lead) => lead.id === id) ?? [],
      )
    : own
  if (rows.length === 0) return <p className="quiet">{t('customers.chain.none')}</p>
  return (
    <ol className={css.chain} aria-label={t('customers.chain.title')}>
      {rows.map((row) => (
        <li key={row.id}>
          <LeadInChain row={row} link={links?.find(({ id }) => id === row.id)} rows={rows} />
        </li>
      ))}
    </ol>
  )
}

// A referred company's lead is part of the chain, and is read on its own.
function useElsewhere(links: readonly Link[] | null, own: readonly LeadRow[] | undefined): LeadRow[] {
  const missing = own ? (links ?? []).filter(({ id }) => !own.some((lead) => lead.id === id)) : []
  return useQueries({ queries: missing.map(({ id }) => leadQuery(id)) }).flatMap(({ data }) => data ?? [])
}

function LeadInChain(props: { row: LeadRow; link: Link | undefined; rows: readonly LeadRow[] }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const { row, link } = props
  const earlier = link?.earlierLeadId ? props.rows.find(({ id }) => id === link.earlierLeadId) : undefined
  return (
    <To to="/w/$slug/leads/$id" params={{ slug, id: row.id }} className={css.link}>
      <span className="row">
        <b>
          {link?.earlierKind ? sayCode(t, 'customers.kind', link.earlierKind) : t('customers.chain.first')}
        </b>
        <span className="push">
          <LeadState row={row} />
        </span>
      </span>
      <span className="label">
        {link?.elsewhere && row.account && `${row.account.name} · `}
        {earlier ? (
          <>
            {t('customers.chain.after')} <When at={earlier.receivedAt} />
          </>
        ) : (
          <>
            {t('customers.chain.received')} <When at={row.receivedAt} />
          </>
        )}
      </span>
      <LeadRelay row={row} />
      {row.interest && <span className={css.interest}>“{row.interest}”</span>}
    </To>
  )
}
