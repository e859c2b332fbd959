/** Imports: their bytes in chunks, how far they are, and their notes. */
import { type Selectable, sql } from 'kysely'
import { may } from '../../platform/scope.ts'
import type { Tx, Work } from '../../platform/work.ts'
import type { Imports } from '../../tables.ts'
import type { ImportOut } from './contract.ts'
import type { Dialect } from './files/dialect.ts'
import type { Sheet } from './files/sheets.ts'
import type { Tally } from './imports/tally.ts'
import type { Counts, Note } from './verdict.ts'

export type Import = Selectable<Imports>

/** The import as it is shown. */
export function shown(row: Import): ImportOut {
  const {
    workspaceId: _,
    memberId: __,
    dialect: ___,
    sheets: ____,
    sheet: _____,
    headings: ______,
    ...rest
  } = row
  return rest as unknown as ImportOut
}

/** Where the chunks of what is read begin, and before which they end. */
export interface ChunkRange {
  from: number
  to: number
}
const ALL: ChunkRange = { from: 0, to: 2_000_000_000 }

/** Which chunks hold what an import reads: its sheet, or the whole file. */
export function chunksOfSheet({ sheets, sheet }: Import): ChunkRange {
  const one = (sheets as Sheet[] | null)?.[sheet]
  return one ? { from: one.from, to: one.from + one.chunks } : ALL
}

/** Keeps how the file of an import is written. */
export async function keepDialect(
  { tx, actor }: Work,
  importId: string,
  { dialect, sheets, sheet }: { dialect: Dialect; sheets: Sheet[] | null; sheet: number },
): Promise<void> {
  await tx
    .updateTable('imports')
    .set({ dialect: JSON.stringify(dialect), sheets: sheets && JSON.stringify(sheets), sheet })
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', importId)
    .execute()
}

/** The import, locked when it is to be changed. */
export async function readImport({ tx, actor }: Work, id: string, lock = false): Promise<Import | null> {
  const { rows } = await sql<Import>`
    select i.* from imports i
    where i.workspace_id = ${actor.workspaceId} and i.id = ${id} and ${may(actor, 'imports')}
    ${lock ? sql`for update of i` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Imports, newest first. */
export async function listImports(
  { tx, actor }: Work,
  by: { kind?: string; after: string | null; limit: number },
): Promise<Import[]> {
  const { rows } = await sql<Import>`
    select i.* from imports i
    where i.workspace_id = ${actor.workspaceId} and ${may(actor, 'imports')}
      and (${by.kind ?? null}::text is null or i.kind = ${by.kind ?? null})
      and (${by.after}::uuid is null or i.id < ${by.after})
    order by i.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}

/** Keeps one chunk of the file. */
export async function keepChunk(
  { tx, actor }: Work,
  importId: string,
  n: number,
  bytes: Buffer,
): Promise<void> {
  await tx.insertInto('importChunks').values({ workspaceId: actor.workspaceId, importId, n, bytes }).execute()
}

/** The chunk at a place; null after the last. */
export async function readChunk(
  tx: Tx,
  workspaceId: string,
  importId: string,
  n: number,
): Promise<Buffer | null> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from import_chunks where workspace_id = ${workspaceId} and import_id = ${importId} and n = ${n}`.execute(
    tx,
  )
  return rows[0]?.bytes ?? null
}

/** The first bytes of a file or of one of its sheets, and whether they are all of it; null once they are gone. */
export async function readBeginning(
  { tx, actor }: Work,
  importId: string,
  length: number,
  { from, to }: ChunkRange,
): Promise<{ bytes: Buffer; isWhole: boolean } | null> {
  const { rows } = await sql<{ bytes: Buffer; isWhole: boolean }>`
    select substring(bytes from 1 for ${length}::int) as bytes,
           octet_length(bytes) <= ${length}::int and not exists (
             select 1 from import_chunks where workspace_id = ${actor.workspaceId} and import_id = ${importId} and n = ${from + 1} and n < ${to}
           ) as is_whole
    from import_chunks where workspace_id = ${actor.workspaceId} and import_id = ${importId} and n = ${from}`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** The bytes are not needed once every row has been taken or refused. */
export async function dropChunks({ tx, actor }: Work, importId: string): Promise<void> {
  await sql`delete from import_chunks where workspace_id = ${actor.workspaceId} and import_id = ${importId}`.execute(
    tx,
  )
}

/** Keeps notes of rows; some thousand at once. */
export async function keepNotes({ tx, actor }: Work, importId: string, notes: Note[]): Promise<void> {
  if (notes.length === 0) return
  const rows = notes.map(({ rowNumber, ...note }) => ({
    workspace_id: actor.workspaceId,
    import_id: importId,
    row_number: rowNumber,
    ...note,
  }))
  await sql`
    insert into import_notes (workspace_id, import_id, row_number, n, kind, field, value, code, message, cells)
    select workspace_id, import_id, row_number, n, kind, field, value, code, message, cells
    from json_populate_recordset(null::import_notes, ${JSON.stringify(rows)}::json)
    on conflict do nothing`.execute(tx)
}

export async function dropNotes({ tx, actor }: Work, importId: string): Promise<void> {
  await sql`delete from import_notes where workspace_id = ${actor.workspaceId} and import_id = ${importId}`.execute(
    tx,
  )
}

/** Notes in the order of the rows, after a place. */
export async function readNotes(
  { tx, actor }: Work,
  importId: string,
  after: { rowNumber: number; n: number },
  limit: number,
): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select row_number, n, kind, field, value, code, message, cells from import_notes
    where workspace_id = ${actor.workspaceId} and import_id = ${importId}
      and (row_number, n) > (${after.rowNumber}, ${after.n})
    order by row_number, n limit ${limit}`.execute(tx)
  return rows
}

/**
 * Writes how far an import is, and answers whether it may go on: somebody may have stopped it, or another attempt
 * may have gone further meanwhile.
 */
export async function keepProgress(
  { tx, actor }: Work,
  importId: string,
  counts: Counts,
  { before, tally }: { before: number; tally: Tally | null },
): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    update imports set rows_read = ${counts.read}, rows_taken = ${counts.taken}, rows_unchanged = ${counts.unchanged},
      rows_refused = ${counts.refused}, rows_warned = ${counts.warned}, version = version + 1,
      tally = coalesce(${tally && JSON.stringify(tally)}::jsonb, tally)
    where workspace_id = ${actor.workspaceId} and id = ${importId} and state in ('checking', 'running')
      and rows_read = ${before}
    returning version`.execute(tx)
  return rows[0]?.version ?? null
}
