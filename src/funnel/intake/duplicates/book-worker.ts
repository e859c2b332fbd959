/** Looks through a book in a thread of its own, so that the server goes on answering meanwhile. */
import { parentPort } from 'node:worker_threads'
import type { Matchable } from '../matching/record.ts'
import type { Model } from '../matching/score.ts'
import { type FoundPair, findDuplicates } from '../matching/whole.ts'

/** What the thread is told: records as they are read, then that these were all. */
export type Told =
  | { records: Matchable[] }
  | { never: [string, string][]; always: [string, string][]; start: Model | null }

/** What it answers. */
export interface Answered {
  pairs: FoundPair[]
  model: Model | null
  records: number
}

let book: Matchable[] = []

parentPort?.on('message', (told: Told) => {
  if ('records' in told) {
    book.push(...told.records)
    return
  }
  const records = book
  book = []
  const { never, always, start } = told
  const answer: Answered =
    records.length < 2
      ? { pairs: [], model: null, records: records.length }
      : {
          ...findDuplicates(records, { never, always, ...(start ? { start } : {}) }),
          records: records.length,
        }
  parentPort?.postMessage({ pairs: answer.pairs, model: answer.model, records: answer.records })
})
