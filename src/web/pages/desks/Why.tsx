import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { OnDay, When } from '../../ui/When.tsx'
import { isoDay, sayDuration } from '../../ui/when.ts'
import { ClockChip } from '../lead/clocks/ClockChip.tsx'
import type { DeskItem } from '../lead/lead.ts'
import { sayCode } from '../lead/words.ts'

const BY_DAY = ['task_due', 'next_step_due', 'reorder_due']
const DAY_MS = 86_400_000

/** Why a piece of work comes up now, in words; red when it is overdue. */
export function Why({ item }: { item: DeskItem }) {
  const { t } = useTranslation()
  const { locale, zone } = useReader()
  const now = useNow()
  const lateDays = BY_DAY.includes(item.why) ? daysBetween(dayOf(item), isoDay(now, zone)) : 0
  const isLate = lateDays > 0
  const isPrecise = item.function === 'gather' && item.why === 'no_next_step'
  const says = sayCode(t, 'desks.why', isPrecise ? 'being_sorted' : item.why)
  return (
    <StateChip function={item.function} late={isLate}>
      {says}
      {isLate && ` · ${t('desks.lateBy', { time: sayDuration(lateDays * DAY_MS, locale) })}`}
    </StateChip>
  )
}

const CLOCKS = { answer: 'answerDue', touch: 'touchDue', customer: 'customer' } as const

/** The clock that asks for me in this piece of work; nothing where none runs. */
export function ItemClock({ item }: { item: DeskItem }) {
  const { t } = useTranslation()
  if (!item.clock) return null
  return <ClockChip clock={item.clock} what={t(`handoffs.clock.${CLOCKS[item.clock.kind]}`)} />
}

/** When it was due, or since when it waits. */
export function Since({ item }: { item: DeskItem }) {
  return BY_DAY.includes(item.why) ? <OnDay day={dayOf(item)} /> : <When at={item.at} />
}

const dayOf = (item: DeskItem): string =>
  item.why === 'next_step_due' && item.lead.nextStepOn ? item.lead.nextStepOn : item.at.slice(0, 10)

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
