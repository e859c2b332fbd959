import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { ExportRows } from '../../data/ExportRows.tsx'
import type { FilterValues } from '../../ui/list/filters.ts'
import type { LeadRow } from '../lead/lead.ts'
import { sayReason } from '../lead/words.ts'
import type { LeadSort } from './LeadsViews.ts'

const PAGE = 200

/** All leads of the list as a file. */
export function LeadsExport({ values, sort }: { values: FilterValues; sort: LeadSort }) {
  return (
    <ExportRows<LeadRow>
      fileName="leads.csv"
      columns={useLeadCells()}
      page={(after) =>
        must(
          api.GET('/api/v1/leads', { params: { query: { ...values, sort, limit: PAGE, after } as never } }),
        )
      }
    />
  )
}

function useLeadCells() {
  const { t } = useTranslation()
  const of = (key: string, cell: (row: LeadRow) => string | null) => ({
    head: t(`leads.column.${key as 'company'}`),
    cell,
  })
  return [
    of('company', (row) => row.account?.name ?? null),
    of('contact', (row) => row.contact?.name ?? null),
    of('level', (row) => t(`function.${row.level}`)),
    of('state', (row) => t(`leads.state.${row.state}`)),
    of('closedAs', (row) => row.closedAs && t(`leads.closedAs.${row.closedAs}`)),
    of('closedReason', (row) => row.closedReason && sayReason(t, row.closedReason)),
    of('owner', (row) => row.owner?.name ?? null),
    of('queue', (row) => row.queue?.name ?? null),
    of('channel', (row) => row.channel?.name ?? null),
    of('productLine', (row) => row.productLine?.name ?? null),
    of('interest', (row) => row.interest),
    of('tags', (row) => row.tags.join('; ')),
    of('nextStep', (row) => row.nextStep),
    of('nextStepOn', (row) => row.nextStepOn),
    of('nurtureUntil', (row) => row.nurtureUntil),
    of('received', (row) => row.receivedAt),
    of('waiting', (row) => row.stateSince),
    of('id', (row) => row.id),
  ]
}
