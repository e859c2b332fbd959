import { useTranslation } from 'react-i18next'
import type { FunctionName } from '../../ui/functions.ts'
import type { Charts } from './people.ts'
import css from './team.module.css'

/** How much of a person's time goes to a function: whole for what they are for, outlined where they help out. */
export function Share({ charts, fn, memberId }: { charts: Charts; fn: FunctionName; memberId: string }) {
  const { t } = useTranslation()
  const column = charts.functions.find((one) => one.function === fn)
  const held = column?.holders.filter((one) => one.memberId === memberId) ?? []
  if (held.length === 0) return null
  const sum = held.reduce((total, one) => total + one.share, 0)
  const share = Math.min(100, sum)
  const together = Math.max(...held.map((one) => bundleSize(charts, one.assignmentId)))
  const helps = held.every((one) => one.standing === 'overflow')
  const says = together > 1 ? t('team.shareTogether', { share, count: together }) : t('team.share', { share })
  return (
    <span
      className={css.share}
      data-function={fn}
      data-bundled={together > 1 || undefined}
      data-helps={helps || undefined}
      title={helps ? `${says}, ${t('shape.helpsOut')}` : says}
    >
      <span className={css.fill} style={{ width: `${share}%` }} />
      <span className={css.percent} data-inside={(share >= 50 && !helps) || undefined}>
        {share} %
      </span>
    </span>
  )
}

/** How many functions one assignment carries: its share is of all of them together. */
function bundleSize(charts: Charts, assignmentId: string): number {
  return charts.functions.filter((column) => column.holders.some((one) => one.assignmentId === assignmentId))
    .length
}
