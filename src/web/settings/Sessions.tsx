import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Facts } from '../ui/RecordLayout.tsx'
import { CardSkeleton } from '../ui/Skeletons.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import { When } from '../ui/When.tsx'
import css from './settings.module.css'

export type Session = { id: string; device: string; address: string | null; seenAt: string; isThis: boolean }

/** Where one is signed in, each revocable, and all others at once. */
export function Sessions(props: {
  sessions: readonly Session[] | undefined
  onEnd: (id: string) => void
  onEndOthers: () => void
}) {
  const { t } = useTranslation()
  if (!props.sessions) return <CardSkeleton height={160} />
  const others = props.sessions.filter((session) => !session.isThis)
  return (
    <Facts title={t('settings.sessionsTitle')}>
      <ul className={css.sessions}>
        {props.sessions.map((session) => (
          <li key={session.id} className={css.session}>
            <div>
              <div className="row wrap">
                <b className="heading">{session.device}</b>
                {session.isThis && <StateChip>{t('settings.thisDevice')}</StateChip>}
              </div>
              <div className="quiet">
                {t('settings.lastSeen')} <When at={session.seenAt} />
                {session.address && ` · ${session.address}`}
              </div>
            </div>
            {!session.isThis && (
              <Button className="push" onClick={() => props.onEnd(session.id)}>
                {t('settings.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p className="quiet">{t('settings.noOthers')}</p>
      ) : (
        <Button color="late" variant="light" onClick={props.onEndOthers} style={{ justifySelf: 'start' }}>
          {t('settings.endAll')}
        </Button>
      )}
    </Facts>
  )
}
