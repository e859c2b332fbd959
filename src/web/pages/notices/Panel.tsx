import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Reading } from '../settings/reading.tsx'
import { NoticeList } from './NoticeList.tsx'
import css from './notices.module.css'
import { latestQuery } from './notices.ts'
import { ReadAll } from './ReadAll.tsx'

/** What the bell opens: the latest notices by lead, and the ways to all of them and to the settings. */
export function Panel({ slug, unread, onClose }: { slug: string; unread: number; onClose: () => void }) {
  const { t } = useTranslation()
  const latest = useQuery(latestQuery(slug))
  return (
    <section className={css.panel} aria-label={t('notices.title')}>
      <div className={css.top}>
        <h2 className="heading">{t('notices.title')}</h2>
        <ReadAll unread={unread} upTo={latest.data?.items[0]?.id} />
      </div>
      <div className={css.scroll}>
        <Reading of={latest} height={240}>
          {({ items }) =>
            items.length > 0 ? (
              <NoticeList notices={items} onOpen={onClose} />
            ) : (
              <p className={`quiet ${css.nothing}`}>{t('notices.emptySays')}</p>
            )
          }
        </Reading>
      </div>
      <div className={css.foot}>
        <Link to="/w/$slug/notices" params={{ slug }} onClick={onClose}>
          {t('notices.all')}
        </Link>
        <Link to="/w/$slug/settings/$section" params={{ slug, section: 'notices' }} onClick={onClose}>
          {t('notices.choose')}
        </Link>
      </div>
    </section>
  )
}
