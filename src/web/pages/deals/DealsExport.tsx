import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { ExportRows } from '../../data/ExportRows.tsx'
import type { FilterValues } from '../../ui/list/filters.ts'
import { majorUnits } from '../../ui/money.ts'
import { sayReason } from '../lead/words.ts'
import type { DealRow } from './deals.ts'

const PAGE = 200

/** All deals of the list as a file; amounts in major units with their currency beside them. */
export function DealsExport({ values, sort }: { values: FilterValues; sort: 'newest' | 'expected' }) {
  return (
    <ExportRows<DealRow>
      fileName="deals.csv"
      columns={useDealCells()}
      page={(after) =>
        must(
          api.GET('/api/v1/opportunities', {
            params: { query: { ...values, sort, limit: PAGE, after } as never },
          }),
        )
      }
    />
  )
}

function useDealCells() {
  const { t } = useTranslation()
  const of = (key: string, cell: (row: DealRow) => string | null) => ({
    head: t(`deals.column.${key as 'name'}`),
    cell,
  })
  return [
    of('name', (row) => row.name),
    of('account', (row) => row.account?.name ?? null),
    of('contact', (row) => row.contact?.name ?? null),
    of('state', (row) => t(`deals.state.${row.state}`)),
    of('stage', (row) => t(`deals.stage.${row.stage}`)),
    of('lostReason', (row) => row.lostReason && sayReason(t, row.lostReason)),
    of('owner', (row) => row.owner?.name ?? row.queue?.name ?? null),
    of('productLine', (row) => row.productLine?.name ?? null),
    of('amount', (row) => (row.amount === null ? null : majorUnits(row.amount, row.currency ?? 'EUR'))),
    of('currency', (row) => row.currency),
    of('expected', (row) => row.expectedOn),
    of('nextStep', (row) => row.nextStep),
    of('nextStepOn', (row) => row.nextStepOn),
    of('opened', (row) => row.openedAt),
    of('closed', (row) => row.closedAt),
    of('id', (row) => row.id),
  ]
}
