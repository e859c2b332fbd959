import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TableProps } from './ListTable.tsx'
import css from './list.module.css'
import type { Column, Sort } from './list.ts'

/** The sticky head: select all, and columns that sort when pressed. */
export function TableHead<Row>(props: TableProps<Row> & { isAll: boolean; onAll: () => void }) {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        {props.bulk && (
          <th className={css.check} scope="col">
            <Checkbox
              size="xs"
              checked={props.isAll}
              indeterminate={!props.isAll && props.selection.keys.size > 0}
              onChange={props.onAll}
              aria-label={t('list.selectAll')}
            />
          </th>
        )}
        {props.columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            style={{ width: column.width }}
            data-right={column.isRight || undefined}
            aria-sort={sortOf(column, props.sort)}
          >
            {column.sort && props.onSort ? (
              <SortButton column={column} sort={props.sort} onSort={props.onSort} />
            ) : (
              column.head
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortButton<Row>(props: {
  column: Column<Row>
  sort: Sort | undefined
  onSort: (sort: Sort) => void
}) {
  const { t } = useTranslation()
  const { column, sort } = props
  const order = sort?.field === column.sort ? sort : undefined
  const says = order
    ? t(order.isFalling ? 'list.sortedDown' : 'list.sortedUp', { column: column.head })
    : t('list.sortBy', { column: column.head })
  const turn = () => props.onSort({ field: column.sort!, isFalling: order ? !order.isFalling : false })
  return (
    <button type="button" className={css.sort} title={says} onClick={turn}>
      {column.head}
      <span aria-hidden="true">{order ? (order.isFalling ? ' ↓' : ' ↑') : ''}</span>
    </button>
  )
}

function sortOf<Row>(column: Column<Row>, sort: Sort | undefined) {
  if (!column.sort || sort?.field !== column.sort) return undefined
  return sort.isFalling ? 'descending' : 'ascending'
}
