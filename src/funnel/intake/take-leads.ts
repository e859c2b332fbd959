/** Takes a batch of rows as leads: the bulk sister of receiving one lead, with the same rows and facts. */
import { sql } from 'kysely'
import { findOrMakeProductLines } from '../../office/catalogue/actions.ts'
import { membersOfFile } from '../../office/team/members/enrol.ts'
import { listSegments, rankedRules } from '../../office/team/territories/actions.ts'
import { type Facts, segmentOf, territoryOf } from '../../office/team/territories/territory.ts'
import type { Work } from '../../platform/work.ts'
import { queueOf } from '../leads/actions.ts'
import { firstHolding, newLead } from '../leads/receive.ts'
import { type Stamped, stampedBy } from '../leads/stamping.ts'
import { insertLater, newSheet, type Sheet, writeSheet } from './bulk.ts'
import { BatchBook, CommonKeys, readyOf } from './duplicates/at-import.ts'
import { addKeys, insertKeys } from './duplicates/candidates.ts'
import { keepPairs } from './duplicates/pairs.ts'
import { fillGaps } from './gaps.ts'
import { metBy } from './imports/met.ts'
import { contactOf, type KnownPeople, whoIsKnownAmong } from './known.ts'
import type { LeadRow } from './lead-row.ts'
import { activeAmong, campaignKey, campaignsNamed, channelsNamed, type Ids } from './names.ts'
import { findOrMakePeople } from './people.ts'
import type { Problem } from './values.ts'
import type { Verdict } from './verdict.ts'

/** Takes the rows that are new; `importId` null judges only and writes nothing. */
export async function takeLeads(
  work: Work,
  rows: LeadRow[],
  importId: string | null,
  common = new CommonKeys(),
): Promise<Verdict[]> {
  const here = await leadsHere(work, rows)
  const fresh = rows.filter((row) => !here.has(row.externalId))
  const known = await whoIsKnownAmong(work, fresh)
  const barred = new Set(fresh.filter((row) => contactOf(known, row)?.suppressed))
  const taken = fresh.filter((row) => !barred.has(row))
  // Before they are written: then all are known.
  const met = new Map(taken.map((row) => [row, metBy(known, row)]))
  if (importId !== null && taken.length > 0) await write(work, taken, known, importId, common)
  return rows.map((row): Verdict => {
    if (here.has(row.externalId)) return { number: row.number, kind: 'unchanged', problems: [] }
    if (barred.has(row)) return { number: row.number, kind: 'refused', problems: [suppressed(row)] }
    const problems = [...row.warnings, ...campaignAlone(row)]
    return { number: row.number, kind: 'taken', problems, met: met.get(row) }
  })
}

async function leadsHere({ tx, actor }: Work, rows: LeadRow[]): Promise<Set<string>> {
  const found = await sql<{ externalId: string }>`
    select l.external_id
    from unnest(${rows.map((row) => row.externalId)}::text[]) k (key)
    cross join lateral (
      select external_id from leads where workspace_id = ${actor.workspaceId} and external_id = k.key limit 1
    ) l`.execute(tx)
  return new Set(found.rows.map((row) => row.externalId))
}

function suppressed(row: LeadRow): Problem {
  const message = 'This person asked not to be contacted. No lead was opened.'
  return {
    field: row.emails.length > 0 ? 'email' : 'phone',
    value: row.emails[0] ?? row.phones[0]?.phone ?? null,
    code: 'suppressed',
    message,
  }
}

function campaignAlone(row: LeadRow): Problem[] {
  if (!row.campaign || row.channel) return []
  const message = 'A campaign belongs to a channel, and the row names none. The name is kept with the lead.'
  return [{ field: 'campaign', value: row.campaign, code: 'campaign-without-channel', message }]
}

async function write(work: Work, rows: LeadRow[], known: KnownPeople, importId: string, common: CommonKeys) {
  const sheet = newSheet(work)
  const places = await placesOf(work, rows)
  const book = await BatchBook.about(work, notKnown(work, rows, known), common)
  const meant = rows.map((row) => ({ row, who: findOrMakePeople(work, sheet, known, book, row) }))
  const joined = await fillGaps(work, sheet, known, meant)
  for (const { row, who } of meant) writeLead(work, sheet, row, who, places, importId)
  await Promise.all([writeSheet(work, sheet), insertKeys(work, book.fresh), addKeys(work, joined)])
  await keepPairs(work, book.pairs, 'import')
}

// Only of who is not known exactly is it asked who may be meant.
function notKnown(work: Work, rows: LeadRow[], known: KnownPeople) {
  const ready = (row: LeadRow) => readyOf(work.actor.workspaceId, row)
  const isKnown = (row: LeadRow) =>
    known.byDomain.has(row.domain ?? '') || known.byName.has(row.accountKey ?? '')
  return {
    contact: rows.flatMap((row) => (contactOf(known, row) ? [] : (ready(row).contact ?? []))),
    account: rows.flatMap((row) => (isKnown(row) ? [] : (ready(row).account ?? []))),
  }
}

interface Places {
  channels: Ids
  campaigns: Ids
  productLines: Ids
  owners: Ids
  active: Set<string>
  stampOf: (facts: Facts) => Stamped
  intakeQueueId: string
}

async function placesOf(work: Work, rows: LeadRow[]): Promise<Places> {
  const named = (field: 'channel' | 'productLine' | 'owner') => [
    ...new Set(rows.flatMap((row) => row[field] ?? [])),
  ]
  const channels = await channelsNamed(work, named('channel'))
  const owners = await membersOfFile(work, named('owner'))
  return {
    channels,
    owners,
    campaigns: await campaignsNamed(work, new Set(rows.flatMap((row) => campaignOf(row, channels) ?? []))),
    productLines: await findOrMakeProductLines(work, named('productLine')),
    active: await activeAmong(work, owners.values()),
    stampOf: await stamperOf(work),
    intakeQueueId: await queueOf(work.tx, work.actor.workspaceId, 'gather', 'intake'),
  }
}

function campaignOf(row: LeadRow, channels: Ids): string | null {
  return row.channel && row.campaign ? campaignKey(channels.get(row.channel) as string, row.campaign) : null
}

// The rules are read once for all rows of the batch.
async function stamperOf(work: Work): Promise<Places['stampOf']> {
  const [rules, segments] = [await rankedRules(work), await listSegments(work)]
  return (facts) =>
    stampedBy({
      territoryId: territoryOf(rules, facts)?.territoryId ?? null,
      segmentId: segmentOf(segments, facts.size),
    })
}

type Who = ReturnType<typeof findOrMakePeople>

function writeLead(work: Work, sheet: Sheet, row: LeadRow, who: Who, places: Places, importId: string): void {
  const { channels, campaigns, productLines, owners, active, intakeQueueId } = places
  const id = work.newId()
  const named = row.owner ? owners.get(row.owner) : undefined
  const memberId = named && active.has(named) ? named : null
  const owner = { ownerMemberId: memberId, ownerQueueId: memberId ? null : intakeQueueId }
  const stamps = {
    accountId: who.accountId,
    contactId: who.contactId,
    channelId: row.channel ? (channels.get(row.channel) as string) : null,
    campaignId: campaigns.get(campaignOf(row, channels) ?? '') ?? null,
    productLineId: row.productLine ? (productLines.get(row.productLine) as string) : null,
  }
  const stamp = places.stampOf({
    ...who.market,
    accountId: who.accountId,
    productLineId: stamps.productLineId,
    expectedValue: row.expectedValue,
  })
  const given = {
    ...stamps,
    expectedValue: row.expectedValue ?? undefined,
    interest: row.interest ?? undefined,
    directness: row.directness,
    tags: row.tags,
    externalId: row.externalId,
    extras: { ...extrasOf(row, memberId), ...who.said },
  } as Parameters<typeof newLead>[1]
  const opened = newLead(work, given, { ...stamps, ...stamp, ...owner, id, receivedAt: row.receivedAt })
  const lead = insertLater(sheet, 'leads', { ...opened, importId })
  const holding = insertLater(sheet, 'holdings', firstHolding(work, id, owner, row.receivedAt))
  const { contactId: _, ...dimensions } = stamps
  sheet.facts.push({
    fact: 'lead.received',
    function: 'gather',
    at: row.receivedAt,
    leadId: id,
    leadSeq: 1,
    ...dimensions,
    territoryId: stamp.territoryId,
    detail: { directness: row.directness, earlier: null },
    rows: [lead, holding, ...who.rows],
  })
}

// What the file says and the lead has no place for is kept with it.
function extrasOf(row: LeadRow, memberId: string | null): Record<string, string> {
  return {
    ...row.extras,
    ...(row.owner && !memberId ? { formerOwner: row.owner } : {}),
    ...(row.campaign && !row.channel ? { campaign: row.campaign } : {}),
  }
}
