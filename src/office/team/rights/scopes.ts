/** For each noun, which of its rows an actor may see. A noun without a rule is nobody's: reading it is an error. */
import { type RawBuilder, sql } from 'kysely'
import { EVERYTHING, NOTHING, type Rights, type Scope } from '../../../platform/rights.ts'
import { LEVELS } from '../functions.ts'
import { leadsSeen } from './leads-seen.ts'
import type { Found } from './right.ts'

export interface Holder extends Found {
  workspaceId: string
  memberId: string | null
}

/** The rights that the actor carries. */
export function rightsOf(holder: Holder): Rights {
  const { see, work, figures, amounts, personal } = holder
  const all = seesAll(holder) && amounts && personal
  return { see, work, figures, amounts, personal, all, scope: (noun, alias) => scopeOf(holder, noun, alias) }
}

type Rule = (holder: Holder, alias: string) => Scope

/** The company's own order and offering: everybody works by it. */
const OPEN = [
  'absences',
  'apiKeys',
  'campaigns',
  'channels',
  'criteria',
  'forms',
  'memberHours',
  'members',
  'pods',
  'productLines',
  'products',
  'queues',
  'roleAssignments',
  'roleRights',
  'roles',
  'skillNeeds',
  'territories',
]

/** The name a noun's table bears in questions unless told otherwise, and the rule. */
const RULES: Record<string, [alias: string, rule: Rule]> = {
  leads: ['l', leadsSeen],
  // Asked together with their lead, which is called `l`.
  opportunities: ['l', leadsSeen],
  handoffs: ['l', leadsSeen],
  orders: ['o', ofLead],
  qualifications: ['q', ofLead],
  requests: ['r', ofLead],
  // Whatever else names a lead in `lead_id`.
  partsOfLeads: ['p', ofLead],
  accounts: ['a', companiesSeen],
  contacts: ['c', peopleSeen],
  customers: ['a', customersSeen],
  activities: ['v', activitiesSeen],
  imports: ['i', importsSeen],
  channelCosts: ['channel_costs', ({ amounts }) => (amounts ? EVERYTHING : NOTHING)],
}

function scopeOf(holder: Holder, noun: string, alias?: string): Scope {
  const found = RULES[noun]
  if (found) return found[1](holder, alias ?? found[0])
  if (OPEN.includes(noun)) return EVERYTHING
  throw new Error(`Say in office/team/rights/scopes.ts who may see ${noun}.`)
}

/** Is a noun the company's own order, which everybody works by. */
export function isOpenToAll(noun: string): boolean {
  return OPEN.includes(noun)
}

/** Does somebody see every lead there is. */
export function seesAll({ see }: Pick<Found, 'see'>): boolean {
  return LEVELS.every((level) => see[level].all)
}

/** What belongs to a lead is seen with it. */
function ofLead(holder: Holder, alias: string): Scope {
  if (seesAll(holder)) return EVERYTHING
  return someLead(holder, sql`seen.id = ${col(alias, 'lead_id')}`)
}

function companiesSeen(holder: Holder, alias: string): Scope {
  if (seesAll(holder)) return EVERYTHING
  return someLead(holder, sql`seen.account_id = ${col(alias, 'id')}`)
}

// Somebody named in a lead, or a colleague of theirs.
function peopleSeen(holder: Holder, alias: string): Scope {
  if (!holder.personal) return NOTHING
  if (seesAll(holder)) return EVERYTHING
  const named = someLead(holder, sql`seen.contact_id = ${col(alias, 'id')}`)
  const beside = someLead(holder, sql`seen.account_id = ${col(alias, 'account_id')}`)
  return sql<boolean>`(${named} or ${beside})`
}

// A customer is a company whose orders one may see.
function customersSeen(holder: Holder, alias: string): Scope {
  if (seesAll(holder)) return EVERYTHING
  return sql<boolean>`exists (select 1 from orders bought
    where bought.workspace_id = ${holder.workspaceId} and bought.account_id = ${col(alias, 'id')}
      and ${ofLead(holder, 'bought')})`
}

// With its lead; without one, with the company and the person it is about.
function activitiesSeen(holder: Holder, alias: string): Scope {
  if (seesAll(holder)) return EVERYTHING
  const company = sql`exists (select 1 from accounts ac where ac.workspace_id = ${holder.workspaceId}
    and ac.id = ${col(alias, 'account_id')} and ${companiesSeen(holder, 'ac')})`
  const person = sql`exists (select 1 from contacts ct where ct.workspace_id = ${holder.workspaceId}
    and ct.id = ${col(alias, 'contact_id')} and ${peopleSeen({ ...holder, personal: true }, 'ct')})`
  return sql<boolean>`case when ${col(alias, 'lead_id')} is not null then ${ofLead(holder, alias)}
    when ${col(alias, 'account_id')} is not null then ${company} else ${person} end`
}

// A file holds what it holds of everybody: who brought it, and who sees all.
function importsSeen(holder: Holder, alias: string): Scope {
  if (seesAll(holder) && holder.personal) return EVERYTHING
  return sql<boolean>`${col(alias, 'member_id')} = ${holder.memberId}::uuid`
}

function someLead(holder: Holder, which: RawBuilder<unknown>): Scope {
  return sql<boolean>`exists (select 1 from leads seen
    where seen.workspace_id = ${holder.workspaceId} and ${which} and ${leadsSeen(holder, 'seen')})`
}

function col(alias: string, name: string): RawBuilder<unknown> {
  return sql.raw(`${alias}.${name}`)
}
