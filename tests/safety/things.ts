// What examples need to exist first, made through the door.
import type { Company } from './town.ts'

let count = 0
/** A word no other thing of this run has. */
export const unique = (what: string) => `${what} ${++count}`

/** A phone number nobody else has. */
export const aPhone = () => `+44 20 7946 ${String(++count % 10_000).padStart(4, '0')}`

/** Asks and answers the body; throws what was said when it was refused. */
export async function made(company: Company, path: string, body: object) {
  return asked(company, 'POST', path, body)
}

/** The same for any method. */
export async function asked(company: Company, method: string, path: string, body?: object) {
  const answer = await company.ask(method, path, body ? { body } : {})
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.body
}

export const aChannel = (company: Company) => made(company, '/channels', { name: unique('Channel') })
export const aLine = (company: Company) => made(company, '/product-lines', { name: unique('Line') })
export const aRole = (company: Company) =>
  made(company, '/roles', { name: unique('Role'), functions: ['gather'] })
export const aTerritory = (company: Company) =>
  made(company, '/territories', { name: unique('Territory'), countries: [] })

export async function aProduct(company: Company) {
  return made(company, '/products', { productLineId: (await aLine(company)).id, name: unique('Product') })
}

export async function aCampaign(company: Company) {
  return made(company, '/campaigns', { channelId: (await aChannel(company)).id, name: unique('Campaign') })
}

/** A member who was invited and has not come yet. */
export async function anInvited(company: Company) {
  const email = `${unique('newcomer').replace(' ', '')}@${company.slug}.example`
  return made(company, '/members', { name: unique('Newcomer'), email })
}

/** The link of an invitation: `/invitations/<slug>/<token>` below the API. */
export async function anInvitationLink(company: Company): Promise<string> {
  const { invitation } = await anInvited(company)
  const token = invitation.link.split('/').at(-1)
  return `/invitations/${company.slug}/${token}`
}

/** A new lead of the owner's, with a person and a company of its own. */
export function aLead(company: Company, more: object = {}) {
  const name = unique('Maria')
  const domain = `${unique('firm').replace(' ', '')}-${company.slug}.example`
  return made(company, '/leads', {
    account: { name: unique('Alto') },
    contact: { name, emails: [`maria@${domain}`], phones: [aPhone()] },
    interest: 'Wants valves',
    ...more,
  })
}

// A template may have let the pools give out at once; then nothing waits to be claimed.
function poolsWait(company: Company) {
  return company.work(({ tx }) =>
    tx
      .updateTable('queues')
      .set({ mode: null })
      .where('mode', '=', 'push')
      .where('further', 'is', null)
      .execute(),
  )
}

/** A lead that waits at qualify in the pool. */
export async function aReleased(company: Company) {
  await poolsWait(company)
  const lead = await aLead(company)
  return made(company, '/handoffs', { leadId: lead.id, seam: 'gather>qualify' })
}

/** A lead the owner works at qualify. */
export async function aClaimed(company: Company) {
  const lead = await aReleased(company)
  return made(company, '/claims', { leadId: lead.id })
}

/** An open qualification, answered as far as an offer needs. */
export async function aQualification(company: Company) {
  const lead = await aClaimed(company)
  const opened = await made(company, '/qualifications', { leadId: lead.id })
  const fit = opened.answers.find((one: { code: string }) => one.code === 'market_fit')
  const answers = [
    { criterionId: fit.criterionId, answer: 'yes', evidence: 'They make pumps', source: 'call' },
  ]
  return asked(company, 'PATCH', `/qualifications/${opened.id}`, {
    version: opened.version,
    answers,
    approach: 'inside',
  })
}

/** An offer to convert to somebody who has not answered. */
export async function anOffer(company: Company, toMemberId = company.people.member.memberId) {
  const { id } = await aQualification(company)
  const verdict = { qualificationId: id, verdict: 'qualified', toMemberId }
  return made(company, '/verdicts', verdict)
}

/** An open opportunity of a lead the owner works at convert. */
export async function anOpportunity(company: Company) {
  const { lead } = await anOffer(company, company.people.owner.memberId)
  const { items } = await asked(company, 'GET', `/opportunities?lead=${lead.id}`)
  return asked(company, 'GET', `/opportunities/${items[0].id}`)
}

export async function aNeed(company: Company) {
  const opportunity = await anOpportunity(company)
  return made(company, '/needs', {
    opportunityId: opportunity.id,
    statement: 'Needs valves',
    confirmed: true,
  })
}

export async function aCourse(company: Company) {
  const opportunity = await anOpportunity(company)
  const said = { kind: 'order', description: 'Order ten valves', decisive: true }
  return made(company, '/courses-of-action', { opportunityId: opportunity.id, ...said })
}

export async function aWon(company: Company) {
  const opportunity = await anOpportunity(company)
  return made(company, '/outcomes', {
    ...{ opportunityId: opportunity.id, outcome: 'won', amount: 100_00 },
    course: { kind: 'order', description: 'Their order came' },
  })
}

/** The order that a win made. */
export async function anOrder(company: Company) {
  const { leadId } = await aWon(company)
  const { items } = await asked(company, 'GET', `/orders?lead=${leadId}`)
  return items[0]
}

export async function anOrderLine(company: Company) {
  const order = await anOrder(company)
  const productId = (await aProduct(company)).id
  return (await made(company, '/order-lines', { orderId: order.id, productId })).lines[0]
}

export async function anEndUser(company: Company) {
  const order = await anOrder(company)
  return (await made(company, '/end-users', { orderId: order.id, contactId: order.buyer.id })).endUsers[0]
}

export async function aLost(company: Company) {
  const opportunity = await anOpportunity(company)
  return made(company, '/outcomes', { opportunityId: opportunity.id, outcome: 'lost', reason: 'price' })
}

export async function anActivity(company: Company) {
  const lead = await aLead(company)
  return made(company, '/activities', {
    leadId: lead.id,
    kind: 'call',
    subject: 'Rang',
    outcome: 'no_answer',
  })
}

export async function aTask(company: Company) {
  const lead = await aLead(company)
  return made(company, '/tasks', { leadId: lead.id, subject: 'Ring again', dueOn: '2026-03-09' })
}

/** A merge of two new leads: answers its id. */
export async function aMerge(company: Company) {
  const [survivor, merged] = [await aLead(company), await aLead(company)]
  return made(company, '/merges', { survivorId: survivor.id, mergedId: merged.id })
}

/** The queue of a kind at a level. */
export async function aQueue(company: Company, fn: string, kind: string) {
  const { items } = await asked(company, 'GET', '/queues')
  return items.find((one: { function: string; kind: string }) => one.function === fn && one.kind === kind)
}

const LEADS_FILE =
  'No,Name,Company,Mail,Date\nL1,Maria,Alto,maria@alto.example,2026-01-05\nL1,Maria,Alto,maria@alto.example,2026-01-05\nL2,,,,never\n'

/** What uploading a small file asks for: one good row, one twice, one bad. */
export function anUpload() {
  const text = LEADS_FILE.replaceAll('L1', unique('L')).replaceAll('alto', unique('alto').replace(' ', ''))
  return {
    path: '/imports?kind=leads&fileName=leads.csv',
    bytes: text,
    headers: { 'content-type': 'text/csv' },
  }
}

/** An uploaded file whose columns are mapped. */
export async function anImport(company: Company) {
  const { path, bytes, headers } = anUpload()
  const uploaded = await company.ask('POST', path, { bytes, headers })
  if (uploaded.status !== 201) throw new Error(uploaded.text)
  return asked(company, 'PATCH', `/imports/${uploaded.body.id}`, {
    ...{ version: uploaded.body.version, mapping: LEADS_MAP },
  })
}

/** An import that runs, and one that was halted. */
export async function aRunningImport(company: Company) {
  const { id } = await anImport(company)
  return asked(company, 'POST', `/imports/${id}/runs`)
}
export async function aPausedImport(company: Company) {
  const { id } = await aRunningImport(company)
  return asked(company, 'POST', `/imports/${id}/pauses`)
}

export const LEADS_MAP = {
  ...{ externalId: 'No', contactName: 'Name', accountName: 'Company', email: 'Mail', receivedAt: 'Date' },
}
