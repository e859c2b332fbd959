import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { Money } from '../../ui/Money.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { OnDay } from '../../ui/When.tsx'
import css from './lead.module.css'
import { type Lead, type Opportunity, useOpportunities } from './lead.ts'

/** What is being sold within a lead, each a card that leads to its own page. */
export function Deals({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const deals = useOpportunities(lead.id)
  if (!deals || deals.length === 0) return null
  return (
    <section className="card pad stack" aria-label={t('lead.deals')}>
      <div className="row">
        <h2 className="heading">{t('lead.deals')}</h2>
        <span className="push quiet">{deals.length}</span>
      </div>
      <Cards deals={deals} />
    </section>
  )
}

function Cards({ deals }: { deals: readonly Opportunity[] }) {
  const needs = useQueries({
    queries: deals.map(({ id }) => ({
      queryKey: ['opportunities', 'one', id],
      queryFn: () => must(api.GET('/api/v1/opportunities/{id}', { params: { path: { id } } })),
    })),
    combine: (all) => all.map(({ data }) => data?.needs.filter((need) => !need.binnedAt)),
  })
  return (
    <div className={css.deals}>
      {deals.map((deal, at) => (
        <Deal key={deal.id} deal={deal} needs={needs[at]} />
      ))}
    </div>
  )
}

function Deal({ deal, needs }: { deal: Opportunity; needs: { confirmedAt: string | null }[] | undefined }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const confirmed = needs?.filter((need) => need.confirmedAt).length ?? 0
  return (
    <Link to="/w/$slug/deals/$id" params={{ slug, id: deal.id }} className={css.deal}>
      <span className="row">
        <b className={css.dealName}>{deal.name}</b>
        <span className="push">
          {deal.state === 'open' ? (
            <StateChip function="convert">{t(`lead.stage.${deal.stage}`)}</StateChip>
          ) : (
            <StateChip function={deal.state === 'won' ? 'serve' : null}>
              {t(`lead.dealState.${deal.state}`)}
            </StateChip>
          )}
        </span>
      </span>
      <span className="row quiet">
        {needs && t('lead.needs', { count: needs.length, confirmed })}
        <span className="push">
          {deal.currency ? <Money amount={deal.amount} currency={deal.currency} /> : t('lead.noAmount')}
        </span>
      </span>
      {deal.state === 'open' && (
        <span className={deal.nextStepMissing ? 'late' : 'quiet'}>
          {deal.nextStep ?? t('lead.noNextStep')} {deal.nextStepOn && <OnDay day={deal.nextStepOn} />}
        </span>
      )}
    </Link>
  )
}
