/** Whose figures somebody may see: their own circle's; those of the whole company with all rights to figures. */
import { type Refusal, refuse } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import type { FunnelAsked } from './contract.ts'

/** Figures of the whole company. */
export function mustSeeAll({ actor }: Pick<Work, 'actor'>): Refusal | null {
  if (actor.rights.figures.all) return null
  return refuse(
    'forbidden',
    'Figures of the whole company are not yours to see. Ask for a person: yourself, say.',
  )
}

/** The funnel by person (those one may see are told), or of one of them. */
export function mayAskFunnel(
  work: Pick<Work, 'actor'>,
  asked: Pick<FunnelAsked, 'by' | 'member'>,
): Refusal | null {
  const { all, members } = work.actor.rights.figures
  if (all || (asked.member ? members.includes(asked.member) : asked.by === 'member')) return null
  return mustSeeAll(work)
}

/** Does somebody see this person's figures; those of nobody only with everybody's. */
export function seesFiguresOf({ rights }: Work['actor'], memberId: string): boolean {
  return rights.figures.all || rights.figures.members.includes(memberId)
}
