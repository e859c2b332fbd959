import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Level } from '../lead/lead.ts'
import { NewLead } from '../leads/NewLead.tsx'

/** A desk with nothing on it: what will come here, and what to do meanwhile. */
export function EmptyDesk({ desk }: { desk: Level | 'next' }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const [adds, setAdds] = useState(false)
  const toLeads = {
    label: t('desks.empty.leads'),
    run: () => void go({ to: '/w/$slug/leads', params: { slug } }),
  }
  const bring = {
    label: t('desks.empty.bring'),
    run: () => void go({ to: '/w/$slug/imports', params: { slug } }),
  }
  const customers = {
    label: t('desks.empty.customers'),
    run: () => void go({ to: '/w/$slug/customers', params: { slug } }),
  }
  const add = { label: t('keys.newLead'), keys: 'n', run: () => setAdds(true) }
  const ways = {
    gather: { action: add, second: bring },
    qualify: { action: toLeads, second: bring },
    convert: { action: toLeads },
    serve: { action: customers },
    next: { action: add, second: bring },
  }
  return (
    <>
      <EmptyState
        title={t(`desks.empty.${desk}.title`)}
        says={t(`desks.empty.${desk}.says`)}
        drawing={desk === 'qualify' ? 'desk' : 'list'}
        {...ways[desk]}
      />
      {adds && <NewLead onClose={() => setAdds(false)} />}
    </>
  )
}
