/** Undoing a whole import: asked for here, done by a job, counted before and while it goes. */
import { sql } from 'kysely'
import { enqueue } from '../../../platform/jobs-enqueue.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { changeState, importRecord } from '../actions.ts'
import type { ImportRecord, Undone, UndoPreview } from '../contract.ts'
import * as store from '../store.ts'
import { WORKED } from './worked.ts'

export const UNDO_JOB = 'intake.undo'
const FROM = ['done', 'cancelled', 'failed', 'paused', 'undone']
const NAMED = 50

/** What an undo would do, counted; nothing is changed. */
export async function previewUndo(work: Work, id: string): Promise<Result<UndoPreview>> {
  const row = await store.readImport(work, id)
  if (!row) return refuse('not-found', 'There is no such import.')
  return ok({ ...(await counted(work, row)), workedLeads: await workedLeads(work, row) })
}

async function counted({ tx, actor }: Work, row: store.Import) {
  const ws = actor.workspaceId
  const { rows } = await sql<Omit<UndoPreview, 'workedLeads'>>`
    with mine as (
      select l.*, ${WORKED(ws, row)} as is_worked from leads l
      where l.workspace_id = ${ws} and ${ofImport(ws, row)} and l.closed_as is distinct from 'voided'
    )
    select ${row.kind === 'leads' ? sql`count(*)::int` : sql`0`} as leads,
           ${row.kind === 'deals' ? DEALS(ws, row.id) : sql`0`} as deals,
           count(distinct contact_id)::int as people, count(distinct account_id)::int as companies,
           (count(*) filter (where is_worked))::int as worked
    from mine`.execute(tx)
  const found = rows[0] as Omit<UndoPreview, 'workedLeads'>
  return row.kind === 'leads' ? found : { ...found, people: 0, companies: 0 }
}

const DEALS = (ws: string, id: string) => sql`(select count(*)::int from opportunities
  where workspace_id = ${ws} and import_id = ${id} and external_id is not null)`

/** The leads that an import opened, or whose deals it brought. */
export const ofImport = (ws: string, { id, kind }: Pick<store.Import, 'id' | 'kind'>) =>
  kind === 'leads'
    ? sql<boolean>`l.import_id = ${id}`
    : sql<boolean>`l.id in (select lead_id from opportunities where workspace_id = ${ws} and import_id = ${id}
        and external_id is not null)`

async function workedLeads({ tx, actor }: Work, row: store.Import): Promise<UndoPreview['workedLeads']> {
  const ws = actor.workspaceId
  const { rows } = await sql<UndoPreview['workedLeads'][number]>`
    select l.id, coalesce(c.name, a.name, '') as name, m.name as by, j.at
    from leads l
    left join contacts c on c.workspace_id = ${ws} and c.id = l.contact_id
    left join accounts a on a.workspace_id = ${ws} and a.id = l.account_id
    join lateral (select at, actor_member_id from journal where workspace_id = ${ws} and lead_id = l.id
                  order by lead_seq desc limit 1) j on true
    left join members m on m.workspace_id = ${ws} and m.id = j.actor_member_id
    where l.workspace_id = ${ws} and ${ofImport(ws, row)} and l.closed_as is distinct from 'voided'
      and ${WORKED(ws, row)}
    order by l.id limit ${NAMED}`.execute(tx)
  return rows
}

/** Begins to undo an import. What people have worked on since stays unless it is to be voided too. */
export async function undoImport(
  work: Work,
  id: string,
  { worked }: { worked: 'keep' | 'void' },
): Promise<Result<ImportRecord>> {
  const row = await store.readImport(work, id, true)
  if (!row) return refuse('not-found', 'There is no such import.')
  if (!FROM.includes(row.state))
    return refuse('not-now', `This import is ${row.state}: only what has come to an end can be undone.`)
  const { leads, deals } = await counted(work, row)
  const undo: Undone = { total: leads + deals, voided: 0, kept: 0, people: 0, companies: 0, worked }
  await changeState(work, row, 'undoing', { undo: JSON.stringify(undo) })
  await enqueue(work, UNDO_JOB, { importId: id })
  return importRecord(work, id)
}

/** Keeps how far an undo is; answers whether it still goes on. */
export async function keepUndo(work: Work, row: store.Import, undo: UndoAt): Promise<void> {
  await work.tx
    .updateTable('imports')
    .set({ undo: JSON.stringify(undo), version: row.version + 1 })
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', row.id)
    .execute()
  work.touched.push({ noun: 'imports', id: row.id, version: row.version + 1 })
}

/** How far an undo is, and where it goes on: first through the leads, then through who they were about. */
export type UndoAt = Undone & { step?: 'leads' | 'people'; after?: string }
