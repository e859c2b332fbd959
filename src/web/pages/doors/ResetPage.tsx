import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { askIdentity } from '../../data/api.ts'
import { AskForReset, ChoosePassword } from '../../door/ResetPassword.tsx'
import { tell } from '../../ui/undo.tsx'
import { triedAs } from './identity.ts'

/** A new password: with the token of a link it is chosen, without one the link is asked for. */
export function ResetPage() {
  const { t } = useTranslation()
  const go = useNavigate()
  const { token } = useSearch({ from: '/reset-password' })
  const ask = (email: string) =>
    triedAs({ 'invalid-email': 'email' }, () => askIdentity('/request-password-reset', { email }))
  const choose = (newPassword: string) =>
    triedAs({ 'password-too-short': 'password', 'password-too-long': 'password' }, async () => {
      await askIdentity('/reset-password', { newPassword, token: String(token) })
      tell(t('doors.passwordSet'))
      void go({ to: '/sign-in', search: {}, replace: true })
    })
  if (!token) return <AskForReset onAsk={ask} signInHref="/sign-in" />
  return <ChoosePassword onChoose={choose} againHref="/reset-password" />
}
