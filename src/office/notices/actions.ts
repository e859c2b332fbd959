/** The verbs on one's own notices: read, read all of a lead or all there are, try a channel. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import type { NoticeOut } from './contract.ts'
import { means } from './settings.ts'
import { markRead, notices, type Seen, unknownOf, unread } from './store.ts'
import { mySubscriptions } from './subscriptions.ts'
import { aboutOf } from './words.ts'

/** Marks one notice read, or not read after all. */
export async function readNotice(work: Work, id: string, isRead: boolean): Promise<Result<NoticeOut>> {
  await markRead(work, { ids: [id] }, isRead)
  const [found] = await notices(work, { ids: [id], limit: 1 })
  return found ? ok(shown(found)) : refuse('not-found', 'You have no such notice.')
}

/** Marks what is about a lead read, or all there is. */
export async function readMany(
  work: Work,
  which: { leadId?: string | undefined; upTo?: string | undefined },
): Promise<Result<{ read: number; unread: number }>> {
  const unknown = await unknownOf(work, which)
  if (unknown)
    return refuse('unknown-reference', `${unknown} names nothing of yours here.`, { field: unknown })
  const read = await markRead(work, which, true)
  return ok({ read, unread: await unread(work) })
}

/** Sends oneself a notice, to see that a channel works. It goes the way of all notices. */
export async function tryChannel(
  work: Work,
  channel: 'app' | 'mail' | 'push',
): Promise<Result<{ channel: string }>> {
  const { memberId } = work.actor
  if (!memberId) return refuse('needs-a-member', 'Only a person has notices.')
  const has = await means(work)
  if (channel === 'mail' && !has.mails)
    return refuse('no-mail', 'This installation sends no mail. Ask who runs it to set SMTP_URL.')
  if (channel === 'push' && (await mySubscriptions(work)).length === 0)
    return refuse('no-browser', 'No browser of yours is told yet. Turn it on in this one first.')
  await record(work, { fact: 'notice.tested', function: 'operate', detail: { channel, memberId }, rows: [] })
  // Nothing was written but the fact: this wakes who follows the journal.
  work.touched.push({ noun: 'noticeTests', id: memberId, version: 1 })
  return ok({ channel })
}

/** A notice as the API answers it. */
export function shown(notice: Seen): NoticeOut {
  const { byId, byName, leadId, leadLevel, accountId, accountName, mayOpen } = notice
  return {
    id: notice.id,
    kind: notice.kind,
    code: notice.code,
    at: notice.at,
    readAt: notice.readAt,
    by: mayOpen && byId && byName ? { id: byId, name: byName } : null,
    lead: mayOpen && leadId && leadLevel ? { id: leadId, level: leadLevel } : null,
    account: mayOpen && accountId && accountName ? { id: accountId, name: accountName } : null,
    about: aboutOf(notice),
    mayOpen,
    queue: notice.queueName,
    activityId: mayOpen ? notice.activityId : null,
    detail: mayOpen ? { ...notice.detail, ...(notice.lateName ? { lateName: notice.lateName } : {}) } : {},
  }
}
