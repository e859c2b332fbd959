// Leads brought to a place in the funnel through the API, as journeys find them.
import type { Person } from './house.ts'

let calls = 0

/** A lead just received, with a phone of its own: who shares a number is taken for the same person. */
export function received(who: Person, company: string, contact = 'Maria Ortega', more: object = {}) {
  const domain = `${company.toLowerCase().replaceAll(' ', '-')}.example`
  return who.ask('POST', '/leads', {
    account: { name: company },
    contact: { name: contact, emails: [`info@${domain}`], phones: [`+34 96 352 ${1000 + ++calls}`] },
    interest: 'Valves for a new bottling line',
    ...more,
  })
}

/** A lead that waits in the pool of qualify. */
export async function released(who: Person, company: string) {
  const { id } = await received(who, company)
  return who.ask('POST', '/handoffs', { leadId: id, seam: 'gather>qualify' })
}

/** A lead somebody works at qualify. */
export async function claimed(who: Person, company: string) {
  const { id } = await received(who, company)
  const { state } = await who.ask('POST', '/handoffs', { leadId: id, seam: 'gather>qualify' })
  return state === 'working' ? who.ask('GET', `/leads/${id}`) : who.ask('POST', '/claims', { leadId: id })
}

/** A qualification answered as far as an offer needs. */
export async function answered(who: Person, leadId: string) {
  const opened = await who.ask('POST', '/qualifications', { leadId })
  const answers = opened.answers.map((one: { criterionId: string }) => ({
    ...{ criterionId: one.criterionId, answer: 'yes', evidence: 'They said so', source: 'call' },
  }))
  return who.ask('PATCH', `/qualifications/${opened.id}`, {
    version: opened.version,
    answers,
    approach: 'inside',
  })
}

/** Offers a lead at qualify to somebody at convert; answers the lead and the offer. */
export async function offered(who: Person, leadId: string, to: Person) {
  const { id } = await answered(who, leadId)
  return who.ask('POST', '/verdicts', { qualificationId: id, verdict: 'qualified', toMemberId: to.id })
}

/** A lead won by one person, all the way. */
export async function won(who: Person, company: string) {
  const lead = await claimed(who, company)
  await offered(who, lead.id, who)
  const { items } = await who.ask('GET', `/opportunities?lead=${lead.id}`)
  const course = { kind: 'order', description: 'Their order came' }
  await who.ask('POST', '/outcomes', {
    opportunityId: items[0].id,
    outcome: 'won',
    amount: 1_250_000,
    course,
  })
  return lead
}

/** A deal worked by two, with a map of the buyer's side and planned touches; answers its id. */
export async function aLongDeal(who: Person, helper: Person): Promise<string> {
  const lead = await claimed(who, 'Sigma Plants')
  await offered(who, lead.id, who)
  const { items } = await who.ask('GET', `/opportunities?lead=${lead.id}`)
  const members = [
    { memberId: who.id, function: 'convert', share: 7000 },
    { memberId: helper.id, function: 'specialist', reach: 'field', share: 3000 },
  ]
  const opportunityId: string = items[0].id
  await who.ask('PATCH', `/deal-teams/${opportunityId}`, { version: 0, members })
  await who.ask('POST', '/nurture-plans', { opportunityId, template: 'after_quote' })
  return opportunityId
}

/** A form that asks for a name, an address and which valves. */
export function aForm(owner: Person, more: object = {}) {
  const fields = [
    { key: 'name', label: 'Your name', required: true },
    { key: 'email', label: 'E-mail', required: true },
    { key: 'valves', label: 'Which valves?', kind: 'choice', choices: ['Ball valves', 'Gate valves'] },
  ]
  const says = { name: 'Website', title: 'How can we help?', welcome: 'Thank you. We will be in touch.' }
  return owner.ask('POST', '/forms', { ...says, fields, consent: { text: 'You may contact me.' }, ...more })
}
