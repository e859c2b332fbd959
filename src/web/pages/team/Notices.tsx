import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import type { LevelFunction } from '../../ui/functions.ts'
import type { Charts } from './people.ts'
import css from './team.module.css'

/** What the function chart warns of: functions nobody holds, those that hang on one person, people overbooked. */
export function Notices(props: { charts: Charts; isThen: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { charts, isThen, onOpen } = props
  const nameOf = (id: string) => charts.people.find((person) => person.id === id)?.name ?? t('team.gone')
  const bySole = Map.groupBy(charts.singlePoints, (point) => point.memberId)
  const { gaps, overbooked } = charts
  if (gaps.length + bySole.size + overbooked.length === 0) return null
  return (
    <ul className={`card ${css.notices}`} aria-label={t('team.notices')}>
      {(gaps as LevelFunction[]).map((fn) => (
        <Notice key={fn} isBad mark={<FunctionMark of={fn} decorative />} title={t(`team.nobody.${fn}`)}>
          {t(`team.nobodySays.${fn}`)}
        </Notice>
      ))}
      {[...bySole].map(([id, points]) => (
        <Notice
          key={id}
          mark={points.map(({ function: fn }) => <FunctionMark key={fn} of={fn} decorative />)}
          title={t('team.sole', { name: nameOf(id) })}
          act={isThen ? null : { label: t('team.open', { name: nameOf(id) }), run: () => onOpen(id) }}
        >
          {t('team.soleSays', {
            functions: points.map((point) => t(`function.${point.function}`)).join(', '),
          })}
        </Notice>
      ))}
      {overbooked.map(({ memberId, share }) => (
        <Notice
          key={memberId}
          isBad
          title={t('team.overbooked', { name: nameOf(memberId) })}
          act={
            isThen ? null : { label: t('team.open', { name: nameOf(memberId) }), run: () => onOpen(memberId) }
          }
        >
          {t('team.overbookedSays', { share })}
        </Notice>
      ))}
    </ul>
  )
}

function Notice(props: {
  isBad?: boolean
  mark?: ReactNode
  title: string
  children: ReactNode
  act?: { label: string; run: () => void } | null
}) {
  return (
    <li className={css.notice}>
      <span className={css.sign} data-bad={props.isBad || undefined} aria-hidden="true">
        {props.isBad ? '!' : ''}
      </span>
      {props.mark}
      <span className={css.says}>
        <b>{props.title}</b> <span className="quiet">{props.children}</span>
      </span>
      {props.act && (
        <Button className="push" onClick={props.act.run}>
          {props.act.label}
        </Button>
      )}
    </li>
  )
}
