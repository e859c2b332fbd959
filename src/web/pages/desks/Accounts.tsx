import { useTranslation } from 'react-i18next'
import type { DeskItem } from '../lead/lead.ts'
import { EmptyDesk } from './Empty.tsx'
import { grouped } from './items.ts'
import { Workbench } from './Workbench.tsx'

const HEADS = ['won', 'due', 'reorder', 'other'] as const

/** Serve: won deals to take over, what is due, who may order again. */
export function Accounts() {
  const { t } = useTranslation()
  const group = (items: DeskItem[]) =>
    grouped(items, HEADS, headOf).map(({ head, items: under }) => ({
      head: t(`desks.accounts.${head}`),
      items: under,
    }))
  return <Workbench desk="serve" group={group} empty={<EmptyDesk desk="serve" />} />
}

function headOf({ why }: DeskItem): (typeof HEADS)[number] {
  if (why === 'offer_waiting') return 'won'
  if (why === 'task_due' || why === 'next_step_due') return 'due'
  return why === 'reorder_due' ? 'reorder' : 'other'
}
