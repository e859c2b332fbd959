import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { ShownOnce } from '../../settings/ShownOnce.tsx'
import { tell } from '../../ui/undo.tsx'
import { InvitationLink } from './InviteDialog.tsx'
import type { Member } from './people.ts'
import css from './team.module.css'

type Shown = { kind: 'invitation'; link: string; mailed: boolean } | { kind: 'reset'; link: string }

/** What an admin can do about a person: a new link, withdraw it, a link to a new password, leaving. */
export function MemberSteps({ member, onGone }: { member: Member; onGone: () => void }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asks, setAsks] = useState(false)
  const steps = useSteps(member, setShown)
  const run = (step: () => Promise<{ says: string } | null>) => async () => {
    const said = await step()
    setTrouble(said?.says ?? null)
    return said === null
  }
  const leave = async () => {
    if (!(await run(steps.leave)())) return setAsks(false)
    tell(t('team.left', { name: member.name }))
    onGone()
  }
  const { status } = member
  return (
    <section className={css.steps} aria-label={t('team.steps')}>
      <h3 className="heading">{t('team.steps')}</h3>
      {trouble && (
        <Alert color="late" role="alert">
          {trouble}
        </Alert>
      )}
      {shown?.kind === 'invitation' && <InvitationLink {...shown} />}
      {shown?.kind === 'reset' && (
        <ShownOnce label={t('team.resetLink')} secret={shown.link} says={t('team.resetSays')} />
      )}
      {asks ? (
        <div className="stack">
          <p>{t('team.leaveSays', { name: member.name })}</p>
          <div className="row">
            <Button variant="filled" color="late" onClick={leave} autoFocus>
              {t('team.leaveSure', { name: member.name })}
            </Button>
            <Button onClick={() => setAsks(false)}>{t('team.cancel')}</Button>
          </div>
        </div>
      ) : (
        <div className="row wrap">
          {status !== 'active' && (
            <Button onClick={run(steps.invite)}>
              {t(status === 'former' ? 'team.inviteBack' : 'team.newLink')}
            </Button>
          )}
          {status === 'invited' && <Button onClick={run(steps.withdraw)}>{t('team.withdraw')}</Button>}
          {status === 'active' && member.email && (
            <Button onClick={run(steps.reset)}>{t('team.makeResetLink')}</Button>
          )}
          {status === 'active' && (
            <Button variant="light" color="late" onClick={() => setAsks(true)}>
              {t('team.leave')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function useSteps(member: Member, show: (shown: Shown | null) => void) {
  const { t } = useTranslation()
  const change = useChange('team')
  const params = { path: { id: member.id } }
  return {
    invite: () =>
      change(async () => {
        const made = await must(api.POST('/api/v1/members/{id}/invitations', { params, body: {} }))
        show({ kind: 'invitation', link: made.invitation.link, mailed: made.invitation.mailed })
      }),
    withdraw: () =>
      change(async () => {
        await api.DELETE('/api/v1/members/{id}/invitations', { params })
        show(null)
        tell(t('team.withdrawn', { name: member.name }))
      }),
    reset: () =>
      change(async () => {
        const { link } = await must(api.POST('/api/v1/members/{id}/reset-links', { params }))
        show({ kind: 'reset', link })
      }),
    leave: () => change(() => api.POST('/api/v1/members/{id}/departure', { params, body: {} })),
  }
}
