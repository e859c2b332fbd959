import { Checkbox } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import css from './list.module.css'
import type { Column } from './list.ts'

/** One record; opens when pressed anywhere but on a control. */
export function TableRow<Row>(props: {
  row: Row
  at: number
  columns: readonly Column<Row>[]
  title: string
  isCurrent: boolean
  isSelected: boolean
  onSelect: ((isRange: boolean) => void) | undefined
  onOpen: ((row: Row) => void) | undefined
}) {
  const { t } = useTranslation()
  const open = (event: MouseEvent) => {
    if (!(event.target as HTMLElement).closest('a, button, input, label')) props.onOpen?.(props.row)
  }
  return (
    <tr
      className={css.row}
      data-current={props.isCurrent || undefined}
      data-selected={props.isSelected || undefined}
      data-opens={props.onOpen ? true : undefined}
      aria-rowindex={props.at + 2}
      onClick={open}
    >
      {props.onSelect && (
        <td className={css.check}>
          <Checkbox
            size="xs"
            checked={props.isSelected}
            aria-label={t('list.selectRow', { row: props.title })}
            onChange={(event) => props.onSelect?.((event.nativeEvent as PointerEvent).shiftKey === true)}
          />
        </td>
      )}
      {props.columns.map((column) => (
        <td key={column.key} data-right={column.isRight || undefined} data-phone={column.phone ?? 'none'}>
          {column.cell(props.row)}
        </td>
      ))}
    </tr>
  )
}
