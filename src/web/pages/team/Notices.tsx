import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import type { LevelFunction } from '../../ui/functions.ts'
import { Notice } from './Notice.tsx'
import { usePartNotices } from './PartNotices.tsx'
import type { Charts } from './people.ts'
import css from './team.module.css'

/** So many parts are told at once. */
const FEW = 4

/** What the function chart warns of: functions nobody holds, those that hang on one person, people overbooked. */
export function Notices(props: { charts: Charts; isThen: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const { charts, isThen, onOpen } = props
  const nameOf = (id: string) => charts.people.find((person) => person.id === id)?.name ?? t('team.gone')
  const bySole = Map.groupBy(charts.singlePoints, (point) => point.memberId)
  const { gaps, overbooked } = charts
  const parts = usePartNotices(charts)
  const [all, setAll] = useState(false)
  if (gaps.length + bySole.size + overbooked.length + parts.length === 0) return null
  return (
    <ul className={`card ${css.notices}`} aria-label={t('team.notices')}>
      {(gaps as LevelFunction[]).map((fn) => (
        <Notice key={fn} isBad mark={<FunctionMark of={fn} decorative />} title={t(`team.nobody.${fn}`)}>
          {t(heldByInvited(charts, fn) ? 'shape.onlyInvited' : `team.nobodySays.${fn}`)}
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
      {all ? parts : parts.slice(0, FEW)}
      {!all && parts.length > FEW && (
        <li className={css.notice}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('shape.moreNotices', { count: parts.length - FEW })}
          </Button>
        </li>
      )}
    </ul>
  )
}

const heldByInvited = (charts: Charts, fn: LevelFunction) =>
  charts.functions.some((column) => column.function === fn && column.holders.length > 0)
