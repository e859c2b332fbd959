import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import type { LevelFunction } from '../../ui/functions.ts'
import { useSayLimits } from './limits.ts'
import { Notice } from './Notice.tsx'
import type { Charts } from './people.ts'

/** What is wrong with parts of the market: nobody there, one alone, or several; and help without a first job. */
export function usePartNotices(charts: Charts) {
  const { t } = useTranslation()
  const say = useSayLimits(charts)
  const nameOf = (id: string) => charts.people.find((person) => person.id === id)?.name ?? t('team.gone')
  const names = (ids: string[]) => ids.map(nameOf).join(', ')
  const mark = (fn: string) => <FunctionMark of={fn as LevelFunction} decorative />
  return [
    ...charts.uncovered.map((part) => (
      <Notice
        key={`uncovered ${part.function} ${say(part)}`}
        isBad
        mark={mark(part.function)}
        title={t(`shape.uncovered.${part.function as LevelFunction}`, { part: say(part) })}
      >
        {t('shape.uncoveredSays')}
      </Notice>
    )),
    ...charts.onlyOverflow.map((fn) => (
      <Notice key={`overflow ${fn}`} mark={mark(fn)} title={t(`shape.onlyOverflow.${fn as LevelFunction}`)}>
        {t('shape.onlyOverflowSays')}
      </Notice>
    )),
    ...charts.restOnOne.map((part) => (
      <Notice
        key={`rest ${part.function} ${part.memberIds[0]}`}
        mark={mark(part.function)}
        title={t('shape.restOnOne', { name: names(part.memberIds) })}
      >
        {t('shape.restOnOneSays', { fn: t(`function.${part.function}`), part: say(part) })}
      </Notice>
    )),
    ...charts.overlaps.map((part) => (
      <Notice
        key={`overlap ${part.function} ${say(part)}`}
        mark={mark(part.function)}
        title={t('shape.overlap', { names: names(part.memberIds) })}
      >
        {t('shape.overlapSays', { fn: t(`function.${part.function}`), part: say(part) })}
      </Notice>
    )),
  ]
}
