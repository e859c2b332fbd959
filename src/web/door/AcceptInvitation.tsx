import { Anchor, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Door } from './Door.tsx'
import { Form, type Trouble } from './Form.tsx'
import { NewPassword } from './ResetPassword.tsx'

/** Joining a company by invitation: the address is fixed, the name and password are one's own. */
export function AcceptInvitation(props: {
  company: string
  inviter: string
  asRole: string
  /** As the inviter wrote it; may be put right. */
  name?: string
  email: string
  /** For who has an account already. */
  signInHref?: string
  onAccept: (entered: { name: string; password: string }) => Promise<Trouble | null>
}) {
  const { t } = useTranslation()
  const [name, setName] = useState(props.name ?? '')
  const [password, setPassword] = useState('')
  return (
    <Door
      title={t('door.inviteTitle', { company: props.company })}
      says={t('door.inviteSays', { inviter: props.inviter, role: props.asRole })}
    >
      <Form
        label={t('door.accept')}
        onSend={() => props.onAccept({ name, password })}
        below={props.signInHref && <Anchor href={props.signInHref}>{t('doors.haveAccount')}</Anchor>}
      >
        {(wrong) => (
          <>
            <TextInput label={t('door.email')} value={props.email} readOnly autoComplete="username" />
            <TextInput
              label={t('door.name')}
              autoComplete="name"
              required
              autoFocus
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={wrong('name')}
            />
            <NewPassword
              label={t('door.password')}
              value={password}
              onChange={setPassword}
              error={wrong('password')}
            />
          </>
        )}
      </Form>
    </Door>
  )
}

/** Joining as the person who is signed in here already. */
export function JoinAs(props: {
  company: string
  inviter: string
  asRole: string
  person: { name: string; email: string }
  otherHref: string
  onJoin: () => Promise<Trouble | null>
}) {
  const { t } = useTranslation()
  return (
    <Door
      title={t('door.inviteTitle', { company: props.company })}
      says={t('door.inviteSays', { inviter: props.inviter, role: props.asRole })}
    >
      <p>{t('doors.signedInAs', props.person)}</p>
      <Form
        label={t('doors.joinAs', props.person)}
        onSend={props.onJoin}
        below={<Anchor href={props.otherHref}>{t('doors.otherAccount')}</Anchor>}
      >
        {() => null}
      </Form>
    </Door>
  )
}

/** The invitation cannot be opened: why, and what to do. */
export function InvitationGone(props: { says: string; canSignIn?: boolean; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <Door title={t('door.inviteGone')} says={props.says}>
      {props.canSignIn && <Anchor href="/sign-in">{t('door.signIn')}</Anchor>}
      {props.onRetry && <Button onClick={props.onRetry}>{t('error.retry')}</Button>}
    </Door>
  )
}
