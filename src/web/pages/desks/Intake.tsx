import { useTranslation } from 'react-i18next'
import type { DeskItem } from '../lead/lead.ts'
import { EmptyDesk } from './Empty.tsx'
import { grouped } from './items.ts'
import { Workbench } from './Workbench.tsx'

const HEADS = ['due', 'mine', 'intake'] as const

/** Gather: what waits to be sorted, completed and released. */
export function Intake() {
  const { t } = useTranslation()
  const group = (items: DeskItem[]) =>
    grouped(items, HEADS, headOf).map(({ head, items: under }) => ({
      head: t(`desks.intake.${head}`),
      items: under,
    }))
  return <Workbench desk="gather" group={group} empty={<EmptyDesk desk="gather" />} />
}

function headOf({ why, lead }: DeskItem): (typeof HEADS)[number] {
  if (why === 'task_due' || why === 'next_step_due') return 'due'
  return lead.owner ? 'mine' : 'intake'
}
