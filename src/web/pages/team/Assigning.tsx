import {
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import type { FunctionName } from '../../ui/functions.ts'
import { GiveRole } from './GiveRole.tsx'
import { membersQuery } from './people.ts'
import css from './team.module.css'

/** Whom somebody was dropped on, or which empty place was chosen. */
export type Asked = { memberId: string; function: FunctionName }

/**
 * Lets people be dragged onto a function; an empty place of the chart asks the same by mouse or Enter. Which role it
 * is, for how much time and for which part of the market, is asked then.
 */
export function Assigning(props: { children: (ask: (asked: Asked) => void) => ReactNode }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { keyboardCodes: { start: [], cancel: ['Escape'], end: [] } }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) setAsked({ memberId: String(active.id), function: String(over.id) as FunctionName })
  }
  return (
    <DndContext
      sensors={sensors}
      onDragEnd={drop}
      collisionDetection={columnUnderPointer}
      accessibility={{ screenReaderInstructions: { draggable: t('shape.dragHelp') } }}
    >
      {props.children(setAsked)}
      {asked && <GiveDialog asked={asked} onClose={() => setAsked(null)} />}
    </DndContext>
  )
}

// Anywhere in the column will do, not only its head.
const columnUnderPointer: CollisionDetection = ({
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) =>
  droppableContainers.flatMap((column) => {
    const rect = droppableRects.get(column.id)
    const x = pointerCoordinates?.x
    return rect && x !== undefined && x >= rect.left && x <= rect.right ? [{ id: column.id }] : []
  })

function GiveDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useTranslation()
  const member = useQuery(membersQuery()).data?.items.find((one) => one.id === asked.memberId)
  if (!member) return null
  const title = t('shape.giveFunction', { name: member.name, fn: t(`function.${asked.function}`) })
  return (
    <Dialog opened onClose={onClose} title={title} size={560}>
      <GiveRole member={member} fn={asked.function} onDone={onClose} />
    </Dialog>
  )
}

/** A person that can be dragged onto a function. */
export function DraggedPerson({ id, children }: { id: string; children: ReactNode }) {
  const { listeners, setNodeRef, isDragging, transform } = useDraggable({ id })
  const style = transform
    ? { transform: `translate(${transform.x}px, ${transform.y}px)`, zIndex: 2 }
    : undefined
  return (
    <span
      ref={setNodeRef}
      {...listeners}
      className={css.dragged}
      data-dragging={isDragging || undefined}
      style={style}
    >
      {children}
    </span>
  )
}

/** The head of a function's column: people are dropped here. */
export function FunctionHead({ fn, children }: { fn: FunctionName; children: ReactNode }) {
  const { setNodeRef, isOver, active } = useDroppable({ id: fn })
  return (
    <th
      ref={setNodeRef}
      scope="col"
      className={css.dropHead}
      data-function={fn}
      data-open={active !== null || undefined}
      data-over={isOver || undefined}
    >
      {children}
    </th>
  )
}

/** The empty place of a person at a function: asks for the role that would fill it. */
export function EmptyPlace(props: { asked: Asked; name: string; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation()
  const fn = props.asked.function
  return (
    <UnstyledButton
      className={css.emptyPlace}
      aria-label={t('shape.giveFunction', { name: props.name, fn: t(`function.${fn}`) })}
      onClick={() => props.onAsk(props.asked)}
    >
      +
    </UnstyledButton>
  )
}
