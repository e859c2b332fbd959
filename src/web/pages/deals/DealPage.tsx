import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Money } from '../../ui/Money.tsx'
import { useNow } from '../../ui/now.tsx'
import { RecordHead, RecordLayout } from '../../ui/RecordLayout.tsx'
import { RelayStrip } from '../../ui/relay/RelayStrip.tsx'
import { CardSkeleton, RecordSkeleton } from '../../ui/Skeletons.tsx'
import { leadQuery } from '../lead/lead.ts'
import { segmentsOf, touchesOf } from '../lead/relay.ts'
import { sayReason } from '../lead/words.ts'
import { DealCourses } from './DealCourses.tsx'
import { DealFacts, DealStepFacts } from './DealFacts.tsx'
import { DealLead } from './DealLead.tsx'
import { DealNeeds } from './DealNeeds.tsx'
import { DealOutcome } from './DealOutcome.tsx'
import { DealStages } from './DealStages.tsx'
import { DealState } from './DealsColumns.tsx'
import { type Deal, dealQuery, useMayEdit } from './deals.ts'
import { BuyingCentre } from './team/BuyingCentre.tsx'
import { DealTeam } from './team/DealTeam.tsx'
import { NurturePlan } from './team/NurturePlan.tsx'

/** One deal: where it stands, what the prospect needs, what they were asked to do, and how it ends. */
export function DealPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const deal = useQuery(dealQuery(id))
  if (deal.error) return <ErrorState says={deal.error.message} onRetry={() => void deal.refetch()} />
  if (!deal.data) return <RecordSkeleton />
  return <Whole key={id} deal={deal.data} />
}

function Whole({ deal }: { deal: Deal }) {
  const mayEdit = useMayEdit(deal)
  return (
    <RecordLayout
      head={<Head deal={deal} />}
      strip={
        <>
          <DealStages deal={deal} mayEdit={mayEdit} />
          <LeadStrip leadId={deal.leadId} />
        </>
      }
      story={
        <>
          <DealNeeds deal={deal} mayEdit={mayEdit} />
          <DealCourses deal={deal} mayEdit={mayEdit} />
          <BuyingCentre deal={deal} />
          <NurturePlan deal={deal} />
        </>
      }
      facts={
        <>
          <DealStepFacts deal={deal} isReadOnly={!mayEdit} />
          <DealFacts deal={deal} isReadOnly={!mayEdit} />
          <DealTeam deal={deal} mayEdit={mayEdit} />
          <DealLead deal={deal} />
        </>
      }
    />
  )
}

function Head({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const who = deal.account?.name ?? deal.contact?.name
  const owner = deal.owner?.name ?? deal.queue?.name
  return (
    <RecordHead
      title={deal.name}
      mark={
        <>
          <b>
            <Money amount={deal.amount} currency={deal.currency ?? 'EUR'} />
          </b>
          <DealState row={deal} />
        </>
      }
      about={
        <>
          <Link to="/w/$slug/leads/$id" params={{ slug, id: deal.leadId }}>
            {who ?? t('deals.lead')}
          </Link>
          {deal.account && deal.contact && ` · ${deal.contact.name}`}
          {owner && ` · ${t('deals.with', { owner })}`}
          {deal.lostReason && ` · ${t('deals.lostBecause', { reason: sayReason(t, deal.lostReason) })}`}
        </>
      }
      actions={<DealOutcome deal={deal} />}
    />
  )
}

const STRIP_PX = 90

function LeadStrip({ leadId }: { leadId: string }) {
  const { t } = useTranslation()
  const now = useNow().toISOString()
  const { data: lead } = useQuery(leadQuery(leadId))
  const strip = useMemo(
    () => lead && { segments: segmentsOf(lead, (code) => sayReason(t, code)), touches: touchesOf(lead) },
    [lead, t],
  )
  if (!lead || !strip) return <CardSkeleton height={STRIP_PX} />
  return <RelayStrip {...strip} now={lead.closedAt ?? now} />
}
