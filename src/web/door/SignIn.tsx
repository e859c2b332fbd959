import { Anchor, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Door } from './Door.tsx'
import { Form, type Trouble } from './Form.tsx'

/** Coming in with e-mail and password. `onSignIn` answers null when in, or when the second step is next. */
export function SignIn(props: {
  onSignIn: (entered: { email: string; password: string }) => Promise<Trouble | null>
  forgotHref: string
}) {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <Door title={t('door.signIn')}>
      <Form
        label={t('door.signIn')}
        onSend={() => props.onSignIn({ email, password })}
        below={<Anchor href={props.forgotHref}>{t('door.forgot')}</Anchor>}
      >
        {(wrong) => (
          <>
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
            <PasswordInput
              label={t('door.password')}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              error={wrong('password')}
            />
          </>
        )}
      </Form>
    </Door>
  )
}
