import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../../data/workplace.tsx'
import { FunctionMark } from '../../../ui/FunctionMark.tsx'
import { useNow } from '../../../ui/now.tsx'
import { When } from '../../../ui/When.tsx'
import css from '../desks.module.css'
import type { OnFloor } from './floor.ts'

const LONG_MS = 2 * 86_400_000

/** What waits in each queue, and since when. */
export function Queues({ queues }: { queues: OnFloor['queues'] }) {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-label={t('desks.floor.queues')}>
      <h2 className="heading">{t('desks.floor.queues')}</h2>
      <div className={css.queues}>
        {queues.map((queue) => (
          <Queue key={queue.id} queue={queue} />
        ))}
      </div>
    </section>
  )
}

function Queue({ queue }: { queue: OnFloor['queues'][number] }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const now = useNow().getTime()
  const isOld = queue.oldest !== null && now - Date.parse(queue.oldest) > LONG_MS
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
          t(queue.waiting > 0 ? 'floor.asleep' : 'desks.floor.none')
        )}
      </span>
    </Link>
  )
}
