/**
 * A desk is the open work of one function; "do next" merges the desks of everyone who holds several. What comes
 * first is decided by why it is there: promises before offers, offers before what waits, what waits before what is new.
 */
import { z } from 'zod'
import { LEVELS } from '../team/functions.ts'

export const WHY = [
  'task_due',
  'next_step_due',
  'offer_waiting',
  'given_to_me',
  'reorder_due',
  'waiting_in_pool',
  'in_progress',
  'no_next_step',
  'new_mine',
  'new_in_intake',
] as const
/** Why a piece of work comes up now. The order is the order of urgency. */
export type Why = (typeof WHY)[number]

export const desks = z.enum(LEVELS)
export type Desk = z.output<typeof desks>

/** How urgent a reason is: 0 comes first. */
export function urgency(why: Why): number {
  return WHY.indexOf(why)
}
