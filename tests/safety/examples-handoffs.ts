// Good requests for clocks, policies and requests to specialists.
import type { Example } from './examples.ts'
import { aClaimed, aLead, asked, made } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<Example>

/** A question to a specialist, asked of the owner, who asks it. */
export async function aRequest(company: Company) {
  const leadId = (await aClaimed(company)).id
  const toMemberId = company.people.owner.memberId
  return made(company, '/requests', { leadId, kind: 'specialist', toMemberId, question: 'At 120 degrees?' })
}

export const HANDOFF_EXAMPLES: Record<string, Make> = {
  'GET /requests': async (company) => ({ path: `/requests?lead=${(await aRequest(company)).leadId}` }),
  'POST /requests': async (company) => ({
    path: '/requests',
    body: {
      leadId: (await aClaimed(company)).id,
      toMemberId: company.people.member.memberId,
      ...{ kind: 'field', question: 'Would you see them?' },
    },
  }),
  'POST /request-answers': async (company) => ({
    path: '/request-answers',
    body: { requestId: (await aRequest(company)).id, answer: 'answered', result: 'fit', note: 'It does' },
  }),
  'GET /clocks': async (company) => ({ path: `/clocks?lead=${(await aClaimed(company)).id}` }),
  'POST /pauses': async (company) => ({
    path: '/pauses',
    body: { leadId: (await aLead(company)).id, reason: 'customer_away' },
  }),
  'POST /resumptions': async (company) => {
    const { id: leadId } = await aLead(company)
    await made(company, '/pauses', { leadId, reason: 'customer_away' })
    return { path: '/resumptions', body: { leadId } }
  },
  'GET /handoff-figures': async () => ({ path: '/handoff-figures?by=people&from=2026-01-01' }),
  'GET /pause-reasons': async () => ({ path: '/pause-reasons' }),
  'GET /seam-policies': async () => ({ path: '/seam-policies' }),
  'PATCH /seam-policies': async (company) => {
    const { items } = await asked(company, 'GET', '/seam-policies')
    const { version } = items.find((one: { seam: string }) => one.seam === 'field')
    return { path: '/seam-policies', body: { seam: 'field', version, answerMinutes: 600 + version } }
  },
}
