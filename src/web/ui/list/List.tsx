import { Button } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../EmptyState.tsx'
import { ListSkeleton } from '../Skeletons.tsx'
import type { Board as BoardPart } from './Board.tsx'
import { BulkBar } from './BulkBar.tsx'
import { FilterBar, ViewTabs } from './ListHead.tsx'
import { ListTable } from './ListTable.tsx'
import css from './list.module.css'
import type { ListProps } from './list.ts'
import { shownColumns, useHabits } from './remembered.ts'
import { NOTHING_SELECTED } from './selection.ts'

// Dragging is heavy; a list that is never shown as a board never fetches it.
const Board = lazy(() =>
  import('./Board.tsx').then((module) => ({ default: module.Board })),
) as unknown as typeof BoardPart

/**
 * A list of records: saved views as tabs, filters in words, columns one can choose, rows that are drawn
 * only when seen, selection with x and shift, a bar for many at once, and a board where there are states.
 */
export function List<Row>(props: ListProps<Row>) {
  const habits = useHabits(props.name, props.startsAsBoard)
  const [selection, setSelection] = useState(NOTHING_SELECTED)
  const columns = useMemo(() => shownColumns(props.columns, habits.hidden), [props.columns, habits.hidden])
  const isBoard = habits.isBoard && props.board !== undefined
  return (
    <section className={css.list} aria-label={props.name}>
      <ViewTabs {...props} />
      <FilterBar {...props} habits={habits} />
      {props.trouble ??
        (props.rows === undefined ? (
          <ListSkeleton dense={habits.density === 'compact'} />
        ) : props.rows.length === 0 ? (
          <NothingShown {...props} />
        ) : isBoard ? (
          <Suspense fallback={<ListSkeleton />}>
            <Board
              rows={props.rows}
              keyOf={props.keyOf}
              titleOf={props.titleOf}
              onOpen={props.onOpen}
              {...props.board!}
            />
          </Suspense>
        ) : (
          <ListTable
            {...props}
            rows={props.rows}
            columns={columns}
            density={habits.density}
            selection={selection}
            onSelection={setSelection}
          />
        ))}
      {props.rows && isBoard && props.more && <More more={props.more} />}
      {selection.keys.size > 0 && props.bulk && (
        <BulkBar actions={props.bulk} selection={selection} onClear={() => setSelection(NOTHING_SELECTED)} />
      )}
    </section>
  )
}

function NothingShown<Row>({ filters, onClearFilters, empty }: ListProps<Row>) {
  const { t } = useTranslation()
  if (!filters?.length || !onClearFilters) return <div className="card">{empty}</div>
  return (
    <div className="card">
      <EmptyState
        title={t('list.noMatch')}
        says={t('list.noMatchSays')}
        action={{ label: t('list.clearFilters'), run: onClearFilters }}
      />
    </div>
  )
}

/** The button that fetches the next page; a list that is scrolled presses it by itself. */
export function More({ more }: { more: { isLoading: boolean; load: () => void } }) {
  const { t } = useTranslation()
  return (
    <Button variant="subtle" onClick={more.load} loading={more.isLoading} className={css.more}>
      {t('list.more')}
    </Button>
  )
}
