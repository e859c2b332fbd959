/** Correcting how the file of an import is said to be written. */
import { type Result, refuse, staleUnless } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { changeState, importRecord, setMapping } from './actions.ts'
import type { ImportRecord } from './contract.ts'
import type { ImportKind } from './fields.ts'
import { corrected, type DialectPatch } from './files/corrections.ts'
import type { Sheet } from './files/sheets.ts'
import { mappingOf } from './mapping/guess.ts'
import { guessesOf } from './mapping/habits.ts'
import { sampleAs, sampleOf } from './sample.ts'
import * as store from './store.ts'

/** Corrects how the file is said to be written; its columns are guessed again. Refused once it runs. */
export async function correctDialect(
  work: Work,
  id: string,
  { version, dialect: patch }: { version: number; dialect: DialectPatch },
): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id, true)
  if (!row) return refuse('not-found', 'There is no such import.')
  const stale = staleUnless(store.shown(row), version)
  if (stale) return stale
  if (!['uploaded', 'checked'].includes(row.state))
    return refuse('not-now', `This import is ${row.state}: how its file is read stays as it is.`)
  const sheets = row.sheets as Sheet[] | null
  if (patch.sheet !== undefined && !sheets?.[patch.sheet])
    return refuse('unknown-sheet', 'The file has no such sheet.', { field: 'dialect.sheet' })
  const chosen = { ...row, sheet: patch.sheet ?? row.sheet }
  const sample = await sampleAs(work, chosen, corrected(await sampleOf(work, id), patch))
  const { rows, top: _, ...dialect } = sample
  await store.keepDialect(work, id, { dialect, sheets, sheet: chosen.sheet })
  await setMapping(work, id, mappingOf(await guessesOf(work, row.kind as ImportKind, rows)))
  await changeState(work, row, 'uploaded')
  return importRecord(work, id)
}
