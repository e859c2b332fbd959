/** The SQL of capture points: forms with their counts, what was sent in, and who may still send. */
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { may } from '../../../platform/scope.ts'
import { addMs, DAY_MS } from '../../../platform/time.ts'
import type { Tx, Work } from '../../../platform/work.ts'
import type { FormConsents, Forms } from '../../../tables.ts'

export type Form = Selectable<Forms>
export type Consent = Selectable<FormConsents>

/** A form with the words in force. */
export interface FormNow extends Form {
  consent: Pick<Consent, 'id' | 'number' | 'text' | 'required'> | null
}

export interface Counted extends FormNow {
  counts: Record<'posted' | 'waiting' | 'confirmed' | 'refused' | 'leads' | 'qualified' | 'won', number>
}

const COUNTED_DAYS = 30
const CONSENT = sql`(select jsonb_build_object('id', c.id, 'number', c.number, 'text', c.text, 'required', c.required)
  from form_consents c
  where c.workspace_id = f.workspace_id and c.form_id = f.id and c.ended_at is null) as consent`

/** Forms by name, with what came in by each lately. */
export async function listForms(
  { tx, actor, now }: Work,
  by: { id?: string; binned?: boolean; after?: [name: string, id: string] | null; limit: number },
): Promise<Counted[]> {
  const [name, id] = by.after ?? [null, null]
  const { rows } = await sql<Counted>`
    select f.*, ${CONSENT}, (
      select jsonb_build_object(
        'posted', count(*), 'waiting', count(*) filter (where s.state = 'waiting'),
        'confirmed', count(*) filter (where s.proof = 'confirmed'),
        'refused', count(*) filter (where s.state = 'refused'),
        'leads', count(*) filter (where s.state = 'received'),
        'qualified', count(l.first_qualify_at), 'won', count(l.won_at))
      from form_submissions s
      left join leads l on l.workspace_id = s.workspace_id and l.id = s.lead_id
      where s.workspace_id = f.workspace_id and s.form_id = f.id
        and s.at > ${addMs(now, -COUNTED_DAYS * DAY_MS)}) as counts
    from forms f
    where f.workspace_id = ${actor.workspaceId} and ${may(actor, 'forms')}
      and (${by.id ?? null}::uuid is null or f.id = ${by.id ?? null})
      and (${by.binned ?? null}::boolean is null or (f.binned_at is not null) = ${by.binned ?? null})
      and (${name}::text is null or (lower(f.name), f.id) > (lower(${name}), ${id}::uuid))
    order by lower(f.name), f.id limit ${by.limit + 1}`.execute(tx)
  return rows
}

/** A form with its words, locked when it is to be changed. */
export const readForm = (work: Work, id: string, lock = false) => oneForm(work, sql`f.id = ${id}`, lock)

/** The form of a public key that is not in the bin. */
export const formOfKey = (work: Work, key: string) =>
  oneForm(work, sql`f.public_key = ${key} and f.binned_at is null`)

async function oneForm(
  { tx, actor }: Work,
  which: RawBuilder<unknown>,
  lock = false,
): Promise<FormNow | null> {
  const { rows } = await sql<FormNow>`
    select f.*, ${CONSENT} from forms f
    where f.workspace_id = ${actor.workspaceId} and ${which} ${lock ? sql`for update of f` : sql``}`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** The row of the words in force. */
export async function consentInForce({ tx, actor }: Work, formId: string): Promise<Consent | null> {
  const row = await tx
    .selectFrom('formConsents')
    .selectAll()
    .where('workspaceId', '=', actor.workspaceId)
    .where('formId', '=', formId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** How many versions the words of a form have had. */
export async function lastConsentNumber({ tx, actor }: Work, formId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(number), 0) as last from form_consents
    where workspace_id = ${actor.workspaceId} and form_id = ${formId}`.execute(tx)
  return rows[0]?.last ?? 0
}

/** What signs tokens and links here; null before the first form. */
export async function readSecret(tx: Tx, workspaceId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('formSecrets')
    .select('secret')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst()
  return row?.secret ?? null
}

/** Makes the workspace's secret unless it has one. */
export async function keepSecret({ tx, actor }: Work, secret: string): Promise<void> {
  await tx
    .insertInto('formSecrets')
    .values({ workspaceId: actor.workspaceId, secret })
    .onConflict((one) => one.doNothing())
    .execute()
}

/** Which of the things a form names is not there; null when all are. */
export async function unknownReference(
  { tx, actor }: Work,
  given: { [name in 'channelId' | 'campaignId' | 'productLineId' | 'poolId']?: string | null },
): Promise<string | null> {
  const { channelId = null, campaignId = null, productLineId = null, poolId = null } = given
  const ws = actor.workspaceId
  const { rows } = await sql<{ missing: string | null }>`
    select case
      when ${channelId}::uuid is not null and not exists (select 1 from channels
        where workspace_id = ${ws} and id = ${channelId} and binned_at is null) then 'channelId'
      when ${campaignId}::uuid is not null and not exists (select 1 from campaigns
        where workspace_id = ${ws} and id = ${campaignId} and binned_at is null) then 'campaignId'
      when ${productLineId}::uuid is not null and not exists (select 1 from product_lines
        where workspace_id = ${ws} and id = ${productLineId} and binned_at is null) then 'productLineId'
      when ${poolId}::uuid is not null and not exists (select 1 from queues
        where workspace_id = ${ws} and id = ${poolId} and binned_at is null and kind = 'pool' and function = 'qualify')
        then 'poolId' end as missing`.execute(tx)
  return rows[0]?.missing ?? null
}

/** Counts a form on where only its words changed. */
export async function bumpVersion({ tx, actor }: Work, id: string, version: number): Promise<void> {
  await sql`update forms set version = ${version} where workspace_id = ${actor.workspaceId} and id = ${id}`.execute(
    tx,
  )
}

/** The words somebody was shown, by their number; those in force where none is told. */
export async function consentShown({ tx, actor }: Work, form: FormNow, number: number | null) {
  if (number === null || number === form.consent?.number) return form.consent
  const row = await tx
    .selectFrom('formConsents')
    .select(['id', 'number', 'text', 'required'])
    .where('workspaceId', '=', actor.workspaceId)
    .where('formId', '=', form.id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ?? form.consent
}
