/** Nobody gives themselves more to see: who is bound by rights does not change what they hold themselves. */
import { type Refusal, refuse } from '../../../platform/result.ts'
import type { Actor } from '../../../platform/work.ts'

/** Refuses a change of one's own roles and pods, unless one sees everything anyway. */
export function mustNotBeOwn({ memberId, rights }: Actor, changedMemberId: string): Refusal | null {
  if (rights.all || memberId === null || memberId !== changedMemberId) return null
  return refuse(
    'forbidden',
    'Your roles and pods decide what you may see: another manager or an admin changes yours.',
  )
}
