/** Sorting many leads at once: told before, done lead by lead, each whole or not at all, with an answer for each. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Access } from '../../../platform/access.ts'
import { enqueue } from '../../../platform/jobs-enqueue.ts'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { releaseLead } from '../../handoffs/release.ts'
import { closeLead, leadToWork, mergeLeads } from '../../leads/actions.ts'
import { editLead, unknownReference } from '../../leads/edits.ts'
import { mergeSeveral } from '../../leads/merging/several.ts'
import { giveVerdict } from '../duplicates/actions.ts'
import { keepApart } from './apart.ts'
import { needsOf } from './cards.ts'
import { completeLead } from './complete.ts'
import type { BatchAction, BatchAnswer, batchOut } from './doing.ts'
import type { DeskFacts } from './facts.ts'
import { judge, suggested, surePair } from './judge.ts'
import { onDesk } from './list.ts'
import { factsOf } from './load.ts'
import { findingsOf } from './reasons.ts'
import { keeps } from './shown.ts'

export const BATCH_JOB = 'intake.batch'
/** So many are done while the asker waits. */
export const AT_ONCE = 25

type BatchOut = z.input<typeof batchOut>

/** The refusal of a batch that names what is not there, before anything is looked at; null when all is. */
export async function cannotBatch(
  work: Work,
  leadIds: string[],
  action: BatchAction,
): Promise<Refusal | null> {
  if ((await onDesk(work, leadIds)).length === 0) return refuse('not-found', 'There are no such leads.')
  return action.do === 'set' ? unknownReference(work, action) : null
}

/** What would happen to each lead; nothing is written. */
export async function previewBatch(work: Work, leadIds: string[], action: BatchAction): Promise<BatchOut> {
  return told(null, 'preview', leadIds.length, await goThrough(work, leadIds, action, async () => ok(null)))
}

/** Does it: a few at once, many in the background. */
export async function startBatch(work: Work, leadIds: string[], action: BatchAction): Promise<BatchOut> {
  const id = work.newId()
  const few = leadIds.length <= AT_ONCE
  const answers = few ? await runPart(work, leadIds, action) : []
  const { access, kind } = work.actor
  await work.tx
    .insertInto('intakeBatches')
    .values({
      workspaceId: work.actor.workspaceId,
      ...{
        id,
        memberId: work.actor.memberId,
        leadIds,
        state: few ? 'done' : 'running',
        done: answers.length,
      },
      action: JSON.stringify({ action, access, kind }),
      answers: JSON.stringify(answers),
      createdAt: work.now,
      finishedAt: few ? work.now : null,
    })
    .execute()
  if (!few) await enqueue(work, BATCH_JOB, { batchId: id })
  return told(id, few ? 'done' : 'running', leadIds.length, answers)
}

/** How far a batch is; only who asked for it is told. */
export async function batchOf(work: Work, id: string): Promise<Result<BatchOut>> {
  const row = await readBatch(work, id)
  if (!row || row.memberId !== work.actor.memberId) return refuse('not-found', 'There is no such batch.')
  return ok(told(row.id, row.state as 'done', row.leadIds.length, row.answers as BatchAnswer[]))
}

export async function readBatch({ tx, actor }: Work, id: string, lock = false) {
  const query = tx.selectFrom('intakeBatches').selectAll()
  const one = query.where('workspaceId', '=', actor.workspaceId).where('id', '=', id)
  return (lock ? one.forUpdate() : one).executeTakeFirst()
}

/** What a batch was asked, and with which access: a key stays a key in the background. */
export interface Asked {
  action: BatchAction
  access: Access
  kind: 'member' | 'key'
}

/** Does a part, each lead in a savepoint of its own. */
export function runPart(work: Work, leadIds: string[], action: BatchAction): Promise<BatchAnswer[]> {
  return goThrough(work, leadIds, action, (facts, required) =>
    savepoint(work, () => act(work, action, facts, required)),
  )
}

type Required = Parameters<typeof judge>[3]

async function goThrough(
  work: Work,
  leadIds: string[],
  action: BatchAction,
  step: (facts: DeskFacts, required: Required) => Promise<Result<unknown>>,
): Promise<BatchAnswer[]> {
  const needs = await needsOf(work)
  const seen = await onDesk(work, leadIds)
  const known = new Map((await factsOf(work, seen)).map((one) => [one.leadId, one]))
  const answers: BatchAnswer[] = []
  for (const leadId of leadIds) {
    const facts = known.get(leadId)
    const name = nameFor(work, facts)
    if (!facts) {
      answers.push({ leadId, name, code: 'not-found', says: 'There is no such lead.' })
      continue
    }
    const judged = judge(work, action, facts, needs(facts.channelId))
    const done = judged === null ? await step(facts, needs(facts.channelId)) : judged
    if (done === 'nothing') answers.push({ leadId, name, code: 'nothing', says: null })
    else
      answers.push({
        leadId,
        name,
        ...(done.ok ? { code: 'done', says: null } : { code: done.code, says: done.message }),
      })
  }
  return answers
}

function nameFor({ actor }: Work, facts: DeskFacts | undefined): string {
  return (actor.rights.personal ? facts?.person : null) ?? facts?.company ?? ''
}

async function act(
  work: Work,
  action: BatchAction,
  facts: DeskFacts,
  required: Required,
): Promise<Result<unknown>> {
  if (action.do === 'accept-suggestions') {
    return completeLead(work, facts.leadId, suggested(findingsOf(facts, required, work.now)))
  }
  if (action.do === 'merge-doubles') {
    const kept = facts.twins.find((twin) => keeps(twin, facts))
    if (kept) return mergeLeads(work, kept.leadId, facts.leadId)
    const sure = surePair(facts)
    return sure ? mergeSeveral(work, 'contact', { ids: [facts.contactId as string, sure.otherId] }) : ok(null)
  }
  if (action.do === 'keep-apart') {
    for (const twin of facts.twins) {
      const done = await keepApart(work, facts.leadId, twin.leadId)
      if (!done.ok) return done
    }
    for (const { pairId } of facts.pairs) {
      const done = await giveVerdict(work, pairId, { verdict: 'different' })
      if (!done.ok) return done
    }
    return ok(null)
  }
  const lead = await leadToWork(work, facts.leadId)
  if (!lead.ok) return lead
  if (action.do === 'release') return releaseLead(work, lead.value, action)
  if (action.do === 'refuse') return closeLead(work, lead.value, 'refused', action.reason)
  const { do: _, addTags, ...values } = action
  const completed = await completeLead(work, facts.leadId, values)
  if (!completed.ok || !addTags) return completed
  const tags = [...new Set([...completed.value.tags, ...addTags])].slice(0, 30)
  return editLead(work, facts.leadId, { version: completed.value.version, tags })
}

async function savepoint(work: Work, task: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  await sql`savepoint one_lead`.execute(work.tx)
  const touched = work.touched.length
  const done = await task()
  if (!done.ok) {
    await sql`rollback to savepoint one_lead`.execute(work.tx)
    work.touched.length = touched
  }
  await sql`release savepoint one_lead`.execute(work.tx)
  return done
}

function told(id: string | null, state: BatchOut['state'], total: number, answers: BatchAnswer[]): BatchOut {
  const byCode = Map.groupBy(answers, ({ code }) => code)
  const counts = [...byCode].map(([code, of]) => ({ code, count: of.length }))
  return { id, state, total, done: answers.length, counts, answers }
}
