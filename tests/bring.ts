// Brings a CSV text or file in through the import, inside the transaction of a scene.
import { newImport } from '../src/funnel/intake/actions.ts'
import { type ImportKind, type Mapping, planOf } from '../src/funnel/intake/fields.ts'
import { detect } from '../src/funnel/intake/files/detect.ts'
import { end, keepBatch } from '../src/funnel/intake/jobs.ts'
import { runThrough } from '../src/funnel/intake/run.ts'
import { type Counts, NOTHING_YET, type Note, notesOf } from '../src/funnel/intake/verdict.ts'
import { mustBeOk } from '../src/platform/result.ts'
import type { Work } from '../src/platform/work.ts'
import { type Scene, workAs } from './fixture.ts'

export interface Brought {
  importId: string
  counts: Counts
  notes: Note[]
}

/** Brings it in as the command line does. */
export async function bring(
  scene: Scene,
  kind: ImportKind,
  content: string | Buffer,
  mapping: Mapping,
  { batchRows = 2000, dry = false } = {},
): Promise<Brought> {
  const { work } = scene
  const bytes = Buffer.from(content as string)
  const { rows, top: _, ...dialect } = detect(bytes, true)
  const plan = mustBeOk(planOf(kind, mapping, rows[0] ?? []))
  const importId = await newImport(work, kind, 'file.csv', 'running', mapping)
  const notes: Note[] = []
  const inTransaction = <T>(step: (work: Work) => Promise<T>) =>
    scene.outside.transact(scene.workspaceId, () => step(workAs(work, work.actor)))
  const counts = await runThrough({
    ...{ kind, plan, dialect, inTransaction, batchRows, chunks: [bytes], counts: NOTHING_YET },
    importId: dry ? null : importId,
    async keep(inside, so, verdicts) {
      await keepBatch(inside, importId, so, verdicts)
      notes.push(...notesOf(verdicts))
    },
  })
  await inTransaction((inside) => end(inside, importId, 'running'))
  return { importId, counts, notes }
}
