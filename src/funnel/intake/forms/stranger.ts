/** Asking for a form by its public key, before anybody is known: finds its workspace, its words and its secret. */

import { systemActor } from '../../../office/team/actor.ts'
import { NO_ID } from '../../../platform/id.ts'
import { type Outside, workInside } from '../../../platform/outside.ts'
import { type Result, refuse } from '../../../platform/result.ts'
import type { Tx, Work } from '../../../platform/work.ts'
import { formMeans } from './actions.ts'
import { workspaceOfKey } from './keys.ts'
import { type FormNow, formOfKey, readSecret } from './store.ts'

export interface AtForm {
  form: FormNow
  secret: string
  baseUrl: string
}

/** Works at the form of a key; refused when there is none. Closed forms are found too: their page says so. */
export async function atForm<T>(
  outside: Outside,
  key: string,
  task: (work: Work, at: AtForm) => Promise<Result<T>>,
): Promise<Result<T>> {
  const workspaceId = workspaceOfKey(key)
  if (!workspaceId) return noForm()
  return inWorkspace(outside, workspaceId, async (work) => {
    const [form, secret] = await Promise.all([formOfKey(work, key), readSecret(work.tx, workspaceId)])
    if (!form || !secret) return noForm()
    return task(work, { form, secret, baseUrl: (await formMeans(work)).baseUrl })
  })
}

/** Works in a workspace that a key or link names, as the system; refused when there is no such workspace. */
export async function inWorkspace<T>(
  outside: Outside,
  workspaceId: string,
  task: (work: Work) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (workspaceId === NO_ID || !(await isThere(outside, workspaceId))) return noForm()
  return workInside(outside, workspaceId, (tx: Tx) => systemActor(tx, workspaceId), task)
}

async function isThere({ transact }: Outside, workspaceId: string): Promise<boolean> {
  const find = (tx: Tx) =>
    tx.selectFrom('workspaces').select('id').where('workspaceId', '=', workspaceId).executeTakeFirst()
  return (await transact(workspaceId, find, 'reading')) !== undefined
}

/** May a page of this site send to the form, or ask of it by script. Ours always may. */
export function mayCome({ form, baseUrl }: AtForm, origin: string | null): boolean {
  if (origin === null) return true
  const given = origin.toLowerCase()
  return given === originOf(baseUrl) || form.origins.includes(given)
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null
}

const noForm = () => refuse('not-found', 'There is no form at this address.')
