import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../../data/workplace.tsx'
import { FunctionMark } from '../../../ui/FunctionMark.tsx'
import { When } from '../../../ui/When.tsx'
import css from './floor.module.css'
import type { FunctionOnFloor, OnFloor } from './floor.ts'

/** Where it is stuck: a card for each function, its open work as a bar, the part that stands still in it. */
export function FunctionCards({ functions, away }: { functions: OnFloor['functions']; away: string[] }) {
  const most = Math.max(1, ...functions.map((one) => one.open))
  return (
    <div className={css.functions}>
      {functions.map((one) => (
        <Card key={one.function} one={one} most={most} away={away} />
      ))}
    </div>
  )
}

function Card({ one, most, away }: { one: FunctionOnFloor; most: number; away: string[] }) {
  const { t } = useTranslation()
  const name = t(`function.${one.function}`)
  return (
    <section className={`card ${css.function}`} aria-label={name} data-function={one.function}>
      <div className="row">
        <FunctionMark of={one.function} decorative />
        <h2 className="heading">{name}</h2>
        <Holders one={one} />
      </div>
      <div className={css.head}>
        <span className={`one-number ${one.standing > 0 ? css.bad : ''}`}>{one.standing}</span>
        <span className="quiet">{t('floor.stuckOf', { count: one.open })}</span>
      </div>
      <span className={css.bar} aria-hidden="true">
        <span className={css.open} style={{ width: `${(one.open / most) * 100}%` }} />
        <span
          className={css.stuck}
          style={{ width: `${(Math.min(one.standing, one.open) / most) * 100}%` }}
        />
      </span>
      {one.breached + one.atRisk > 0 && (
        <p>
          <b className="late">{t('floor.breached', { count: one.breached })}</b>{' '}
          <span className="quiet">{t('floor.atRisk', { count: one.atRisk })}</span>
        </p>
      )}
      <Reasons one={one} away={away} />
      <span className="quiet">
        {one.waiting === 0 ? (
          t('floor.noneWaits')
        ) : (
          <>
            {t('floor.waiting', { count: one.waiting })} <When at={one.oldest} />
          </>
        )}
      </span>
    </section>
  )
}

function Holders({ one }: { one: FunctionOnFloor }) {
  const { t } = useTranslation()
  const slug = useSlug()
  if (one.holders === 0) {
    return (
      <Link to="/w/$slug/team" params={{ slug }} className="late push">
        {t('floor.nobodyHolds')}
      </Link>
    )
  }
  const says = t('floor.present', { present: one.present, holders: one.holders })
  return <span className={one.present === 0 ? 'late push' : 'quiet push'}>{says}</span>
}

const BEFORE = { gather: 'gather', qualify: 'gather', convert: 'qualify', serve: 'serve' } as const

/** What it is that stands still, each with the leads it means. */
function Reasons({ one, away }: { one: FunctionOnFloor; away: string[] }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const level = one.function
  const leads = {
    waits_long: { level, state: 'new,sorting,waiting', sort: 'waiting' },
    offer_unanswered: { level: BEFORE[level], state: 'offered', sort: 'waiting' },
    step_overdue: { level, state: 'open', sort: 'nextStep' },
    no_step: { level, state: 'working', sort: 'waiting' },
    owner_away: { level, state: 'open', ...(away[0] && away.length === 1 ? { owner: away[0] } : {}) },
  }
  const found = Object.entries(one.stuck).filter(([, count]) => count > 0) as [keyof typeof leads, number][]
  if (found.length === 0) return <p className="quiet">{t('floor.runs')}</p>
  return (
    <ul className={css.reasons}>
      {found.map(([why, count]) => (
        <li key={why}>
          <Link to="/w/$slug/leads" params={{ slug }} search={leads[why]}>
            {t(`floor.why.${why}`)}
          </Link>
          <b>{count}</b>
        </li>
      ))}
    </ul>
  )
}
