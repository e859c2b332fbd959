import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { StateChip } from '../../ui/StateChip.tsx'
import type { LeadRow } from './lead.ts'

type Stands = Pick<LeadRow, 'level' | 'state' | 'closedAs'>

/** Where a lead stands, in one or two words: "working", "offered", "lost". */
export function sayStanding(t: TFunction, { level, state, closedAs }: Stands): string {
  if (state === 'closed' && closedAs) return t(`lead.closedAs.${closedAs}`)
  if (level === 'serve' && state === 'working') return t('lead.state.served')
  return t(`lead.state.${state}`)
}

/** The state of a lead in the colour of its function; hatched while it waits in a queue or for an answer. */
export function StandingChip({ lead }: { lead: Stands }) {
  const { t } = useTranslation()
  const isWaiting = ['waiting', 'offered', 'nurture', 'new'].includes(lead.state)
  const closed = lead.state === 'closed'
  return (
    <StateChip function={closed ? null : lead.level} waiting={isWaiting}>
      {closed ? '' : `${t(`function.${lead.level}`)}: `}
      {sayStanding(t, lead)}
    </StateChip>
  )
}
