/** The first run: a company, its owner, and all that a team can start to work with, in one transaction. */
import { sql } from 'kysely'
import { z } from 'zod'
import { actorOfNobody, memberActor } from './office/team/actor.ts'
import { freeSlug, SLUG_LENGTH, SLUG_PATTERN, slugOf } from './office/team/slug.ts'
import { NO_ID } from './platform/id.ts'
import { record } from './platform/journal.ts'
import { type Outside, workInside } from './platform/outside.ts'
import { ok, type Result, refuse } from './platform/result.ts'
import type { PublicRoute } from './platform/route.ts'
import { insertRow } from './platform/rows.ts'
import { currency, timeZone, words } from './platform/shapes.ts'
import type { Tx, Work } from './platform/work.ts'
import { READY_MADE } from './ready-made.ts'

export const firstRunIn = z.object({
  workspaceName: words(120),
  /** Made from the name when left out. */
  slug: z
    .string()
    .max(SLUG_LENGTH)
    .regex(SLUG_PATTERN, 'must be lower-case letters, digits and hyphens')
    .optional(),
  timeZone,
  currency,
  name: words(120),
  email: z.email().max(254),
  password: z.string().max(200),
})
export type FirstRun = z.infer<typeof firstRunIn>

export const workspaceMade = z.object({ workspaceId: z.string(), slug: z.string(), memberId: z.string() })
export type WorkspaceMade = z.infer<typeof workspaceMade>

/**
 * Makes a workspace with its first owner, who holds every function.
 * Refuses `already-set-up` when there is one already and no more are allowed, `slug-taken`, `account-exists`.
 */
export async function firstRun(
  outside: Outside,
  given: FirstRun,
  { allowMore }: { allowMore: boolean },
): Promise<Result<WorkspaceMade>> {
  const workspaceId = outside.newId()
  const placeholder = { slug: '', name: '', timeZone: given.timeZone, currency: given.currency }
  return workInside(
    outside,
    workspaceId,
    () => actorOfNobody(workspaceId, placeholder),
    async (work) => {
      const slug = await chooseSlug(work, given, allowMore)
      if (!slug.ok) return slug
      const person = await outside.createPerson(work, given)
      if (!person.ok) return person
      const memberId = await makeWorkspace(work, given, slug.value, person.value.userId)
      const owner = { ...work, actor: await memberActor(work.tx, workspaceId, memberId, work.now) }
      for (const make of READY_MADE) await make(owner)
      return ok({ workspaceId, slug: slug.value, memberId })
    },
  )
}

/** Whether nobody has set up this install yet. */
export async function isSetupNeeded(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from identity.workspace_directory limit 1`.execute(tx)
  return rows.length === 0
}

/** The routes of the first visit, asked before anybody is known. */
export function setupRoutes(allowMore: boolean): PublicRoute<Outside>[] {
  return [
    {
      method: 'GET',
      path: '/setup',
      summary: 'Whether the first company is still to be set up',
      tag: 'setup',
      access: 'public',
      answer: z.object({ needed: z.boolean(), allowed: z.boolean() }),
      handle: (outside) =>
        outside.transact(NO_ID, async (tx) => {
          const needed = await isSetupNeeded(tx)
          return ok({ needed, allowed: needed || allowMore })
        }),
    },
    {
      method: 'POST',
      path: '/setup',
      summary: 'Make a company with its first owner',
      tag: 'setup',
      access: 'public',
      status: 201,
      refuses: ['already-set-up', 'slug-taken', 'account-exists', 'password-too-short', 'password-too-long'],
      body: firstRunIn,
      answer: workspaceMade,
      handle: (outside, { body }) => firstRun(outside, body, { allowMore }),
    },
  ]
}

async function chooseSlug(work: Work, given: FirstRun, allowMore: boolean): Promise<Result<string>> {
  // Two first visits at the same moment: the second waits here and is then told.
  await sql`lock table identity.workspace_directory in share row exclusive mode`.execute(work.tx)
  if (!allowMore && !(await isSetupNeeded(work.tx))) {
    return refuse('already-set-up', 'Baton is set up already. Sign in, or ask for an invitation.')
  }
  const wanted = given.slug ?? slugOf(given.workspaceName)
  const { rows } = await sql<{ slug: string }>`
    select slug from identity.workspace_directory where slug like ${`${wanted.slice(0, 30)}%`}`.execute(
    work.tx,
  )
  const taken = new Set(rows.map((row) => row.slug))
  if (given.slug && taken.has(given.slug)) {
    return refuse('slug-taken', 'Another company here has this address already. Choose another.', {
      field: 'slug',
    })
  }
  return ok(freeSlug(wanted, taken))
}

/** Makes a workspace with its first owner, an account that exists; answers the owner's member. */
export async function makeWorkspace(
  work: Work,
  given: Omit<FirstRun, 'slug' | 'password'>,
  slug: string,
  userId: string,
  { demo }: { demo: boolean } = { demo: false },
): Promise<string> {
  const { workspaceId } = work.actor
  const { timeZone, currency } = given
  const memberId = work.newId()
  await sql`insert into identity.workspace_directory (workspace_id, slug) values (${workspaceId}, ${slug})`.execute(
    work.tx,
  )
  await sql`
    insert into identity.memberships (user_id, workspace_id, member_id)
    values (${userId}, ${workspaceId}, ${memberId})`.execute(work.tx)
  const workspace = await insertRow(work, 'workspaces', {
    id: workspaceId,
    slug,
    name: given.workspaceName,
    timeZone,
    currency,
    demo,
  })
  await record(work, { fact: 'workspace.made', function: 'operate', memberId, rows: [workspace] })
  const member = await insertRow(work, 'members', {
    id: memberId,
    userId,
    name: given.name,
    email: given.email.toLowerCase(),
    position: 'manager',
    access: 'owner',
    status: 'active',
    timeZone,
    joinedAt: work.now,
  })
  await record(work, { fact: 'member.joined', function: 'manage', memberId, rows: [member] })
  return memberId
}
