/**
 * Who is told what of a fact. Never the one who did it, and nothing of what was brought in from elsewhere. The rules
 * read ids and codes only: a fact holds no names.
 */
import type { AnyKind } from './notice.ts'
import { type Known, type Notice, type To, type Told, text } from './told.ts'

/** The notices of a fact, at most one of a kind for each person. */
export function noticesOf(fact: Told, known: Known): Notice[] {
  if (fact.actorKind === 'import') return []
  const all = RULES.flatMap((rule) => rule(fact, known))
  const told = new Map<string, Notice>()
  for (const to of all) {
    if (to.memberId === fact.actorMemberId && to.kind !== 'test') continue
    const key = `${to.memberId} ${to.kind}`
    if (!told.has(key)) told.set(key, { ...blank(fact), ...to })
  }
  return [...told.values()].filter((one) => !saysLess(one, told))
}

// Who is offered a lead, or told more exactly what became of it, need not hear that they have it.
function saysLess({ kind, memberId }: Notice, told: Map<string, Notice>): boolean {
  return kind === 'lead' && (told.has(`${memberId} offer`) || told.has(`${memberId} escalated`))
}

function blank(fact: Told) {
  return {
    journalId: fact.id,
    byMemberId: fact.actorMemberId,
    leadId: fact.leadId,
    accountId: fact.accountId,
    handoffId: null,
    activityId: null,
    queueId: null,
    detail: {},
    at: fact.at,
  }
}

const RULES = [offered, answered, came, ofClocks, requested, mentioned, promised, tested]

/** Offers that a fact closes without its receiver having to hear more of them. */
export function settledBy(fact: Told): string[] {
  return fact.rows.flatMap(({ table, id, set }) => (table === 'handoffs' && set.closed_at ? [id] : []))
}

/** An offer to me, or to the pool I draw from. */
function offered(fact: Told, { pools }: Known): To[] {
  return fact.rows.flatMap(({ table, id, set }): To[] => {
    if (table !== 'handoffs' || set.state !== 'offered' || set.to_self === true) return []
    const about = { handoffId: id, code: text(set.seam) ?? 'offered' }
    const memberId = text(set.to_member_id)
    if (memberId) return [{ ...about, memberId, kind: 'offer' }]
    const queueId = text(set.to_queue_id)
    return (queueId ? (pools.get(queueId) ?? []) : []).map((one) => ({
      ...about,
      memberId: one,
      queueId,
      kind: 'pool',
    }))
  })
}

const ANSWERS = ['accepted', 'rejected', 'needs_work', 'expired']

/** What became of my offer. That somebody took a lead from a pool is the usual course and no news; a refusal is. */
function answered(fact: Told, { offers }: Known): To[] {
  return fact.rows.flatMap(({ table, id, set }): To[] => {
    const state = text(set.state)
    const offer = offers.get(id)
    if (table !== 'handoffs' || !state || !ANSWERS.includes(state) || !offer?.fromMemberId) return []
    if (state === 'accepted' && offer.seam === 'gather>qualify' && !offer.toMemberId) return []
    const detail = { seam: offer.seam, reason: text(fact.detail.reason) ?? text(set.reason) }
    return [{ memberId: offer.fromMemberId, kind: 'answer', code: state, handoffId: id, detail }]
  })
}

/** A lead became mine without my doing: routed, reassigned, returned, woken, reopened. */
function came(fact: Told): To[] {
  const tail = fact.fact.split('.')[1] ?? fact.fact
  return fact.rows.flatMap(({ table, set }): To[] => {
    const memberId = table === 'leads' ? text(set.owner_member_id) : null
    if (!memberId) return []
    const detail = { reason: text(fact.detail.reason), level: text(set.level) }
    return [{ memberId, kind: 'lead', code: tail, detail }]
  })
}

const CLOCKS: Record<string, AnyKind> = {
  'clock.at-risk': 'at_risk',
  'clock.breached': 'breached',
  'clock.escalated': 'escalated',
}

// Steps that concern whose clock it is, rather than who commands: being reminded, and losing what was not kept.
const OWN_STEPS = ['remind', 'pool', 'expire']

/** A clock of mine is about to run out, has run out, or was brought before me as the one who commands. */
function ofClocks({ fact, detail }: Told): To[] {
  const isOwn = fact === 'clock.escalated' && OWN_STEPS.includes(String(detail.step))
  const kind = isOwn ? 'breached' : CLOCKS[fact]
  const memberId = text(kind === 'escalated' ? (detail.toMemberId ?? detail.memberId) : detail.memberId)
  if (!kind || !memberId) return []
  const about = { late: text(detail.memberId), step: text(detail.step), dueAt: text(detail.dueAt) }
  const code = text(isOwn ? detail.step : detail.kind) ?? 'answer'
  return [{ memberId, kind, code, handoffId: text(detail.handoffId), detail: about }]
}

/** Somebody asks something of me, answers what I asked, or sets me a task. */
function requested({ fact, detail, rows }: Told, { asked }: Known): To[] {
  if (fact === 'task.set') {
    const memberId = text(detail.for)
    return memberId ? [{ memberId, kind: 'request', code: 'task', activityId: rows[0]?.id ?? null }] : []
  }
  const [noun, what = ''] = fact.split('.')
  if (noun !== 'request') return []
  if (TO_ASKER.includes(what)) return toOne(detail.fromMemberId, what)
  // What nobody had taken up is gone without more words.
  if (what === 'withdrawn') return toOne(detail.memberId, what)
  if (detail.memberId) return toOne(detail.memberId, text(detail.kind) ?? what)
  const kind = text(detail.kind) ?? ''
  return (asked.get(kind) ?? []).flatMap((one) => toOne(one, kind))
}

const TO_ASKER = ['accepted', 'answered', 'turned-back']

function toOne(given: unknown, code: string): To[] {
  const memberId = text(given)
  return memberId ? [{ memberId, kind: 'request', code: code.replace('-', '_') }] : []
}

/** My name stands in what was logged. */
function mentioned({ fact, detail, rows }: Told): To[] {
  const ids = Array.isArray(detail.mentions) ? detail.mentions.flatMap((id) => text(id) ?? []) : []
  const activityId = rows.find(({ table }) => table === 'activities')?.id ?? null
  const code = text(detail.kind) ?? fact.split('.')[0] ?? 'note'
  return ids.map((memberId) => ({ memberId, kind: 'mention', code, activityId }))
}

/** What a colleague had promised is mine to keep now. */
function promised({ fact, detail, rows }: Told): To[] {
  if (fact === 'promise.passed') {
    const memberId = text(detail.toMemberId)
    const of = { from: text(detail.memberId) }
    return memberId ? [{ memberId, kind: 'promise', code: text(detail.kind) ?? 'promise', detail: of }] : []
  }
  if (fact !== 'task.edited') return []
  return rows.flatMap(({ table, id, set }): To[] => {
    const memberId = table === 'activities' ? text(set.member_id) : null
    return memberId ? [{ memberId, kind: 'promise', code: 'task', activityId: id }] : []
  })
}

function tested({ fact, detail }: Told): To[] {
  const memberId = fact === 'notice.tested' ? text(detail.memberId) : null
  return memberId ? [{ memberId, kind: 'test', code: text(detail.channel) ?? 'app' }] : []
}
