import { Checkbox, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMembers, useSlug } from '../../../data/workplace.tsx'
import { FunctionMark } from '../../../ui/FunctionMark.tsx'
import { FUNCTIONS } from '../../../ui/functions.ts'
import { OnDay } from '../../../ui/When.tsx'
import { usePresent } from '../../team/people.ts'
import desks from '../desks.module.css'
import css from './floor.module.css'
import { loadsAfter, type Move, type SharePlan } from './floor.ts'

type Shown = { plan: SharePlan; chosen: Move[]; onChange: (moves: Move[]) => void }

/** A plan to look through: what goes to whom and why, what stays and why, and what everybody would hold. */
export function PlanTable({ plan, chosen, onChange }: Shown) {
  const { t } = useTranslation()
  const set = (id: string, toMemberId: string | null) => {
    const move = plan.moves.find((one) => one.id === id) as Move
    const others = chosen.filter((one) => one.id !== id)
    onChange(toMemberId ? [...others, { ...move, toMemberId }] : others)
  }
  return (
    <>
      <Balance plan={plan} chosen={chosen} />
      <div className={`${desks.scroll} ${css.plan}`}>
        <table className={`${desks.table} ${css.planTable}`}>
          <thead>
            <tr>
              {(['what', 'due', 'to', 'whyHead'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`floor.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.moves.map((move) => (
              <MoveRow
                key={move.id}
                move={move}
                from={plan.memberId}
                to={chosen.find((one) => one.id === move.id)?.toMemberId ?? null}
                onTo={(to) => set(move.id, to)}
              />
            ))}
            {plan.left.map((piece) => (
              <tr key={piece.id} className="quiet">
                <td>
                  <What piece={piece} />
                </td>
                <td>{piece.dueOn && <OnDay day={piece.dueOn} />}</td>
                <td>{t('floor.stays')}</td>
                <td>{t(`floor.whyLeft.${piece.whyLeft}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.isCut && <p className="quiet">{t('floor.isCut', { count: plan.moves.length })}</p>}
    </>
  )
}

function MoveRow(props: {
  move: Move
  from: string
  to: string | null
  onTo: (memberId: string | null) => void
}) {
  const { t } = useTranslation()
  const { move, from, to, onTo } = props
  const people = usePresent()?.filter((one) => one.id !== from && one.status === 'active') ?? []
  const name = move.subject ?? move.leadName ?? t('floor.unnamed')
  return (
    <tr data-off={to === null || undefined}>
      <td>
        <span className="row">
          <Checkbox
            aria-label={t('floor.moveIt', { name })}
            checked={to !== null}
            onChange={(event) => onTo(event.currentTarget.checked ? move.toMemberId : null)}
          />
          <What piece={move} />
        </span>
      </td>
      <td>{move.dueOn && <OnDay day={move.dueOn} />}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('floor.toWhom', { name })}
          disabled={to === null}
          value={to ?? move.toMemberId}
          onChange={(event) => onTo(event.target.value)}
          data={people.map((one) => ({ value: one.id, label: one.name }))}
        />
      </td>
      <td className="quiet">
        {to === null
          ? t('floor.stays')
          : t(to === move.toMemberId ? `floor.whyTo.${move.why}` : 'floor.whyTo.chosen')}
      </td>
    </tr>
  )
}

function What({ piece }: { piece: Pick<Move, 'kind' | 'function' | 'leadId' | 'leadName' | 'subject'> }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const fn = FUNCTIONS.find((each) => each === piece.function)
  const lead = piece.leadName ?? t('floor.unnamed')
  return (
    <span className="row">
      {fn && <FunctionMark of={fn} />}
      <span>
        {piece.leadId ? (
          <Link to="/w/$slug/leads/$id" params={{ slug, id: piece.leadId }}>
            {lead}
          </Link>
        ) : (
          lead
        )}
        {piece.kind !== 'lead' && (
          <span className="quiet">
            {' · '}
            {t(`floor.piece.${piece.kind}`)}
            {piece.subject && ` “${piece.subject}”`}
          </span>
        )}
      </span>
    </span>
  )
}

/** What everybody in question holds now and would hold then. */
function Balance({ plan, chosen }: { plan: SharePlan; chosen: Move[] }) {
  const { t } = useTranslation()
  const members = useMembers()
  const after = loadsAfter(plan.people, plan.memberId, chosen)
  const all = [...after].map(([memberId, then]) => {
    const known = plan.people.find((one) => one.memberId === memberId)
    return { memberId, then, now: known?.before ?? null, capacity: known?.capacity ?? null }
  })
  const most = Math.max(1, ...all.map((one) => Math.max(one.then, one.now ?? 0, one.capacity ?? 0)))
  return (
    <ul className={css.balance} aria-label={t('floor.balance')}>
      {all.map(({ memberId, now, then, capacity }) => (
        <li key={memberId}>
          <span className={css.clip}>{members?.find(({ id }) => id === memberId)?.name}</span>
          <span
            className={css.heldBar}
            aria-hidden="true"
            data-over={(capacity !== null && then > capacity) || undefined}
          >
            <span style={{ width: `${(then / most) * 100}%` }} />
            {now !== null && <i style={{ left: `${(now / most) * 100}%` }} />}
          </span>
          <span>{now === null ? t('floor.more', { count: then }) : t('floor.fromTo', { now, then })}</span>
        </li>
      ))}
    </ul>
  )
}
