/** Running a file through: row by row read, batch by batch taken, each batch in a transaction of its own. */
import { sql } from 'kysely'
import type { Work } from '../../platform/work.ts'
import { type DealRow, readDealRow } from './deal-row.ts'
import { readyOf } from './duplicates/at-import.ts'
import type { ImportKind, Plan } from './fields.ts'
import type { Dialect } from './files/dialect.ts'
import { type FileRow, rowsOf } from './files/rows.ts'
import { type LeadRow, type Reading, readLeadRow } from './lead-row.ts'
import { Seen } from './seen.ts'
import { takeDeals } from './take-deals.ts'
import { takeLeads } from './take-leads.ts'
import { type Problem, timeReader } from './values.ts'
import { type Counts, counted, type Verdict } from './verdict.ts'

export const BATCH_ROWS = 2000

export interface Run {
  kind: ImportKind
  plan: Plan
  dialect: Dialect
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Null: judge only, write nothing. */
  importId: string | null
  /** A transaction of the workspace, of its own each time. */
  inTransaction: <T>(step: (work: Work) => Promise<T>) => Promise<T>
  /** What an earlier attempt has done already. */
  counts: Counts
  /** Keeps what became of some rows in the same transaction; throws when the run is to stop. */
  keep: (work: Work, counts: Counts, verdicts: Verdict[]) => Promise<void>
  batchRows?: number
}

/** Runs a file through and answers what became of its rows. While the database writes, the next rows are read. */
export async function runThrough(run: Run): Promise<Counts> {
  let { counts } = run
  for await (const rows of oneAhead(readRows(run))) counts = await takeInParts(run, rows, counts)
  return counts
}

/** A row that was read, or judged already; with it as it stands in the file, should it be refused. */
type ReadRow = (Verdict | LeadRow | DealRow) & { cells?: string[] }

async function* readRows(run: Run): AsyncGenerator<ReadRow[]> {
  const seen = new Seen()
  const { reading, workspaceId } = await run.inTransaction(async (work) => ({
    reading: readingOf(work),
    workspaceId: work.actor.workspaceId,
  }))
  let skip = run.counts.read
  for await (const rows of rowsOf(run.chunks, run.dialect, run.batchRows ?? BATCH_ROWS)) {
    for (const row of rows.slice(0, skip)) seen.note(run, row)
    const ahead = rows.slice(skip)
    skip = Math.max(0, skip - rows.length)
    const read = ahead.map((row) => readRow(run, seen, reading, row))
    if (run.importId && run.kind === 'leads')
      for (const row of read) if (isRow(row)) readyOf(workspaceId, row as LeadRow)
    if (read.length > 0) yield read
  }
}

async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = source.next()
      // Heard of where it is waited for.
      next.catch(() => {})
      yield value
    }
  } finally {
    await source.return(undefined)
  }
}

function readRow(run: Run, seen: Seen, reading: Omit<Reading, 'idOfRow'>, row: FileRow): ReadRow {
  const read: ReadRow = seen.judge<LeadRow | DealRow>(run, row, (cells, idOfRow) =>
    run.kind === 'leads'
      ? readLeadRow(row.number, cells, { ...reading, idOfRow })
      : readDealRow(row.number, cells, { ...reading, idOfRow }),
  )
  read.cells = row.cells
  return read
}

async function take(work: Work, run: Run, read: ReadRow[]): Promise<Verdict[]> {
  const rows = read.filter(isRow)
  return inOrder(
    read,
    run.kind === 'leads'
      ? await takeLeads(work, rows as LeadRow[], run.importId)
      : await takeDeals(work, rows as DealRow[], run.importId),
  )
}

// When the database objects to a batch, its halves are tried, until the row to blame stands alone and is refused.
async function takeInParts(run: Run, rows: ReadRow[], counts: Counts, refused?: Problem): Promise<Counts> {
  try {
    return await run.inTransaction(async (given) => {
      const work = asImport(given)
      await forgetSmallTables(work)
      const [first] = rows
      const verdicts: Verdict[] =
        refused && first
          ? [{ number: first.number, kind: 'refused', problems: [refused] }]
          : await take(work, run, rows)
      for (const [at, verdict] of verdicts.entries())
        if (verdict.kind === 'refused') verdict.cells = rows[at]?.cells
      const after = counted(counts, verdicts)
      await run.keep(given, after, verdicts)
      return after
    })
  } catch (error) {
    const why = objection(error)
    if (!why || refused) throw error
    if (rows.length === 1) return takeInParts(run, rows, counts, why)
    const half = Math.ceil(rows.length / 2)
    const after = await takeInParts(run, rows.slice(0, half), counts)
    return takeInParts(run, rows.slice(half), after)
  }
}

// Foreign keys are checked by plans that were kept when the tables were nearly empty: those read whole tables.
async function forgetSmallTables({ tx }: Work): Promise<void> {
  await sql`discard plans`.execute(tx)
  await sql`set local enable_seqscan = off`.execute(tx)
}

// Nobody in particular holds what comes in by a file; its people are named in it.
function asImport(work: Work): Work {
  return { ...work, now: work.now, actor: { ...work.actor, kind: 'import', memberId: null, assignments: [] } }
}

function objection(error: unknown): Problem | null {
  const { code, message } = error as { code?: string; message?: string }
  if (!code || !/^2[23]/.test(code)) return null
  return {
    field: null,
    value: null,
    code: 'not-storable',
    message: `The database does not take this row: ${message}.`,
  }
}

const readers = new Map<string, ReturnType<typeof timeReader>>()

/** What reading a row needs to know of the workspace. */
export function readingOf(work: Work): Omit<Reading, 'idOfRow'> {
  const zone = work.actor.workspace.timeZone
  const readTime = readers.get(zone) ?? timeReader(zone)
  readers.set(zone, readTime)
  return { now: work.now, readTime, currency: work.actor.workspace.currency }
}

function isRow(one: ReadRow): one is (LeadRow | DealRow) & { cells?: string[] } {
  return 'externalId' in one
}

function inOrder(read: ReadRow[], taken: Verdict[]): Verdict[] {
  const byNumber = new Map(taken.map((verdict) => [verdict.number, verdict]))
  return read.map((one) => (isRow(one) ? (byNumber.get(one.number) as Verdict) : one))
}
