/** The links in mails by which somebody stops them without signing in: signed, so that nobody can stop another's. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { ID_PATTERN } from '../../platform/id.ts'
import type { Work } from '../../platform/work.ts'
import { newSecret } from '../team/token.ts'
import { KINDS, type Kind } from './notice.ts'

/** What a link stops: one kind, or everything by mail. */
export type Stop = Kind | 'all'

export interface Link {
  workspaceId: string
  memberId: string
  kind: Stop
  signature: string
}

/** The key of a member's links, made when it is first needed. */
export async function linkKey({ tx, actor }: Work, memberId: string): Promise<string> {
  const made = { workspaceId: actor.workspaceId, memberId, linkKey: newSecret() }
  await tx
    .insertInto('noticeKeys')
    .values(made)
    .onConflict((one) => one.columns(['workspaceId', 'memberId']).doNothing())
    .execute()
  return (await keptKey({ tx, actor }, memberId)) as string
}

async function keptKey({ tx, actor }: Pick<Work, 'tx' | 'actor'>, memberId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('noticeKeys')
    .select('linkKey')
    .where('workspaceId', '=', actor.workspaceId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return row?.linkKey ?? null
}

/** The token of a link. */
export function stopToken(key: string, link: Omit<Link, 'signature'>): string {
  return [bare(link.workspaceId), bare(link.memberId), link.kind, signatureOf(key, link)].join('.')
}

/** What a token says; whether it is true only its member's key tells. Null when it is none of ours. */
export function readStop(token: string): Link | null {
  const [workspace = '', member = '', kind = '', signature = '', ...more] = token.split('.')
  const [workspaceId, memberId] = [dashed(workspace), dashed(member)]
  const isKind = kind === 'all' || (KINDS as readonly string[]).includes(kind)
  if (more.length > 0 || !isKind || !ID_PATTERN.test(workspaceId) || !ID_PATTERN.test(memberId)) return null
  return { workspaceId, memberId, kind: kind as Stop, signature }
}

/** Was this link made by us for this member. */
export async function isOurs(work: Work, link: Link): Promise<boolean> {
  const key = await keptKey(work, link.memberId)
  if (!key) return false
  const [given, made] = [Buffer.from(link.signature), Buffer.from(signatureOf(key, link))]
  return given.length === made.length && timingSafeEqual(given, made)
}

function signatureOf(key: string, { workspaceId, memberId, kind }: Omit<Link, 'signature'>): string {
  return createHmac('sha256', key).update(`stop ${workspaceId} ${memberId} ${kind}`).digest('base64url')
}

const bare = (id: string) => id.replaceAll('-', '')
const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
