// Good requests for routing: pools, rules, and what was decided.
import type { Example } from './examples.ts'
import { aLead, aLine, aReleased, asked, aTerritory, made, unique } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<Example>

const aPool = (company: Company, more: object = {}) =>
  made(company, '/pools', { name: unique('Pool'), function: 'qualify', ...more })

async function aPlace(company: Company) {
  const { id: poolId } = await aPool(company, { ownList: true })
  return made(company, '/pool-members', { poolId, memberId: company.people.member.memberId, weight: 50 })
}

/** A lead given out by turns: its pool pushes, and the owner is on its list. */
async function aTurn(company: Company) {
  const productLineId = (await aLine(company)).id
  const { id: poolId } = await aPool(company, { mode: 'push', ownList: true, productLineId })
  await made(company, '/pool-members', { poolId, memberId: company.people.owner.memberId })
  const { id: leadId } = await aLead(company, { productLineId })
  return made(company, '/handoffs', { leadId, seam: 'gather>qualify' })
}

const aNeed = (company: Company) => made(company, '/skill-needs', { skill: unique('skill'), country: 'ES' })

async function aNamed(company: Company) {
  const lead = await aLead(company)
  const named = { accountId: lead.account.id, memberId: company.people.member.memberId }
  return { ...(await made(company, '/named-accounts', named)), accountId: lead.account.id }
}

export const routing: Record<string, Make> = {
  'GET /pools': async () => ({ path: '/pools' }),
  'POST /pools': async (company) => ({
    path: '/pools',
    body: {
      ...{ name: unique('Pool'), function: 'qualify', mode: 'push', ownList: true },
      ...{ productLineId: (await aLine(company)).id, territoryId: (await aTerritory(company)).id },
    },
  }),
  'PATCH /pools/:id': async (company) => {
    const { id, version } = await aPool(company)
    const body = { version, name: unique('Pool'), mode: 'push', productLineId: (await aLine(company)).id }
    return { path: `/pools/${id}`, body: { ...body, territoryId: (await aTerritory(company)).id } }
  },
  'DELETE /pools/:id': async (company) => ({ path: `/pools/${(await aPool(company)).id}` }),
  'POST /pool-members': async (company) => {
    await aTurn(company)
    const poolId = (await aPool(company)).id
    return { path: '/pool-members', body: { poolId, memberId: company.people.member.memberId, weight: 25 } }
  },
  'PATCH /pool-members/:id': async (company) => {
    const { id, version } = await aPlace(company)
    return { path: `/pool-members/${id}`, body: { version, weight: 75, tier: 'overflow' } }
  },
  'DELETE /pool-members/:id': async (company) => ({ path: `/pool-members/${(await aPlace(company)).id}` }),
  'POST /work-profiles': async (company) => ({
    path: '/work-profiles',
    body: { memberId: company.people.member.memberId, capacity: 1000, skills: ['es'] },
  }),
  'GET /routing-rules': async () => ({ path: '/routing-rules' }),
  'PATCH /routing-rules': async (company) => {
    const { version, recentDays } = await asked(company, 'GET', '/routing-rules')
    return { path: '/routing-rules', body: { version, recentDays: recentDays + 1 } }
  },
  'POST /routing-trials': async (company) => {
    await aReleased(company)
    const poolId = (await aPool(company)).id
    const weights = [{ memberId: company.people.owner.memberId, weight: 50 }]
    const pools = [{ poolId, mode: 'push', weights }]
    return { path: '/routing-trials', body: { level: 'qualify', limit: 5, rules: { recentDays: 30 }, pools } }
  },
  'GET /skill-needs': async () => ({ path: '/skill-needs' }),
  'POST /skill-needs': async (company) => ({
    path: '/skill-needs',
    body: { skill: unique('skill'), productLineId: (await aLine(company)).id },
  }),
  'DELETE /skill-needs/:id': async (company) => ({ path: `/skill-needs/${(await aNeed(company)).id}` }),
  'GET /named-accounts': async (company) => ({
    path: `/named-accounts?account=${(await aNamed(company)).accountId}`,
  }),
  'POST /named-accounts': async (company) => ({
    path: '/named-accounts',
    body: { accountId: (await aLead(company)).account.id, memberId: company.people.member.memberId },
  }),
  'DELETE /named-accounts/:id': async (company) => ({
    path: `/named-accounts/${(await aNamed(company)).id}`,
  }),
  'GET /routings': async (company) => ({ path: `/routings?lead=${(await aReleased(company)).id}` }),
}
