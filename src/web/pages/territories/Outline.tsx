import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropped, indented, type LineDraft, moved, ranksOf, without } from './draft.ts'
import { LineAbout } from './LineAbout.tsx'
import { LineEditor } from './LineEditor.tsx'
import css from './territories.module.css'
import type { Found } from './territories.ts'

type Props = {
  lines: LineDraft[]
  onChange: (lines: LineDraft[]) => void
  mayChange: boolean
  /** What the preview of this very draft found. */
  found: Found | null
  open: string | null
  setOpen: (key: string | null) => void
}

const BEHIND_ALL = 'behind all'

/** The tree as an outline: carried by mouse or touch, moved by Alt and the arrows. */
export function Outline(props: Props) {
  const { lines, onChange } = props
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const ranks = ranksOf(lines)
  const at = (key: string) => lines.findIndex((line) => line.key === key)
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over) return
    const target = String(over.id)
    onChange(dropped(lines, at(String(active.id)), target === BEHIND_ALL ? null : at(target)))
  }
  return (
    <DndContext sensors={sensors} onDragEnd={drop}>
      <ul className={css.outline}>
        {lines.map((line, n) => (
          <Line key={line.key} {...props} line={line} at={n} rank={ranks.get(line.key) ?? null} />
        ))}
        <Behind />
      </ul>
    </DndContext>
  )
}

function Behind() {
  const { setNodeRef, isOver } = useDroppable({ id: BEHIND_ALL })
  return <li ref={setNodeRef} className={css.behind} data-over={isOver || undefined} aria-hidden="true" />
}

function Line(props: Props & { line: LineDraft; at: number; rank: number | null }) {
  const { line, lines, at, onChange, open, setOpen, mayChange } = props
  const isOpen = open === line.key
  const { setNodeRef: setDrop, isOver } = useDroppable({ id: line.key })
  const change = (next: LineDraft) => onChange(lines.with(at, next))
  return (
    <li
      ref={setDrop}
      className={css.line}
      style={{ '--depth': line.depth } as React.CSSProperties}
      data-over={isOver || undefined}
    >
      <LineHead {...props} isOpen={isOpen} />
      {isOpen && mayChange && <Steps {...props} isOpen />}
      {isOpen && mayChange && (
        <LineEditor
          line={line}
          onChange={change}
          onClose={() => setOpen(null)}
          onRemove={() => onChange(without(lines, at))}
        />
      )}
    </li>
  )
}

function LineHead(props: Props & { line: LineDraft; at: number; rank: number | null; isOpen: boolean }) {
  const { t } = useTranslation()
  const { line, lines, at, onChange, mayChange, isOpen, setOpen } = props
  const { listeners, setNodeRef, transform, isDragging } = useDraggable({
    ...{ id: line.key, disabled: !mayChange },
  })
  const [says, setSays] = useState('')
  const onKeyDown = (event: KeyboardEvent) => {
    const next = mayChange && event.altKey ? steps(lines, at)[event.key] : undefined
    if (!next) return
    event.preventDefault()
    onChange(next)
    const now = next.findIndex(({ key }) => key === line.key)
    setSays(t('territories.movedTo', { place: ranksOf(next).get(line.key) ?? '–', line: now + 1 }))
  }
  const toggle = () => mayChange && setOpen(isOpen ? null : line.key)
  const style = transform ? { transform: `translate(0, ${transform.y}px)` } : undefined
  return (
    <div className={css.head} data-carried={isDragging || undefined} style={style}>
      {mayChange && (
        <span
          ref={setNodeRef}
          {...listeners}
          className={css.handle}
          title={t('territories.carry')}
          aria-hidden="true"
        >
          ⠿
        </span>
      )}
      <UnstyledButton
        className={css.opener}
        onClick={toggle}
        onKeyDown={onKeyDown}
        aria-expanded={mayChange ? isOpen : undefined}
        data-line={line.key}
      >
        <LineAbout line={line} rank={props.rank} found={props.found} at={at} />
      </UnstyledButton>
      {mayChange && !isOpen && <Steps {...props} />}
      <VisuallyHidden role="status">{says}</VisuallyHidden>
    </div>
  )
}

const steps = (lines: LineDraft[], at: number): Record<string, LineDraft[]> => ({
  ArrowUp: moved(lines, at, -1),
  ArrowDown: moved(lines, at, 1),
  ArrowRight: indented(lines, at, 1),
  ArrowLeft: indented(lines, at, -1),
})

const SIGNS = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' } as const

// The same steps for who has neither a mouse to carry with nor an Alt key.
function Steps({
  line,
  lines,
  at,
  onChange,
  isOpen,
}: Props & { line: LineDraft; at: number; isOpen: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={css.steps} data-open={isOpen || undefined}>
      {Object.entries(SIGNS).map(([key, sign]) => {
        const next = steps(lines, at)[key] as LineDraft[]
        const says = t(`territories.step.${key as keyof typeof SIGNS}`, { name: line.name })
        return (
          <Button
            key={key}
            variant="subtle"
            size="compact-xs"
            disabled={next === lines}
            onClick={() => onChange(next)}
            aria-label={says}
            title={`${says} (Alt ${sign})`}
          >
            {sign}
          </Button>
        )
      })}
    </span>
  )
}
