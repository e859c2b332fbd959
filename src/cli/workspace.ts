// Which company a command works for, and transactions in it as the system.
import { sql } from 'kysely'
import { systemActor } from '../office/team/actor.ts'
import { NO_ID } from '../platform/id.ts'
import type { Answers, Work } from '../platform/work.ts'
import { CommandFailed, type Job } from './frame.ts'

/** Every workspace of this install, by slug. */
export async function allWorkspaces({ transact }: Job): Promise<{ workspaceId: string; slug: string }[]> {
  return transact(NO_ID, async (tx) => {
    const { rows } = await sql<{ workspaceId: string; slug: string }>`
      select workspace_id, slug from identity.workspace_directory order by slug`.execute(tx)
    return rows
  })
}

/** The id of the workspace with this slug; without a slug the only one there is. Throws CommandFailed. */
export async function chooseWorkspace(job: Job, slug: string | undefined): Promise<string> {
  const all = await allWorkspaces(job)
  if (all.length === 0) throw new CommandFailed('No company is set up yet. Run: baton setup')
  const found = slug ? all.find((one) => one.slug === slug) : all.length === 1 ? all[0] : undefined
  if (found) return found.workspaceId
  const names = all.map((one) => one.slug).join(', ')
  throw new CommandFailed(
    slug
      ? `There is no workspace "${slug}". There are: ${names}.`
      : `Say which one with --workspace: ${names}.`,
  )
}

/** Transactions of a workspace, each as the system. */
export function inWorkspace({ transact, now, newId }: Job, workspaceId: string, answers: Answers = {}) {
  return <T>(step: (work: Work) => Promise<T>): Promise<T> =>
    transact(workspaceId, async (tx) =>
      step({ tx, now: now(), newId, actor: await systemActor(tx, workspaceId), touched: [], answers }),
    )
}
