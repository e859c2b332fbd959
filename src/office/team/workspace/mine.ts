/** The workspaces a signed-in person may enter: asked before one is chosen. */
import { sql } from 'kysely'
import { z } from 'zod'
import { NO_ID } from '../../../platform/id.ts'
import type { Outside } from '../../../platform/outside.ts'
import { ok, refuse } from '../../../platform/result.ts'
import type { PublicRoute } from '../../../platform/route.ts'

export const myWorkspaceRoutes: PublicRoute<Outside>[] = [
  {
    method: 'GET',
    path: '/my-workspaces',
    summary: 'The workspaces I may enter, by name',
    tag: 'team',
    access: 'public',
    answer: z.object({
      person: z.object({ name: z.string(), email: z.string() }),
      items: z.array(z.object({ slug: z.string(), name: z.string(), demo: z.boolean() })),
    }),
    refuses: ['sign-in-first'],
    async handle(outside, { headers }) {
      const session = await outside.session(headers)
      if (!session) return refuse('sign-in-first', 'Sign in first.')
      const ids = await membershipsOf(outside, session.userId)
      const items = []
      for (const id of ids) {
        const found = await workspaceShown(outside, id, session.userId)
        if (found) items.push(found)
      }
      items.sort((a, b) => a.name.localeCompare(b.name))
      return ok({ person: { name: session.name, email: session.email }, items })
    },
  },
]

async function membershipsOf(outside: Outside, userId: string): Promise<string[]> {
  return outside.transact(NO_ID, async (tx) => {
    const { rows } = await sql<{ workspaceId: string }>`
      select workspace_id from identity.memberships where user_id = ${userId} limit 100`.execute(tx)
    return rows.map((row) => row.workspaceId)
  })
}

async function workspaceShown(outside: Outside, workspaceId: string, userId: string) {
  return outside.transact(workspaceId, async (tx) => {
    const { rows } = await sql<{ slug: string; name: string; demo: boolean }>`
      select w.slug, w.name, w.demo from workspaces w
      join members m on m.workspace_id = w.workspace_id and m.user_id = ${userId} and m.status = 'active'
      where w.workspace_id = ${workspaceId}`.execute(tx)
    return rows[0] ?? null
  })
}
