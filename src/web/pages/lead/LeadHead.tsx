import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { useNow } from '../../ui/now.tsx'
import { Person } from '../../ui/Person.tsx'
import { RecordHead } from '../../ui/RecordLayout.tsx'
import { RelayStrip } from '../../ui/relay/RelayStrip.tsx'
import { OnDay, TimeThere, When } from '../../ui/When.tsx'
import css from './lead.module.css'
import { type Lead, nameOf } from './lead.ts'
import { segmentsOf, touchesOf } from './relay.ts'
import { StandingChip } from './Standing.tsx'
import { sayCode, sayReason } from './words.ts'

/** Who the lead is, where it stands and with whom, and what can be done. */
export function LeadHead({ lead, actions }: { lead: Lead; actions: ReactNode }) {
  const { t } = useTranslation()
  return (
    <RecordHead
      title={nameOf(lead)}
      mark={
        <>
          <StandingChip lead={lead} />
          <Held lead={lead} />
          {lead.closedReason && <span className="quiet">{sayReason(t, lead.closedReason)}</span>}
        </>
      }
      about={<About lead={lead} />}
      actions={actions}
    />
  )
}

function Held({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  if (lead.owner) return <Person name={lead.owner.name} function={lead.level} named />
  if (lead.queue) return <span className="quiet">{t('lead.inQueue', { name: lead.queue.name })}</span>
  return null
}

/** Title, company, place, the time there: one quiet line. */
export function About({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const { contactRecord, accountRecord } = lead
  const zone = contactRecord?.timeZone ?? contactRecord?.likelyTimeZone
  const parts: ReactNode[] = [
    contactRecord?.title,
    lead.contact && accountRecord?.name,
    accountRecord?.city ?? accountRecord?.country,
    zone && (
      <>
        <TimeThere zone={zone} /> {t(contactRecord?.timeZone ? 'lead.there' : 'lead.likelyThere')}
      </>
    ),
    lead.state === 'nurture' && lead.nurtureUntil && (
      <>
        {t('lead.nurturedUntil')} <OnDay day={lead.nurtureUntil} />
      </>
    ),
    <>
      {t('lead.stateSince')} <When at={lead.stateSince} />
    </>,
  ].filter(Boolean)
  return (
    <span>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </span>
  )
}

/** The relay of a lead with its touches, and the leads before and after it. */
export function LeadStrip({ lead, size = 'normal' }: { lead: Lead; size?: 'normal' | 'large' }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const now = useNow().toISOString()
  const { earlier } = lead
  return (
    <>
      <RelayStrip
        segments={segmentsOf(lead, (reason) => sayReason(t, reason))}
        touches={touchesOf(lead)}
        now={lead.closedAt ?? now}
        size={size}
        earlier={
          earlier
            ? { name: sayCode(t, 'lead.kind', earlier.kind), href: `/w/${slug}/leads/${earlier.id}` }
            : undefined
        }
      />
      {(earlier || lead.later.length > 0) && <Chain lead={lead} />}
    </>
  )
}

function Chain({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const links = [
    ...(lead.earlier ? [{ ...lead.earlier, way: 'earlier' as const }] : []),
    ...lead.later.map((each) => ({ ...each, way: 'later' as const })),
  ]
  return (
    <nav className={css.chain} aria-label={t('lead.chain.title')}>
      {links.map((each) => (
        <Link key={each.id} to="/w/$slug/leads/$id" params={{ slug, id: each.id }}>
          {t(`lead.chain.${each.way}`, { kind: sayCode(t, 'lead.kind', each.kind) })}{' '}
          <When at={each.receivedAt} />
        </Link>
      ))}
    </nav>
  )
}
