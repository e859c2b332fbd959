import i18next from 'i18next'
import { askIdentity, Problem, tried } from '../../data/api.ts'
import type { Trouble } from '../../door/Form.tsx'

/** Refusals of identity that people meet here; each has a sentence of ours. */
const SAID = [
  'invalid-email-or-password',
  'invalid-email',
  'invalid-password',
  'password-too-short',
  'password-too-long',
  'invalid-token',
  'invalid-code',
  'invalid-two-factor-cookie',
  'invalid-backup-code',
  'too-many-attempts-request-new-code',
] as const

/** Signs in; answers whether a second step is wanted still. */
export async function signIn(entered: { email: string; password: string }): Promise<'in' | 'second-step'> {
  const answer = await askIdentity<{ twoFactorRedirect?: boolean }>('/sign-in/email', entered)
  return answer.twoFactorRedirect ? 'second-step' : 'in'
}

/** Takes the second step with a code of the app, or with one of the backup codes. */
export async function confirm(entered: { code: string; isBackup: boolean; trust: boolean }): Promise<void> {
  const path = entered.isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp'
  await askIdentity(path, { code: entered.code.trim(), trustDevice: entered.trust })
}

/** Who is signed in in this browser, null when nobody is. */
export async function whoIsHere(): Promise<{ name: string; email: string } | null> {
  const session = await askIdentity<{ user?: { name: string; email: string } } | null>('/get-session')
  return session?.user ?? null
}

/** Does it; answers null, or what a form shows. `fields` says how the form calls a field of the API. */
export async function triedAs(
  fields: Record<string, string>,
  task: () => Promise<unknown>,
): Promise<Trouble | null> {
  let code = ''
  const trouble = await tried(() =>
    task().catch((error) => {
      if (error instanceof Problem) code = error.code
      throw error
    }),
  )
  if (!trouble) return null
  const says = isSaid(code) ? i18next.t(`doors.said.${code}`) : withoutField(trouble)
  const field = trouble.field && (fields[trouble.field] ?? trouble.field)
  return { says, field: field ?? fields[code] }
}

/** The sentence of an input that was not readable begins with the field's name, which the form shows already. */
function withoutField({ says, field }: Trouble): string {
  return field && says.startsWith(`${field}: `) ? says.slice(field.length + 2) : says
}

function isSaid(code: string): code is (typeof SAID)[number] {
  return SAID.some((said) => said === code)
}

/** Where to go once in: an address of ours from `?to=`, else the front door. */
export function returnAddress(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/'
}
