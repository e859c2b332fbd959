import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { SecondStep } from '../../door/SecondStep.tsx'
import { SignIn } from '../../door/SignIn.tsx'
import { confirm, returnAddress, signIn, triedAs } from './identity.ts'

/** Signing in, with the second step where it is on, and back to where one wanted to go. */
export function SignInPage() {
  const { to } = useSearch({ from: '/sign-in' })
  const [isSecond, setIsSecond] = useState(false)
  const enter = useEnter(to)
  const trySignIn = (entered: { email: string; password: string }) =>
    triedAs({ 'invalid-email': 'email' }, async () => {
      if ((await signIn(entered)) === 'second-step') setIsSecond(true)
      else enter()
    })
  const tryConfirm = (entered: { code: string; isBackup: boolean; trust: boolean }) =>
    triedAs({ 'invalid-code': 'code', 'invalid-backup-code': 'code' }, async () => {
      await confirm(entered)
      enter()
    })
  if (isSecond) return <SecondStep onConfirm={tryConfirm} onBack={() => setIsSecond(false)} />
  return <SignIn onSignIn={trySignIn} forgotHref="/reset-password" />
}

// What was read as somebody else, or as nobody, is forgotten first.
function useEnter(to: unknown): () => void {
  const queries = useQueryClient()
  const { history } = useRouter()
  return () => {
    queries.clear()
    history.replace(returnAddress(to))
  }
}
