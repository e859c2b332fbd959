/** The first rows as they would become, from the very functions that take them. Nothing is written. */
import { sql } from 'kysely'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import type { PreviewOut } from '../contract.ts'
import { type DealRow, readDealRow } from '../deal-row.ts'
import { cellsOf, type ImportKind, type Mapping, type Plan, planOf } from '../fields.ts'
import type { Dialect } from '../files/dialect.ts'
import { SAMPLE_BYTES } from '../files/dialect.ts'
import { type FileRow, rowsOf } from '../files/rows.ts'
import { isProblem, type LeadRow, readLeadRow } from '../lead-row.ts'
import { readingOf } from '../run.ts'
import { sampleOf } from '../sample.ts'
import * as store from '../store.ts'
import { takeDeals } from '../take-deals.ts'
import { takeLeads } from '../take-leads.ts'
import type { Problem } from '../values.ts'

const PREVIEWED = 10

type Row = PreviewOut['rows'][number]

/** What the first rows become by a map that need not be kept yet. */
export async function previewImport(work: Work, id: string, mapping: Mapping): Promise<Result<PreviewOut>> {
  const row = await store.readImport(work, id)
  if (!row) return refuse('not-found', 'There is no such import.')
  const kind = row.kind as ImportKind
  const { rows, top: _, ...dialect } = await sampleOf(work, id)
  const plan = planOf(kind, mapping, rows[0] ?? [])
  if (!plan.ok) return plan
  const some = await firstRows(work, row, dialect)
  return ok({
    rows: kind === 'leads' ? await leads(work, plan.value, some) : await deals(work, plan.value, some),
  })
}

// Read as the run reads them: with their numbers in the file, and those that are no rows told as such.
async function firstRows(work: Work, row: store.Import, dialect: Dialect): Promise<FileRow[]> {
  const beginning = await store.readBeginning(work, row.id, SAMPLE_BYTES, store.chunksOfSheet(row))
  for await (const batch of rowsOf(beginning ? [beginning.bytes] : [], dialect, PREVIEWED)) return batch
  return []
}

function broken(message: string): Problem {
  return { field: null, value: null, code: 'broken-row', message }
}

async function leads(work: Work, plan: Plan, rows: FileRow[]): Promise<Row[]> {
  const read = rows.map((row) =>
    row.broken
      ? broken(row.broken)
      : readLeadRow(row.number, cellsOf(plan, row.cells), {
          ...readingOf(work),
          idOfRow: () => `row:${row.number}`,
        }),
  )
  const good = read.filter((one): one is LeadRow => !isProblem(one))
  const verdicts = new Map((await takeLeads(work, good, null)).map((one) => [one.number, one]))
  return read.map((one, at): Row => {
    if (isProblem(one)) return refused(rows[at]?.number ?? 0, one)
    const verdict = verdicts.get(one.number)
    return {
      number: one.number,
      fate: verdict?.kind ?? 'taken',
      becomes: leadParts(one),
      problems: verdict?.problems ?? [],
    }
  })
}

async function deals(work: Work, plan: Plan, rows: FileRow[]): Promise<Row[]> {
  const read = rows.map((row) =>
    row.broken
      ? broken(row.broken)
      : readDealRow(row.number, cellsOf(plan, row.cells), {
          ...readingOf(work),
          idOfRow: () => `row:${row.number}`,
        }),
  )
  const good = read.filter((one): one is DealRow => !isProblem(one))
  // Deals lock their leads: nothing of that is to stay.
  await sql`savepoint preview`.execute(work.tx)
  const verdicts = new Map((await takeDeals(work, good, null)).map((one) => [one.number, one]))
  await sql`rollback to savepoint preview`.execute(work.tx)
  return read.map((one, at): Row => {
    if (isProblem(one)) return refused(rows[at]?.number ?? 0, one)
    const verdict = verdicts.get(one.number)
    return {
      number: one.number,
      fate: verdict?.kind ?? 'taken',
      becomes: dealParts(one),
      problems: verdict?.problems ?? [],
    }
  })
}

function refused(number: number, problem: Problem): Row {
  return { number, fate: 'refused', becomes: {}, problems: [problem] }
}

function leadParts(row: LeadRow): Record<string, string> {
  const { account, contact, expectedValue } = row
  return told({
    contactName: contact?.name,
    title: contact?.title,
    accountName: account?.name,
    email: row.emails.join(', '),
    phone: row.phones
      .map(({ phone, e164, extension }) => (e164 ?? phone) + (extension ? ` ext. ${extension}` : ''))
      .join(', '),
    website: account?.website,
    city: account?.city,
    region: row.region,
    postcode: row.postcode,
    country: row.country,
    channel: row.channel,
    campaign: row.campaign,
    productLine: row.productLine,
    interest: row.interest,
    owner: row.owner,
    receivedAt: row.receivedAt,
    size: row.size,
    industry: row.industry,
    expectedValue: expectedValue ? `${expectedValue.currency} ${expectedValue.amount / 100}` : null,
    tags: row.tags.join(', '),
    consent: row.consent === 'unknown' ? null : row.consent,
    ...Object.fromEntries(Object.entries(row.extras).map(([name, value]) => [`extra:${name}`, value])),
    externalId: row.externalId.startsWith('row:') ? null : row.externalId,
  })
}

function dealParts(row: DealRow): Record<string, string> {
  return told({
    name: row.name,
    leadExternalId: row.leadExternalId,
    outcome: row.outcome,
    closedAt: row.at,
    amount: row.amount === null ? null : `${row.currency} ${row.amount / 100}`,
    qualifiedBy: row.qualifiedBy,
    convertedBy: row.convertedBy,
    productLine: row.productLine,
    lostReason: row.lostReasonWords ?? row.lostReason,
    ...Object.fromEntries(Object.entries(row.extras).map(([name, value]) => [`extra:${name}`, value])),
    externalId: row.externalId.startsWith('row:') ? null : row.externalId,
  })
}

function told(parts: Record<string, string | null | undefined>): Record<string, string> {
  const pairs = Object.entries(parts).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return Object.fromEntries(pairs.map(([name, text]) => [name, text.slice(0, 300)]))
}
