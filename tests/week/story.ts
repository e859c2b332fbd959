// What happens to one lead next, done by the people who hold it, through the door with their own keys.
import { expect } from 'vitest'
import type { Random } from '../../src/demo/random.ts'
import { addDays } from '../../src/platform/time.ts'
import type { Firm } from './firm.ts'

export interface Teller {
  firm: Firm
  random: Random
  isAway: (memberId: string) => boolean
  /** How often each thing was done, to see that a week had some of everything. */
  done: Map<string, number>
}

interface Lead {
  id: string
  level: 'gather' | 'qualify' | 'convert' | 'serve'
  state: string
  owner: { id: string } | null
}

interface Offer {
  id: string
  fromMemberId: string
  toMemberId: string | null
}

/** A lead comes in: entered by a researcher. Answers its id. */
export async function receive(teller: Teller, n: number): Promise<string> {
  const by = someone(teller, 'gather')
  const body = {
    account: { name: `Company ${n}` },
    contact: { name: `Buyer ${n}`, emails: [`buyer@company-${n}.example`] },
    interest: 'Wants valves for a new line',
  }
  return (await does(teller, by, 'receive', '/leads', body)).id
}

/** Takes the next step with a lead, if anybody who could is there and likes to. Answers whether it is over. */
export async function next(teller: Teller, id: string): Promise<boolean> {
  const lead: Lead = (await teller.firm.api.call('GET', `/leads/${id}`)).body
  if (lead.state === 'closed') return true
  if (lead.state === 'offered') await answers(teller, lead)
  else if (lead.state === 'waiting') await claims(teller, lead)
  else if (lead.level === 'gather') await releases(teller, lead)
  else if (lead.level === 'qualify' && lead.state === 'working') await qualifies(teller, lead)
  else if (lead.level === 'convert' && lead.state === 'working') await converts(teller, lead)
  else return lead.level === 'serve' && lead.state !== 'nurture'
  return false
}

async function releases(teller: Teller, lead: Lead) {
  const by = holder(teller, lead)
  if (by) await does(teller, by, 'release', '/handoffs', { leadId: lead.id, seam: 'gather>qualify' })
}

async function claims(teller: Teller, lead: Lead) {
  const by = holder(teller, lead)
  if (by) await does(teller, by, 'claim', '/claims', { leadId: lead.id })
}

async function qualifies(teller: Teller, lead: Lead) {
  const by = holder(teller, lead)
  if (!by) return
  const outcome = teller.random.weighed([
    ['no_answer', 2],
    ['conversation', 5],
  ] as const)
  await does(teller, by, 'call', '/activities', {
    ...{ leadId: lead.id, kind: 'call', subject: 'First call' },
    outcome: outcome === 'no_answer' ? 'no_answer' : 'connected_interested',
  })
  if (outcome === 'no_answer') return
  const way = teller.random.weighed([
    ['qualified', 12],
    ['disqualified', 2],
    ['bad', 2],
    ['not_now', 2],
  ] as const)
  if (way === 'bad') {
    await does(teller, by, 'return', '/returns', { leadId: lead.id, reason: 'wrong_number' })
    return
  }
  const verdict = way === 'qualified' ? {} : { reasons: [way === 'not_now' ? 'timing' : 'no_fit'] }
  const until = way === 'not_now' ? { until: addDays(teller.firm.scene.clock().slice(0, 10), 2) } : {}
  const qualificationId = await checks(teller, by, lead.id)
  await does(teller, by, way, '/verdicts', { qualificationId, verdict: way, ...verdict, ...until })
}

async function checks(teller: Teller, by: string, leadId: string): Promise<string> {
  const { api } = teller.firm
  const known = (await api.call('GET', `/qualifications?lead=${leadId}`, { as: by })).body.items
  const open = known.find((one: { decidedAt: string | null }) => one.decidedAt === null)
  const { id, answers, version } =
    open ?? (await does(teller, by, 'open checks', '/qualifications', { leadId }))
  const fit = answers.find((one: { code: string }) => one.code === 'market_fit')
  const answer = { criterionId: fit.criterionId, answer: 'yes', evidence: 'They make pumps', source: 'call' }
  const patched = await api.call('PATCH', `/qualifications/${id}`, {
    as: by,
    body: { version, answers: [answer], approach: 'inside' },
  })
  expect(patched.status, JSON.stringify(patched.body)).toBe(200)
  return id
}

// Some accept, some send back with a reason, and some let it lie: then the clocks have to speak.
async function answers(teller: Teller, lead: Lead) {
  const { items } = (await teller.firm.api.call('GET', `/handoffs?lead=${lead.id}&open=true`)).body
  const open: Offer = items[0]
  const level = lead.level === 'serve' ? 'serve' : 'convert'
  const by = open.toMemberId ? present(teller, open.toMemberId) : someone(teller, level)
  const way = teller.random.weighed([
    ['accepted', 10],
    ['rejected', 1],
    ['needs_work', 1],
    ['lie', 4],
  ] as const)
  if (!by || way === 'lie') return count(teller, 'let lie')
  const back = lead.level === 'serve' || way === 'accepted' ? null : way
  const body =
    back === null
      ? { handoffId: open.id, answer: 'accepted' }
      : { handoffId: open.id, answer: back, reason: back === 'rejected' ? 'misrouted' : 'need_unclear' }
  await does(teller, by, back ?? 'accepted', '/handoff-answers', body)
}

async function converts(teller: Teller, lead: Lead) {
  const by = holder(teller, lead)
  if (!by) return
  const { items } = (await teller.firm.api.call('GET', `/opportunities?lead=${lead.id}`)).body
  const open = items.find((one: { closedAt: string | null }) => one.closedAt === null)
  const call = { leadId: lead.id, kind: 'call', subject: 'Talked it over', outcome: 'connected_interested' }
  await does(teller, by, 'call', '/activities', call)
  const outcome = teller.random.weighed([
    ['won', 3],
    ['lost', 2],
    ['open', 4],
  ] as const)
  if (outcome === 'open' || !open) return
  const how =
    outcome === 'won'
      ? { amount: 250_000, course: { kind: 'order', description: 'Their order came' } }
      : { reason: 'price' }
  await does(teller, by, outcome, '/outcomes', { opportunityId: open.id, outcome, ...how })
}

/** Who holds the lead and is there; where a queue holds it, somebody of its function. */
function holder(teller: Teller, lead: Lead): string | null {
  return lead.owner ? present(teller, lead.owner.id) : someone(teller, lead.level)
}

function present(teller: Teller, memberId: string): string | null {
  return teller.isAway(memberId) ? null : memberId
}

function someone(teller: Teller, fn: string): string {
  const there = (teller.firm.first[fn] ?? []).filter((id) => !teller.isAway(id))
  return teller.random.pick(there)
}

async function does(teller: Teller, as: string, what: string, path: string, body: object) {
  const { status, body: said } = await teller.firm.api.call('POST', path, { as, body })
  expect(status, `${what}: ${JSON.stringify(said)}`).toBe(201)
  count(teller, what)
  return said
}

function count({ done }: Teller, what: string) {
  done.set(what, (done.get(what) ?? 0) + 1)
}
