import { Anchor, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Door } from './Door.tsx'
import { Form, type Trouble } from './Form.tsx'

/** Asks for a link to choose a new password; says the same whether or not the address is known. */
export function AskForReset(props: {
  onAsk: (email: string) => Promise<Trouble | null>
  signInHref: string
}) {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [isSent, setIsSent] = useState(false)
  const back = <Anchor href={props.signInHref}>{t('door.back')}</Anchor>
  if (isSent)
    return (
      <Door title={t('door.resetSentTitle')} says={t('door.resetSent', { email })}>
        {back}
      </Door>
    )
  const ask = async () => {
    const trouble = await props.onAsk(email)
    setIsSent(trouble === null)
    return trouble
  }
  return (
    <Door title={t('door.resetTitle')} says={t('door.resetSays')}>
      <Form label={t('door.resetSend')} onSend={ask} below={back}>
        {(wrong) => (
          <TextInput
            label={t('door.email')}
            type="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={wrong('email')}
          />
        )}
      </Form>
    </Door>
  )
}

/** Sets the new password, reached by the link of the mail. */
export function ChoosePassword(props: {
  onChoose: (password: string) => Promise<Trouble | null>
  /** Where a new link is asked for when this one is too old. */
  againHref?: string
}) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <Door title={t('door.chooseTitle')}>
      <Form
        label={t('door.choose')}
        onSend={() => props.onChoose(password)}
        below={props.againHref && <Anchor href={props.againHref}>{t('doors.newLink')}</Anchor>}
      >
        {(wrong) => (
          <NewPassword
            label={t('door.newPassword')}
            value={password}
            onChange={setPassword}
            error={wrong('password')}
          />
        )}
      </Form>
    </Door>
  )
}

/** The field for a password that is being chosen. */
export function NewPassword(props: {
  label: string
  value: string
  onChange: (value: string) => void
  error: string | null
}) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      label={props.label}
      description={t('door.passwordHint')}
      autoComplete="new-password"
      required
      minLength={10}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      error={props.error}
    />
  )
}
