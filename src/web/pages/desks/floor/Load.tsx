import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../../data/workplace.tsx'
import { LEVELS } from '../../../ui/functions.ts'
import { Person } from '../../../ui/Person.tsx'
import { AwayMark } from '../../calendars/AwayMark.tsx'
import { inOrder, useReaches } from '../../team/people.ts'
import desks from '../desks.module.css'
import css from './floor.module.css'
import type { PersonOnFloor } from './floor.ts'

/** What each person holds against what they can: who is over comes first, then who holds most. */
export function Load({ members, onShare }: { members: PersonOnFloor[]; onShare: (id: string) => void }) {
  const { t } = useTranslation()
  const most = Math.max(1, ...members.map((one) => Math.max(one.load, one.capacity ?? 0)))
  const rows = members.toSorted((a, b) => Number(b.isOver) - Number(a.isOver) || b.load - a.load)
  return (
    <section className="card" aria-label={t('desks.floor.load')}>
      <div className={desks.scroll}>
        <table className={`${desks.table} ${css.load}`}>
          <thead>
            <tr>
              <th scope="col">{t('desks.floor.person')}</th>
              <th scope="col" className={css.leftHead}>
                {t('floor.holds')}
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t(`function.${level}`)}
                </th>
              ))}
              <th scope="col">{t('desks.floor.offers')}</th>
              <th scope="col">{t('floor.breaches')}</th>
              <th scope="col">{t('desks.floor.overdue')}</th>
              <th scope="col" aria-label={t('floor.shareOut')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <Row key={one.id} one={one} most={most} onShare={() => onShare(one.id)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ one, most, onShare }: { one: PersonOnFloor; most: number; onShare: () => void }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const mayShare = useReaches('manager')
  return (
    <tr>
      <td>
        <span className="row">
          <Person name={one.name} function={inOrder(one.functions)[0] ?? null} named />
          <AwayMark id={one.id} />
          {!one.away && !one.atWork && <span className="quiet">{t('floor.notAtWork')}</span>}
        </span>
      </td>
      <td className={css.leftHead}>
        <Bar one={one} most={most} />
      </td>
      {LEVELS.map((level) => (
        <td key={level}>
          <Count
            count={one[level]}
            level={level}
            search={{ owner: one.id, level, state: 'open' }}
            slug={slug}
          />
        </td>
      ))}
      <td>{one.offersToAnswer || <span className="quiet">–</span>}</td>
      <td>{one.breached > 0 ? <b className="late">{one.breached}</b> : <span className="quiet">–</span>}</td>
      <td>
        <Count
          count={one.overdue}
          level="late"
          search={{ owner: one.id, state: 'open', sort: 'nextStep' }}
          slug={slug}
        />
      </td>
      <td>
        {mayShare && one.load > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={onShare}
            aria-label={t('floor.shareOutOf', { name: one.name })}
          >
            {t('floor.shareOut')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** What somebody holds as a bar, the mark is what they can. */
function Bar({ one, most }: { one: PersonOnFloor; most: number }) {
  const { t } = useTranslation()
  const says = one.capacity === null ? String(one.load) : t('floor.ofCapacity', one as { capacity: number })
  return (
    <span className={css.held}>
      <span className={css.heldBar} aria-hidden="true" data-over={one.isOver || undefined}>
        <span style={{ width: `${(one.load / most) * 100}%` }} />
        {one.capacity !== null && <i style={{ left: `${(one.capacity / most) * 100}%` }} />}
      </span>
      <span className={one.isOver ? 'late' : undefined}>
        {says}
        {one.isOver && ` ${t('floor.over')}`}
      </span>
    </span>
  )
}

function Count(props: { count: number; level: string; search: object; slug: string }) {
  if (props.count === 0) return <span className="quiet">–</span>
  return (
    <Link
      to="/w/$slug/leads"
      params={{ slug: props.slug }}
      search={props.search}
      className={desks.number}
      data-function={props.level}
    >
      {props.count}
    </Link>
  )
}
