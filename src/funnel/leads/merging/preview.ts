/** What a merge would do, from the plan that the merge itself carries out. */
import { ok, type Result } from '../../../platform/result.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { tables } from '../../../tables.ts'
import { contactRecord } from '../record.ts'
import { type MergeAsked, pairToMerge } from './actions.ts'
import type { MergedNoun, Reason } from './merge.ts'
import { type Plan, planMerge } from './plan.ts'
import type { Row, Step } from './steps.ts'

/** The two side by side, which is kept and why, what moves. Changes nothing. */
export async function previewMerge(work: Work, noun: MergedNoun, asked: MergeAsked) {
  const planned = await plannedMerge(work, noun, { ...asked, force: true })
  if (!planned.ok) return planned
  const { survivor, merged, reasons, plan } = planned.value
  const may = await answerFact(work, `${noun}.merging`, { ids: asked.ids })
  return ok({
    noun,
    survivor: await side(work, noun, survivor),
    merged: await side(work, noun, merged),
    reasons,
    fields: await named(work, plan.fields),
    former: plan.former,
    moves: movesOf(plan),
    different: !may.ok,
  })
}

/** The plan of a merge with what it was decided from. */
export async function plannedMerge(
  work: Work,
  noun: MergedNoun,
  asked: MergeAsked,
): Promise<Result<{ survivor: Row; merged: Row; reasons: Reason[]; plan: Plan }>> {
  const pair = await pairToMerge(work, noun, asked, false)
  if (!pair.ok) return pair
  const { survivor, merged } = pair.value
  const plan = await planMerge(work, noun, [survivor, merged], asked.choices ?? {}, false)
  return ok({ ...pair.value, plan })
}

/** How many rows move, by the name of their table. */
export function movesOf({ own, attached }: Plan): Record<string, number> {
  const moving = [...attached, ...own.filter(({ set }) => 'contactId' in set)]
  return counted(moving.map(({ table }) => [table, 1]))
}

/** The same of a merge that was made. */
export function movedBy(steps: Step[]): Record<string, number> {
  return counted(steps.map(({ table, ids }) => [table, ids.length]))
}

function counted(many: [table: keyof typeof tables, n: number][]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [table, n] of many) counts[tables[table].name] = (counts[tables[table].name] ?? 0) + n
  return counts
}

async function side(work: Work, noun: MergedNoun, row: Row) {
  const ways = noun === 'contact' ? await contactRecord(work, row.id) : null
  return {
    id: row.id,
    version: row.version,
    name: String(row.name),
    createdAt: String(row.createdAt),
    emails: ways?.emails.map(({ email }) => email) ?? [],
    phones: ways?.phones.map(({ phone }) => phone) ?? [],
  }
}

// A company is shown by its name.
async function named(work: Work, fields: Plan['fields']) {
  const ids = fields.flatMap((one) => (one.field === 'accountId' ? [one.survivor, one.merged] : []))
  const known = ids.filter((id) => typeof id === 'string')
  if (known.length === 0) return fields
  const rows = await work.tx
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', 'in', known)
    .execute()
  const name = (id: unknown) => rows.find((row) => row.id === id)?.name ?? null
  return fields.map((one) =>
    one.field === 'accountId' ? { ...one, survivor: name(one.survivor), merged: name(one.merged) } : one,
  )
}
