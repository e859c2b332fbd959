import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../data/api.ts'
import { useMe } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { RecordLayout } from '../../ui/RecordLayout.tsx'
import { RecordSkeleton } from '../../ui/Skeletons.tsx'
import { LeadClocks } from '../lead/clocks/LeadClocks.tsx'
import { Deals } from '../lead/Deals.tsx'
import { Interest } from '../lead/LeadBody.tsx'
import { LeadFacts, NextStepFacts } from '../lead/LeadFacts.tsx'
import { LeadHead, LeadStrip } from '../lead/LeadHead.tsx'
import { LeadOrigin } from '../lead/LeadOrigin.tsx'
import { LeadTerritory } from '../lead/LeadTerritory.tsx'
import { LeadTimeline } from '../lead/LeadTimeline.tsx'
import css from '../lead/lead.module.css'
import { type Lead, leadQuery, useMayWork } from '../lead/lead.ts'
import { LogBar } from '../lead/log/LogBar.tsx'
import { OpenTasks } from '../lead/log/OpenTasks.tsx'
import { MergedInto } from '../lead/MergedInto.tsx'
import { MoveBar } from '../lead/moves/MoveBar.tsx'
import { useMoves } from '../lead/moves/useMoves.tsx'
import { OfferCard } from '../lead/OfferCard.tsx'
import { AccountFacts, ContactFacts } from '../lead/PeopleFacts.tsx'
import { QualificationPanel } from '../lead/qualification/QualificationPanel.tsx'
import { RoutingCard } from '../lead/RoutingCard.tsx'
import { Requests } from '../lead/requests/RequestCard.tsx'

/** One lead: who held it, what happened, what is known, and every move that is legal now. */
export function LeadPage() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(leadQuery(id))
  if (error instanceof Problem && error.status === 404)
    return <EmptyState title={t('lead.goneTitle')} says={t('lead.gone')} drawing="relay" />
  if (error && !data) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return <Record key={data.id} lead={data} />
}

function Record({ lead }: { lead: Lead }) {
  const { items, dialog, qualification } = useMoves(lead)
  const mayWork = useMayWork(lead)
  const isOpen = lead.state !== 'closed'
  return (
    <>
      <RecordLayout
        head={<LeadHead lead={lead} actions={<MoveBar items={items} />} />}
        strip={
          <>
            <LeadClocks lead={lead} />
            <LeadStrip lead={lead} size="large" />
          </>
        }
        story={
          <>
            <MergedInto lead={lead} />
            <HeldElsewhere lead={lead} />
            <div className="card pad">
              <Interest lead={lead} isReadOnly={!mayWork} />
            </div>
            <OfferCard lead={lead} />
            <Requests lead={lead} />
            <Deals lead={lead} />
            {mayWork && isOpen && <LogBar lead={lead} qualification={qualification} />}
            <OpenTasks leadId={lead.id} isReadOnly={!mayWork} />
            <div className="card">
              <LeadTimeline leadId={lead.id} />
            </div>
          </>
        }
        facts={
          <>
            {isOpen && <NextStepFacts lead={lead} isReadOnly={!mayWork} />}
            {lead.firstQualifyAt && <QualificationPanel lead={lead} items={items} />}
            <RoutingCard lead={lead} />
            <LeadFacts lead={lead} isReadOnly={!mayWork} />
            <LeadOrigin lead={lead} />
            <LeadTerritory lead={lead} isReadOnly={!mayWork} />
            <ContactFacts lead={lead} isReadOnly={!mayWork} />
            <AccountFacts lead={lead} isReadOnly={!mayWork} />
          </>
        }
      />
      {dialog}
    </>
  )
}

/** Says why nothing can be done here: a colleague holds it, or one only looks on. */
function HeldElsewhere({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayWork = useMayWork(lead)
  if (mayWork) return null
  const says = me.access === 'viewer' ? t('lead.viewing') : t('lead.heldBy', { name: lead.owner?.name ?? '' })
  return <p className={css.note}>{says}</p>
}
