/** The verbs on an import: upload, map, check without writing, run, cancel. */
import type { Readable } from 'node:stream'
import { enqueue } from '../../platform/jobs-enqueue.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import type { ImportRecord } from './contract.ts'
import { fieldsOf, type ImportKind, type Mapping, planOf } from './fields.ts'
import { NO_SAMPLE } from './files/detect.ts'
import { keepFile } from './files/keep.ts'
import type { Sheet } from './files/sheets.ts'
import { mappingOf } from './mapping/guess.ts'
import { guessesOf, rememberMap } from './mapping/habits.ts'
import { sampleOf } from './sample.ts'
import * as store from './store.ts'

const SAMPLE_ROWS = 10
const FIRST_NOTES = 50

/** Keeps a file, tells how it is written and guesses which column is which field. */
export async function uploadImport(
  work: Work,
  { kind, fileName }: { kind: ImportKind; fileName: string },
  file: Readable,
): Promise<Result<ImportRecord>> {
  const id = await newImport(work, kind, fileName, 'uploaded', {})
  const kept = await keepFile(file, (n, bytes) => store.keepChunk(work, id, n, bytes))
  if (!kept.ok) return kept
  const { rows, top: _, ...dialect } = kept.value.sample
  await store.keepDialect(work, id, { ...kept.value, dialect })
  await setMapping(work, id, mappingOf(await guessesOf(work, kind, rows)))
  return importRecord(work, id)
}

/** Opens an import; the command line reads its file itself and uploads none. */
export async function newImport(
  work: Work,
  kind: ImportKind,
  fileName: string,
  state: string,
  mapping: Mapping,
): Promise<string> {
  const id = work.newId()
  await work.tx
    .insertInto('imports')
    .values({
      workspaceId: work.actor.workspaceId,
      id,
      kind,
      fileName,
      mapping: JSON.stringify(mapping),
      state,
      memberId: work.actor.memberId,
      rowsTotal: null,
      rowsRead: 0,
      rowsTaken: 0,
      rowsUnchanged: 0,
      rowsRefused: 0,
      rowsWarned: 0,
      complaint: null,
      dialect: null,
      sheets: null,
      sheet: 0,
      tally: null,
      headings: null,
      undo: null,
      createdAt: work.now,
      finishedAt: null,
    })
    .execute()
  work.touched.push({ noun: 'imports', id, version: 1 })
  return id
}

/** Keeps which column is which field. */
export async function setMapping(work: Work, id: string, mapping: Mapping): Promise<void> {
  await work.tx
    .updateTable('imports')
    .set({ mapping: JSON.stringify(mapping) })
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** The import with what its file looks like and the first of its notes. */
export async function importRecord(work: Work, id: string): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id)
  if (!row) return refuse('not-found', 'There is no such import.')
  // While it runs its map is settled, and many look how far it is.
  const sample = row.state === 'running' ? NO_SAMPLE : await sampleOf(work, id)
  const columns = sample.rows[0] ?? []
  const notes = await store.readNotes(work, id, { rowNumber: 0, n: 0 }, FIRST_NOTES)
  const { rows, top, ...dialect } = sample
  const guesses = await guessesOf(work, row.kind as ImportKind, rows)
  return ok({
    ...store.shown(row),
    dialect,
    sheets: ((row.sheets as Sheet[] | null) ?? []).map((sheet) => ({ name: sheet.name, rows: sheet.rows })),
    sheet: row.sheet,
    top: top.map(({ number, cells }) => ({ number, cells: cells.slice(0, CELLS_SHOWN).map(clipped) })),
    columns,
    sample: rows.slice(1, SAMPLE_ROWS + 1),
    guess: mappingOf(guesses),
    guesses,
    fields: [...fieldsOf(row.kind as ImportKind)],
    notes: notes.map(({ n: _, cells: __, ...note }) => note),
  })
}

const CELLS_SHOWN = 60
const clipped = (cell: string) => (cell.length > 120 ? `${cell.slice(0, 120)}…` : cell)

/** Says which column is which field. Refused when a field or column is unknown, or while it runs. */
export async function mapImport(
  work: Work,
  id: string,
  { version, mapping }: { version: number; mapping: Mapping },
): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id, true)
  if (!row) return refuse('not-found', 'There is no such import.')
  const stale = staleUnless(store.shown(row), version)
  if (stale) return stale
  if (!['uploaded', 'checked'].includes(row.state))
    return refuse('not-now', `This import is ${row.state}: its map stays as it is.`)
  const plan = planOf(row.kind as ImportKind, mapping, (await sampleOf(work, id)).rows[0] ?? [])
  if (!plan.ok) return plan
  await setMapping(work, id, mapping)
  await changeState(work, row, 'uploaded')
  return importRecord(work, id)
}

/** Puts an import into another state. */
export async function changeState(
  work: Work,
  row: store.Import,
  state: string,
  more: object = {},
): Promise<void> {
  await work.tx
    .updateTable('imports')
    .set({ state, version: row.version + 1, ...more })
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', row.id)
    .execute()
  work.touched.push({ noun: 'imports', id: row.id, version: row.version + 1 })
}

export const CHECK_JOB = 'intake.check'
export const RUN_JOB = 'intake.run'

/** Looks at every row without writing any. */
export function checkImport(work: Work, id: string): Promise<Result<ImportRecord>> {
  return start(work, id, { from: ['uploaded', 'checked'], state: 'checking', job: CHECK_JOB })
}

/** Takes every row. What cannot be taken is noted, and stops nothing. */
export function runImport(work: Work, id: string): Promise<Result<ImportRecord>> {
  return start(work, id, { from: ['uploaded', 'checked'], state: 'running', job: RUN_JOB })
}

async function start(
  work: Work,
  id: string,
  { from, state, job }: { from: string[]; state: string; job: string },
): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id, true)
  if (!row) return refuse('not-found', 'There is no such import.')
  if (!from.includes(row.state)) return refuse('not-now', `This import is ${row.state} already.`)
  const headings = (await sampleOf(work, id)).rows[0] ?? []
  const kind = row.kind as ImportKind
  const plan = planOf(kind, row.mapping as Mapping, headings)
  if (!plan.ok) return plan
  await store.dropNotes(work, id)
  if (state === 'running') await rememberMap(work, kind, headings, row.mapping as Mapping)
  await changeState(work, row, state, {
    rowsRead: 0,
    rowsTaken: 0,
    rowsUnchanged: 0,
    rowsRefused: 0,
    rowsWarned: 0,
    complaint: null,
    tally: null,
    headings: JSON.stringify(headings),
  })
  await enqueue(work, job, { importId: id })
  return importRecord(work, id)
}

/** Stops an import; the rows it has taken stay. */
export async function cancelImport(work: Work, id: string): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id, true)
  if (!row) return refuse('not-found', 'There is no such import.')
  if (['done', 'cancelled', 'failed', 'undoing', 'undone'].includes(row.state))
    return refuse('not-now', `This import is ${row.state} already.`)
  await changeState(work, row, 'cancelled', { finishedAt: work.now })
  return importRecord(work, id)
}

/** Notes the end of an import: checked, done, or failed with the reason. */
export async function finishImport(
  work: Work,
  row: store.Import,
  state: string,
  complaint: string | null,
): Promise<void> {
  const ended = state === 'checked' ? {} : { finishedAt: work.now }
  await changeState(work, row, state, {
    ...ended,
    complaint,
    rowsTotal: complaint === null ? row.rowsRead : row.rowsTotal,
  })
}
