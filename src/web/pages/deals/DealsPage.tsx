import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useListAddress } from '../../data/address.ts'
import { api, must } from '../../data/api.ts'
import { usePages } from '../../data/pages.ts'
import { useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { useFilters } from '../../ui/list/FilterMenu.tsx'
import { ForgetView } from '../../ui/list/ForgetView.tsx'
import type { FilterValues } from '../../ui/list/filters.ts'
import { List } from '../../ui/list/List.tsx'
import { useHabits } from '../../ui/list/remembered.ts'
import { useDealsBoard } from './DealsBoard.tsx'
import { useDealColumns } from './DealsColumns.tsx'
import { DealsExport } from './DealsExport.tsx'
import { boardValues, useDealFilters, useDealViews } from './DealsFilters.ts'
import type { DealRow } from './deals.ts'

const PAGE = 100
const NAME = 'deals'

/** What is being sold: by stage on a board, or as a list. */
export function DealsPage() {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  const open = (row: DealRow) => void go({ to: '/w/$slug/deals/$id', params: { slug, id: row.id } })
  const { views, save, forgetting } = useDealViews()
  const address = useListAddress('/w/$slug/deals', useDealFilters(undefined), views)
  const onBoard = boardValues(address.values)
  const isBoard = useHabits(NAME, true).isBoard && onBoard !== null
  const list = useDeals(address.values, address.sort, !isBoard)
  const staged = useDealsBoard(onBoard ?? {}, isBoard, open)
  const kinds = useDealFilters(list.rows?.[0])
  const filters = useFilters(kinds, { values: address.values, onChange: address.setValues })
  const shown = isBoard ? staged : list
  return (
    <List<DealRow>
      name={NAME}
      noun={t('deals.noun', { count: staged.count ?? 0 })}
      rows={shown.rows}
      keyOf={(row) => row.id}
      titleOf={(row) => row.name}
      columns={useDealColumns()}
      onOpen={open}
      total={isBoard && staged.count !== undefined ? { count: staged.count, isAbout: false } : undefined}
      more={shown.more}
      sort={{
        field: orderOf(address.sort),
        isFalling: address.sort !== 'expected',
      }}
      onSort={({ field }) => address.setSort(field)}
      views={views}
      view={address.view}
      onView={address.onView}
      onSaveView={(name) => save({ name, values: address.values })}
      {...filters}
      startsAsBoard
      actions={
        <>
          <ForgetView run={forgetting(address.view)} />
          <DealsExport values={address.values} sort={orderOf(address.sort)} />
        </>
      }
      {...(onBoard ? { board: staged.board } : {})}
      empty={<EmptyState drawing="funnel" title={t('deals.emptyTitle')} says={t('deals.emptySays')} />}
      trouble={shown.error && <ErrorState says={shown.error.message} onRetry={shown.again} />}
    />
  )
}

const orderOf = (sort: string | null) => (sort === 'expected' ? 'expected' : 'newest')

function useDeals(values: FilterValues, sort: string | null, isShown: boolean) {
  const slug = useSlug()
  const order = orderOf(sort)
  return usePages<DealRow>(
    ['opportunities', slug, 'list', values, order],
    (after) =>
      must(
        api.GET('/api/v1/opportunities', {
          params: { query: { ...values, sort: order, limit: PAGE, after } as never },
        }),
      ),
    isShown,
  )
}
