import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import css from '../lead/clocks/clocks.module.css'
import { myRequestsQuery, type Request } from '../lead/clocks/clocks.ts'
import { RequestLine } from '../lead/requests/RequestCard.tsx'

/** The specialist's desk: what is asked of me, the soonest due first, and what waits for anybody of my function. */
export function Requested() {
  const { t } = useTranslation()
  const me = useMe().member
  const { data, error, refetch } = useQuery(myRequestsQuery())
  if (error && !data) return <ErrorState says={error.message} onRetry={() => void refetch()} />
  if (!data) return <CardSkeleton height={320} />
  const all = [...data.items].sort((a, b) => ((a.dueAt ?? a.openedAt) < (b.dueAt ?? b.openedAt) ? -1 : 1))
  const isMine = (one: Request) => (one.holderMemberId ?? one.toMemberId) === me.id
  if (all.length === 0)
    return (
      <div className="card">
        <EmptyState
          drawing="desk"
          title={t('handoffs.desk.emptyTitle')}
          says={t('handoffs.desk.emptySays')}
        />
      </div>
    )
  return (
    <div className="stack">
      <Part title={t('handoffs.desk.mine')} requests={all.filter(isMine)} />
      <Part title={t('handoffs.desk.open')} requests={all.filter((one) => !isMine(one))} />
    </div>
  )
}

function Part({ title, requests }: { title: string; requests: Request[] }) {
  const slug = useSlug()
  if (requests.length === 0) return null
  return (
    <section className="card pad stack">
      <h2 className="heading">
        {title} <span className="quiet">{requests.length}</span>
      </h2>
      <ul className={css.list}>
        {requests.map((request) => (
          <li key={request.id}>
            <RequestLine
              request={request}
              beside={
                <Link to="/w/$slug/leads/$id" params={{ slug, id: request.leadId }}>
                  {request.leadName}
                </Link>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
