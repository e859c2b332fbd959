import { useTranslation } from 'react-i18next'
import { Figure } from '../../ui/Figure.tsx'
import { useReader } from '../../ui/reader.ts'
import type { Funnel } from './data.ts'
import css from './figures.module.css'

/** The few numbers one comes for, each with what it is made of. */
export function MainFigures({ funnel, window }: { funnel: Funnel; window: string }) {
  const { t } = useTranslation()
  const { total } = funnel
  const decided = total.won + total.lost
  return (
    <section className={`card pad ${css.main}`}>
      <Figure
        label={t('figures.won')}
        of={{ numerator: total.won, denominator: total.leads }}
        window={window}
        note={total.immature && <Young days={total.p75DaysToWon} />}
      />
      <hr />
      <Figure
        label={t('figures.decided')}
        of={{ numerator: total.won, denominator: decided }}
        window={t('figures.decidedNote')}
      />
      <hr />
      <DaysToWon funnel={funnel} window={window} />
    </section>
  )
}

function Young({ days }: { days: number | null }) {
  const { t } = useTranslation()
  return (
    <span className={css.young}>{t('figures.wonNote', { days: days === null ? '–' : Math.ceil(days) })}</span>
  )
}

function DaysToWon({ funnel, window }: { funnel: Funnel; window: string }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { medianDaysToWon: median, p75DaysToWon: most } = funnel.total
  if (median === null)
    return <Figure label={t('figures.median')} value="–" window={window} beside={t('figures.noWins')} />
  const say = (days: number) => new Intl.NumberFormat(locale).format(days)
  return (
    <Figure
      label={t('figures.median')}
      value={t('figures.days', { count: median })}
      beside={most !== null && t('figures.medianBeside', { days: say(Math.ceil(most)) })}
      window={window}
    />
  )
}
