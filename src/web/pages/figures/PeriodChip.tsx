import { Menu } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { sayDay } from '../../ui/when.ts'
import type { Asked } from './asked.ts'
import { ChipMenu } from './ChipMenu.tsx'
import { useToday } from './data.ts'
import css from './figures.module.css'
import { nameOf, PERIODS, type Period, type PeriodName, periodOf } from './periods.ts'

// The calendar is fetched when somebody opens the menu.
const DayField = lazy(() => import('../../ui/DayField.tsx').then((module) => ({ default: module.DayField })))

/** When the leads of the cohort were received: a span with a name, or days of one's own. */
export function PeriodChip({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const says = useSayPeriod()
  return (
    <ChipMenu
      name={t('figures.keys.period')}
      says={t('figures.received')}
      value={says(asked)}
      current={nameOf(asked, today) ?? ''}
      choices={PERIODS.map((name) => ({ value: name, label: t(`figures.period.${name}`) }))}
      keys="p"
      keySays={t('figures.keys.period')}
      onChoose={(name) => ask({ from: undefined, to: undefined, ...periodOf(name as PeriodName, today) })}
      below={() => (
        <>
          <Menu.Divider />
          <Menu.Label>{t('figures.period.own')}</Menu.Label>
          <Suspense>
            <OwnDays asked={asked} ask={ask} />
          </Suspense>
        </>
      )}
    />
  )
}

function OwnDays({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const { t } = useTranslation()
  const { from = null, to = null } = asked
  return (
    <div className={css.ownDays}>
      <DayField
        label={t('figures.period.from')}
        value={from}
        onChange={(day) => ask({ from: day ?? undefined })}
        isClearable
      />
      <DayField
        label={t('figures.period.to')}
        value={to}
        onChange={(day) => ask({ to: day ?? undefined })}
        {...(from ? { earliest: from } : {})}
        isClearable
      />
    </div>
  )
}

/** How to say a span of days: "this month", "3 Jan to 9 Feb 2025". */
export function useSayPeriod(): (period: Period) => string {
  const { t } = useTranslation()
  const today = useToday()
  const now = useNow()
  const reader = useReader()
  return ({ from, to }) => {
    const name = nameOf({ from, to }, today)
    if (name) return t(`figures.period.${name}`)
    const day = (each: string) => sayDay(each, now, reader)
    if (from && to) return t('figures.period.between', { from: day(from), to: day(to) })
    return from ? t('figures.period.since', { from: day(from) }) : t('figures.period.until', { to: day(to!) })
  }
}
