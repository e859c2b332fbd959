/** The qualification module's only SQL. */
import { type Selectable, sql } from 'kysely'
import { readCursor } from '../../platform/page.ts'
import { may, type Scope } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import type { Criteria, QualificationAnswers, Qualifications } from '../../tables.ts'
import type { AnswerOut, QualificationFilters } from './contract.ts'
import type { Answer } from './qualification.ts'

export type Criterion = Selectable<Criteria>
export type Qualification = Selectable<Qualifications>
export type AnswerRow = Selectable<QualificationAnswers>

/** The criteria in their order; the bin's only when asked for. */
export async function criteria({ tx, actor }: Work, { binned = false } = {}): Promise<Criterion[]> {
  const { rows } = await sql<Criterion>`
    select * from criteria
    where workspace_id = ${actor.workspaceId} and (${binned} or binned_at is null)
    order by position, id`.execute(tx)
  return rows
}

export async function lockCriterion({ tx, actor }: Work, id: string): Promise<Criterion | null> {
  const { rows } = await sql<Criterion>`
    select * from criteria where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** The lead of a qualification, without locking anything. */
export async function leadOf({ tx, actor }: Work, id: string): Promise<string | null> {
  const { rows } = await sql<{ leadId: string }>`
    select q.lead_id from qualifications q
    where q.workspace_id = ${actor.workspaceId} and q.id = ${id} and ${may(actor, 'qualifications')}`.execute(
    tx,
  )
  return rows[0]?.leadId ?? null
}

/** The qualification, locked; lock its lead first. */
export async function lockQualification({ tx, actor }: Work, id: string): Promise<Qualification> {
  const { rows } = await sql<Qualification>`
    select * from qualifications where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0] as Qualification
}

/** The latest qualification of a lead, open or decided. */
export async function latest({ tx, actor }: Work, leadId: string): Promise<Qualification | null> {
  const { rows } = await sql<Qualification>`
    select * from qualifications
    where workspace_id = ${actor.workspaceId} and lead_id = ${leadId}
    order by opened_at desc, id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The answers given so far, as rows. */
export async function answerRows({ tx, actor }: Work, qualificationId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select * from qualification_answers
    where workspace_id = ${actor.workspaceId} and qualification_id = ${qualificationId}
    order by id`.execute(tx)
  return rows
}

interface AnswerRead extends Omit<AnswerOut, 'member'> {
  qualificationId: string
  memberId: string | null
  memberName: string | null
}

/** Every criterion with its answer, per qualification: `unknown` where nobody answered; binned ones only if answered. */
export async function answersOf({ tx, actor }: Work, ids: string[]): Promise<Map<string, AnswerOut[]>> {
  const { rows } = await sql<AnswerRead>`
    select q.id as qualification_id, c.id as criterion_id, c.code, c.name, c.ask, coalesce(a.answer, 'unknown') as answer,
           a.evidence, a.source, a.member_id, m.name as member_name, a.answered_at, a.version
    from qualifications q
    join criteria c on c.workspace_id = ${actor.workspaceId}
    left join qualification_answers a on a.workspace_id = ${actor.workspaceId}
      and a.qualification_id = q.id and a.qualification_id = any(${ids}::uuid[]) and a.criterion_id = c.id
    left join members m on m.workspace_id = ${actor.workspaceId} and m.id = a.member_id
    where q.workspace_id = ${actor.workspaceId} and q.id = any(${ids}::uuid[]) and (c.binned_at is null or a.id is not null)
    order by c.position, c.id`.execute(tx)
  const byId = new Map<string, AnswerOut[]>(ids.map((id) => [id, []]))
  for (const { qualificationId, memberId, memberName, ...row } of rows) {
    const member = memberId ? { id: memberId, name: memberName ?? '' } : null
    byId.get(qualificationId)?.push({ ...row, answer: row.answer as Answer, member })
  }
  return byId
}

type Read = Qualification & { memberName: string | null }

/** One qualification with its author's name. */
export async function qualification({ tx, actor }: Work, scope: Scope, id: string): Promise<Read | null> {
  const { rows } = await sql<Read>`
    select q.*, m.name as member_name from qualifications q
    left join members m on m.workspace_id = q.workspace_id and m.id = q.member_id
    where q.workspace_id = ${actor.workspaceId} and q.id = ${id} and ${scope}`.execute(tx)
  return rows[0] ?? null
}

/** The qualifications of a lead, newest first. */
export async function qualifications(
  { tx, actor }: Work,
  scope: Scope,
  by: QualificationFilters,
): Promise<Read[]> {
  const after = readCursor(by.after, 2)
  const on = after ? sql`(q.opened_at, q.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`
  const { rows } = await sql<Read>`
    select q.*, m.name as member_name from qualifications q
    left join members m on m.workspace_id = q.workspace_id and m.id = q.member_id
    where q.workspace_id = ${actor.workspaceId} and q.lead_id = ${by.lead} and ${scope} and ${on}
    order by q.opened_at desc, q.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}
