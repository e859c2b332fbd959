/** Who reads notices, how they want to hear of them, and what they heard last. */
import { sql } from 'kysely'
import type { Instant } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { calendarsOf } from '../team/calendars/actions.ts'
import { nextOpening, type WorkCalendar } from '../team/calendars/business-time.ts'
import { type Settings, settingsWith } from './notice.ts'

export interface Reader {
  settings: Settings
  timeZone: string
  /** Has an address and can sign in: people of an import are not written to. */
  hasMail: boolean
  hasPush: boolean
  /** When the last letter went out, by channel and kind. */
  lastAt: Map<string, Instant>
  nextWorking?: (at: Instant) => Instant
}

/** The readers among members who work here. */
export async function readersOf(work: Work, memberIds: string[]): Promise<Map<string, Reader>> {
  const { tx, actor } = work
  const { rows } = await sql<{
    id: string
    timeZone: string
    hasMail: boolean
    hasPush: boolean
    chosen: Parameters<typeof settingsWith>[0]
    lasts: { channel: string; kind: string; at: string }[]
  }>`
    select m.id, m.time_zone, m.email is not null and m.user_id is not null as has_mail,
           exists (select 1 from push_subscriptions p where p.workspace_id = m.workspace_id and p.member_id = m.id) as has_push,
           coalesce((select jsonb_build_object('kinds', s.kinds, 'digest', s.digest, 'digestAt', s.digest_at,
              'quiet', s.quiet, 'quietFrom', s.quiet_from, 'quietUntil', s.quiet_until, 'workingHours', s.working_hours)
             from notice_settings s where s.workspace_id = m.workspace_id and s.member_id = m.id), '{}') as chosen,
           coalesce((select jsonb_agg(jsonb_build_object('channel', channel, 'kind', kind, 'at', at)) from (
             select l.channel, k.kind, max(l.made_at) as at
             from notice_letters l cross join unnest(l.kinds) k (kind)
             where l.workspace_id = m.workspace_id and l.member_id = m.id
               and l.made_at > ${work.now}::timestamptz - interval '1 hour'
             group by 1, 2) last), '[]') as lasts
    from members m
    where m.workspace_id = ${actor.workspaceId} and m.id = any(${memberIds}::uuid[]) and m.status = 'active'`.execute(
    tx,
  )
  const calendars = await calendarsOf(work, memberIds)
  return new Map(
    rows.map(({ id, chosen, lasts, ...rest }) => [
      id,
      {
        ...rest,
        ...workingHours(calendars.get(id)),
        settings: settingsWith(chosen),
        lastAt: new Map(lasts.map((one) => [`${one.channel} ${one.kind}`, new Date(one.at).toISOString()])),
      },
    ]),
  )
}

function workingHours(calendar: WorkCalendar | undefined): Pick<Reader, 'nextWorking'> {
  return calendar ? { nextWorking: (at) => nextOpening(calendar, at) ?? at } : {}
}
