import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { FUNCTIONS, type FunctionName, LEVELS } from '../../ui/functions.ts'
import { useKeys } from '../../ui/keys.tsx'
import { Person } from '../../ui/Person.tsx'
import { moveRow } from '../../ui/rows.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { AwayMark } from '../calendars/AwayMark.tsx'
import type { Charts } from './people.ts'
import css from './team.module.css'

/** Who holds which function, for how much of their time: a row for each person, a column for each function. */
export function FunctionChart({ charts, onOpen }: { charts: Charts; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const columns = FUNCTIONS.filter(
    (fn) => LEVELS.some((level) => level === fn) || holders(charts, fn).length > 0,
  )
  const present = charts.people.filter((person) => person.status !== 'former')
  const rows = [...present].sort(
    (a, b) => firstColumn(charts, a.id) - firstColumn(charts, b.id) || a.name.localeCompare(b.name),
  )
  useKeys([
    { keys: 'j', says: t('keys.next'), group: 'list', run: () => moveRow(1) },
    { keys: 'k', says: t('keys.previous'), group: 'list', run: () => moveRow(-1) },
  ])
  return (
    <section className="card">
      <p className={`label ${css.caption}`}>{t('team.chartSays')}</p>
      <div className={css.scroll}>
        <table className={css.chart} aria-label={t('team.title.charts')}>
          <thead>
            <tr>
              <th scope="col">{t('team.person')}</th>
              <th scope="col" className={css.roleCell}>
                {t('team.role')}
              </th>
              {columns.map((fn) => (
                <th key={fn} scope="col">
                  <FunctionMark of={fn} named />
                </th>
              ))}
              <th scope="col">{t('team.positionHead')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((person) => (
              <PersonRow key={person.id} person={person} charts={charts} columns={columns} onOpen={onOpen} />
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
      </div>
    </section>
  )
}

function PersonRow(props: {
  person: Charts['people'][number]
  charts: Charts
  columns: FunctionName[]
  onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  const { person, charts, columns } = props
  const main = columns.find((fn) => holders(charts, fn).some((one) => one.memberId === person.id)) ?? null
  return (
    <tr>
      <th scope="row">
        <UnstyledButton data-row className={css.name} onClick={() => props.onOpen(person.id)}>
          <Person name={person.name} function={main} named />
        </UnstyledButton>
        <AwayMark id={person.id} />
        {person.status === 'invited' && <StateChip waiting>{t('team.status.invited')}</StateChip>}
      </th>
      <td className={`quiet ${css.roleCell}`}>{rolesOf(charts, person.id).join(', ') || t('team.noRole')}</td>
      {columns.map((fn) => (
        <td key={fn}>
          <Share charts={charts} fn={fn} memberId={person.id} />
        </td>
      ))}
      <td className="quiet">{t(`team.position.${person.position}`)}</td>
    </tr>
  )
}

function Share({ charts, fn, memberId }: { charts: Charts; fn: FunctionName; memberId: string }) {
  const { t } = useTranslation()
  const held = holders(charts, fn).filter((one) => one.memberId === memberId)
  if (held.length === 0) return null
  const share = Math.min(100, sum(held.map((one) => one.share)))
  const together = Math.max(...held.map((one) => bundleSize(charts, one.assignmentId)))
  const title =
    together > 1 ? t('team.shareTogether', { share, count: together }) : t('team.share', { share })
  return (
    <span className={css.share} data-function={fn} data-bundled={together > 1 || undefined} title={title}>
      <span className={css.fill} style={{ width: `${share}%` }} />
      <span className={css.percent} data-inside={share >= 50 || undefined}>
        {share} %
      </span>
    </span>
  )
}

function Count({ charts, fn }: { charts: Charts; fn: FunctionName }) {
  const { t } = useTranslation()
  const count = new Set(holders(charts, fn).map((one) => one.memberId)).size
  const isGap = charts.gaps.some((gap) => gap === fn)
  return <b className={isGap ? 'late' : undefined}>{isGap ? t('team.nobodyShort') : count}</b>
}

const holders = (charts: Charts, fn: FunctionName) =>
  charts.functions.find((column) => column.function === fn)?.holders ?? []

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

/** How many functions one assignment carries: its share is of all of them together. */
function bundleSize(charts: Charts, assignmentId: string): number {
  return charts.functions.filter((column) => column.holders.some((one) => one.assignmentId === assignmentId))
    .length
}

function rolesOf(charts: Charts, memberId: string): string[] {
  const ids = charts.functions.flatMap((column) =>
    column.holders.filter((one) => one.memberId === memberId).map((one) => one.roleId),
  )
  return [...new Set(ids)].flatMap((id) => charts.roles.find((role) => role.id === id)?.name ?? [])
}

function firstColumn(charts: Charts, memberId: string): number {
  const at = charts.functions.findIndex((column) => column.holders.some((one) => one.memberId === memberId))
  return at < 0 ? FUNCTIONS.length : at
}
