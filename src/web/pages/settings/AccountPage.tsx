import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, askIdentity, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import { Choices } from '../../door/Choices.tsx'
import { Account } from '../../settings/Account.tsx'
import css from '../../settings/settings.module.css'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { ZoneField } from '../../ui/PlaceFields.tsx'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { tell } from '../../ui/undo.tsx'
import { Absences } from '../calendars/Absences.tsx'
import { triedAs } from '../doors/identity.ts'
import { deviceOf } from './device.ts'

type Kept = {
  id: string
  userAgent?: string | null
  ipAddress?: string | null
  updatedAt: string
  current?: boolean
}

/** One's own account: who one is, language and light, password, second step, where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation()
  const person = useQuery({
    queryKey: ['session', 'mine'],
    queryFn: () =>
      askIdentity<{ user: { twoFactorEnabled?: boolean } }>('/get-session?disableCookieCache=true'),
  })
  const sessions = useQuery({
    queryKey: ['session', 'all'],
    queryFn: () => askIdentity<Kept[]>('/list-sessions'),
  })
  const change = useChange('session')
  const act = async (path: string, body: object) => {
    const trouble = await change(() => askIdentity(path, body))
    if (trouble) tell(trouble.says)
  }
  return (
    <div className={css.page}>
      <Person />
      <section className="card pad">
        <Absences member={useMe().member} isOwn />
      </section>
      <Account
        hasSecondFactor={person.data?.user.twoFactorEnabled ?? false}
        sessions={sessions.data?.map((one) => shown(one, t('settingsPages.unknownDevice')))}
        onPassword={({ current, next }) =>
          triedAs(
            { 'invalid-password': 'current', 'password-too-short': 'next', 'password-too-long': 'next' },
            () =>
              askIdentity('/change-password', {
                currentPassword: current,
                newPassword: next,
                revokeOtherSessions: true,
              }).then(() => sessions.refetch()),
          )
        }
        secondFactor={useSecondFactor(() => void person.refetch())}
        onEnd={(id) => void act('/revoke-session', { id })}
        onEndOthers={() => void act('/revoke-other-sessions', {})}
      />
      <Button color="late" variant="light" className={css.start} onClick={() => void leaveEverywhere()}>
        {t('settingsPages.leaveEverywhere')}
      </Button>
    </div>
  )
}

function Person() {
  const { t } = useTranslation()
  const { member } = useMe()
  const latest = useLatest(member)
  const change = useChange('me', 'team')
  const save = async (body: { name?: string; timeZone?: string }) => {
    const { id, version } = latest.current
    const params = { path: { id } }
    const send = () => must(api.PATCH('/api/v1/members/{id}', { params, body: { ...body, version } }))
    return (await change(send))?.says ?? null
  }
  const name = (
    <EditInPlace
      label={t('settingsPages.name')}
      value={member.name}
      onSave={(value) => save({ name: value })}
    />
  )
  const zone = (
    <EditInPlace
      label={t('doors.zone')}
      value={member.timeZone}
      onSave={(timeZone) => save({ timeZone })}
      editor={({ value, onDone, error }) => (
        <ZoneField isBare label={t('doors.zone')} value={value} onChange={onDone} error={error} />
      )}
    />
  )
  return (
    <Facts title={t('settingsPages.you')}>
      <FactList
        facts={[
          { label: t('settingsPages.name'), value: name },
          { label: t('door.email'), value: member.email },
          { label: t('doors.zone'), value: zone },
          { label: t('settingsPages.here'), value: <Choices size="sm" /> },
        ]}
      />
    </Facts>
  )
}

function useSecondFactor(onChanged: () => void) {
  const troubles = { 'invalid-password': 'password', 'invalid-code': 'code' }
  return {
    async begin(password: string) {
      type Begun = { totpURI: string; backupCodes: string[] }
      let begun: Begun | null = null
      const trouble = await triedAs(troubles, async () => {
        begun = await askIdentity<Begun>('/two-factor/enable', { password })
      })
      if (trouble || !begun) return { trouble: trouble ?? { says: '' } }
      const { totpURI: uri, backupCodes } = begun as Begun
      return { setup: { uri, secret: new URL(uri).searchParams.get('secret') ?? '', backupCodes } }
    },
    prove: (code: string) =>
      triedAs(troubles, () => askIdentity('/two-factor/verify-totp', { code }).then(onChanged)),
    turnOff: (password: string) =>
      triedAs(troubles, () => askIdentity('/two-factor/disable', { password }).then(onChanged)),
  }
}

function shown(one: Kept, unknown: string) {
  return {
    id: one.id,
    device: deviceOf(one.userAgent ?? '') ?? unknown,
    address: one.ipAddress || null,
    seenAt: one.updatedAt,
    isThis: one.current ?? false,
  }
}

async function leaveEverywhere() {
  await askIdentity('/revoke-sessions', {})
  await askIdentity('/sign-out', {}).catch(() => {})
  location.assign('/sign-in')
}
