import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLegal, type Verb } from '../../../funnel/leads/lead.ts'
import { api, must, tried } from '../../data/api.ts'
import { useReasons } from '../../data/workplace.tsx'
import { LEVELS, type LevelFunction } from '../../ui/functions.ts'
import type { FilterValues } from '../../ui/list/filters.ts'
import type { BoardOf } from '../../ui/list/list.ts'
import { ReasonPicker } from '../../ui/ReasonPicker.tsx'
import { useReader } from '../../ui/reader.ts'
import { tell } from '../../ui/undo.tsx'
import { type LeadRow, nameOf, useReadAgain } from '../lead/lead.ts'
import { sayReason } from '../lead/words.ts'
import { LeadRelay, LeadState } from './LeadsColumns.tsx'

/** Leads by level. A card goes on where a single move of its own takes it: released, or sent back with a reason. */
export function useLeadsBoard(values: FilterValues, isShown: boolean) {
  const { t } = useTranslation()
  const [returning, setReturning] = useState<LeadRow | null>(null)
  const readAgain = useReadAgain()
  const counts = useLevelCounts(values, isShown)
  const board: BoardOf<LeadRow> = {
    columns: LEVELS.map((level, at) => ({
      key: level,
      head: t(`function.${level}`),
      function: level,
      ...counts[at],
    })),
    columnOf: (row) => row.level,
    card: (row) => <LeadCard row={row} />,
    mayMove: (row, to) => verbTo(row, to as LevelFunction) !== null,
    onMove: (row, to) => {
      if (verbTo(row, to as LevelFunction) === 'return') return setReturning(row)
      void release(row.id).then((trouble) => {
        tell(trouble?.says ?? t('leads.released', { name: nameOf(row) }))
        void readAgain()
      })
    },
  }
  return { board, dialog: <Returning lead={returning} onClose={() => setReturning(null)} /> }
}

const release = (leadId: string) =>
  tried(() => must(api.POST('/api/v1/handoffs', { body: { leadId, seam: 'gather>qualify', packet: {} } })))

function verbTo(row: LeadRow, to: LevelFunction): Verb | null {
  const back = (to === 'gather' && row.level === 'qualify') || (to === 'qualify' && row.level === 'convert')
  const verb = to === 'qualify' && row.level === 'gather' ? 'release' : back ? 'return' : null
  const lead = { ...row, ownerMemberId: row.owner?.id ?? null, ownerQueueId: row.queue?.id ?? null }
  return verb && isLegal(lead, verb) ? verb : null
}

function useLevelCounts(values: FilterValues, isShown: boolean): ({ count: string } | object)[] {
  const { t } = useTranslation()
  const { locale } = useReader()
  const asked = useQueries({
    queries: LEVELS.map((level) => ({
      queryKey: ['leads', 'count', values, level],
      queryFn: () =>
        must(api.GET('/api/v1/lead-counts', { params: { query: { ...values, level } as never } })),
      enabled: isShown && values.level === undefined,
    })),
  })
  return asked.map(({ data }) => {
    if (!data) return {}
    const count = new Intl.NumberFormat(locale).format(data.count)
    return { count: data.about ? t('leads.aboutCount', { count }) : count }
  })
}

function LeadCard({ row }: { row: LeadRow }) {
  return (
    <>
      <b>{row.account?.name ?? nameOf(row)}</b>
      {row.account && row.contact && <span className="quiet">{row.contact.name}</span>}
      <LeadRelay row={row} />
      <span className="row">
        <LeadState row={row} />
        <span className="push quiet">{row.owner?.name ?? row.queue?.name}</span>
      </span>
    </>
  )
}

function Returning({ lead, onClose }: { lead: LeadRow | null; onClose: () => void }) {
  const { t } = useTranslation()
  const readAgain = useReadAgain()
  const reasons = useReasons()
  const codes = (lead?.level === 'convert' ? reasons?.returned : reasons?.badData) ?? []
  const send = async (reason: string) => {
    if (!lead) return
    const trouble = await tried(() =>
      must(api.POST('/api/v1/returns', { body: { leadId: lead.id, reason } })),
    )
    tell(trouble?.says ?? t('leads.returned', { name: nameOf(lead) }))
    onClose()
    void readAgain()
  }
  return (
    <ReasonPicker
      opened={lead !== null}
      title={t('leads.return')}
      confirm={t('leads.return')}
      noNote
      reasons={codes.map((code) => ({ code, label: sayReason(t, code) }))}
      onPick={(reason) => void send(reason)}
      onClose={onClose}
    />
  )
}
