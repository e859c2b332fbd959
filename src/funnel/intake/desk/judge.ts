/** What a batch would do to one lead: told before it is done, and asked again when it is done. */
import { reaches } from '../../../platform/access.ts'
import type { Refusal } from '../../../platform/result.ts'
import { refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { incomplete, type Requirable } from '../../handoffs/policies/policy.ts'
import { illegal, type LeadNow, mayWork } from '../../leads/lead.ts'
import { SURE } from '../duplicates/pair.ts'
import type { BatchAction, Completion } from './doing.ts'
import type { Completed, DeskFacts, Pair } from './facts.ts'
import { isWaiting } from './load.ts'
import { type Finding, findingsOf } from './reasons.ts'
import { keeps } from './shown.ts'

/** Null: it would be done. `nothing` is no refusal: there is nothing to do for this lead. */
export type Judged = Refusal | 'nothing' | null

/** What would become of a lead. */
export function judge(
  work: Work,
  action: BatchAction,
  facts: DeskFacts,
  required: readonly Requirable[],
): Judged {
  const lead = { ...facts, ownerQueueId: null } as unknown as LeadNow
  const not = mayWork(lead, work.actor) ?? (isWaiting(facts) ? null : illegal(lead, 'release'))
  if (not) return not
  const found = findingsOf(facts, required, work.now)
  if (action.do === 'release') return judgeRelease(work, action.anyway, found)
  if (action.do === 'merge-doubles') {
    return facts.twins.some((twin) => keeps(twin, facts)) || (work.actor.rights.personal && surePair(facts))
      ? null
      : 'nothing'
  }
  if (action.do === 'keep-apart') {
    return facts.twins.length + facts.pairs.length > 0 ? null : 'nothing'
  }
  if (action.do === 'accept-suggestions') return Object.keys(suggested(found)).length > 0 ? null : 'nothing'
  if (action.do === 'set' && action.country && !facts.accountId) {
    return refuse('company-needed', 'The country is kept with the company, and this lead names none.')
  }
  return null
}

/** The person that is as good as certainly the lead's own. */
export function surePair({ pairs }: DeskFacts): Pair | undefined {
  return pairs.find(({ noun, probability }) => noun === 'contact' && probability >= SURE)
}

function judgeRelease({ actor }: Work, anyway: string | undefined, found: Finding[]): Judged {
  const missing = found.filter(({ why }) => why === 'incomplete').map(({ value }) => value as Requirable)
  if (missing.length === 0 || (anyway && reaches(actor.access, 'manager'))) return null
  return incomplete(missing, 'gather>qualify')
}

/** All suggestions of a card as one completion. */
export function suggested(found: readonly Finding[]): Completion {
  const taken: Partial<Record<Completed, string | string[]>> = {}
  for (const { suggestion } of found) {
    if (!suggestion || taken[suggestion.field] !== undefined) continue
    const { field, value } = suggestion
    // A better spelling of a number is shown, but replaces nothing by itself.
    if (field !== 'phones' && field !== 'emails') taken[field] = value
  }
  // What is kept with the company needs one.
  return taken as Completion
}
