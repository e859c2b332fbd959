import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { LEVELS } from '../../ui/functions.ts'
import { useNow } from '../../ui/now.tsx'
import { Person } from '../../ui/Person.tsx'
import { ListSkeleton } from '../../ui/Skeletons.tsx'
import { When } from '../../ui/When.tsx'
import type { Answer } from '../lead/lead.ts'
import css from './desks.module.css'

type OnFloor = Answer<'/api/v1/floor'>

export const floorQuery = (slug: string) => ({
  queryKey: ['floor', slug],
  queryFn: () => must(api.GET('/api/v1/floor')),
})

/** Manage: what waits in each queue since when, what each person holds, what nobody does. */
export function Floor() {
  const { t } = useTranslation()
  const slug = useSlug()
  const { data, error, refetch } = useQuery(floorQuery(slug))
  if (error && !data) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton />
  const isBare = data.members.length === 0
  return (
    <div className={css.floor}>
      <Gaps />
      <section className="stack" aria-label={t('desks.floor.queues')}>
        <h2 className="heading">{t('desks.floor.queues')}</h2>
        <div className={css.queues}>
          {inOrder(data.queues).map((queue) => (
            <Queue key={queue.id} queue={queue} />
          ))}
        </div>
      </section>
      {isBare ? (
        <EmptyState title={t('desks.floor.nobody')} says={t('desks.floor.nobodySays')} />
      ) : (
        <Load members={data.members} />
      )}
    </div>
  )
}

const inOrder = (queues: OnFloor['queues']) =>
  [...queues].sort((a, b) => LEVELS.indexOf(a.function) - LEVELS.indexOf(b.function))

const LONG_MS = 2 * 86_400_000

function Queue({ queue }: { queue: OnFloor['queues'][number] }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const now = useNow().getTime()
  const isOld = queue.oldest !== null && queue.kind !== 'nurture' && now - Date.parse(queue.oldest) > LONG_MS
  return (
    <Link
      to="/w/$slug/leads"
      params={{ slug }}
      search={{ queue: queue.id, state: 'open', sort: 'waiting' }}
      className={`card ${css.queue}`}
    >
      <span className="row">
        <FunctionMark of={queue.function} decorative />
        <b>{queue.name}</b>
      </span>
      <span className="one-number">{queue.waiting}</span>
      <span className="quiet">
        {queue.oldest ? (
          <>
            {t('desks.floor.oldest')} <When at={queue.oldest} late={isOld} />
          </>
        ) : (
          t('desks.floor.none')
        )}
      </span>
    </Link>
  )
}

function Load({ members }: { members: OnFloor['members'] }) {
  const { t } = useTranslation()
  const slug = useSlug()
  return (
    <section className="card" aria-label={t('desks.floor.load')}>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('desks.floor.person')}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t(`function.${level}`)}
                </th>
              ))}
              <th scope="col">{t('desks.floor.offers')}</th>
              <th scope="col">{t('desks.floor.overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <td>
                  <Person name={member.name} named />
                </td>
                {LEVELS.map((level) => (
                  <td key={level}>
                    <Count
                      count={member[level]}
                      level={level}
                      search={{ owner: member.id, level, state: 'open' }}
                      slug={slug}
                    />
                  </td>
                ))}
                <td>{member.offersToAnswer || <span className="quiet">–</span>}</td>
                <td>
                  <Count
                    count={member.overdue}
                    level="late"
                    search={{ owner: member.id, state: 'open', sort: 'nextStep' }}
                    slug={slug}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`quiet pad`}>{t('desks.floor.reassign')}</p>
    </section>
  )
}

function Count(props: { count: number; level: string; search: object; slug: string }) {
  if (props.count === 0) return <span className="quiet">–</span>
  return (
    <Link
      to="/w/$slug/leads"
      params={{ slug: props.slug }}
      search={props.search}
      className={css.number}
      data-function={props.level}
    >
      {props.count}
    </Link>
  )
}

/** Functions nobody holds: work of theirs will wait for ever. */
function Gaps() {
  const { t } = useTranslation()
  const slug = useSlug()
  const { data } = useQuery({ queryKey: ['team', 'charts'], queryFn: () => must(api.GET('/api/v1/charts')) })
  const gaps = (data?.gaps ?? []).filter((each) => LEVELS.some((level) => level === each))
  if (gaps.length === 0) return null
  return (
    <p className="card pad">
      <span className="late">
        {t('desks.floor.gap', { functions: gaps.map((each) => t(`function.${each}`)).join(', ') })}
      </span>{' '}
      <Link to="/w/$slug/team" params={{ slug }}>
        {t('desks.floor.toTeam')}
      </Link>
    </p>
  )
}
