/** Takes a batch of rows as deals of leads that are here: opportunities, orders, and where the leads stand after. */
import { findOrMakeProductLines } from '../../office/catalogue/actions.ts'
import { membersOfFile } from '../../office/team/members/enrol.ts'
import type { Work } from '../../platform/work.ts'
import { stamps } from '../leads/move.ts'
import {
  type BulkFact,
  insertLater,
  newSheet,
  type Sheet,
  type StoredChange,
  updateLater,
  writeSheet,
} from './bulk.ts'
import { type DealPeople, type FoundLead, mayHaveDeals, type Proof, prove } from './deal.ts'
import type { DealRow } from './deal-row.ts'
import { dealsHere, type FoundAccount, lockAccounts, lockFoundLeads, poolsOf } from './deals-here.ts'
import { isProblem } from './lead-row.ts'
import { activeAmong, type Ids } from './names.ts'
import type { Problem } from './values.ts'
import type { Verdict } from './verdict.ts'

/** Takes the rows that are new; `importId` null judges only and writes nothing. */
export async function takeDeals(work: Work, rows: DealRow[], importId: string | null): Promise<Verdict[]> {
  const here = await dealsHere(
    work,
    rows.map((row) => row.externalId),
  )
  const verdicts = new Map<DealRow, Verdict>()
  for (const row of rows) {
    if (here.has(row.externalId)) verdicts.set(row, { number: row.number, kind: 'unchanged', problems: [] })
  }
  let waiting = rows.filter((row) => !verdicts.has(row))
  while (waiting.length > 0) {
    const wave = firstOfEachLead(waiting)
    for (const [row, verdict] of await takeWave(work, wave, importId)) verdicts.set(row, verdict)
    waiting = waiting.filter((row) => !verdicts.has(row))
  }
  return rows.map((row) => verdicts.get(row) as Verdict)
}

// Two deals of one lead follow each other: the second finds the lead as the first has left it.
function firstOfEachLead(rows: DealRow[]): DealRow[] {
  return [...new Map([...rows].reverse().map((row) => [row.leadExternalId, row])).values()]
}

async function takeWave(work: Work, rows: DealRow[], importId: string | null): Promise<[DealRow, Verdict][]> {
  const leads = await lockFoundLeads(
    work,
    rows.map((row) => row.leadExternalId),
  )
  const sheet = newSheet(work)
  const places = await placesOf(work, rows, leads, importId !== null)
  const done = rows.map((row): [DealRow, Verdict] => {
    const found = leads.get(row.leadExternalId)
    const proof = found ? prove(found, row, peopleOf(row, places)) : noSuchLead(row)
    if (isProblem(proof)) return [row, { number: row.number, kind: 'refused', problems: [proof] }]
    if (importId !== null) writeDeal(work, sheet, { row, found: found as FoundLead, proof, places, importId })
    return [
      row,
      {
        number: row.number,
        kind: 'taken',
        problems: [...row.warnings, ...beforeReceived(row, found as FoundLead)],
      },
    ]
  })
  if (importId !== null) await writeSheet(work, sheet)
  return done
}

function noSuchLead(row: DealRow): Problem {
  const message = 'No lead here has this id. Bring in the leads first.'
  return { field: 'leadExternalId', value: row.leadExternalId, code: 'no-such-lead', message }
}

function beforeReceived(row: DealRow, { lead }: FoundLead): Problem[] {
  if (row.at >= lead.receivedAt) return []
  const message = `It was closed before its lead was received (${lead.receivedAt}). Both were taken as they are.`
  return [{ field: 'closedAt', value: row.at, code: 'closed-before-received', message }]
}

interface Places {
  members: Ids
  active: Set<string>
  productLines: Ids
  pools: DealPeople['pools']
  accounts: Map<string, FoundAccount & { boughtAt: string }>
}

async function placesOf(
  work: Work,
  rows: DealRow[],
  leads: Map<string, FoundLead>,
  writes: boolean,
): Promise<Places> {
  const pools = await poolsOf(work)
  if (!writes)
    return { members: new Map(), active: new Set(), productLines: new Map(), pools, accounts: new Map() }
  // Refused rows make no names.
  const good = rows.filter((row) => mayHaveDeals(leads.get(row.leadExternalId)))
  const members = await membersOfFile(
    work,
    good.flatMap((row) => [row.qualifiedBy ?? [], row.convertedBy ?? []].flat()),
  )
  return {
    members,
    active: await activeAmong(work, members.values()),
    productLines: await findOrMakeProductLines(
      work,
      good.flatMap((row) => row.productLine ?? []),
    ),
    pools,
    accounts: await customersOf(work, good, leads),
  }
}

// With the earliest of the deals they bought in.
async function customersOf(
  work: Work,
  rows: DealRow[],
  leads: Map<string, FoundLead>,
): Promise<Places['accounts']> {
  const boughtAt = new Map<string, string>()
  for (const row of rows) {
    const lead = leads.get(row.leadExternalId)?.lead
    if (row.outcome !== 'won' || !lead?.accountId) continue
    const before = boughtAt.get(lead.accountId)
    if (!before || row.at < before) boughtAt.set(lead.accountId, row.at)
  }
  const accounts = await lockAccounts(work, [...boughtAt.keys()])
  return new Map(
    [...accounts].map(([id, account]) => [id, { ...account, boughtAt: boughtAt.get(id) as string }]),
  )
}

function peopleOf(row: DealRow, { members, active, pools }: Places): DealPeople {
  const converterId = (row.convertedBy && members.get(row.convertedBy)) || null
  const qualifierId = (row.qualifiedBy && members.get(row.qualifiedBy)) || null
  return { qualifierId, converterId, converterIsHere: converterId !== null && active.has(converterId), pools }
}

interface Deal {
  row: DealRow
  found: FoundLead
  proof: Proof
  places: Places
  importId: string
}

function writeDeal(work: Work, sheet: Sheet, deal: Deal): void {
  const { row, found, proof, places } = deal
  const people = peopleOf(row, places)
  const held = holdings(work, sheet, deal)
  const fact = factsOf(sheet, found, row)
  if (proof.proves) {
    const offers = answeredOffers(work, sheet, deal, people)
    fact('handoff.offered', 'qualify', people.qualifierId, [...held.ended, ...held.qualify], {
      detail: { seam: 'qualify>convert' },
    })
    const toSelf = people.qualifierId !== null && people.qualifierId === people.converterId
    fact('handoff.accepted', 'convert', people.converterId, [...offers, ...held.convert], {
      detail: { seam: 'qualify>convert', toSelf },
    })
  } else if (proof.reopens) {
    fact('lead.reopened', 'convert', people.converterId, held.convert, {
      detail: { reason: 'new_information' },
    })
  }
  const opportunity = opportunityRow(work, sheet, deal, people)
  const stamp = {
    opportunityId: opportunity.id,
    amount: row.amount,
    currency: row.currency,
    ...productLineOf(deal),
  }
  const reason = row.lostReason ? { detail: { reason: row.lostReason } } : {}
  const word = { won: 'opportunity.won', lost: 'opportunity.lost', open: 'opportunity.opened' }[row.outcome]
  const kept = proof.proves || proof.reopens ? [] : [...held.ended, ...held.convert]
  const lead = proof.lead ? [updateLater(sheet, 'leads', found.lead, proof.lead)] : []
  const stays = proof.leaves === null ? lead : []
  const rows = [...kept, ...stays, opportunity, ...orderRows(work, sheet, deal, opportunity.id)]
  fact(word, 'convert', people.converterId, rows, { ...stamp, ...reason })
  if (proof.leaves === 'lost') fact('lead.lost', 'convert', people.converterId, lead, reason)
  if (proof.leaves === 'won') offerToServe(work, sheet, deal, people, [...lead, ...held.serve], fact)
}

type WriteFact = (
  fact: string,
  fn: string,
  memberId: string | null,
  rows: StoredChange[],
  more?: Partial<BulkFact>,
) => void

function factsOf(sheet: Sheet, { lead, lastFact }: FoundLead, { at }: DealRow): WriteFact {
  let leadSeq = lastFact
  return (fact, fn, memberId, rows, more = {}) => {
    sheet.facts.push({ ...stamps(lead), ...more, fact, function: fn, at, memberId, leadSeq: ++leadSeq, rows })
  }
}

function productLineOf({ row, found, places }: Deal): { productLineId: string | null } {
  return {
    productLineId: (row.productLine && places.productLines.get(row.productLine)) || found.lead.productLineId,
  }
}

function offerToServe(
  work: Work,
  sheet: Sheet,
  { row, found }: Deal,
  people: DealPeople,
  rows: StoredChange[],
  fact: WriteFact,
): void {
  const offer = insertLater(sheet, 'handoffs', {
    id: work.newId(),
    leadId: found.lead.id,
    seam: 'convert>serve',
    fromMemberId: people.converterId,
    fromFunction: 'convert',
    toQueueId: people.pools.serve,
    packet: {},
    state: 'offered',
    toSelf: false,
    offeredAt: row.at,
  })
  fact('handoff.offered', 'convert', people.converterId, [...rows, offer], {
    detail: { seam: 'convert>serve' },
  })
}

function holdings(work: Work, sheet: Sheet, { row, found, proof }: Deal) {
  const { openHolding, lastHolding, lead } = found
  const ends = openHolding && (proof.stretches.length > 0 || proof.leaves !== null)
  const ended = ends ? [updateLater(sheet, 'holdings', openHolding, { untilAt: row.at })] : []
  const rows = proof.stretches.map((stretch, n) => ({
    fn: stretch.function,
    change: insertLater(sheet, 'holdings', {
      ...stretch,
      id: work.newId(),
      leadId: lead.id,
      seq: lastHolding + n + 1,
      reason: null,
      fromAt: row.at,
    }),
  }))
  const of = (fn: string) => rows.filter((one) => one.fn === fn).map((one) => one.change)
  return { ended, qualify: of('qualify'), convert: of('convert'), serve: of('serve') }
}

// What was offered and never answered here is answered by the deal; the seam that nobody saw is noted.
function answeredOffers(work: Work, sheet: Sheet, { row, found }: Deal, people: DealPeople): StoredChange[] {
  const closed = { state: 'accepted', closedAt: row.at, closedByMemberId: people.converterId }
  const answered = found.offers.map((offer) =>
    updateLater(sheet, 'handoffs', offer, {
      ...closed,
      closedByMemberId: offer.seam === 'gather>qualify' ? people.qualifierId : people.converterId,
    }),
  )
  if (found.offers.some((offer) => offer.seam === 'qualify>convert')) return answered
  const seam = insertLater(sheet, 'handoffs', {
    ...closed,
    id: work.newId(),
    leadId: found.lead.id,
    seam: 'qualify>convert',
    fromMemberId: people.qualifierId,
    fromFunction: 'qualify',
    toMemberId: people.converterId,
    toQueueId: people.converterId ? null : people.pools.convert,
    packet: {},
    toSelf: people.qualifierId !== null && people.qualifierId === people.converterId,
    offeredAt: row.at,
  })
  return [...answered, seam]
}

function opportunityRow(work: Work, sheet: Sheet, deal: Deal, people: DealPeople): StoredChange {
  const { row, found, importId } = deal
  return insertLater(sheet, 'opportunities', {
    id: work.newId(),
    leadId: found.lead.id,
    accountId: found.lead.accountId,
    name: row.name ?? found.who ?? row.externalId,
    ...productLineOf(deal),
    amount: row.amount,
    currency: row.currency,
    stage: 'decide',
    state: row.outcome,
    lostReason: row.lostReason,
    openedAt: row.at,
    stageSince: row.at,
    closedAt: row.outcome === 'open' ? null : row.at,
    closedByMemberId: row.outcome === 'open' ? null : people.converterId,
    externalId: row.externalId,
    importId,
    extras: row.lostReasonWords ? { ...row.extras, lostReason: row.lostReasonWords } : row.extras,
  })
}

function orderRows(work: Work, sheet: Sheet, deal: Deal, opportunityId: string): StoredChange[] {
  const { row, found, places } = deal
  if (row.outcome !== 'won') return []
  const order = insertLater(sheet, 'orders', {
    id: work.newId(),
    leadId: found.lead.id,
    opportunityId,
    accountId: found.lead.accountId,
    buyerContactId: found.lead.contactId,
    ...productLineOf(deal),
    amount: row.amount,
    currency: row.currency,
    orderedAt: row.at,
    extras: {},
  })
  const account = places.accounts.get(found.lead.accountId ?? '')
  if (!account || (account.customerSince !== null && account.customerSince <= account.boughtAt))
    return [order]
  // Several deals of one wave may be of one customer: it is written once.
  places.accounts.delete(account.id)
  return [order, updateLater(sheet, 'accounts', account, { customerSince: account.boughtAt })]
}
