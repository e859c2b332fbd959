import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { ExportRows } from '../../data/ExportRows.tsx'
import type { FilterValues } from '../../ui/list/filters.ts'
import { majorUnits } from '../../ui/money.ts'
import type { CustomerRow } from './customers.ts'

const PAGE = 200

/** All customers of the list as a file; what they bought in each currency on its own. */
export function CustomersExport({ values }: { values: FilterValues }) {
  return (
    <ExportRows<CustomerRow>
      fileName="customers.csv"
      columns={useCustomerCells()}
      page={(after) =>
        must(api.GET('/api/v1/customers', { params: { query: { ...values, limit: PAGE, after } as never } }))
      }
    />
  )
}

function useCustomerCells() {
  const { t } = useTranslation()
  const of = (key: string, cell: (row: CustomerRow) => string | number | null) => ({
    head: t(`customers.column.${key as 'name'}`),
    cell,
  })
  const said = ({ amount, currency }: CustomerRow['bought'][number]) =>
    `${majorUnits(amount, currency)} ${currency}`
  return [
    of('name', (row) => row.name),
    of('city', (row) => row.city),
    of('country', (row) => row.country),
    of('owner', (row) => row.owner?.name ?? null),
    of('since', (row) => row.customerSince),
    of('orders', (row) => row.orders),
    of('lastOrder', (row) => row.lastOrderAt),
    of('bought', (row) => row.bought.map(said).join('; ')),
    of('reorder', (row) => row.nextReorderOn),
    of('needs', (row) => row.openNeeds),
    of('id', (row) => row.id),
  ]
}
