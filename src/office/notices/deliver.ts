/**
 * Sending what is due. What is due for one person is made into a letter in the transaction that takes it out of the
 * queue and asks for a job; the job sends it and notes that it is sent. A job that failed is tried again; a letter that
 * is noted as sent is not sent again.
 */
import { enqueue, type LongTask } from '../../platform/jobs.ts'
import type { Letter, Mail } from '../../platform/mail.ts'
import type { Push, PushTarget } from '../../platform/web-push.ts'
import type { Work } from '../../platform/work.ts'
import { memberActor } from '../team/actor.ts'
import { mailOf, pushOf } from './letter.ts'
import { linkKey, type Stop, stopToken } from './links.ts'
import type { Channel, Kind } from './notice.ts'
import { type Bundle, takeDue } from './plan.ts'
import { notices, type Seen } from './store.ts'
import { dropSubscription, noteTold, subscriptionsOf, targetOf } from './subscriptions.ts'

export const SEND = 'notices.send'

/** By what letters go out; without a mail server or push the letters for it are needless. */
export interface Means {
  mail: Mail
  push: Push | null
  baseUrl: string
}

type Post = (work: Work, letterId: string) => Promise<unknown>
const byJob: Post = (work, letterId) => enqueue(work, SEND, { letterId })

/** Makes letters of what is due and asks for their sending; answers how many there are. */
export async function sweep(work: Work, post: Post = byJob): Promise<number> {
  const letterIds = (await Promise.all((await takeDue(work)).map((bundle) => lettersOf(work, bundle)))).flat()
  for (const letterId of letterIds) await post(work, letterId)
  return letterIds.length
}

// One mail, or one push message to each browser.
async function lettersOf(work: Work, bundle: Bundle): Promise<string[]> {
  const to = bundle.channel === 'mail' ? [null] : await subscriptionsOf(work, bundle.memberId)
  const rows = to.map((subscriptionId) => ({
    ...bundle,
    workspaceId: work.actor.workspaceId,
    id: work.newId(),
    subscriptionId,
    madeAt: work.now,
  }))
  if (rows.length > 0) await work.tx.insertInto('noticeLetters').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** The job: sends one letter. */
export async function send({ mail, push, baseUrl }: Means, { ids, inTransaction }: LongTask): Promise<void> {
  const letterId = String(ids.letterId)
  const ready = await inTransaction((work) => prepare(work, letterId, baseUrl))
  if (!ready) return
  const outcome = await carry(ready, mail, push)
  await inTransaction((work) => close(work, letterId, ready, outcome))
}

type Ready =
  | { channel: 'mail'; letter: Letter }
  | { channel: 'push'; to: PushTarget & { id: string }; text: string; urgent: boolean; now: string }
  | { channel: 'none' }

type Outcome = 'sent' | 'refused' | 'needless' | 'gone'

async function carry(ready: Ready, mail: Mail, push: Push | null): Promise<Outcome> {
  if (ready.channel === 'mail' && mail.configured) {
    await mail.send(ready.letter)
    return 'sent'
  }
  if (ready.channel === 'push' && push) return push.send(ready.to, ready.text, ready.now, ready.urgent)
  return 'needless'
}

async function close(work: Work, letterId: string, ready: Ready, outcome: Outcome): Promise<void> {
  if (ready.channel === 'push' && outcome === 'gone') await dropSubscription(work, ready.to.id)
  if (ready.channel === 'push' && outcome === 'sent') await noteTold(work, ready.to.id)
  await work.tx
    .updateTable('noticeLetters')
    .set({ closedAt: work.now, outcome: outcome === 'gone' ? 'refused' : outcome })
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', letterId)
    .where('closedAt', 'is', null)
    .execute()
}

interface Kept {
  memberId: string
  channel: Channel
  subscriptionId: string | null
  noticeIds: string[]
  name: string
  email: string | null
  isHere: boolean
}

// Read as their reader, so that nothing is mailed that they may not see (any more), and nothing they have read by now.
async function prepare(work: Work, letterId: string, baseUrl: string): Promise<Ready | null> {
  const kept = await openLetter(work, letterId)
  if (!kept) return null
  if (!kept.isHere) return { channel: 'none' }
  const actor = await memberActor(work.tx, work.actor.workspaceId, kept.memberId, work.now)
  const asked = { ids: kept.noticeIds, limit: kept.noticeIds.length, read: false }
  const seen = (await notices({ ...work, actor }, asked)).reverse()
  if (seen.length === 0) return { channel: 'none' }
  if (kept.channel === 'mail')
    return { channel: 'mail', letter: await asMail(work, letterId, kept, seen, baseUrl) }
  const to = kept.subscriptionId ? await targetOf(work, kept.memberId, kept.subscriptionId) : null
  return to
    ? { channel: 'push', to, now: work.now, ...pushOf(seen, actor.workspace.slug) }
    : { channel: 'none' }
}

async function openLetter({ tx, actor }: Work, letterId: string): Promise<Kept | null> {
  const row = await tx
    .selectFrom('noticeLetters as l')
    .innerJoin('members as m', (on) =>
      on.onRef('m.workspaceId', '=', 'l.workspaceId').onRef('m.id', '=', 'l.memberId'),
    )
    .select(['l.memberId', 'l.channel', 'l.subscriptionId', 'l.noticeIds', 'm.name', 'm.email', 'm.status'])
    .where('l.workspaceId', '=', actor.workspaceId)
    .where('l.id', '=', letterId)
    .where('l.closedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const isHere = row.status === 'active' && (row.channel !== 'mail' || row.email !== null)
  return { ...row, channel: row.channel as Channel, isHere }
}

async function asMail(
  work: Work,
  letterId: string,
  kept: Kept,
  seen: Seen[],
  baseUrl: string,
): Promise<Letter> {
  const { workspaceId, workspace } = work.actor
  const kinds = [...new Set(seen.map(({ kind }) => kind))]
  const kind: Stop = kinds.length === 1 && kinds[0] !== 'test' ? (kinds[0] as Kind) : 'all'
  const key = await linkKey(work, kept.memberId)
  return mailOf({
    to: kept.email as string,
    name: kept.name,
    company: workspace.name,
    slug: workspace.slug,
    baseUrl,
    stop: stopToken(key, { workspaceId, memberId: kept.memberId, kind }),
    letterId,
    notices: seen,
  })
}
