/** Reading one lead whole: its people, relay, touches, and the chain of leads it belongs to. */
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { withoutHidden } from '../../platform/hidden.ts'
import type { Scope } from '../../platform/rights.ts'
import { may } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import type { Contacts } from '../../tables.ts'
import type { LeadNow } from './lead.ts'
import { movesOf } from './lead.ts'
import type { Lead } from './move.ts'
import { likelyZone } from './normal/phones.ts'
import { relays } from './relays.ts'

interface Names {
  campaignName: string | null
  territoryName: string | null
  segmentName: string | null
  accountName: string | null
  contactName: string | null
  ownerName: string | null
  queueName: string | null
  channelName: string | null
  productLineName: string | null
}

async function namedLead({ tx, actor }: Work, scope: Scope, id: string): Promise<(Lead & Names) | undefined> {
  const ws = actor.workspaceId
  const { rows } = await sql<Lead & Names>`
    select l.*, a.name as account_name, c.name as contact_name, m.name as owner_name, q.name as queue_name,
           ch.name as channel_name, pl.name as product_line_name, cp.name as campaign_name, t.name as territory_name,
           sg.name as segment_name
    from leads l
    left join accounts a on a.workspace_id = l.workspace_id and a.id = l.account_id
    left join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
    left join members m on m.workspace_id = l.workspace_id and m.id = l.owner_member_id
    left join queues q on q.workspace_id = l.workspace_id and q.id = l.owner_queue_id
    left join channels ch on ch.workspace_id = l.workspace_id and ch.id = l.channel_id
    left join product_lines pl on pl.workspace_id = l.workspace_id and pl.id = l.product_line_id
    left join campaigns cp on cp.workspace_id = l.workspace_id and cp.id = l.campaign_id
    left join territories t on t.workspace_id = l.workspace_id and t.id = l.territory_id
    left join segments sg on sg.workspace_id = l.workspace_id and sg.id = l.segment_id
    where l.workspace_id = ${ws} and l.id = ${id} and ${scope}`.execute(tx)
  return rows[0]
}

/** The lead as its page shows it; null when there is none within the scope. Everything is asked in one go. */
export async function leadRecord(work: Work, scope: Scope, id: string) {
  const { rights } = work.actor
  const [lead, strips, accountRecordOf, contactRecordOf, touched, linked] = await Promise.all([
    namedLead(work, scope, id),
    relays(work, [id]),
    accountRecord(work, ofLead(work, id, sql`account_id`)),
    rights.personal ? contactRecord(work, ofLead(work, id, sql`contact_id`)) : null,
    touches(work, id),
    chain(work, id),
  ])
  if (!lead) return null
  const record = {
    ...rowOut(work.actor, { ...lead, relay: strips.get(id) ?? [] }),
    directness: lead.directness as 'direct',
    campaign: named(lead.campaignId, lead.campaignName),
    territory: named(lead.territoryId, lead.territoryName),
    territoryBy: lead.territoryBy as 'rules' | null,
    segment: named(lead.segmentId, lead.segmentName),
    approach: lead.approach as 'inside' | null,
    externalId: lead.externalId,
    skills: lead.skills ?? [],
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
  return withoutHidden(rights, record, { personal: ['contact', 'contactRecord'] })
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
  | 'expectedAmount'
  | 'expectedCurrency'
  | 'interest'
  | 'tags'
  | 'receivedAt'
  | 'levelSince'
  | 'stateSince'
  | 'nurtureUntil'
  | 'nextStep'
  | 'nextStepOn'
> &
  Omit<Names, 'campaignName' | 'territoryName' | 'segmentName'>

/** A row of a list as it is answered. */
export function rowOut<R extends object>(
  { rights }: Pick<Work['actor'], 'rights'>,
  row: Omit<Shown, 'level' | 'state' | 'closedAs'> & {
    level: string
    state: string
    closedAs: string | null
    relay: R[]
  },
) {
  const record = {
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
    expectedValue: expected(row),
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
  return withoutHidden(rights, record, { amounts: ['expectedValue'], personal: ['contact'] })
}

function expected({ expectedAmount: amount, expectedCurrency: currency }: Shown) {
  return amount === null || currency === null ? null : { amount, currency }
}

function named(id: string | null, name: string | null) {
  return id ? { id, name: name ?? '' } : null
}

type IdOrQuestion = string | RawBuilder<string>

const ofLead = ({ actor }: Work, id: string, column: RawBuilder<unknown>) =>
  sql<string>`(select ${column} from leads where workspace_id = ${actor.workspaceId} and id = ${id})`

/** A company as its page shows it. */
export async function accountRecord({ tx, actor }: Work, id: IdOrQuestion) {
  const row = await tx
    .selectFrom('accounts')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

interface Email {
  id: string
  email: string
  validity: string
  consent: string
}

interface Phone {
  id: string
  phone: string
  e164: string | null
  extension: string | null
  validity: string
  consent: string
}

/** A person as their page shows them, with every way to reach them. */
export async function contactRecord({ tx, actor }: Work, id: IdOrQuestion) {
  const { rows } = await sql<Selectable<Contacts> & { emails: Email[]; phones: Phone[] }>`
    select c.*,
           coalesce((select json_agg(json_build_object('id', e.id, 'email', e.email, 'validity', e.validity,
                              'consent', e.consent) order by e.position, e.id)
                     from contact_emails e
                     where e.workspace_id = c.workspace_id and e.contact_id = c.id and e.binned_at is null), '[]') as emails,
           coalesce((select json_agg(json_build_object('id', p.id, 'phone', p.phone, 'e164', p.e164,
                              'extension', p.extension, 'validity', p.validity, 'consent', p.consent) order by p.position, p.id)
                     from contact_phones p
                     where p.workspace_id = c.workspace_id and p.contact_id = c.id and p.binned_at is null), '[]') as phones
    from contacts c
    where c.workspace_id = ${actor.workspaceId} and c.id = ${id}`.execute(tx)
  const [contact] = rows
  return contact ? { ...contact, likelyTimeZone: contact.timeZone ? null : likelyZone(contact.phones) } : null
}

async function touches({ tx, actor }: Work, leadId: string) {
  const { rows } = await sql<{ at: string; function: string; kind: string }>`
    select at, function, kind from activities
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId} and kind in ('call', 'mail', 'meeting')
      and binned_at is null
    order by at limit 500`.execute(tx)
  return rows
}

async function chain({ tx, actor }: Work, leadId: string) {
  const ws = actor.workspaceId
  const { rows } = await sql<{
    id: string
    kind: string
    level: string
    state: string
    closedAs: string | null
    receivedAt: string
    earlier: boolean
  }>`
    select l.id, coalesce(this.earlier_kind, '') as kind, l.level, l.state, l.closed_as, l.received_at, true as earlier
    from leads this
    join leads l on l.workspace_id = ${ws} and l.id = this.earlier_lead_id
    where this.workspace_id = ${ws} and this.id = ${leadId} and ${may(actor, 'leads')}
    union all
    select l.id, coalesce(l.earlier_kind, ''), l.level, l.state, l.closed_as, l.received_at, false
    from leads l
    where l.workspace_id = ${ws} and l.earlier_lead_id = ${leadId} and ${may(actor, 'leads')}
    order by received_at`.execute(tx)
  return { earlier: rows.find((row) => row.earlier) ?? null, later: rows.filter((row) => !row.earlier) }
}
