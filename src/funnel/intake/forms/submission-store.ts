/** The SQL of what was sent in: kept once, decided once, and who must wait. */
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { addMs, type Instant } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import type { FormSubmissions } from '../../../tables.ts'
import type { Form } from './store.ts'

export type Submission = Selectable<FormSubmissions>

/** Submissions the settings show, newest first. */
export async function listSubmissions(
  { tx, actor }: Work,
  by: { form?: string; state?: string; after: string | null; limit: number },
): Promise<Submission[]> {
  const { rows } = await sql<Submission>`
    select s.* from form_submissions s
    where s.workspace_id = ${actor.workspaceId}
      and (${by.form ?? null}::uuid is null or s.form_id = ${by.form ?? null})
      and (${by.state ?? null}::text is null or s.state = ${by.state ?? null})
      and (${by.after}::uuid is null or s.id < ${by.after})
    order by s.id desc limit ${by.limit + 1}`.execute(tx)
  return rows
}

/** One submission, locked: it is decided once. */
export async function lockSubmission({ tx, actor }: Work, id: string): Promise<Submission | null> {
  const { rows } = await sql<Submission>`
    select * from form_submissions where workspace_id = ${actor.workspaceId} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Keeps a submission; answers the earlier one where the same was sent before, once that one is decided. */
export async function keepOnce(
  { tx, actor }: Work,
  values: Omit<Submission, 'workspaceId' | 'given' | 'attribution'> & {
    given: object
    attribution: object | null
  },
): Promise<Submission | null> {
  const kept = await tx
    .insertInto('formSubmissions')
    .values({
      ...values,
      workspaceId: actor.workspaceId,
      given: JSON.stringify(values.given),
      attribution: values.attribution && JSON.stringify(values.attribution),
    })
    .onConflict((one) => one.columns(['workspaceId', 'formId', 'once']).doNothing())
    .executeTakeFirst()
  if (Number(kept.numInsertedOrUpdatedRows) === 1) return null
  return tx
    .selectFrom('formSubmissions')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('formId', '=', values.formId)
    .where('once', '=', values.once)
    .executeTakeFirstOrThrow()
}

/** Writes what became of a submission. */
export async function decide({ tx, actor }: Work, id: string, set: Partial<Submission>): Promise<void> {
  await tx
    .updateTable('formSubmissions')
    .set(set as object)
    .where('workspaceId', '=', actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Until when somebody must wait because too much came from one address, or by one form, in the last hour. */
export async function mustWait(
  { tx, actor, now }: Work,
  form: Pick<Form, 'id' | 'perAddress' | 'perForm'>,
  addressHash: string,
): Promise<Instant | null> {
  const since = addMs(now, -HOUR_MS)
  // The one that many places back: when it is an hour old there is room again.
  const nth = (where: RawBuilder<unknown>, most: number) => sql`(
    select at from form_submissions
    where workspace_id = ${actor.workspaceId} and form_id = ${form.id} and at > ${since} and ${where}
    order by at desc offset ${most - 1} limit 1)`
  const { rows } = await sql<{ at: Instant | null }>`
    select greatest(${nth(sql`address_hash = ${addressHash}`, form.perAddress)}, ${nth(sql`true`, form.perForm)}) as at`.execute(
    tx,
  )
  const at = rows[0]?.at
  return at ? addMs(at, HOUR_MS) : null
}

const HOUR_MS = 3_600_000

/** How many letters an address was sent since: a stranger's mailbox is not to be filled by others. */
export async function mailedSince({ tx, actor }: Work, emailHash: string, since: Instant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from form_submissions
    where workspace_id = ${actor.workspaceId} and email_hash = ${emailHash} and at > ${since}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** What was sent before with the same token or the same words. */
export async function sentOnce(
  { tx, actor }: Work,
  formId: string,
  once: string,
): Promise<Submission | null> {
  const row = await tx
    .selectFrom('formSubmissions')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('formId', '=', formId)
    .where('once', '=', once)
    .executeTakeFirst()
  return row ?? null
}
