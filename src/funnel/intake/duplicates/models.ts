/** What a workspace's own book has taught about telling people and companies apart; the usual beliefs until then. */
import { sql } from 'kysely'
import type { Work } from '../../../platform/work.ts'
import { DEFAULT_MODELS, type Model, modelFor } from '../matching/score.ts'
import type { Noun } from './pair.ts'

export const KIND = { contact: 'person', account: 'company' } as const

interface Kept {
  model: Model
  learntAt: string | null
  sized: Model
  records: number
  countedAt: number
}

// Reading what was learnt costs more than asking whether it is still the same, and counting a book more than both.
const kept = new Map<string, Kept>()
const MOST_KEPT = 200
const COUNT_GOOD_FOR_MS = 60_000

/**
 * The model for a noun, for a book of today's size, or of `least` where more is about to come: in a small book an equal
 * name proves more than in a large one.
 */
export async function modelOf(work: Work, noun: Noun, least = 0): Promise<Model> {
  const key = `${work.actor.workspaceId} ${noun} ${least}`
  const learntAt = await learntWhen(work, noun)
  const known = kept.get(key)
  const now = Date.parse(work.now)
  const isFresh = known?.learntAt === learntAt && Math.abs(now - known.countedAt) < COUNT_GOOD_FOR_MS
  if (known && isFresh) return known.sized
  const model =
    known?.learntAt === learntAt ? known.model : ((await learnt(work, noun)) ?? DEFAULT_MODELS[KIND[noun]])
  const records = Math.max(await bookSize(work, noun), least)
  if (kept.size >= MOST_KEPT) kept.clear()
  const sized = records === known?.records && model === known.model ? known.sized : modelFor(model, records)
  kept.set(key, { model, learntAt, sized, records, countedAt: now })
  return sized
}

async function learntWhen({ tx, actor }: Work, noun: Noun): Promise<string | null> {
  const { rows } = await sql<{ learntAt: string }>`
    select learnt_at from match_models where workspace_id = ${actor.workspaceId} and noun = ${noun}`.execute(
    tx,
  )
  return rows[0]?.learntAt ?? null
}

async function learnt({ tx, actor }: Work, noun: Noun): Promise<Model | null> {
  const { rows } = await sql<{ model: Model }>`
    select model from match_models where workspace_id = ${actor.workspaceId} and noun = ${noun}`.execute(tx)
  return rows[0]?.model ?? null
}

/** About how many records there are: a book twice as large moves a weight by one bit, so nobody counts to the end. */
async function bookSize({ tx, actor }: Work, noun: Noun): Promise<number> {
  const table = sql.table(noun === 'contact' ? 'contacts' : 'accounts')
  const { rows } = await sql<{ counted: number; whole: number }>`
    select (select count(*)::int from (select 1 from ${table} where workspace_id = ${actor.workspaceId}
              limit 20001) counted) as counted,
           (select greatest(reltuples, 0)::int from pg_class
            where oid = ${`public.${noun}s`}::regclass) as whole`.execute(tx)
  const { counted = 0, whole = 0 } = rows[0] ?? {}
  return counted > 20_000 ? Math.max(counted, whole) : counted
}

/** Keeps what was learnt of a book. */
export async function keepModel(
  { tx, actor, now }: Work,
  noun: Noun,
  model: Model,
  counts: { records: number; pairs: number; verdicts: number },
): Promise<void> {
  const { records, pairs, verdicts } = counts
  await sql`
    insert into match_models (workspace_id, noun, model, learnt_at, records, pairs, verdicts)
    values (${actor.workspaceId}, ${noun}, ${JSON.stringify(model)}::jsonb, ${now}, ${records}, ${pairs}, ${verdicts})
    on conflict (workspace_id, noun) do update set model = excluded.model, learnt_at = excluded.learnt_at,
      records = excluded.records, pairs = excluded.pairs, verdicts = excluded.verdicts`.execute(tx)
}
