import { api, must } from '../../../data/api.ts'
import type { Handoff, Lead, Qualification, Verb } from '../lead.ts'
import { decideBack, decideOut } from './decide.ts'

type About = { lead: Lead; qualification: Qualification | null; offer: Handoff | null }

/** Carries out a move that asks nothing more. */
export async function perform(verb: Verb, { lead, offer }: About): Promise<unknown> {
  const body = { leadId: lead.id }
  if (verb === 'sort') return must(api.POST('/api/v1/sortings', { body }))
  if (verb === 'claim') return must(api.POST('/api/v1/claims', { body }))
  if (verb === 'wake') return must(api.POST('/api/v1/wakes', { body }))
  if (verb === 'accept' && offer)
    return must(api.POST('/api/v1/handoff-answers', { body: { handoffId: offer.id, answer: 'accepted' } }))
  if (verb === 'unmerge') return unmerge(lead)
  return null
}

/** Carries out a move with its reason; what was said in own words is kept as a note. */
export async function performBecause(
  verb: Verb,
  about: About,
  reason: string,
  note: string,
): Promise<unknown> {
  const { lead, offer, qualification } = about
  const answer = ANSWERS[verb]
  if (answer && offer) {
    const body = { handoffId: offer.id, answer, reason, ...(note ? { note } : {}) }
    return must(api.POST('/api/v1/handoff-answers', { body }))
  }
  if (note) await keepNote(lead, note)
  if (verb === 'disqualify') return decideOut(lead, qualification, reason)
  if (verb === 'return') return decideBack(lead, qualification, reason)
  if (verb === 'reopen') return must(api.POST('/api/v1/reopenings', { body: { leadId: lead.id, reason } }))
  const as = verb === 'suppress' ? 'suppressed' : 'refused'
  return must(api.POST('/api/v1/closures', { body: { leadId: lead.id, as, reason } }))
}

const ANSWERS: Partial<Record<Verb, 'rejected' | 'needs_work' | 'withdrawn'>> = {
  reject: 'rejected',
  needsWork: 'needs_work',
  withdraw: 'withdrawn',
}

function keepNote(lead: Lead, body: string) {
  const subject = body.split('\n')[0]?.slice(0, 120) ?? body
  const rest = body === subject ? {} : { body }
  return must(api.POST('/api/v1/activities', { body: { leadId: lead.id, kind: 'note', subject, ...rest } }))
}

// The merge is named by the fact that told of it.
async function unmerge(lead: Lead): Promise<unknown> {
  const params = { path: { id: lead.id }, query: { limit: 200 } }
  const { items } = await must(api.GET('/api/v1/leads/{id}/timeline', { params }))
  const merge = items.find((entry) => entry.what === 'lead.merged')?.detail.merge
  return must(api.DELETE('/api/v1/merges/{id}', { params: { path: { id: String(merge) } } }))
}
