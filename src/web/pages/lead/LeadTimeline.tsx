import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { usePages } from '../../data/pages.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import type { FunctionName } from '../../ui/functions.ts'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { type Happening, Timeline } from '../../ui/Timeline.tsx'
import { sayDay } from '../../ui/when.ts'
import type { Entry } from './lead.ts'
import { Mentioned } from './log/Mentioned.tsx'
import { sayCode, sayFact, sayReason } from './words.ts'

type Reader = { locale: string; zone: string }

/** What happened to a lead, newest first, in words; older pages on demand. */
export function LeadTimeline({ leadId, limit = 30 }: { leadId: string; limit?: number }) {
  const { t } = useTranslation()
  const reader = useReader()
  const now = useNow()
  const { rows, error, again, more } = usePages<Entry>(['timeline', leadId, limit], (before) =>
    must(
      api.GET('/api/v1/leads/{id}/timeline', {
        params: { path: { id: leadId }, query: before ? { limit, before } : { limit } },
      }),
    ),
  )
  if (error) return <ErrorState says={error.message} onRetry={again} />
  if (!rows) return <CardSkeleton height={180} />
  const told = rows.filter((entry) => !SAID_BY_OTHERS.has(entry.what) || entry.kind !== 'fact')
  return <Timeline happenings={told.map((entry) => happening(t, entry, now, reader))} more={more} />
}

// A task stands in the timeline itself, with its text.
const SAID_BY_OTHERS = new Set(['task.set', 'task.edited', 'task.done', 'task.reopened', 'task.restored'])

function happening(t: TFunction, entry: Entry, now: Date, reader: Reader): Happening {
  const said = entry.kind === 'activity' ? ofActivity(t, entry, now, reader) : ofFact(t, entry, now, reader)
  return {
    ...said,
    id: entry.id,
    at: entry.at,
    function: entry.function as FunctionName | null,
    by: entry.member,
  }
}

function ofFact(t: TFunction, entry: Entry, now: Date, reader: Reader) {
  const { reason, until } = entry.detail
  const day = typeof until === 'string' ? t('lead.untilDay', { day: sayDay(until, now, reader) }) : ''
  const why = typeof reason === 'string' && reason ? sayReason(t, reason) : ''
  const says = [sayFact(t, entry), day].filter(Boolean).join(' ')
  return { says: why ? `${says}: ${why}` : says }
}

function ofActivity(t: TFunction, entry: Entry, now: Date, reader: Reader) {
  const { outcome, minutes, dueOn, doneAt, direction } = entry.detail
  const came = direction === 'in' ? 'In' : ''
  const kind = t(`lead.did.${entry.what}${came}` as 'lead.did.call')
  const parts = [
    typeof minutes === 'number' && minutes > 0 ? t('lead.minutes', { count: minutes }) : '',
    typeof outcome === 'string' ? sayCode(t, 'lead.outcome', outcome) : '',
    typeof dueOn === 'string' ? t('lead.forDay', { day: sayDay(dueOn, now, reader) }) : '',
    doneAt && entry.what === 'task' ? t('lead.taskDone') : '',
  ].filter(Boolean)
  const subject = entry.subject && entry.subject !== kind ? entry.subject : null
  return { says: [[kind, ...parts].join(', '), subject].filter(Boolean).join('. '), note: noted(entry) }
}

function noted({ body, detail }: Entry) {
  const names = Array.isArray(detail.mentions) ? detail.mentions.map(String) : []
  return names.length > 0 ? <Mentioned text={body ?? ''} names={names} /> : body
}
