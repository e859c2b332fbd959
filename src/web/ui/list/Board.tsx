import {
  DndContext,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../FunctionMark.tsx'
import css from './board.module.css'
import type { BoardOf } from './list.ts'

type BoardProps<Row> = BoardOf<Row> & {
  rows: readonly Row[]
  keyOf: (row: Row) => string
  titleOf: (row: Row) => string
  onOpen: ((row: Row) => void) | undefined
}

const CARDS = 30

/** A list as a board: a column for every state, cards carried by mouse, touch or keyboard. */
export function Board<Row>(props: BoardProps<Row>) {
  const { t } = useTranslation()
  const [carried, setCarried] = useState<Row | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
      coordinateGetter: toNextColumn,
    }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    setCarried(null)
    const row = props.rows.find((each) => props.keyOf(each) === active.id)
    if (!row || !over || props.columnOf(row) === over.id) return
    if (props.mayMove(row, String(over.id))) props.onMove(row, String(over.id))
  }
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ screenReaderInstructions: { draggable: t('list.boardHelp') } }}
      onDragStart={({ active }) =>
        setCarried(props.rows.find((each) => props.keyOf(each) === active.id) ?? null)
      }
      onDragCancel={() => setCarried(null)}
      onDragEnd={drop}
    >
      <div className={css.board}>
        {props.columns.map((column) => (
          <BoardColumn key={column.key} {...props} column={column} carried={carried} />
        ))}
      </div>
    </DndContext>
  )
}

// The left and right arrows carry a card from column to column, leaving out those it may not go to.
const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const way = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  if (way === 0) return undefined
  event.preventDefault()
  const lefts = context.droppableContainers
    .getEnabled()
    .flatMap((column) => context.droppableRects.get(column.id)?.left ?? [])
    .map((left) => left + INSIDE_PX)
    .filter((left) => (left - currentCoordinates.x) * way > INSIDE_PX)
    .sort((a, b) => (a - b) * way)
  return lefts[0] === undefined ? undefined : { x: lefts[0], y: currentCoordinates.y }
}
const INSIDE_PX = 12

function BoardColumn<Row>(
  props: BoardProps<Row> & { column: BoardOf<Row>['columns'][number]; carried: Row | null },
) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(CARDS)
  const { column, carried } = props
  const isClosed =
    carried !== null && props.columnOf(carried) !== column.key && !props.mayMove(carried, column.key)
  const { setNodeRef, isOver } = useDroppable({ id: column.key, disabled: isClosed })
  const mine = props.rows.filter((row) => props.columnOf(row) === column.key)
  return (
    <section
      ref={setNodeRef}
      className={css.column}
      data-over={isOver || undefined}
      data-closed={isClosed || undefined}
      aria-label={column.head}
    >
      <h3 className={css.head}>
        {column.function && <FunctionMark of={column.function} decorative />}
        {column.head}
        <span className="push quiet">{column.count ?? mine.length}</span>
      </h3>
      {column.note && <div className={css.note}>{column.note}</div>}
      {mine.length === 0 && <p className={css.none}>{t('list.emptyColumn')}</p>}
      {mine.slice(0, shown).map((row) => (
        <Card key={props.keyOf(row)} {...props} row={row} />
      ))}
      {mine.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + CARDS)}>
          {t('list.moreCards', { count: mine.length - shown })}
        </Button>
      )}
    </section>
  )
}

function Card<Row>(props: BoardProps<Row> & { row: Row }) {
  const { attributes, listeners, setNodeRef, transform, isDragging } = useDraggable({
    id: props.keyOf(props.row),
  })
  return (
    <article
      ref={setNodeRef}
      className={css.card}
      data-dragging={isDragging || undefined}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
      {...listeners}
      {...attributes}
      onClick={() => props.onOpen?.(props.row)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isDragging) props.onOpen?.(props.row)
        else listeners?.onKeyDown?.(event)
      }}
    >
      {props.card(props.row)}
    </article>
  )
}
