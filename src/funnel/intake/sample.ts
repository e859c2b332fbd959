/** The first rows of an import's file, as its dialect reads them. */
import type { Work } from '../../platform/work.ts'
import { detect, NO_SAMPLE, type Sample } from './files/detect.ts'
import { type Dialect, SAMPLE_BYTES } from './files/dialect.ts'
import * as store from './store.ts'

/** How the file of an import is written, and its first rows; nothing once its bytes are gone. */
export async function sampleOf(work: Work, id: string): Promise<Sample> {
  const row = await store.readImport(work, id)
  return row ? sampleAs(work, row, (row.dialect as Dialect | null) ?? {}) : NO_SAMPLE
}

/** Its first rows as another dialect would read them. */
export async function sampleAs(work: Work, row: store.Import, given: Partial<Dialect>): Promise<Sample> {
  const beginning = await store.readBeginning(work, row.id, SAMPLE_BYTES, store.chunksOfSheet(row))
  return beginning ? detect(beginning.bytes, beginning.isWhole, given) : NO_SAMPLE
}
