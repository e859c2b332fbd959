import { Popover, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../pages/notices/notices.module.css'
import { countQuery } from '../pages/notices/notices.ts'
import { useKeys } from '../ui/keys.tsx'
import { CardSkeleton } from '../ui/Skeletons.tsx'

const Panel = lazy(() => import('../pages/notices/Panel.tsx').then((module) => ({ default: module.Panel })))

/** The bell: how much is unread, and a panel of it; on a phone, a page. */
export function Bell({ slug }: { slug: string }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const [opened, setOpened] = useState(false)
  const isPhone = useMediaQuery('(max-width: 760px)') ?? false
  const unread = useQuery(countQuery(slug)).data?.unread ?? 0
  const toggle = () => {
    if (isPhone) void go({ to: '/w/$slug/notices', params: { slug } })
    else setOpened((is) => !is)
  }
  useKeys([{ keys: 'g b', says: t('notices.title'), group: 'places', run: toggle }])
  const close = () => setOpened(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={440}
      trapFocus
      returnFocus
      styles={{ dropdown: { padding: 0, outline: 'none' } }}
    >
      <Popover.Target>
        <UnstyledButton
          className={css.bell}
          onClick={toggle}
          aria-label={unread > 0 ? t('notices.bell', { count: unread }) : t('notices.title')}
          title={`${t('notices.title')} (g b)`}
        >
          <IconBell size={18} stroke={1.6} aria-hidden="true" />
          {unread > 0 && (
            <span className={css.count} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('notices.title')}>
        <Suspense fallback={<CardSkeleton height={240} />}>
          <Panel slug={slug} unread={unread} onClose={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
