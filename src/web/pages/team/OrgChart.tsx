import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import type { FunctionName } from '../../ui/functions.ts'
import { Person } from '../../ui/Person.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { type Charts, useReaches } from './people.ts'
import css from './team.module.css'

type Line = Charts['command'][number]

/** The chain of command as a tree. Those who may can drag a person below another; the panel does the same by keys. */
export function OrgChart(props: { charts: Charts; isThen: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const mayMove = useReaches('admin') && !props.isThen
  const [dragged, setDragged] = useState<string | null>(null)
  const move = useMove(props.charts)
  const top = props.charts.command.filter((line) => line.depth === 0)
  const shared = { ...props, dragged, mayMove, onDrag: setDragged, onMove: move }
  return (
    <div className={css.scroll}>
      <ul className={css.tree} aria-label={t('team.whoCommands')} data-top>
        {top.map((line) => (
          <Branch key={line.memberId} line={line} {...shared} />
        ))}
      </ul>
      {mayMove && props.charts.command.length > 1 && <p className="label">{t('team.dragSays')}</p>}
    </div>
  )
}

type Shared = {
  charts: Charts
  onOpen: (id: string) => void
  mayMove: boolean
  dragged: string | null
  onDrag: (id: string | null) => void
  onMove: (id: string, below: string) => void
}

function Branch({ line, ...shared }: Shared & { line: Line }) {
  const below = shared.charts.command.filter((each) => each.reportsTo === line.memberId)
  return (
    <li>
      <Node line={line} {...shared} />
      {below.length > 0 && (
        <ul className={css.tree}>
          {below.map((each) => (
            <Branch key={each.memberId} line={each} {...shared} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Node({ line, charts, onOpen, mayMove, dragged, onDrag, onMove }: Shared & { line: Line }) {
  const { t } = useTranslation()
  const person = charts.people.find((each) => each.id === line.memberId)
  if (!person) return null
  const isTarget = mayMove && dragged !== null && dragged !== person.id
  const drop = () => {
    if (dragged && isTarget) onMove(dragged, person.id)
    onDrag(null)
  }
  return (
    <UnstyledButton
      className={css.node}
      data-target={isTarget || undefined}
      draggable={mayMove}
      onDragStart={() => onDrag(person.id)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => isTarget && event.preventDefault()}
      onDrop={drop}
      onClick={() => onOpen(person.id)}
    >
      <Person name={person.name} function={mainOf(charts, person.id)} decorative />
      <span>
        {person.name}
        <span className="label">
          {t(`team.position.${person.position}`)}
          {person.status === 'invited' && `, ${t('team.status.invited')}`}
        </span>
      </span>
    </UnstyledButton>
  )
}

function useMove(charts: Charts) {
  const { t } = useTranslation()
  const change = useChange('team')
  const offerUndo = useUndo()
  const nameOf = (id: string) => charts.people.find((person) => person.id === id)?.name ?? ''
  const put = (id: string, reportsTo: string | null) =>
    change(() => must(api.PATCH('/api/v1/members/{id}', { params: { path: { id } }, body: { reportsTo } })))
  return async (id: string, below: string) => {
    const before = charts.command.find((line) => line.memberId === id)?.reportsTo ?? null
    if (before === below) return
    const trouble = await put(id, below)
    if (trouble) return tell(trouble.says)
    const says = t('team.moved', { name: nameOf(id), superior: nameOf(below) })
    offerUndo({
      says,
      undone: t('team.movedBack', { name: nameOf(id) }),
      undo: async () => void (await put(id, before)),
    })
  }
}

function mainOf(charts: Charts, memberId: string): FunctionName | null {
  return (
    charts.functions.find((column) => column.holders.some((one) => one.memberId === memberId))?.function ??
    null
  )
}
