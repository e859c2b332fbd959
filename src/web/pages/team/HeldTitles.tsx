import { useTranslation } from 'react-i18next'
import { OnDay } from '../../ui/When.tsx'
import { useSayLimits } from './limits.ts'
import type { Charts } from './people.ts'
import css from './team.module.css'

/** The job titles a person holds on the day shown, each with its limits and since when; and their pods. */
export function HeldTitles({ charts, memberId }: { charts: Charts; memberId: string }) {
  const { t } = useTranslation()
  const say = useSayLimits(charts)
  const held = heldBy(charts, memberId)
  const pods = charts.pods.filter((pod) => pod.memberIds.includes(memberId))
  if (held.length === 0) return <span className="quiet">{t('team.noRole')}</span>
  return (
    <span className={css.titles}>
      {held.map((one) => (
        <span key={one.assignmentId}>
          {charts.roles.find((role) => role.id === one.roleId)?.name ?? '…'}
          {one.standing === 'overflow' && <span className="quiet"> ({t('shape.standing.overflow')})</span>}
          <span className="quiet">
            {[say(one)].filter(Boolean).map((limits) => `, ${limits}`)}, {t('shape.since')}{' '}
            <OnDay day={one.since} />
          </span>
        </span>
      ))}
      {pods.length > 0 && (
        <span className="quiet">{t('shape.inPods', { pods: pods.map((pod) => pod.name).join(', ') })}</span>
      )}
    </span>
  )
}

type Held = Charts['functions'][number]['holders'][number]

function heldBy(charts: Charts, memberId: string): Held[] {
  const held = charts.functions.flatMap((column) => column.holders.filter((one) => one.memberId === memberId))
  return [...new Map(held.map((one) => [one.assignmentId, one])).values()]
}
