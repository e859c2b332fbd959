import { useTranslation } from 'react-i18next'
import type { DeskItem } from '../lead/lead.ts'
import { EmptyDesk } from './Empty.tsx'
import { grouped } from './items.ts'
import { Workbench } from './Workbench.tsx'

const HEADS = ['offers', 'today', 'waiting', 'noStep', 'later'] as const

/** Convert: offers with their packet, what is due today, what has no next step. */
export function Today() {
  const { t } = useTranslation()
  const group = (items: DeskItem[]) =>
    grouped(items, HEADS, headOf).map(({ head, items: under }) => ({
      head: t(`desks.today.${head}`),
      items: under,
    }))
  return <Workbench desk="convert" group={group} empty={<EmptyDesk desk="convert" />} />
}

function headOf({ why }: DeskItem): (typeof HEADS)[number] {
  if (why === 'offer_waiting') return 'offers'
  if (why === 'task_due' || why === 'next_step_due') return 'today'
  if (why === 'given_to_me' || why === 'waiting_in_pool') return 'waiting'
  return why === 'no_next_step' ? 'noStep' : 'later'
}
