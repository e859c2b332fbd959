/** Reading one lead whole: its people, relay, touches, and the chain of leads it belongs to. */
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import type { LeadNow } from './lead.ts'
import { movesOf } from './lead.ts'
import { relays } from './list.ts'
import type { Lead } from './move.ts'

interface Names {
  campaignName: string | null
  territoryName: string | null
  accountName: string | null
  contactName: string | null
  ownerName: string | null
  queueName: string | null
  channelName: string | null
  productLineName: string | null
}

/** The lead as its page shows it; null when there is none. */
export async function leadRecord(work: Work, id: string) {
  const { tx, actor } = work
  const ws = actor.workspaceId
  const { rows } = await sql<Lead & Names>`
    select l.*, a.name as account_name, c.name as contact_name, m.name as owner_name, q.name as queue_name,
           ch.name as channel_name, pl.name as product_line_name, cp.name as campaign_name, t.name as territory_name
    from leads l
    left join accounts a on a.workspace_id = l.workspace_id and a.id = l.account_id
    left join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
    left join members m on m.workspace_id = l.workspace_id and m.id = l.owner_member_id
    left join queues q on q.workspace_id = l.workspace_id and q.id = l.owner_queue_id
    left join channels ch on ch.workspace_id = l.workspace_id and ch.id = l.channel_id
    left join product_lines pl on pl.workspace_id = l.workspace_id and pl.id = l.product_line_id
    left join campaigns cp on cp.workspace_id = l.workspace_id and cp.id = l.campaign_id
    left join territories t on t.workspace_id = l.workspace_id and t.id = l.territory_id
    where l.workspace_id = ${ws} and l.id = ${id}`.execute(tx)
  const lead = rows[0]
  if (!lead) return null
  const [strips, accountRecordOf, contactRecordOf, touched, linked] = await Promise.all([
    relays(work, [id]),
    lead.accountId ? accountRecord(work, lead.accountId) : null,
    lead.contactId ? contactRecord(work, lead.contactId) : null,
    touches(work, id),
    chain(work, lead),
  ])
  return {
    ...rowOut({ ...lead, relay: strips.get(id) ?? [] }),
    directness: lead.directness as 'direct',
    campaign: named(lead.campaignId, lead.campaignName),
    territory: named(lead.territoryId, lead.territoryName),
    approach: lead.approach as 'inside' | null,
    externalId: lead.externalId,
    extras: lead.extras,
    firstQualifyAt: lead.firstQualifyAt,
    firstConvertAt: lead.firstConvertAt,
    wonAt: lead.wonAt,
    closedAt: lead.closedAt,
    mergedIntoId: lead.mergedIntoId,
    createdAt: lead.createdAt,
    accountRecord: accountRecordOf,
    contactRecord: contactRecordOf,
    touches: touched,
    ...linked,
    moves: movesOf(lead as unknown as LeadNow),
  }
}

type Shown = Pick<
  Lead,
  | 'id'
  | 'version'
  | 'level'
  | 'state'
  | 'closedAs'
  | 'closedReason'
  | 'accountId'
  | 'contactId'
  | 'ownerMemberId'
  | 'ownerQueueId'
  | 'channelId'
  | 'productLineId'
  | 'interest'
  | 'tags'
  | 'receivedAt'
  | 'levelSince'
  | 'stateSince'
  | 'nurtureUntil'
  | 'nextStep'
  | 'nextStepOn'
> &
  Omit<Names, 'campaignName' | 'territoryName'>

/** A row of a list as it is answered. */
export function rowOut<R extends object>(
  row: Omit<Shown, 'level' | 'state' | 'closedAs'> & {
    level: string
    state: string
    closedAs: string | null
    relay: R[]
  },
) {
  return {
    id: row.id,
    version: row.version,
    level: row.level as LeadNow['level'],
    state: row.state as LeadNow['state'],
    closedAs: row.closedAs as LeadNow['closedAs'],
    closedReason: row.closedReason,
    account: named(row.accountId, row.accountName),
    contact: named(row.contactId, row.contactName),
    owner: named(row.ownerMemberId, row.ownerName),
    queue: named(row.ownerQueueId, row.queueName),
    channel: named(row.channelId, row.channelName),
    productLine: named(row.productLineId, row.productLineName),
    interest: row.interest,
    tags: row.tags,
    receivedAt: row.receivedAt,
    levelSince: row.levelSince,
    stateSince: row.stateSince,
    nurtureUntil: row.nurtureUntil,
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn,
    relay: row.relay,
  }
}

function named(id: string | null, name: string | null) {
  return id ? { id, name: name ?? '' } : null
}

/** A company as its page shows it. */
export async function accountRecord({ tx, actor }: Work, id: string) {
  const row = await tx
    .selectFrom('accounts')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** A person as their page shows them, with every way to reach them. */
export async function contactRecord({ tx, actor }: Work, id: string) {
  const ws = actor.workspaceId
  const [row, emails, phones] = await Promise.all([
    tx
      .selectFrom('contacts')
      .selectAll()
      .where('workspaceId', '=', ws)
      .where('id', '=', id)
      .executeTakeFirst(),
    tx
      .selectFrom('contactEmails')
      .select(['id', 'email', 'validity', 'consent'])
      .where('workspaceId', '=', ws)
      .where('contactId', '=', id)
      .where('binnedAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('contactPhones')
      .select(['id', 'phone', 'e164', 'extension', 'validity', 'consent'])
      .where('workspaceId', '=', ws)
      .where('contactId', '=', id)
      .where('binnedAt', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  ])
  return row ? { ...row, emails, phones } : null
}

async function touches({ tx, actor }: Work, leadId: string) {
  const { rows } = await sql<{ at: string; function: string; kind: string }>`
    select at, function, kind from activities
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and kind in ('call', 'mail', 'meeting')
      and binned_at is null
    order by at limit 500`.execute(tx)
  return rows
}

async function chain({ tx, actor }: Work, lead: Lead) {
  const { rows } = await sql<{
    id: string
    kind: string
    level: string
    state: string
    closedAs: string | null
    receivedAt: string
    earlier: boolean
  }>`
    select l.id, coalesce(case when l.id = ${lead.earlierLeadId} then ${lead.earlierKind}::text else l.earlier_kind end, '') as kind,
           l.level, l.state, l.closed_as, l.received_at, l.id = ${lead.earlierLeadId} is true as earlier
    from leads l
    where l.workspace_id = ${actor.workspaceId} and (l.id = ${lead.earlierLeadId} or l.earlier_lead_id = ${lead.id})
    order by l.received_at`.execute(tx)
  return { earlier: rows.find((row) => row.earlier) ?? null, later: rows.filter((row) => !row.earlier) }
}

export async function leadExists({ tx, actor }: Work, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from leads where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(tx)
  return rows.length > 0
}
