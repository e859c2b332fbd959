/** What forms hand out and take back: public keys that name their workspace, tokens and links that are signed. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { ID_PATTERN } from '../../../platform/id.ts'
import { addMs, type Instant, instantOf, msBetween, msOf } from '../../../platform/time.ts'

const KEY_PATTERN = /^[\w-]{38}$/
const DAY_MS = 86_400_000
/** How long a page may be open before it is sent. */
export const TOKEN_MS = DAY_MS
/** Nobody reads and fills a form faster. */
export const LEAST_MS = 2000
/** How long a link in a mail confirms. */
export const CONFIRM_MS = 7 * DAY_MS
/** The puzzle: so many first bits of the hash are zero. About 65,000 tries, a fraction of a second. */
export const PUZZLE_BITS = 16

/** A new public key: where it belongs, and 96 bits of noise. */
export function newFormKey(workspaceId: string): string {
  return `${packed(workspaceId)}${randomBytes(12).toString('base64url')}`
}

/** The workspace a public key belongs to; null when it is none of ours. */
export function workspaceOfKey(key: string): string | null {
  return KEY_PATTERN.test(key) ? unpacked(key.slice(0, 22)) : null
}

/** A token for one sending: when it was handed out, noise, and both signed with the form they are for. */
export function newToken(secret: string, formId: string, now: Instant): string {
  const body = `${msOf(now).toString(36)}.${randomBytes(9).toString('base64url')}`
  return `${body}.${signed(secret, `token ${formId} ${body}`)}`
}

export type TokenRead = { is: 'forged' } | { is: 'expired' } | { is: 'good'; age: number }

/** What a token says. */
export function readToken(secret: string, formId: string, token: string, now: Instant): TokenRead {
  const [at = '', noise = '', signature = '', ...more] = token.split('.')
  const isOurs = same(signature, signed(secret, `token ${formId} ${at}.${noise}`))
  if (!isOurs || more.length > 0) return { is: 'forged' }
  const age = msBetween(instantOf(Number.parseInt(at, 36)), now)
  return age > TOKEN_MS ? { is: 'expired' } : { is: 'good', age }
}

/** Was the puzzle of a token solved. */
export function isSolved(token: string, nonce: string | undefined): boolean {
  if (!nonce || nonce.length > 40) return false
  const hash = createHash('sha256').update(`${token}:${nonce}`).digest()
  return hash.readUInt32BE(0) >>> (32 - PUZZLE_BITS) === 0
}

/** The token of the link that confirms a submission. */
export function confirmToken(secret: string, workspaceId: string, submissionId: string): string {
  const signature = signed(secret, `confirm ${submissionId}`)
  return `${packed(workspaceId)}${packed(submissionId)}${signature}`
}

/** What a confirming link names; whether it is true its workspace's secret tells. */
export function readConfirm(token: string) {
  const workspaceId = unpacked(token.slice(0, 22))
  const submissionId = unpacked(token.slice(22, 44))
  return workspaceId && submissionId ? { workspaceId, submissionId, token } : null
}

/** Was a confirming link made by us. */
export function isOurLink(
  secret: string,
  link: { workspaceId: string; submissionId: string; token: string },
) {
  return same(link.token, confirmToken(secret, link.workspaceId, link.submissionId))
}

/** Until when a link confirms. */
export const confirmableUntil = (at: Instant) => addMs(at, CONFIRM_MS)

/** What stands for an address or a text where only "the same again" matters; useless without the secret. */
export function fingerprint(secret: string, what: string, value: string): string {
  return signed(secret, `${what} ${value}`).slice(0, 22)
}

function signed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function same(given: string, made: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(made)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function packed(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

function unpacked(text: string): string | null {
  const hex = Buffer.from(text, 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return text.length === 22 && ID_PATTERN.test(id) && packed(id) === text ? id : null
}
