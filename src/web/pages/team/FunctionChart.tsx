import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { FUNCTIONS, type FunctionName, LEVELS } from '../../ui/functions.ts'
import { useKeys } from '../../ui/keys.tsx'
import { Person } from '../../ui/Person.tsx'
import { moveRow } from '../../ui/rows.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { type Asked, Assigning, DraggedPerson, EmptyPlace, FunctionHead } from './Assigning.tsx'
import { HeldTitles } from './HeldTitles.tsx'
import { type Charts, useReaches } from './people.ts'
import { Share } from './Share.tsx'
import css from './team.module.css'

type Props = { charts: Charts; isThen: boolean; onOpen: (id: string) => void }

/** Who holds which function, for how much of their time: a row for each person, a column for each function. */
export function FunctionChart(props: Props) {
  const { t } = useTranslation()
  const mayGive = useReaches('manager') && !props.isThen
  useKeys([
    { keys: 'j', says: t('keys.next'), group: 'list', run: () => moveRow(1) },
    { keys: 'k', says: t('keys.previous'), group: 'list', run: () => moveRow(-1) },
  ])
  return (
    <section className="card">
      <p className={`label ${css.caption}`}>{t(mayGive ? 'shape.chartSays' : 'team.chartSays')}</p>
      <div className={css.scroll}>
        <Assigning>{(ask) => <Chart {...props} ask={mayGive ? ask : null} />}</Assigning>
      </div>
    </section>
  )
}

type Ask = ((asked: Asked) => void) | null

function Chart({ charts, onOpen, ask }: Props & { ask: Ask }) {
  const { t } = useTranslation()
  const columns = FUNCTIONS.filter(
    (fn) => ask || LEVELS.some((level) => level === fn) || holders(charts, fn).length > 0,
  )
  const present = charts.people.filter((person) => person.status !== 'former')
  const rows = [...present].sort(
    (a, b) => firstColumn(charts, a.id) - firstColumn(charts, b.id) || a.name.localeCompare(b.name),
  )
  return (
    <table className={css.chart} aria-label={t('team.title.charts')}>
      <thead>
        <tr>
          <th scope="col">{t('team.person')}</th>
          <th scope="col" className={css.roleCell}>
            {t('team.role')}
          </th>
          {columns.map((fn) => (
            <FunctionHead key={fn} fn={fn}>
              <FunctionMark of={fn} named />
            </FunctionHead>
          ))}
          <th scope="col">{t('team.positionHead')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <PersonRow key={person.id} {...{ person, charts, columns, onOpen, ask }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('team.holders')}</th>
          <td className={css.roleCell} />
          {columns.map((fn) => (
            <td key={fn}>
              <Count charts={charts} fn={fn} />
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

function PersonRow(props: {
  person: Charts['people'][number]
  charts: Charts
  columns: FunctionName[]
  onOpen: (id: string) => void
  ask: Ask
}) {
  const { t } = useTranslation()
  const { person, charts, columns, ask } = props
  const holds = (fn: FunctionName) => holders(charts, fn).some((one) => one.memberId === person.id)
  const name = (
    <UnstyledButton data-row className={css.name} onClick={() => props.onOpen(person.id)}>
      <Person name={person.name} function={columns.find(holds) ?? null} named />
    </UnstyledButton>
  )
  return (
    <tr>
      <th scope="row">
        {ask ? <DraggedPerson id={person.id}>{name}</DraggedPerson> : name}
        {person.status === 'invited' && <StateChip waiting>{t('team.status.invited')}</StateChip>}
      </th>
      <td className={css.roleCell}>
        <HeldTitles charts={charts} memberId={person.id} />
      </td>
      {columns.map((fn) => (
        <td key={fn}>
          {holds(fn) ? (
            <Share charts={charts} fn={fn} memberId={person.id} />
          ) : (
            ask && <EmptyPlace asked={{ memberId: person.id, function: fn }} name={person.name} onAsk={ask} />
          )}
        </td>
      ))}
      <td className="quiet">{t(`team.position.${person.position}`)}</td>
    </tr>
  )
}

function Count({ charts, fn }: { charts: Charts; fn: FunctionName }) {
  const { t } = useTranslation()
  const held = holders(charts, fn)
  const count = new Set(held.map((one) => one.memberId)).size
  const isGap = charts.gaps.some((gap) => gap === fn)
  const full = held.reduce((sum, one) => sum + one.share, 0) / 100
  if (isGap) return <b className="late">{t('team.nobodyShort')}</b>
  return <b title={t('shape.fullTime', { full })}>{count}</b>
}

const holders = (charts: Charts, fn: FunctionName) =>
  charts.functions.find((column) => column.function === fn)?.holders ?? []

function firstColumn(charts: Charts, memberId: string): number {
  const at = charts.functions.findIndex((column) => column.holders.some((one) => one.memberId === memberId))
  return at < 0 ? FUNCTIONS.length : at
}
