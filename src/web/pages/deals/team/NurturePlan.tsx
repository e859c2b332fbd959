import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TEMPLATE_NAMES, TEMPLATES } from '../../../../funnel/opportunities/nurture/nurture-plan.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { CardSkeleton } from '../../../ui/Skeletons.tsx'
import { OnDay } from '../../../ui/When.tsx'
import dealCss from '../deals.module.css'
import type { Deal } from '../deals.ts'
import { TouchForm } from './TouchForm.tsx'
import { TouchLine } from './TouchLine.tsx'
import css from './team.module.css'
import { type Plan, planQuery, type Touch, useMayHelp } from './team.ts'
import { usePlanning } from './useTouchVerbs.ts'

/** What keeps a long deal warm: what comes next, what is late, what was done. */
export function NurturePlan({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const mayHelp = useMayHelp(deal)
  const [edited, setEdited] = useState<Touch | 'new' | null>(null)
  const plan = useQuery(planQuery(deal.id))
  useKeys(mayHelp ? [{ keys: 'P', says: t('nurture.add'), run: () => setEdited('new') }] : [])
  if (plan.error) return <ErrorState says={plan.error.message} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <CardSkeleton height={140} />
  const isAhead = ({ state }: Touch) => state === 'planned' || state === 'overdue'
  const ahead = plan.data.touches.filter(isAhead)
  return (
    <section className="card" aria-label={t('nurture.title')}>
      <div className={dealCss.head}>
        <h2 className="heading">{t('nurture.title')}</h2>
        <Standing plan={plan.data} />
        {mayHelp && <Ways deal={deal} onAdd={() => setEdited('new')} />}
      </div>
      {plan.data.touches.length === 0 && <p className={dealCss.none}>{t('nurture.none')}</p>}
      {ahead.map((touch) => (
        <TouchLine key={touch.id} touch={touch} onEdit={mayHelp ? () => setEdited(touch) : null} />
      ))}
      <Past touches={plan.data.touches.filter((touch) => !isAhead(touch))} mayHelp={mayHelp} />
      {edited && (
        <TouchForm deal={deal} touch={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

function Standing({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  if (plan.overdue > 0) return <span className="late">{t('nurture.overdue', { count: plan.overdue })}</span>
  if (!plan.next) return null
  return (
    <span className="quiet">
      {t('nurture.next')} <OnDay day={plan.next.dueOn} />
    </span>
  )
}

function Ways({ deal, onAdd }: { deal: Deal; onAdd: () => void }) {
  const { t } = useTranslation()
  const planFrom = usePlanning(deal)
  return (
    <span className="row wrap push">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm">{t('nurture.fromTemplate')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {TEMPLATE_NAMES.map((name) => (
            <Menu.Item key={name} onClick={() => void planFrom(name)}>
              <b>{t(`nurture.template.${name}`)}</b>
              <div className="quiet">{t('nurture.touches', { count: TEMPLATES[name].length })}</div>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="compact-sm" onClick={onAdd} rightSection={<KeyHint keys="P" />}>
        {t('nurture.add')}
      </Button>
    </span>
  )
}

function Past({ touches, mayHelp }: { touches: Touch[]; mayHelp: boolean }) {
  const { t } = useTranslation()
  if (touches.length === 0) return null
  const done = touches.filter(({ state }) => state === 'done').length
  return (
    <details className={css.past}>
      <summary>{t('nurture.past', { done, skipped: touches.length - done })}</summary>
      {touches.map((touch) => (
        <TouchLine key={touch.id} touch={touch} onEdit={null} mayResume={mayHelp} />
      ))}
    </details>
  )
}
