/** The criteria leads are qualified by: the four checks that every workspace has, and its own. */
import { record, recordMany } from '../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, insertRows, patched, patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { CriterionIn, CriterionPatch } from './contract.ts'
import type { CHECKS } from './qualification.ts'
import { type Criterion, criteria, lockCriterion } from './store.ts'

const CHECKS_ASKED: { code: (typeof CHECKS)[number]; name: string; ask: string }[] = [
  {
    code: 'market_fit',
    name: 'Target-market fit',
    ask: 'What do you make, how many, for which applications?',
  },
  { code: 'authority', name: 'Authority', ask: 'Who else weighs in, and who signs?' },
  {
    code: 'financial_power',
    name: 'Financial power',
    ask: 'How was the last one bought, and in which range?',
  },
  { code: 'buying_decision', name: 'Buying decision', ask: 'What happens if nothing changes, and by when?' },
]

/** Makes the four checks of a new workspace. */
export async function readyMade(work: Work): Promise<void> {
  const rows = await insertRows(
    work,
    'criteria',
    CHECKS_ASKED.map((check, position) => ({ id: work.newId(), ...check, position, binnedAt: null })),
  )
  await recordMany(
    work,
    rows.map((row) => ({ fact: 'criterion.added', function: 'operate', rows: [row], leadSeq: null })),
  )
}

/** Adds a criterion of the workspace's own, after the others. */
export async function addCriterion(work: Work, given: CriterionIn): Promise<Result<Criterion>> {
  const last = (await criteria(work, { binned: true })).at(-1)
  const own = { id: given.id ?? work.newId(), code: 'own', name: given.name, ask: given.ask || null }
  const values = { ...own, position: (last?.position ?? -1) + 1, binnedAt: null }
  const row = await insertRow(work, 'criteria', values)
  await record(work, { fact: 'criterion.added', function: 'operate', rows: [row] })
  return ok({ ...values, workspaceId: work.actor.workspaceId, createdAt: work.now, version: 1 })
}

/** Changes how a criterion is called, asked and ordered, or takes it out of the bin. */
export async function editCriterion(
  work: Work,
  id: string,
  patch: CriterionPatch,
): Promise<Result<Criterion>> {
  const criterion = await lockCriterion(work, id)
  if (!criterion) return refuse('not-found', 'There is no such criterion.')
  const stale = staleUnless(criterion, patch.version)
  if (stale) return stale
  const { version: _, binned, ...said } = patch
  return change(
    work,
    criterion,
    { ...said, binnedAt: binned === false ? null : undefined },
    'criterion.edited',
  )
}

/** Puts an own criterion into the bin: it is not asked any more, and answers given stay. */
export async function binCriterion(work: Work, id: string): Promise<Result<Criterion>> {
  const criterion = await lockCriterion(work, id)
  if (!criterion) return refuse('not-found', 'There is no such criterion.')
  if (criterion.code !== 'own') {
    return refuse(
      'built-in',
      'The four checks are what qualifying means. Only criteria of your own can be binned.',
    )
  }
  return change(work, criterion, { binnedAt: criterion.binnedAt ?? work.now }, 'criterion.binned')
}

async function change(work: Work, criterion: Criterion, patch: Partial<Criterion>, fact: string) {
  const row = await patchRow(work, 'criteria', criterion, patch)
  if (row) await record(work, { fact, function: 'operate', rows: [row] })
  return ok(patched(criterion, row))
}
