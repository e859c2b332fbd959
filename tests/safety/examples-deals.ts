// One good request for every route of deal teams, buying centres and nurture plans.
import { anOpportunity, asked, made } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<{ path: string; body?: Record<string, unknown> }>

async function aBuyer(company: Company) {
  const { id } = await anOpportunity(company)
  const { buyers } = await asked(company, 'GET', `/buying-centres/${id}`)
  return buyers[0]
}

async function aTouch(company: Company) {
  const { id: opportunityId } = await anOpportunity(company)
  const touch = { opportunityId, dueOn: '2026-03-09', channel: 'call', why: 'Ask about the budget' }
  return made(company, '/nurture-touches', touch)
}

export const dealTeams: Record<string, Make> = {
  'GET /deal-teams/:id': async (company) => ({ path: `/deal-teams/${(await anOpportunity(company)).id}` }),
  'PATCH /deal-teams/:id': async (company) => ({
    path: `/deal-teams/${(await anOpportunity(company)).id}`,
    body: {
      version: 0,
      members: [
        { memberId: company.people.owner.memberId, function: 'convert', share: 7000 },
        { memberId: company.people.member.memberId, function: 'specialist', reach: 'field', share: 3000 },
      ],
    },
  }),
  'GET /buying-centres/:id': async (company) => ({
    path: `/buying-centres/${(await anOpportunity(company)).id}`,
  }),
  'POST /buyers': async (company) => {
    const { id: opportunityId, account } = await anOpportunity(company)
    const lead = { account: { id: account.id }, contact: { name: 'Jon Approver' }, interest: 'The same' }
    const { contact } = await made(company, '/leads', lead)
    const heldByMemberId = company.people.member.memberId
    return {
      path: '/buyers',
      body: { opportunityId, contactId: contact.id, parts: ['approver'], heldByMemberId },
    }
  },
  'PATCH /buyers/:id': async (company) => {
    const { id, version } = await aBuyer(company)
    const heldByMemberId = company.people.member.memberId
    return { path: `/buyers/${id}`, body: { version, parts: ['decider'], strength: 'good', heldByMemberId } }
  },
  'DELETE /buyers/:id': async (company) => ({ path: `/buyers/${(await aBuyer(company)).id}` }),
  'GET /nurture-plans/:id': async (company) => ({
    path: `/nurture-plans/${(await aTouch(company)).opportunityId}`,
  }),
  'POST /nurture-plans': async (company) => ({
    path: '/nurture-plans',
    body: {
      ...{ opportunityId: (await anOpportunity(company)).id, template: 'after_quote', from: '2026-03-02' },
      memberId: company.people.member.memberId,
    },
  }),
  'POST /nurture-touches': async (company) => {
    const { id: opportunityId, contact } = await anOpportunity(company)
    const memberId = company.people.member.memberId
    const who = { memberId, contactId: contact.id }
    return {
      path: '/nurture-touches',
      body: { opportunityId, dueOn: '2026-03-09', channel: 'visit', why: 'See the site', ...who },
    }
  },
  'PATCH /nurture-touches/:id': async (company) => {
    const { id, version, contact } = await aTouch(company)
    const who = { memberId: company.people.member.memberId, contactId: contact.id }
    return { path: `/nurture-touches/${id}`, body: { version, dueOn: '2026-03-10', ...who } }
  },
  'GET /credits': async () => ({ path: '/credits?from=2026-01-01&to=2026-12-31' }),
}
