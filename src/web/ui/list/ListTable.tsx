import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../keys.tsx'
import { More } from './List.tsx'
import css from './list.module.css'
import type { Column, Density, ListProps } from './list.ts'
import { type Selection, selectTo, toggle, toggleAll } from './selection.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'

const ROW_PX = { compact: 32, roomy: 40, phone: 60 }
const NEAR_END = 10

export type TableProps<Row> = Omit<ListProps<Row>, 'rows' | 'columns'> & {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  density: Density
  selection: Selection
  onSelection: (selection: Selection) => void
}

/** The rows themselves, drawn only where they are seen; becomes two-line rows on a phone. */
export function ListTable<Row>(props: TableProps<Row>) {
  const { rows, columns, keyOf, selection, onSelection } = props
  const isPhone =
    useMediaQuery('(max-width: 760px)', window.matchMedia('(max-width: 760px)').matches) ?? false
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<number | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () =>
      isPhone ? (scroller.current?.closest<HTMLElement>('[data-scroller]') ?? null) : scroller.current,
    estimateSize: () => ROW_PX[isPhone ? 'phone' : props.density],
    overscan: 8,
  })
  const order = rows.map(keyOf)
  useListKeys(props, order, current, setCurrent, virtual)
  useLoadNearEnd(virtual, rows.length, props.more)
  useEffect(() => virtual.measure(), [props.density, isPhone])
  const seen = virtual.getVirtualItems()
  const select = (at: number, isRange: boolean) =>
    onSelection(isRange ? selectTo(selection, order[at]!, order) : toggle(selection, order[at]!))
  return (
    <div className={css.scroller} ref={scroller}>
      <table
        className={css.table}
        data-density={props.density}
        aria-rowcount={props.total?.count ?? rows.length}
      >
        <TableHead
          {...props}
          isAll={order.every((key) => selection.keys.has(key))}
          onAll={() => onSelection(toggleAll(selection, order))}
        />
        <tbody>
          <Spacer height={seen[0]?.start ?? 0} />
          {seen.map(({ index }) => (
            <TableRow
              key={order[index]}
              row={rows[index]!}
              at={index}
              columns={columns}
              title={props.titleOf(rows[index]!)}
              isCurrent={index === current}
              isSelected={selection.keys.has(order[index]!)}
              onSelect={props.bulk ? (isRange) => select(index, isRange) : undefined}
              onOpen={props.onOpen}
            />
          ))}
          <Spacer height={virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
      {props.more && <More more={props.more} />}
    </div>
  )
}

function useListKeys<Row>(
  props: TableProps<Row>,
  order: string[],
  current: number | null,
  setCurrent: (at: number) => void,
  virtual: Virtualizer<HTMLElement, Element>,
) {
  const { t } = useTranslation()
  const go = (to: number) => {
    const next = Math.max(0, Math.min(order.length - 1, to))
    setCurrent(next)
    virtual.scrollToIndex(next)
  }
  const mark = (change: (key: string) => Selection) => {
    if (props.bulk && current !== null && order[current]) props.onSelection(change(order[current]))
  }
  const move = [
    { keys: 'j', says: t('keys.next'), group: 'list' as const, run: () => go((current ?? -1) + 1) },
    { keys: 'k', says: t('keys.previous'), group: 'list' as const, run: () => go((current ?? 1) - 1) },
    {
      keys: 'Enter',
      says: t('keys.open'),
      group: 'list' as const,
      run: () => current !== null && props.rows[current] && props.onOpen?.(props.rows[current]),
    },
  ]
  const select = [
    {
      keys: 'x',
      says: t('keys.select'),
      group: 'list' as const,
      run: () => mark((key) => toggle(props.selection, key)),
    },
    {
      keys: 'X',
      says: t('keys.selectTo'),
      group: 'list' as const,
      run: () => mark((key) => selectTo(props.selection, key, order)),
    },
  ]
  useKeys(props.bulk ? [...move, ...select] : move)
}

/** Fetches the next page when the reader comes near the end of what is there. */
function useLoadNearEnd(
  virtual: Virtualizer<HTMLElement, Element>,
  count: number,
  more: ListProps<unknown>['more'],
) {
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0
  const isNear = last >= count - NEAR_END && virtual.scrollOffset !== 0
  useEffect(() => {
    if (isNear && more && !more.isLoading) more.load()
  }, [isNear, more])
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? (
    <tr className={css.spacer}>
      <td style={{ height }} />
    </tr>
  ) : null
}
