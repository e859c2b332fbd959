import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, troubleOf } from '../../data/api.ts'
import type { FilterValues } from '../../ui/list/filters.ts'
import { useReader } from '../../ui/reader.ts'
import { tell } from '../../ui/undo.tsx'
import type { LeadRow } from '../lead/lead.ts'
import { sayReason } from '../lead/words.ts'
import { csvFile, saveFile } from './LeadsCsv.ts'
import type { LeadSort } from './LeadsViews.ts'

const PAGE = 200

/** Brings all leads of the list as a CSV file, page by page, with the count so far; pressed again it stops. */
export function LeadsExport({ values, sort }: { values: FilterValues; sort: LeadSort }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const [read, setRead] = useState<number | null>(null)
  const stop = useRef<AbortController>(null)
  const bring = async () => {
    const stopping = new AbortController()
    stop.current = stopping
    setRead(0)
    try {
      const rows = await allLeads({ values, sort }, stopping.signal, setRead)
      if (rows) saveFile(t('leads.export.file'), csvFile([headOf(t), ...rows.map((row) => cellsOf(t, row))]))
      tell(t(rows ? 'leads.export.done' : 'leads.export.stopped', { count: rows?.length ?? 0 }))
    } catch (error) {
      tell(troubleOf(error).says)
    } finally {
      setRead(null)
    }
  }
  if (read === null) return <Button onClick={() => void bring()}>{t('leads.export.button')}</Button>
  const count = new Intl.NumberFormat(locale).format(read)
  return <Button onClick={() => stop.current?.abort()}>{t('leads.export.running', { count })}</Button>
}

async function allLeads(
  asked: { values: FilterValues; sort: LeadSort },
  signal: AbortSignal,
  tellRead: (count: number) => void,
): Promise<LeadRow[] | null> {
  const rows: LeadRow[] = []
  let after: string | undefined
  do {
    if (signal.aborted) return null
    const query = { ...asked.values, sort: asked.sort, limit: PAGE, after }
    const page = await must(api.GET('/api/v1/leads', { params: { query: query as never } }))
    rows.push(...page.items)
    tellRead(rows.length)
    after = page.next ?? undefined
  } while (after)
  return rows
}

const CELLS = [
  'company',
  'contact',
  'level',
  'state',
  'closedAs',
  'closedReason',
  'owner',
  'queue',
  'channel',
  'productLine',
  'interest',
  'tags',
  'nextStep',
  'nextStepOn',
  'nurtureUntil',
  'received',
  'waiting',
  'id',
] as const

const headOf = (t: TFunction) => CELLS.map((cell) => t(`leads.column.${cell}`))

function cellsOf(t: TFunction, row: LeadRow): (string | null)[] {
  const { account, contact, owner, queue, channel, productLine } = row
  const cells: Record<(typeof CELLS)[number], string | null> = {
    company: account?.name ?? null,
    contact: contact?.name ?? null,
    level: t(`function.${row.level}`),
    state: t(`leads.state.${row.state}`),
    closedAs: row.closedAs && t(`leads.closedAs.${row.closedAs}`),
    closedReason: row.closedReason && sayReason(t, row.closedReason),
    owner: owner?.name ?? null,
    queue: queue?.name ?? null,
    channel: channel?.name ?? null,
    productLine: productLine?.name ?? null,
    interest: row.interest,
    tags: row.tags.join('; '),
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn,
    nurtureUntil: row.nurtureUntil,
    received: row.receivedAt,
    waiting: row.stateSince,
    id: row.id,
  }
  return CELLS.map((cell) => cells[cell])
}
