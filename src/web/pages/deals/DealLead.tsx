import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { Facts, Quote } from '../../ui/RecordLayout.tsx'
import { sayCode } from '../lead/words.ts'
import type { Deal } from './deals.ts'

/** The lead the deal is part of: what they asked for, how they are to be sold to, and the way there. */
export function DealLead({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const { lead } = deal
  return (
    <Facts title={t('deals.lead')}>
      {lead.interest && <Quote function="gather">{lead.interest}</Quote>}
      {lead.approach && (
        <p className="quiet">
          {t('deals.approach', { approach: sayCode(t, 'lead.approach', lead.approach) })}
        </p>
      )}
      <span className="row wrap">
        <Link to="/w/$slug/leads/$id" params={{ slug, id: lead.id }}>
          {t('deals.openLead')}
        </Link>
        {deal.state === 'won' && deal.account && (
          <Link to="/w/$slug/customers/$id" params={{ slug, id: deal.account.id }}>
            {t('deals.openCustomer')}
          </Link>
        )}
      </span>
    </Facts>
  )
}
