import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { LeadClocks } from '../lead/clocks/LeadClocks.tsx'
import { Deals } from '../lead/Deals.tsx'
import { Interest } from '../lead/LeadBody.tsx'
import { LeadFacts, NextStepFacts } from '../lead/LeadFacts.tsx'
import { About, LeadStrip } from '../lead/LeadHead.tsx'
import { LeadTerritory } from '../lead/LeadTerritory.tsx'
import { LeadTimeline } from '../lead/LeadTimeline.tsx'
import { type Lead, leadQuery, nameOf, useMayWork } from '../lead/lead.ts'
import { LogBar } from '../lead/log/LogBar.tsx'
import { OpenTasks } from '../lead/log/OpenTasks.tsx'
import { whatLacks } from '../lead/moves/dialogs.tsx'
import { MoveBar } from '../lead/moves/MoveBar.tsx'
import { useMoves } from '../lead/moves/useMoves.tsx'
import { OfferCard } from '../lead/OfferCard.tsx'
import { AccountFacts, ContactFacts } from '../lead/PeopleFacts.tsx'
import { QualificationPanel } from '../lead/qualification/QualificationPanel.tsx'
import { Requests } from '../lead/requests/RequestCard.tsx'
import { StandingChip } from '../lead/Standing.tsx'
import css from './desks.module.css'

/** One lead beside the list: all its moves and what is to be completed, without leaving the desk. */
export function LeadPanel({ leadId, above }: { leadId: string; above?: ReactNode }) {
  const { data, error, refetch } = useQuery(leadQuery(leadId))
  if (error && !data) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <CardSkeleton height={520} />
  return <Panel key={data.id} lead={data} above={above} />
}

function Panel({ lead, above }: { lead: Lead; above?: ReactNode }) {
  const panel = useRef<HTMLElement>(null)
  const { items, dialog, qualification } = useMoves(lead)
  const isReadOnly = !useMayWork(lead)
  usePanelKeys(lead, panel)
  return (
    <aside className={css.panel} ref={panel} aria-label={nameOf(lead)}>
      <section className="card pad stack">
        {above}
        <PanelHead lead={lead} />
        <div className={css.moves}>
          <MoveBar items={items} most={lead.state === 'offered' ? 3 : 2} />
        </div>
        <LeadClocks lead={lead} />
        <LeadStrip lead={lead} />
        <Interest lead={lead} isReadOnly={isReadOnly} />
        {lead.level === 'gather' && <Missing lead={lead} />}
      </section>
      <OfferCard lead={lead} />
      <Requests lead={lead} />
      <OpenTasks leadId={lead.id} isReadOnly={isReadOnly} />
      <Deals lead={lead} />
      {lead.level === 'gather' ? (
        <Completing lead={lead} isReadOnly={isReadOnly} />
      ) : (
        <>
          <NextStepFacts lead={lead} isReadOnly={isReadOnly} />
          {!isReadOnly && lead.state !== 'offered' && <LogBar lead={lead} qualification={qualification} />}
        </>
      )}
      {lead.level === 'qualify' && lead.state !== 'offered' && (
        <QualificationPanel lead={lead} items={items} />
      )}
      <div className="card">
        <LeadTimeline leadId={lead.id} limit={8} />
      </div>
      {dialog}
    </aside>
  )
}

function PanelHead({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const slug = useSlug()
  return (
    <div>
      <div className="row wrap">
        <h2 className="title">
          <Link
            className={css.name}
            to="/w/$slug/leads/$id"
            params={{ slug, id: lead.id }}
            title={t('keys.open')}
          >
            {nameOf(lead)}
          </Link>
        </h2>
        <StandingChip lead={lead} />
        <span className="push">
          <KeyHint keys="Enter" />
        </span>
      </div>
      <div className="quiet">
        <About lead={lead} />
      </div>
    </div>
  )
}

/** What sorting has to complete; each opens its field. */
function Missing({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const lacks = whatLacks(lead)
  if (lacks.length === 0) return <p className="quiet">{t('desks.complete')}</p>
  return (
    <div className="row wrap">
      <span className="late">{t('desks.lacks')}</span>
      {lacks.map((lack) => (
        <Button
          key={lack}
          size="compact-sm"
          onClick={(event) =>
            editFact(
              event.currentTarget,
              labelOf[lack].map((key) => t(key)),
            )
          }
        >
          {t(`lead.lacks.${lack}`)}
        </Button>
      ))}
    </div>
  )
}

const labelOf = {
  channel: ['lead.channel'],
  contact: ['lead.person.name'],
  reach: ['lead.person.phones', 'lead.company.phone'],
  interest: ['lead.interest'],
} as const

/** Opens the field of the first of these facts that stands in the panel. */
function editFact(within: HTMLElement | null, labels: readonly string[]) {
  const panel = within?.closest('aside') ?? within
  const all = [...(panel?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])]
  const found = labels.map((label) => all.find((each) => each.dataset.edit === label)).find(Boolean)
  found?.scrollIntoView({ block: 'nearest' })
  found?.click()
}

function Completing({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  return (
    <>
      <LeadFacts lead={lead} isReadOnly={isReadOnly} />
      <LeadTerritory lead={lead} isReadOnly={isReadOnly} />
      <ContactFacts lead={lead} isReadOnly={isReadOnly} />
      <AccountFacts lead={lead} isReadOnly={isReadOnly} />
    </>
  )
}

function usePanelKeys(lead: Lead, panel: React.RefObject<HTMLElement | null>) {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const lack = whatLacks(lead)[0]
  const first =
    lead.level === 'gather'
      ? lack
        ? labelOf[lack]
        : (['lead.channel'] as const)
      : (['lead.nextStep'] as const)
  const edit = (keys: readonly Parameters<typeof t>[0][]) =>
    editFact(
      panel.current,
      keys.map((key) => String(t(key as 'loading'))),
    )
  useKeys([
    {
      keys: 'Enter',
      says: t('desks.openRecord'),
      run: () => void go({ to: '/w/$slug/leads/$id', params: { slug, id: lead.id } }),
    },
    { keys: 'e', says: t('desks.editFirst'), run: () => edit(first) },
    ...(lead.level === 'gather'
      ? [{ keys: '#', says: t('desks.editTags'), run: () => edit(['lead.tags']) }]
      : []),
  ])
}
