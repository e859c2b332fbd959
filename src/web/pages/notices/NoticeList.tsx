import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useSlug } from '../../data/workplace.tsx'
import uiCss from '../../ui/ui.module.css'
import { When } from '../../ui/When.tsx'
import css from './notices.module.css'
import { type Group, grouped, type Notice, placeOf, sayNotice } from './notices.ts'

/** Notices grouped by what they are about; opening one marks it read. */
export function NoticeList({ notices, onOpen }: { notices: Notice[]; onOpen?: () => void }) {
  return (
    <ul className={css.groups}>
      {grouped(notices).map((group) => (
        <li key={group.key} className={css.group}>
          {group.about && <GroupHead group={group} about={group.about} onOpen={onOpen} />}
          <ul className={css.lines}>
            {group.notices.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} onOpen={onOpen} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function GroupHead(props: { group: Group; about: string; onOpen: (() => void) | undefined }) {
  const { t } = useTranslation()
  const lead = props.group.notices[0]?.lead
  const change = useChange('notices')
  const unread = props.group.notices.filter(({ readAt }) => !readAt).length
  const readAll = () =>
    change(() => must(api.POST('/api/v1/notice-readings', { body: { leadId: lead?.id ?? '' } })))
  return (
    <h3 className={css.head}>
      <span className={css.about}>{props.about}</span>
      {lead && unread > 1 && (
        <button type="button" className={css.quietButton} onClick={() => void readAll()}>
          {t('notices.readThese', { count: unread })}
        </button>
      )}
    </h3>
  )
}

function NoticeLine({ notice, onOpen }: { notice: Notice; onOpen: (() => void) | undefined }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const change = useChange('notices')
  const place = placeOf(notice)
  const isRead = notice.readAt !== null
  const mark = (read: boolean) => {
    const params = { path: { id: notice.id } }
    return change(() => must(api.PATCH('/api/v1/notices/{id}', { params, body: { read } })))
  }
  const open = () => {
    if (!isRead) void mark(true)
    onOpen?.()
  }
  const says = (
    <>
      {!isRead && <span className={uiCss.unseen}>{t('notices.unread')}: </span>}
      {sayNotice(t, notice)}
    </>
  )
  return (
    <li className={css.line} data-unread={!isRead || undefined}>
      <span className={css.dot} data-kind={notice.kind} aria-hidden="true" />
      {place ? (
        <Link to={`/w/${slug}/${place}` as '/'} className={css.says} onClick={open}>
          {says}
        </Link>
      ) : (
        <span className={css.says}>{says}</span>
      )}
      <span className={css.side}>
        <span className="quiet">
          <When at={notice.at} />
        </span>
        <button type="button" className={css.quietButton} onClick={() => void mark(!isRead)}>
          {t(isRead ? 'notices.markUnread' : 'notices.markRead')}
        </button>
      </span>
    </li>
  )
}
