/** Tokens that open something: shown once, kept as a hash only. */
import { createHash, randomBytes } from 'node:crypto'

/** 32 bytes of noise as 43 characters that survive an address bar. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token: SHA-256 in hex. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const KEY_PATTERN = /^baton_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/

/** An API key: it names its workspace, so that the door knows where to look before it knows who asks. */
export function newKey(workspaceId: string): string {
  return `baton_${workspaceId.replaceAll('-', '')}_${newSecret()}`
}

/** Where a key belongs and what is kept of it; null when it is no key of ours. */
export function readKey(token: string): { workspaceId: string; keyHash: string } | null {
  const parts = KEY_PATTERN.exec(token)
  return parts && { workspaceId: parts.slice(1, 6).join('-'), keyHash: hashOf(token) }
}
