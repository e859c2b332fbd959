import { TextInput } from '@mantine/core'
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
  email: string
  onAccept: (entered: { name: string; password: string }) => Promise<Trouble | null>
}) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  return (
    <Door
      title={t('door.inviteTitle', { company: props.company })}
      says={t('door.inviteSays', { inviter: props.inviter, role: props.asRole })}
    >
      <Form label={t('door.accept')} onSend={() => props.onAccept({ name, password })}>
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

/** The invitation was used, withdrawn or is too old. */
export function InvitationGone({ inviter }: { inviter: string }) {
  const { t } = useTranslation()
  return <Door title={t('door.inviteGone')} says={t('door.inviteGoneSays', { inviter })} />
}
