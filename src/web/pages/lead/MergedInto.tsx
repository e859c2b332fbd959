import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import type { Lead } from './lead.ts'

/** Leads on from a lead that was merged; it stays readable, for its merge is undone here. */
export function MergedInto({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const slug = useSlug()
  if (!lead.mergedIntoId) return null
  return (
    <p className="card pad">
      {t('merging.leadInto')}{' '}
      <Link to="/w/$slug/leads/$id" params={{ slug, id: lead.mergedIntoId }}>
        {t('merging.leadIntoOpen')}
      </Link>
    </p>
  )
}
