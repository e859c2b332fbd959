/** Carrying an undo out, step by step, each in a transaction of its own: a restart goes on where it was. */
import { NO_ID } from '../../../platform/id.ts'
import type { LongTask } from '../../../platform/jobs.ts'
import { record } from '../../../platform/journal.ts'
import type { Work } from '../../../platform/work.ts'
import { changeState } from '../actions.ts'
import * as store from '../store.ts'
import { keepUndo, type UndoAt } from './undo.ts'
import { voidDeals } from './undo-deals.ts'
import { voidLeads } from './undo-leads.ts'
import { binPeople } from './undo-people.ts'

/** Undoes an import to its end. */
export async function undoThrough({
  ids,
  inTransaction,
  signal,
}: Pick<LongTask, 'ids' | 'inTransaction' | 'signal'>): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    if (await inTransaction((work) => step(work, String(ids.importId)))) return
  }
}

/** One step; answers whether it was the last. */
async function step(work: Work, importId: string): Promise<boolean> {
  const row = await store.readImport(work, importId, true)
  if (row?.state !== 'undoing') return true
  const at = row.undo as UndoAt
  const next = at.step === 'people' ? await peopleStep(work, row, at) : await leadsStep(work, row, at)
  if (next) {
    await keepUndo(work, row, next)
    work.touched.push({ noun: 'leads', id: NO_ID, version: 0 })
    return false
  }
  await end(work, row, at)
  return true
}

async function leadsStep(work: Work, row: store.Import, at: UndoAt): Promise<UndoAt | null> {
  const by = { after: at.after ?? NO_ID, worked: at.worked }
  const done = row.kind === 'leads' ? await voidLeads(work, row, by) : await voidDeals(work, row, by)
  if (done) return { ...at, voided: at.voided + done.voided, kept: at.kept + done.kept, after: done.after }
  return row.kind === 'leads' ? { ...at, step: 'people', after: NO_ID } : null
}

async function peopleStep(work: Work, row: store.Import, at: UndoAt): Promise<UndoAt | null> {
  const done = await binPeople(work, row, at.after ?? NO_ID)
  if (!done) return null
  return {
    ...at,
    people: at.people + done.people,
    companies: at.companies + done.companies,
    after: done.after,
  }
}

async function end(work: Work, row: store.Import, { step: _, after: __, ...undo }: UndoAt): Promise<void> {
  await changeState(work, row, 'undone', { undo: JSON.stringify(undo) })
  const { voided, kept, people, companies } = undo
  await record(work, {
    fact: 'import.undone',
    function: 'operate',
    memberId: row.memberId,
    roleAssignmentId: null,
    detail: { importId: row.id, kind: row.kind, voided, kept, people, companies },
    rows: [],
  })
}
