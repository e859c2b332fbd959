/** Live events within rights: of the changes told to a workspace, those of records that the actor may see. */
import { type RawBuilder, sql } from 'kysely'
import type { Change } from '../../../platform/live.ts'
import { may } from '../../../platform/scope.ts'
import { addMs } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { tables } from '../../../tables.ts'
import { isOpenToAll } from './scopes.ts'

/** Whatever changes what somebody may see. */
export const RULES_OF_RIGHTS = [
  'roleRights',
  'roles',
  'roleAssignments',
  'members',
  'pods',
  'podMembers',
  'territories',
]

/** What is one person's own: such a change names whose. */
const PERSONAL = ['notices', 'pushSubscriptions']

/** The changes an actor may hear of. Whole nouns (without an id) tell of no record; what is not to be seen is left out. */
export async function sift(work: Work, changes: Change[]): Promise<Change[]> {
  if (work.actor.rights.all) return changes
  const heard: Change[] = []
  for (const [noun, told] of Map.groupBy(changes, (one) => one.noun)) {
    if (PERSONAL.includes(noun)) {
      heard.push(...told.filter(({ id }) => id === undefined || id === work.actor.memberId))
      continue
    }
    heard.push(...told.filter((one) => one.id === undefined || isOpenToAll(noun)))
    const ids = isOpenToAll(noun) ? [] : told.flatMap((one) => one.id ?? [])
    const seen = await seenOf(work, noun, ids)
    heard.push(...told.filter((one) => one.id !== undefined && seen.has(one.id)))
    if (
      noun === 'leads' &&
      (await justLost(
        work,
        ids.filter((id) => !seen.has(id)),
      ))
    )
      heard.push({ noun: 'leads' })
  }
  return heard
}

// A lead that has just left one's hands is gone from one's lists: that they are to be read again tells no more.
async function justLost({ tx, actor, now }: Work, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const { rows } = await sql`
    select 1 from holdings h
    where h.workspace_id = ${actor.workspaceId} and h.lead_id = any(${ids}::uuid[]) and h.member_id = ${actor.memberId}
      and h.until_at > ${addMs(now, -60_000)} limit 1`.execute(tx)
  return rows.length > 0
}

async function seenOf({ tx, actor }: Work, noun: string, ids: string[]): Promise<Set<string>> {
  const which = ids.length > 0 ? rowsOf(actor, noun) : null
  if (!which) return new Set()
  const { rows } = await sql<{ id: string }>`
    select p.id from ${which} and p.workspace_id = ${actor.workspaceId} and p.id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return new Set(rows.map((row) => row.id))
}

/** What hangs on something that hangs on a lead: through which column, of which table. */
const THROUGH: Record<string, [column: string, noun: string]> = {
  contactEmails: ['contact_id', 'contacts'],
  contactPhones: ['contact_id', 'contacts'],
  endUsers: ['order_id', 'orders'],
  needProducts: ['need_id', 'needs'],
  orderLines: ['order_id', 'orders'],
  qualificationAnswers: ['qualification_id', 'qualifications'],
}
const RULED = ['accounts', 'activities', 'channelCosts', 'contacts', 'imports', 'leads']

// Every table with a lead_id is seen with its lead, also one that came yesterday; what has no rule is told to nobody.
function rowsOf(actor: Work['actor'], noun: string): RawBuilder<unknown> | null {
  const table = tables[noun as keyof typeof tables] as
    | { name: string; columns: Record<string, unknown> }
    | undefined
  if (!table) return null
  const from = sql`${sql.table(table.name)} p`
  if (RULED.includes(noun)) return sql`${from} where ${may(actor, noun, 'p')}`
  if ('leadId' in table.columns) return sql`${from} where ${may(actor, 'partsOfLeads', 'p')}`
  const [column, of] = THROUGH[noun] ?? []
  if (!column || !of) return null
  const parent = sql`${sql.table(tables[of as keyof typeof tables].name)} t`
  const rule = RULED.includes(of) ? may(actor, of, 't') : may(actor, 'partsOfLeads', 't')
  return sql`${from} where exists (select 1 from ${parent}
    where t.workspace_id = ${actor.workspaceId} and t.id = p.${sql.ref(column)} and ${rule})`
}
