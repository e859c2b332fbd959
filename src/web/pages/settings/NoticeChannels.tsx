import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { tell } from '../../ui/undo.tsx'
import { When } from '../../ui/When.tsx'
import type { NoticeSettings } from '../notices/notices.ts'
import { pushState, turnOff, turnOn } from './push.ts'

/** The ways by which notices reach me, each with a button to try it. */
export function NoticeChannels({ settings }: { settings: NoticeSettings }) {
  const { t } = useTranslation()
  const { mail } = settings
  const mailSays = !mail.isSent
    ? t('notices.settings.noMail')
    : mail.address
      ? t('notices.settings.mailTo', { address: mail.address })
      : t('notices.settings.noAddress')
  return (
    <Facts title={t('notices.settings.ways')}>
      <ul className={css.plain}>
        <Way name={t('notices.settings.app')} says={t('notices.settings.appSays')} channel="app" canTry />
        <Way
          name={t('notices.settings.mail')}
          says={mailSays}
          channel="mail"
          canTry={mail.isSent && mail.address !== null}
        />
        <PushWay pushKey={settings.push.key} />
      </ul>
      <Browsers />
    </Facts>
  )
}

function Way(props: {
  name: string
  says: string
  channel: 'app' | 'mail' | 'push'
  canTry: boolean
  children?: React.ReactNode
}) {
  const { t } = useTranslation()
  const test = async () => {
    const body = { channel: props.channel }
    const trouble = await tried(() => must(api.POST('/api/v1/notice-tests', { body })))
    tell(trouble ? trouble.says : t(`notices.settings.tried.${props.channel}`))
  }
  return (
    <li className={`${css.line} ${css.item}`}>
      <b>{props.name}</b>
      <span className={`${css.grow} quiet`}>{props.says}</span>
      {props.children}
      <Button
        size="compact-sm"
        disabled={!props.canTry}
        onClick={() => void test()}
        aria-label={`${t('notices.settings.try')}: ${props.name}`}
      >
        {t('notices.settings.try')}
      </Button>
    </li>
  )
}

function PushWay({ pushKey }: { pushKey: string | null }) {
  const { t } = useTranslation()
  const change = useChange('pushSubscriptions', 'pushState')
  const [isBusy, setIsBusy] = useState(false)
  const state = useQuery({ queryKey: ['pushState'], queryFn: pushState }).data ?? 'off'
  const shown = pushKey ? state : 'unsupported'
  const turn = async () => {
    setIsBusy(true)
    const trouble = await change(() =>
      (shown === 'on' ? turnOff() : turnOn(pushKey as string)).catch((error: unknown) => {
        // Browsers say in many ways that their push service does not answer.
        if (error instanceof DOMException) return void tell(t('notices.settings.pushFails'))
        throw error
      }),
    )
    setIsBusy(false)
    if (trouble) tell(trouble.says)
  }
  const canTurn = shown === 'on' || shown === 'off'
  return (
    <Way
      name={t('notices.settings.push')}
      says={t(`notices.settings.pushState.${shown}`)}
      channel="push"
      canTry={shown === 'on'}
    >
      {canTurn && (
        <Button size="compact-sm" variant="light" loading={isBusy} onClick={() => void turn()}>
          {t(shown === 'on' ? 'notices.settings.turnOff' : 'notices.settings.turnOn')}
        </Button>
      )}
    </Way>
  )
}

function Browsers() {
  const { t } = useTranslation()
  const change = useChange('pushSubscriptions')
  const all = useQuery({
    queryKey: ['pushSubscriptions'],
    queryFn: () => must(api.GET('/api/v1/push-subscriptions')),
  }).data?.items
  if (!all || all.length === 0) return null
  const forget = (id: string) =>
    change(() => must(api.DELETE('/api/v1/push-subscriptions/{id}', { params: { path: { id } } })))
  return (
    <section className="stack" aria-label={t('notices.settings.browsers')}>
      <h3 className="heading">{t('notices.settings.browsers')}</h3>
      <ul className={css.plain}>
        {all.map(({ id, browser, createdAt, toldAt }) => (
          <li key={id} className={`${css.line} ${css.item}`}>
            <span className={css.grow}>{browser || t('settingsPages.unknownDevice')}</span>
            <span className="quiet">
              {toldAt ? t('notices.settings.toldLast') : t('notices.settings.since')}{' '}
              <When at={toldAt ?? createdAt} />
            </span>
            <Button size="compact-sm" variant="subtle" onClick={() => void forget(id)}>
              {t('notices.settings.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
