/** Who may work a lead: by holding it, by right, or by command. */
import type { Level } from '../../office/team/functions.ts'
import type { Circle } from '../../platform/access.ts'
import { type Refusal, refuse } from '../../platform/result.ts'
import type { LeadNow } from './lead.ts'

interface Worker {
  memberId: string | null
  access: string
  kind: string
  /** By level; the system and tests of other rules have none. */
  rights?: { work: Record<string, Circle> }
}

/**
 * Who may work a lead they see: its owner, anybody while a queue holds it, those whose rights reach its owner or
 * territory, and those who command.
 */
export function mayWork(lead: LeadNow & { territoryId?: string | null }, actor: Worker): Refusal | null {
  const not = mayWorkAt(lead.level, actor)
  if (not) return not
  if (lead.ownerMemberId === null || lead.ownerMemberId === actor.memberId || commands(actor)) return null
  const circle = actor.rights?.work[lead.level]
  if (circle?.all || circle?.members.includes(lead.ownerMemberId)) return null
  if (lead.territoryId && circle?.territories.includes(lead.territoryId)) return null
  return refuse('not-yours', 'A colleague holds this lead. Ask for it, or let a manager reassign it.')
}

/** Whether somebody's roles let them work at a level at all. */
export function mayWorkAt(level: Level, actor: Worker): Refusal | null {
  if (commands(actor) || !actor.rights?.work[level]?.none) return null
  return refuse(
    'not-yours',
    `Your roles do not let you work at ${level}. Leave it to who does, or ask an admin.`,
  )
}

function commands({ kind, access }: Worker): boolean {
  const isPerson = kind === 'member' || kind === 'key'
  return !isPerson || ['manager', 'admin', 'owner'].includes(access)
}
