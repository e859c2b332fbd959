/** Around the pages of forms: what browsers may do with them, and the pages that say why there is none. */
import type { PageAnswer } from '../../../platform/route.ts'
import { plainPage } from './answers-html.ts'
import { PAGE_WORDS } from './page-words.ts'
import type { AtForm } from './stranger.ts'

export const nothingHere = () => alone(404, plainPage('en', PAGE_WORDS.en.closed, PAGE_WORDS.en.closedSays))

export function sayWrong(status: number, message: string): PageAnswer {
  return alone(status, plainPage('en', 'This could not be taken', message))
}

export const alone = (status: number, content: string): PageAnswer => ({
  status,
  content,
  type: 'text/html; charset=utf-8',
  headers: ALONE,
})

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
]
// With no referrer at all browsers send forms as from nowhere, and the origin could not be checked.
const COMMON = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
// A confirmed form may go on to the address of its owner, which browsers count as where the form goes.
export const ALONE = {
  ...COMMON,
  'content-security-policy': [...POLICY, "frame-ancestors 'none'"].join('; '),
}

export function html(at: AtForm, status: number, content: string): PageAnswer {
  return { status, content, type: 'text/html; charset=utf-8', headers: headersOf(at) }
}

export function headersOf({ form }: AtForm): Record<string, string> {
  // A redirect after sending counts as where the form goes.
  const on = form.redirectTo ? ` ${new URL(form.redirectTo).origin}` : ''
  const policy = [
    ...POLICY,
    `form-action 'self'${on}`,
    `frame-ancestors 'self'${form.origins.map((one) => ` ${one}`).join('')}`,
  ]
  return { ...COMMON, 'content-security-policy': policy.join('; ') }
}
