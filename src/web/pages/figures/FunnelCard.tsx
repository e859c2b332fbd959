import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { BarFunnel, type FunnelLevel } from '../../ui/BarFunnel.tsx'
import { type Asked, leadsOf } from './asked.ts'
import type { Funnel } from './data.ts'
import css from './figures.module.css'

/** A bar for every level, and what left it. */
export function FunnelCard({ funnel, asked, who }: { funnel: Funnel; asked: Asked; who: string | null }) {
  const { t } = useTranslation()
  const open = useOpenLeads({ ...asked, member: undefined })
  const levels = funnel.levels.map(
    (level): FunnelLevel => ({
      function: level.level,
      label: t(`figures.level.${level.level}`),
      count: level.reached,
      now: whereNow(level, t),
      ...(level.level === 'gather' ? { onOpen: () => open({}) } : {}),
      ...(level.level === 'serve' && level.reached > 0 ? { onOpen: () => open({ level: 'serve' }) } : {}),
    }),
  )
  return (
    <section className={`card pad ${css.funnelCard}`}>
      <div className={css.cardHead}>
        <h2 className="heading">{t('funnel.title')}</h2>
        <span className="label push">{who ? t('figures.everyone', { who }) : t('figures.funnelHint')}</span>
      </div>
      <BarFunnel levels={levels} />
    </section>
  )
}

function whereNow(level: Funnel['levels'][number], t: TFunction): FunnelLevel['now'] {
  return [
    { label: t(`figures.here.${level.level}`), count: level.open },
    { label: t('figures.here.nurture'), count: level.nurture },
    ...level.left.map(({ as, count }) => ({
      label: t(`figures.left.${as as 'lost'}`),
      count,
      isOut: true,
    })),
  ].filter(({ count }) => count > 0)
}

function useOpenLeads(asked: Asked) {
  const go = useNavigate()
  const slug = useSlug()
  return (more: Record<string, string>) =>
    void go({ to: '/w/$slug/leads', params: { slug }, search: { ...leadsOf(asked), ...more } })
}
