/** What goes out besides the bell: each new notice becomes a delivery for each channel that its reader chose. */
import { sql } from 'kysely'
import { addMs, type Instant, msBetween } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { CHANNELS, type Channel, URGENT_MS } from './notice.ts'
import { type Reader, readersOf } from './readers.ts'
import type { Written } from './store.ts'
import { dueAt } from './timing.ts'

interface Delivery {
  noticeId: string
  memberId: string
  channel: Channel
  dueAt: Instant
}

/**
 * Plans what goes out for new notices; answers when the first of it is due. Nobody is written to about what was
 * recorded long ago.
 */
export async function plan(
  work: Work,
  written: (Written & { recordedAt: Instant })[],
): Promise<Instant | null> {
  const fresh = written.filter((one) => msBetween(one.recordedAt, work.now) < URGENT_MS)
  if (fresh.length === 0) return null
  const readers = await readersOf(work, [...new Set(fresh.map((one) => one.memberId))])
  const deliveries = fresh.flatMap((one) => {
    const reader = readers.get(one.memberId)
    return reader ? deliveriesOf(work.now, one, reader) : []
  })
  await keep(work, deliveries)
  return deliveries.reduce<Instant | null>(
    (first, { dueAt: at }) => (!first || at < first ? at : first),
    null,
  )
}

function deliveriesOf(now: Instant, notice: Written, reader: Reader): Delivery[] {
  const wanted = notice.kind === 'test' ? CHANNELS.filter((one) => one === notice.code) : CHANNELS
  return wanted.flatMap((channel) => {
    if (channel === 'mail' ? !reader.hasMail : !reader.hasPush) return []
    const at = dueAt({
      ...{ now, channel, kind: notice.kind, settings: reader.settings, timeZone: reader.timeZone },
      lastAt: reader.lastAt.get(`${channel} ${notice.kind}`) ?? null,
      ...(reader.nextWorking ? { nextWorking: reader.nextWorking } : {}),
    })
    return at ? [{ noticeId: notice.id, memberId: notice.memberId, channel, dueAt: at }] : []
  })
}

async function keep({ tx, actor }: Work, deliveries: Delivery[]): Promise<void> {
  if (deliveries.length === 0) return
  await tx
    .insertInto('noticeDeliveries')
    .values(deliveries.map((one) => ({ workspaceId: actor.workspaceId, ...one })))
    .execute()
}

/** A bundle to be made into letters: all that is due for one person on one channel. */
export interface Bundle {
  memberId: string
  channel: Channel
  noticeIds: string[]
  kinds: string[]
}

const BUNDLES = 200

/**
 * Takes what is due out of the queue, gathered by person and channel, and with it whatever else waits for the same
 * person on that channel a little longer. What was read meanwhile needs no letter.
 */
export async function takeDue({ tx, actor, now }: Work): Promise<Bundle[]> {
  const soon = addMs(now, 60_000)
  const { rows } = await sql<Bundle>`
    with due as (
      select distinct member_id, channel from notice_deliveries
      where workspace_id = ${actor.workspaceId} and due_at <= ${now} limit ${BUNDLES}
    ), taken as (
      delete from notice_deliveries d using due
      where d.workspace_id = ${actor.workspaceId} and d.member_id = due.member_id and d.channel = due.channel
        and d.due_at <= ${soon}
      returning d.notice_id, d.member_id, d.channel
    )
    select t.member_id, t.channel, array_agg(n.id::text order by n.id) as notice_ids, array_agg(distinct n.kind) as kinds
    from taken t join notices n on n.workspace_id = ${actor.workspaceId} and n.id = t.notice_id and n.read_at is null
    group by t.member_id, t.channel order by t.member_id, t.channel`.execute(tx)
  return rows
}
