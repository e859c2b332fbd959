/**
 * The whole book: everybody is read, a thread learns what tells records apart here and finds the pairs, and these are
 * kept for the desk. Nothing is merged: what is as good as certain is only marked so. Run again it finds the same.
 */
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import type { LongTask } from '../../../platform/jobs.ts'
import type { Work } from '../../../platform/work.ts'
import { prepare } from '../matching/prepare.ts'
import { THRESHOLDS } from '../matching/score.ts'
import { learnFromVerdicts, type Verdict } from '../matching/verdicts.ts'
import type { Answered, Told } from './book-worker.ts'
import { keepModel } from './models.ts'
import { type Alike, inOrder, type Noun } from './pair.ts'
import { keepPairs } from './pairs.ts'
import { recordsAfter, recordsOf } from './records.ts'
import { endRun, keepRun } from './runs.ts'

const READ_AT_ONCE = 5000
const KEPT_AT_ONCE = 500
const LOOK_MS = 1500
/** More pairs than people can look at: the likeliest are kept. */
const MOST_PAIRS = 200_000
/** The thread may not eat the machine. */
const MEMORY_MB = 4096

type Task = Pick<LongTask, 'inTransaction' | 'signal'>

/** Looks through the book of a run; stops when it was cancelled. */
export async function lookThrough(task: Task, runId: string): Promise<void> {
  const far = (set: Parameters<typeof keepRun>[2]) => task.inTransaction((work) => keepRun(work, runId, set))
  if (!(await far({ step: 'reading', done: 0 }))) return
  let done = 0
  for (const noun of ['account', 'contact'] as const) {
    const answer = await inThread(task, noun, async (read) => {
      done += read
      return far({ step: read > 0 ? 'reading' : 'comparing', done })
    })
    if (!answer || !(await kept(task, runId, noun, answer))) return
  }
  await task.inTransaction((work) => endRun(work, runId, 'done'))
}

// Null when the run was stopped meanwhile.
async function inThread(
  { inTransaction, signal }: Task,
  noun: Noun,
  onRead: (read: number) => Promise<boolean>,
): Promise<Answered | null> {
  const thread = new Worker(new URL('./book-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  try {
    const answered = new Promise<Answered>((resolve, reject) => {
      thread.on('message', resolve)
      thread.on('error', reject)
    })
    // Heard of where it is waited for.
    answered.catch(() => {})
    const tell = (told: Told) => thread.postMessage(told)
    for (let after: string | null = NOBODY; after; ) {
      signal.throwIfAborted()
      const from: string = after
      const records = await inTransaction((work) => recordsAfter(work, noun, from, READ_AT_ONCE))
      tell({ records })
      if (records.length > 0 && !(await onRead(records.length))) return null
      after = records.length < READ_AT_ONCE ? null : (records.at(-1)?.id ?? null)
    }
    tell({ ...(await inTransaction((work) => verdictsOf(work, noun))), start: null })
    return await waitFor(answered, signal, () => onRead(0))
  } finally {
    await thread.terminate()
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

async function waitFor<T>(
  answered: Promise<T>,
  signal: AbortSignal,
  goesOn: () => Promise<boolean>,
): Promise<T | null> {
  const waiting = Symbol('waiting')
  for (;;) {
    const { promise, resolve } = Promise.withResolvers<typeof waiting>()
    const timer = setTimeout(resolve, LOOK_MS, waiting)
    const outcome = await Promise.race([answered, promise]).finally(() => clearTimeout(timer))
    if (outcome !== waiting) return outcome as T
    signal.throwIfAborted()
    if (!(await goesOn())) return null
  }
}

async function verdictsOf({ tx, actor }: Work, noun: Noun) {
  const { rows } = await sql<{ leftId: string; rightId: string; verdict: string }>`
    select left_id, right_id, verdict from duplicate_pairs
    where workspace_id = ${actor.workspaceId} and noun = ${noun} and verdict is not null`.execute(tx)
  const said = (verdict: string) =>
    rows.filter((row) => row.verdict === verdict).map((row): [string, string] => [row.leftId, row.rightId])
  return { never: said('different'), always: said('same') }
}

async function kept(
  { inTransaction, signal }: Task,
  runId: string,
  noun: Noun,
  answer: Answered,
): Promise<boolean> {
  const { pairs, model, records } = answer
  const alike = pairs
    .filter(({ probability }) => probability >= THRESHOLDS.review)
    .slice(0, MOST_PAIRS)
    .map(
      ({ left, right, probability, fields }): Alike => ({
        noun,
        ...inOrder(left, right),
        probability,
        fields,
      }),
    )
  if (model)
    await inTransaction(async (work) => {
      const verdicts = await taught(work, noun)
      const counts = { records, pairs: alike.length, verdicts: verdicts.length }
      await keepModel(work, noun, learnFromVerdicts(model, verdicts), counts)
    })
  for (let at = 0; at < alike.length; at += KEPT_AT_ONCE) {
    signal.throwIfAborted()
    const goesOn = await inTransaction(async (work) => {
      const counts = await keepPairs(work, alike.slice(at, at + KEPT_AT_ONCE), 'book')
      return keepRun(work, runId, { step: 'writing', ...counts })
    })
    if (!goesOn) return false
  }
  return true
}

const MOST_TAUGHT = 2000

/** What people said of pairs that both still stand: the model of the book is corrected by it. */
async function taught(work: Work, noun: Noun): Promise<Verdict[]> {
  const { never, always } = await verdictsOf(work, noun)
  const said = [
    ...never.map((ids) => ({ ids, same: false })),
    ...always.map((ids) => ({ ids, same: true })),
  ].slice(0, MOST_TAUGHT)
  const records = await recordsOf(work, noun, [...new Set(said.flatMap(({ ids }) => ids))])
  const byId = new Map(records.map((one) => [one.id, prepare(one)]))
  return said.flatMap(({ ids, same }) => {
    const [a, b] = [byId.get(ids[0]), byId.get(ids[1])]
    return a && b ? [{ a, b, same }] : []
  })
}
