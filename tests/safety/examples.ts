// One good request for every route: what the owner of a company may ask and is answered with success. From these
// the other tests make their bad ones. A route without an example fails the run.
import { CALENDAR_EXAMPLES } from './examples-calendars.ts'
import { dealTeams } from './examples-deals.ts'
import { DESK_EXAMPLES } from './examples-desk.ts'
import { DUPLICATE_EXAMPLES } from './examples-duplicates.ts'
import { FORM_EXAMPLES } from './examples-forms.ts'
import { HANDOFF_EXAMPLES } from './examples-handoffs.ts'
import { MERGING_EXAMPLES } from './examples-merging.ts'
import { notices } from './examples-notices.ts'
import { rights } from './examples-rights.ts'
import { shapes } from './examples-team.ts'
import { routing } from './routing-examples.ts'
import { TERRITORY_EXAMPLES } from './territories.ts'
import {
  aCampaign,
  aChannel,
  aClaimed,
  aCourse,
  aLead,
  aLine,
  aLost,
  aMerge,
  aNeed,
  anActivity,
  anEndUser,
  anImport,
  anInvitationLink,
  anInvited,
  anOffer,
  anOpportunity,
  anOrder,
  anOrderLine,
  anUpload,
  aPausedImport,
  aPhone,
  aProduct,
  aQualification,
  aReleased,
  aRole,
  aRunningImport,
  asked,
  aTask,
  aTerritory,
  aWon,
  LEADS_MAP,
  made,
  unique,
} from './things.ts'
import type { Company } from './town.ts'

export interface Example {
  /** Below /api/v1, with ids and query. */
  path: string
  body?: Record<string, unknown>
  /** A file, for routes that take one. */
  bytes?: Buffer | string
  headers?: Record<string, string>
}

export type Make = (company: Company) => Promise<Example>

const plain =
  (path: string): Make =>
  async () => ({ path })
const about = (path: string, make: (company: Company) => Promise<{ id: string }>): Make => {
  return async (company) => ({ path: path.replace(':id', (await make(company)).id) })
}
/** Changes a thing of which the version is known. */
const change = (
  path: string,
  make: (company: Company) => Promise<{ id: string; version: number }>,
  patch: Record<string, unknown>,
): Make => {
  return async (company) => {
    const { id, version } = await make(company)
    return { path: path.replace(':id', id), body: { version, ...patch } }
  }
}
const give =
  (path: string, body: (company: Company) => Promise<Record<string, unknown>>): Make =>
  async (company) => ({ path, body: await body(company) })
const onLead = (path: string, lead: (company: Company) => Promise<{ id: string }>, more: object = {}): Make =>
  give(path, async (company) => ({ leadId: (await lead(company)).id, ...more }))

const team: Record<string, Make> = {
  'GET /workspace': plain('/workspace'),
  'PATCH /workspace': async (company) => {
    const { version } = await asked(company, 'GET', '/workspace')
    return { path: '/workspace', body: { version, name: unique(company.name) } }
  },
  'GET /me': plain('/me'),
  'GET /members': plain('/members?limit=2'),
  'GET /members/:id': async (company) => ({ path: `/members/${company.people.member.memberId}` }),
  'POST /members': give('/members', async (company) => ({
    ...{ name: unique('Newcomer'), email: `${unique('n').replace(' ', '')}@${company.slug}.example` },
    reportsTo: company.people.owner.memberId,
  })),
  'PATCH /members/:id': async (company) => {
    const { member } = await anInvited(company)
    const patch = { name: unique('Renamed'), reportsTo: company.people.owner.memberId }
    return { path: `/members/${member.id}`, body: { version: member.version, ...patch } }
  },
  'POST /members/:id/departure': async (company) => {
    const { member } = await anInvited(company)
    return { path: `/members/${member.id}/departure`, body: { version: member.version } }
  },
  'POST /members/:id/invitations': async (company) => ({
    ...{ path: `/members/${(await anInvited(company)).member.id}/invitations`, body: {} },
  }),
  'DELETE /members/:id/invitations': async (company) => ({
    path: `/members/${(await anInvited(company)).member.id}/invitations`,
  }),
  'POST /members/:id/reset-links': async (company) => {
    const path = `/members/${company.people.member.memberId}`
    await company.ask('PATCH', path, {
      body: { email: `${unique('bea').replace(' ', '')}@${company.slug}.example` },
    })
    return { path: `${path}/reset-links` }
  },
  'GET /roles': plain('/roles'),
  'POST /roles': give('/roles', async () => ({ name: unique('Role'), functions: ['qualify'] })),
  'PATCH /roles/:id': change('/roles/:id', aRole, { functions: ['serve'] }),
  'DELETE /roles/:id': about('/roles/:id', aRole),
  'GET /role-assignments': async (company) => ({
    path: `/role-assignments?memberId=${company.people.owner.memberId}`,
  }),
  'POST /role-assignments': give('/role-assignments', async (company) => ({
    memberId: company.people.member.memberId,
    roleId: (await aRole(company)).id,
    territoryIds: [(await aTerritory(company)).id],
    productLineIds: [(await aLine(company)).id],
    channelIds: [(await aChannel(company)).id],
    dealSize: { atLeast: 50_000, currency: 'EUR' },
  })),
  'PATCH /role-assignments/:id': change('/role-assignments/:id', anAssignment, { untilDay: '2027-01-01' }),
  'GET /charts': plain('/charts'),
  'GET /territories': plain('/territories'),
  'POST /territories': give('/territories', async () => ({ name: unique('Territory'), countries: ['GB'] })),
  'PATCH /territories/:id': change('/territories/:id', aTerritory, { countries: ['FR'] }),
  'DELETE /territories/:id': about('/territories/:id', aTerritory),
  'GET /queues': plain('/queues'),
  'GET /api-keys': plain('/api-keys?everybody=true'),
  'POST /api-keys': give('/api-keys', async () => ({ name: unique('Key'), access: 'member' })),
  'DELETE /api-keys/:id': about('/api-keys/:id', async (company) => {
    return (await made(company, '/api-keys', { name: unique('Key') })).apiKey
  }),
}

async function anAssignment(company: Company) {
  const roleId = (await aRole(company)).id
  return made(company, '/role-assignments', { memberId: company.people.manager.memberId, roleId })
}

const offering: Record<string, Make> = {
  'GET /product-lines': plain('/product-lines'),
  'POST /product-lines': give('/product-lines', async () => ({ name: unique('Line') })),
  'PATCH /product-lines/:id': async (company) =>
    change('/product-lines/:id', aLine, { name: unique('Line') })(company),
  'DELETE /product-lines/:id': about('/product-lines/:id', aLine),
  'GET /products': async (company) => ({ path: `/products?productLineId=${(await aLine(company)).id}` }),
  'GET /products/:id': about('/products/:id', aProduct),
  'POST /products': give('/products', async (company) => ({
    ...{ productLineId: (await aLine(company)).id, name: unique('Product'), code: unique('P') },
    unitPrice: { amount: 1250, currency: 'EUR' },
  })),
  'PATCH /products/:id': async (company) => {
    const productLineId = (await aLine(company)).id
    return change('/products/:id', aProduct, { productLineId })(company)
  },
  'DELETE /products/:id': about('/products/:id', aProduct),
  'GET /channels': plain('/channels'),
  'POST /channels': give('/channels', async () => ({ name: unique('Channel') })),
  'PATCH /channels/:id': change('/channels/:id', aChannel, { kind: 'referral' }),
  'DELETE /channels/:id': about('/channels/:id', aChannel),
  'GET /campaigns': async (company) => ({ path: `/campaigns?channelId=${(await aChannel(company)).id}` }),
  'POST /campaigns': give('/campaigns', async (company) => ({
    ...{ channelId: (await aChannel(company)).id, name: unique('Campaign') },
  })),
  'PATCH /campaigns/:id': change('/campaigns/:id', aCampaign, { fromDay: '2026-03-01' }),
  'DELETE /campaigns/:id': about('/campaigns/:id', aCampaign),
  'GET /channel-costs': async (company) => {
    const { channelId, id } = await aCampaign(company)
    return { path: `/channel-costs?channelId=${channelId}&campaignId=${id}` }
  },
  'GET /channel-cost-sums': plain('/channel-cost-sums?from=2026-01-01'),
  'POST /channel-costs': give('/channel-costs', costIn),
  'PATCH /channel-costs/:id': change('/channel-costs/:id', aCost, { note: 'Reprinted' }),
  'DELETE /channel-costs/:id': about('/channel-costs/:id', aCost),
}

async function costIn(company: Company) {
  const { channelId, id } = await aCampaign(company)
  return { channelId, campaignId: id, day: '2026-03-02', cost: { amount: 5000, currency: 'EUR' } }
}
async function aCost(company: Company) {
  return made(company, '/channel-costs', await costIn(company))
}

const leads: Record<string, Make> = {
  'GET /leads': async (company) => {
    const lead = await aLead(company)
    return { path: `/leads?account=${lead.account.id}&level=gather&state=open` }
  },
  'GET /lead-counts': async (company) => ({ path: `/lead-counts?channel=${(await aChannel(company)).id}` }),
  'GET /leads/:id': about('/leads/:id', aLead),
  'GET /leads/:id/timeline': about('/leads/:id/timeline', aLead),
  'POST /lead-batches': async () => ({
    path: '/lead-batches',
    body: {
      leads: [
        { account: { name: unique('Alto') }, contact: { name: unique('Maria') } },
        { contact: { name: unique('Maria') }, externalId: unique('sheet') },
      ],
      all: false,
    },
  }),
  'POST /leads': give('/leads', async (company) => {
    const { channelId, id } = await aCampaign(company)
    const earlier = await aLead(company)
    return {
      ...{ account: { name: unique('Alto') }, contact: { name: unique('Maria') }, interest: 'Valves' },
      ...{ channelId, campaignId: id, productLineId: (await aLine(company)).id },
      ...{ territoryId: (await aTerritory(company)).id, tags: ['hot'], nextStepOn: '2026-03-04' },
      ...{ earlierLeadId: earlier.id, earlierKind: 'repeat', extras: { colour: 'red' } },
    }
  }),
  'PATCH /leads/:id': change('/leads/:id', aLead, { interest: 'Wants pumps', nextStep: 'Ring' }),
  'POST /sortings': onLead('/sortings', aLead),
  'POST /closures': onLead('/closures', aLead, { as: 'suppressed', reason: 'legal' }),
  'POST /nurtures': onLead('/nurtures', aClaimed, { until: '2026-06-01', reason: 'timing' }),
  'POST /wakes': onLead('/wakes', async (company) => {
    const { id } = await aClaimed(company)
    return made(company, '/nurtures', { leadId: id, until: '2026-06-01', reason: 'timing' })
  }),
  'POST /reopenings': onLead(
    '/reopenings',
    async (company) => {
      const { id } = await aLead(company)
      return made(company, '/closures', { leadId: id, as: 'refused', reason: 'spam' })
    },
    { reason: 'closed_by_mistake' },
  ),
  'POST /merges': give('/merges', async (company) => ({
    survivorId: (await aLead(company)).id,
    mergedId: (await aLead(company)).id,
  })),
  'DELETE /merges/:id': about('/merges/:id', aMerge),
  'GET /reasons': plain('/reasons'),
  'GET /search': plain('/search?q=maria'),
  'GET /accounts': plain('/accounts?search=alto'),
  'GET /accounts/:id': about('/accounts/:id', async (company) => (await aLead(company)).account),
  'PATCH /accounts/:id': change('/accounts/:id', async (company) => (await aLead(company)).accountRecord, {
    city: 'Leeds',
  }),
  'GET /contacts': async (company) => ({ path: `/contacts?account=${(await aLead(company)).account.id}` }),
  'GET /contacts/:id': about('/contacts/:id', async (company) => (await aLead(company)).contact),
  'POST /contacts': give('/contacts', async (company) => ({
    ...{ name: unique('Ana'), accountId: (await aLead(company)).account.id, phones: [aPhone()] },
  })),
  'PATCH /contacts/:id': change('/contacts/:id', async (company) => (await aLead(company)).contactRecord, {
    title: 'Buyer',
    emails: ['new@firm.example'],
  }),
}

const work: Record<string, Make> = {
  'GET /activities': async (company) => ({ path: `/activities?lead=${(await anActivity(company)).leadId}` }),
  'GET /activities/:id': about('/activities/:id', anActivity),
  'POST /activities': give('/activities', async (company) => {
    const lead = await aLead(company)
    const [accountId, contactId] = [lead.account.id, lead.contact.id]
    const about = { leadId: lead.id, accountId, contactId }
    return { ...about, kind: 'note', subject: 'Met them', body: 'At the fair' }
  }),
  'PATCH /activities/:id': change('/activities/:id', anActivity, { subject: 'Rang twice' }),
  'DELETE /activities/:id': about('/activities/:id', anActivity),
  'GET /tasks': plain('/tasks?member=me'),
  'POST /tasks': give('/tasks', async (company) => ({
    ...{ leadId: (await aLead(company)).id, subject: 'Ring', dueOn: '2026-03-09' },
    memberId: company.people.member.memberId,
  })),
  'PATCH /tasks/:id': change('/tasks/:id', aTask, { done: true }),
  'GET /handoffs': async (company) => ({ path: `/handoffs?lead=${(await anOffer(company)).lead.id}` }),
  'POST /handoffs': onLead('/handoffs', aLead, {
    seam: 'gather>qualify',
    packet: { summary: 'Warm', nextStep: 'Ring' },
  }),
  'POST /handoff-answers': give('/handoff-answers', async (company) => ({
    ...{ handoffId: (await anOffer(company)).handoffId, answer: 'withdrawn', reason: 'wrong_receiver' },
  })),
  'POST /claims': onLead('/claims', aReleased),
  'POST /returns': onLead('/returns', aClaimed, { reason: 'wrong_number' }),
  'POST /reassignments': give('/reassignments', async (company) => ({
    ...{ leadId: (await aClaimed(company)).id, toMemberId: company.people.member.memberId },
    reason: 'absence',
  })),
  'GET /criteria': plain('/criteria'),
  'POST /criteria': give('/criteria', async () => ({ name: unique('Criterion') })),
  'PATCH /criteria/:id': change('/criteria/:id', aCriterion, { ask: 'Who signs?' }),
  'DELETE /criteria/:id': about('/criteria/:id', aCriterion),
  'GET /qualifications': async (company) => ({
    path: `/qualifications?lead=${(await aQualification(company)).leadId}`,
  }),
  'GET /qualifications/:id': about('/qualifications/:id', aQualification),
  'POST /qualifications': onLead('/qualifications', aClaimed),
  'PATCH /qualifications/:id': async (company) => {
    const { id, version, answers } = await aQualification(company)
    const answer = { criterionId: answers[1].criterionId, answer: 'no', evidence: 'Said so' }
    return { path: `/qualifications/${id}`, body: { version, note: 'Noted', answers: [answer] } }
  },
  'POST /verdicts': give('/verdicts', async (company) => {
    const { id, version } = await aQualification(company)
    const toMemberId = company.people.member.memberId
    return { qualificationId: id, version, verdict: 'qualified', toMemberId, packet: { need: 'Valves' } }
  }),
}
function aCriterion(company: Company) {
  return made(company, '/criteria', { name: unique('Criterion') })
}

const selling: Record<string, Make> = {
  'GET /opportunities': async (company) => ({
    path: `/opportunities?lead=${(await anOpportunity(company)).leadId}`,
  }),
  'GET /opportunity-board': plain('/opportunity-board?owner=me'),
  'GET /opportunities/:id': about('/opportunities/:id', anOpportunity),
  'POST /opportunities': give('/opportunities', async (company) => ({
    leadId: (await anOpportunity(company)).leadId,
    productLineId: (await aLine(company)).id,
    amount: 9900,
  })),
  'PATCH /opportunities/:id': change('/opportunities/:id', anOpportunity, { amount: 5000, nextStep: 'Ring' }),
  'POST /outcomes': give('/outcomes', async (company) => {
    const { opportunityId, id } = await aCourse(company)
    const to = { toMemberId: company.people.member.memberId }
    return { opportunityId, outcome: 'won', amount: 9900, course: { courseId: id }, ...to }
  }),
  'POST /opportunity-reopenings': give('/opportunity-reopenings', async (company) => ({
    ...{ opportunityId: (await aLost(company)).id, reason: 'new_information' },
  })),
  'POST /needs': give('/needs', async (company) => {
    const opportunity = await anOpportunity(company)
    const products = [(await aProduct(company)).id]
    const statedByContactId = opportunity.contact.id
    return { opportunityId: opportunity.id, statement: 'Valves', statedByContactId, productIds: products }
  }),
  'PATCH /needs/:id': async (company) => {
    const productIds = [(await aProduct(company)).id]
    return change('/needs/:id', aNeed, { importance: 'must', productIds })(company)
  },
  'DELETE /needs/:id': about('/needs/:id', aNeed),
  'POST /courses-of-action': give('/courses-of-action', async (company) => ({
    ...{ opportunityId: (await anOpportunity(company)).id, kind: 'trial', description: 'Try one' },
  })),
  'PATCH /courses-of-action/:id': change('/courses-of-action/:id', aCourse, { agreed: true }),
  'DELETE /courses-of-action/:id': about('/courses-of-action/:id', aCourse),
  'GET /desks': plain('/desks'),
  'GET /desk-items': plain('/desk-items'),
  'GET /floor': plain('/floor'),
}

const serving: Record<string, Make> = {
  'GET /customers': plain('/customers?owner=me'),
  'GET /customers/:accountId': async (company) => ({
    path: `/customers/${(await anOrder(company)).account.id}`,
  }),
  'GET /orders': async (company) => ({ path: `/orders?lead=${(await anOrder(company)).leadId}` }),
  'GET /orders/:id': about('/orders/:id', anOrder),
  'PATCH /orders/:id': async (company) => {
    const { id, version, buyer } = await anOrder(company)
    const body = { version, reorderOn: '2027-03-01', buyerContactId: buyer.id }
    return { path: `/orders/${id}`, body }
  },
  'POST /order-lines': give('/order-lines', async (company) => ({
    ...{ orderId: (await anOrder(company)).id, productId: (await aProduct(company)).id, quantity: 2 },
  })),
  'PATCH /order-lines/:id': change('/order-lines/:id', anOrderLine, { quantity: 3 }),
  'DELETE /order-lines/:id': about('/order-lines/:id', anOrderLine),
  'POST /end-users': give('/end-users', async (company) => {
    const order = await anOrder(company)
    return { orderId: order.id, contactId: order.buyer.id }
  }),
  'DELETE /end-users/:id': about('/end-users/:id', anEndUser),
  'POST /cancellations': give('/cancellations', async (company) => {
    const { id, version } = await anOrder(company)
    return { orderId: id, version, reason: 'credit_refused' }
  }),
  'POST /future-needs': onLead('/future-needs', async (company) => ({ id: (await aWon(company)).leadId }), {
    ...{ kind: 'upsell', interest: 'More valves' },
  }),
}

const files: Record<string, Make> = {
  'GET /imports': plain('/imports?kind=leads'),
  'GET /imports/:id': about('/imports/:id', anImport),
  'PATCH /imports/:id': change('/imports/:id', anImport, { mapping: LEADS_MAP }),
  'POST /imports/:id/checks': about('/imports/:id/checks', anImport),
  'POST /imports/:id/runs': about('/imports/:id/runs', anImport),
  'POST /imports/:id/cancellations': about('/imports/:id/cancellations', anImport),
  'POST /imports/:id/pauses': about('/imports/:id/pauses', aRunningImport),
  'POST /imports/:id/resumptions': about('/imports/:id/resumptions', aPausedImport),
  'GET /imports/:id/undos': about('/imports/:id/undos', aPausedImport),
  'POST /imports/:id/undos': async (company) => ({
    ...(await about('/imports/:id/undos', aPausedImport)(company)),
    body: { worked: 'keep' },
  }),
  'POST /imports/:id/previews': async (company) => ({
    ...(await about('/imports/:id/previews', anImport)(company)),
    body: { mapping: LEADS_MAP },
  }),
  'GET /imports/:id/refused.csv': about('/imports/:id/refused.csv', anImport),
  'POST /imports': async () => anUpload(),
  'GET /imports/:id/report.csv': about('/imports/:id/report.csv', anImport),
}

const figures: Record<string, Make> = {
  'GET /funnel': plain('/funnel?by=channel'),
  'GET /scorecards': plain('/scorecards?from=2026-01-01'),
  'GET /funnel/costs': plain('/funnel/costs'),
}

const demos: Record<string, Make> = {
  'POST /demos': async (company) => {
    await allDemosDone(company)
    return { path: '/demos', body: { seed: 7, leads: 10 } }
  },
  'GET /demos/:id': about('/demos/:id', aDemo),
}

// One is loaded at a time.
function allDemosDone(company: Company) {
  return company.work(({ tx }) => tx.updateTable('demos').set({ state: 'done' }).execute())
}

async function aDemo(company: Company) {
  await allDemosDone(company)
  return made(company, '/demos', { seed: 7, leads: 10 })
}

const open: Record<string, Make> = {
  'GET /setup': plain('/setup'),
  'GET /invitations/:slug/:token': async (company) => ({ path: await anInvitationLink(company) }),
  'POST /invitations/:slug/:token/acceptance': async (company) => ({
    path: `${await anInvitationLink(company)}/acceptance`,
    body: { name: unique('Newcomer'), password: 'correct horse battery' },
  }),
  'GET /my-workspaces': plain('/my-workspaces'),
}

/** By method and path as the catalogue names them. */
export const EXAMPLES: Record<string, Make> = {
  ...dealTeams,
  ...team,
  ...CALENDAR_EXAMPLES,
  ...shapes,
  ...offering,
  ...leads,
  ...work,
  ...routing,
  ...FORM_EXAMPLES,
  ...HANDOFF_EXAMPLES,
  ...DESK_EXAMPLES,
  ...selling,
  ...serving,
  ...files,
  ...DUPLICATE_EXAMPLES,
  ...MERGING_EXAMPLES,
  ...figures,
  ...demos,
  ...notices,
  ...open,
  ...TERRITORY_EXAMPLES,
  ...rights,
}

/** Routes whose good request can be asked once in the life of an install, so that no second one succeeds. */
export const ONCE_ONLY = ['POST /setup']
