import { Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type ListView, useListAddress } from '../../data/address.ts'
import { api, must } from '../../data/api.ts'
import { useOwnViews } from '../../data/own-views.ts'
import { usePages } from '../../data/pages.ts'
import { useMembers, useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { useFilters } from '../../ui/list/FilterMenu.tsx'
import { ForgetView } from '../../ui/list/ForgetView.tsx'
import type { FilterKind, FilterValues } from '../../ui/list/filters.ts'
import { List } from '../../ui/list/List.tsx'
import type { Column } from '../../ui/list/list.ts'
import { Money } from '../../ui/Money.tsx'
import { useNow } from '../../ui/now.tsx'
import { Person } from '../../ui/Person.tsx'
import { useReader } from '../../ui/reader.ts'
import { OnDay, When } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { CustomersExport } from './CustomersExport.tsx'
import css from './customers.module.css'
import type { CustomerRow } from './customers.ts'

const PAGE = 100

/** The companies that bought: what, when last, and what they may need next. */
export function CustomersPage() {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  const kinds = useCustomerFilters()
  const { views, save, forgetting } = useCustomerViews()
  const address = useListAddress('/w/$slug/customers', kinds, views)
  const customers = useCustomers(address.values)
  const filters = useFilters(kinds, { values: address.values, onChange: address.setValues })
  return (
    <List<CustomerRow>
      name="customers"
      noun={t('customers.noun', { count: customers.rows?.length ?? 0 })}
      rows={customers.rows}
      keyOf={(row) => row.id}
      titleOf={(row) => row.name}
      columns={useCustomerColumns()}
      onOpen={(row) => void go({ to: '/w/$slug/customers/$id', params: { slug, id: row.id } })}
      total={customers.rows && !customers.more ? { count: customers.rows.length, isAbout: false } : undefined}
      more={customers.more}
      views={views}
      view={address.view}
      onView={address.onView}
      onSaveView={(name) => save({ name, values: address.values })}
      actions={
        <>
          <ForgetView run={forgetting(address.view)} />
          <CustomersExport values={address.values} />
        </>
      }
      {...filters}
      empty={<EmptyState drawing="relay" title={t('customers.emptyTitle')} says={t('customers.emptySays')} />}
      trouble={customers.error && <ErrorState says={customers.error.message} onRetry={customers.again} />}
    />
  )
}

function useCustomers(values: FilterValues) {
  const slug = useSlug()
  return usePages<CustomerRow>(['customers', slug, 'list', values], (after) =>
    must(api.GET('/api/v1/customers', { params: { query: { ...values, limit: PAGE, after } as never } })),
  )
}

function useCustomerFilters(): FilterKind[] {
  const { t } = useTranslation()
  const members = (useMembers() ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const plain = (key: 'search' | 'owner' | 'reorderTo') => ({
    key,
    name: t(`customers.filter.${key}`),
    says: t(`customers.says.${key}`),
  })
  return [
    { ...plain('search'), kind: 'text' },
    { ...plain('owner'), kind: 'one', options: [{ value: 'me', label: t('customers.me') }, ...members] },
    { ...plain('reorderTo'), kind: 'day' },
  ]
}

const MONTH_MS = 30 * 86_400_000

function useCustomerViews() {
  const { own, ...keeping } = useOwnViews<ListView>('customers')
  return { views: [...useReadyMade(), ...own], ...keeping }
}

function useReadyMade(): ListView[] {
  const { t } = useTranslation()
  const soon = isoDay(new Date(useNow().getTime() + MONTH_MS), useReader().zone)
  return [
    { id: 'all', name: t('customers.view.all'), values: {} },
    { id: 'mine', name: t('customers.view.mine'), values: { owner: 'me' } },
    { id: 'reorder', name: t('customers.view.reorder'), values: { reorderTo: soon } },
  ]
}

function useCustomerColumns(): Column<CustomerRow>[] {
  const { t } = useTranslation()
  const of = (key: string) => ({ key, head: t(`customers.column.${key as 'name'}`) })
  return [
    { ...of('name'), cell: (row) => <Name row={row} />, isAlways: true, phone: 'title' },
    { ...of('place'), cell: (row) => <Place row={row} /> },
    { ...of('owner'), width: 64, cell: (row) => <Holder row={row} /> },
    { ...of('since'), width: 112, cell: (row) => <When at={row.customerSince} />, isRight: true },
    { ...of('orders'), width: 72, cell: (row) => row.orders, isRight: true },
    { ...of('lastOrder'), width: 112, cell: (row) => <When at={row.lastOrderAt} />, isRight: true },
    { ...of('bought'), width: 160, cell: (row) => <Bought row={row} />, isRight: true, phone: 'side' },
    { ...of('reorder'), width: 120, cell: (row) => <Reorder day={row.nextReorderOn} />, isRight: true },
    { ...of('needs'), width: 96, cell: (row) => openNeeds(t, row.openNeeds), isRight: true, phone: 'line' },
  ]
}

const openNeeds = (t: TFunction, count: number) =>
  count === 0 ? <span className="quiet">–</span> : t('customers.openNeeds', { count })

function Name({ row }: { row: CustomerRow }) {
  const slug = useSlug()
  return (
    <Link to="/w/$slug/customers/$id" params={{ slug, id: row.id }} className={css.open}>
      {row.name}
    </Link>
  )
}

function Place({ row }: { row: CustomerRow }) {
  const { locale } = useReader()
  const country = row.country && new Intl.DisplayNames([locale], { type: 'region' }).of(row.country)
  const words = [row.city, country].filter(Boolean).join(', ')
  return words || <span className="quiet">–</span>
}

function Holder({ row }: { row: CustomerRow }) {
  return row.owner ? <Person name={row.owner.name} function="serve" /> : <span className="quiet">–</span>
}

/** What it all came to, each currency on its own. */
export function Bought({ row }: { row: Pick<CustomerRow, 'bought'> }) {
  if (row.bought.length === 0) return <span className="quiet">–</span>
  return (
    <>
      {row.bought.map((sum, at) => (
        <span key={sum.currency}>
          {at > 0 && ' + '}
          <Money {...sum} />
        </span>
      ))}
    </>
  )
}

/** The day a reorder is expected; red once it has passed. */
export function Reorder({ day }: { day: string | null }) {
  const today = isoDay(useNow(), useReader().zone)
  return <OnDay day={day} late={day !== null && day < today} />
}
