import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { usePages } from '../../data/pages.ts'
import { useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { NoticeList } from './NoticeList.tsx'
import css from './notices.module.css'
import { countQuery, type Notice } from './notices.ts'
import { ReadAll } from './ReadAll.tsx'

/** All my notices, the unread alone or with those read in the last ninety days. */
export function NoticesPage() {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  const { show } = useSearch({ strict: false }) as { show?: string }
  const all = show === 'all'
  const unread = useQuery(countQuery(slug)).data?.unread ?? 0
  const list = usePages<Notice>(['notices', slug, 'all', all], (after) =>
    must(
      api.GET('/api/v1/notices', {
        params: {
          query: { limit: 50, ...(all ? {} : { read: 'false' as never }), ...(after ? { after } : {}) },
        },
      }),
    ),
  )
  const toSettings = () => void go({ to: '/w/$slug/settings/$section', params: { slug, section: 'notices' } })
  const filter = (value: string) =>
    void go({ to: '.', search: value === 'all' ? { show: 'all' } : {}, replace: true })
  return (
    <div className={css.page}>
      <div className={css.filters}>
        <SegmentedControl
          size="xs"
          aria-label={t('notices.show')}
          value={all ? 'all' : 'unread'}
          onChange={filter}
          data={[
            { value: 'unread', label: t('notices.onlyUnread') },
            { value: 'all', label: t('notices.all') },
          ]}
        />
        <div className="row">
          <ReadAll unread={unread} upTo={list.rows?.[0]?.id} />
          <Button size="compact-sm" variant="subtle" onClick={toSettings}>
            {t('notices.choose')}
          </Button>
        </div>
      </div>
      <Listed list={list} onChoose={toSettings} />
    </div>
  )
}

function Listed({ list, onChoose }: { list: ReturnType<typeof usePages<Notice>>; onChoose: () => void }) {
  const { t } = useTranslation()
  if (list.error) return <ErrorState says={list.error.message} onRetry={list.again} />
  if (!list.rows) return <CardSkeleton height={320} />
  if (list.rows.length === 0)
    return (
      <EmptyState
        title={t('notices.empty')}
        says={t('notices.emptySays')}
        action={{ label: t('notices.choose'), run: onChoose }}
      />
    )
  return (
    <section className="card" aria-label={t('notices.title')}>
      <NoticeList notices={list.rows} />
      {list.more && (
        <Button variant="subtle" fullWidth onClick={list.more.load} loading={list.more.isLoading}>
          {t('notices.earlier')}
        </Button>
      )}
    </section>
  )
}
