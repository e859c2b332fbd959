import { useTranslation } from 'react-i18next'
import type { DeskItem } from '../lead/lead.ts'
import { EmptyDesk } from './Empty.tsx'
import { grouped } from './items.ts'
import { Workbench } from './Workbench.tsx'

const HEADS = ['promised', 'offers', 'waiting', 'customers', 'going', 'fresh'] as const

/** All my desks as one list, most urgent first, each with the function it is done as. */
export function DoNext() {
  const { t } = useTranslation()
  const group = (items: DeskItem[]) =>
    grouped(items, HEADS, headOf).map(({ head, items: under }) => ({
      head: t(`desks.next.${head}`),
      items: under,
    }))
  return <Workbench desk="next" group={group} empty={<EmptyDesk desk="next" />} />
}

function headOf({ why }: DeskItem): (typeof HEADS)[number] {
  if (why === 'task_due' || why === 'next_step_due') return 'promised'
  if (why === 'offer_waiting') return 'offers'
  if (why === 'given_to_me' || why === 'waiting_in_pool') return 'waiting'
  if (why === 'reorder_due') return 'customers'
  return why === 'in_progress' || why === 'no_next_step' ? 'going' : 'fresh'
}
