/** The verbs about the company itself. */
import type { z } from 'zod'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, staleUnless } from '../../../platform/result.ts'
import { patched, patchRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import type { Workspace, workspacePatch } from './contract.ts'
import * as store from './store.ts'

/** Changes the company's name, time zone or currency. */
export async function changeWorkspace(
  work: Work,
  patch: z.output<typeof workspacePatch>,
): Promise<Result<Workspace>> {
  const { version, ...fields } = patch
  const before = await store.lockWorkspace(work)
  const stale = staleUnless(before, version)
  if (stale) return stale
  const change = await patchRow(work, 'workspaces', before, fields)
  if (change) await record(work, { fact: 'workspace.changed', function: 'operate', rows: [change] })
  return ok(patched(before, change))
}
