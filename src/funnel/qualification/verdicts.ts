/** Carrying out a verdict: offered to convert, nurtured, sent back, or closed; the lead moves in the same step. */
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { patched, patchRow } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { offer, returnLead } from '../handoffs/actions.ts'
import { cannotOffer } from '../handoffs/policies/actions.ts'
import { asNow, closeLead, nurtureLead } from '../leads/actions.ts'
import { illegal } from '../leads/lead.ts'
import { type Lead, stamps } from '../leads/move.ts'
import { qualificationToWork } from './actions.ts'
import type { AnswerOut, VerdictIn } from './contract.ts'
import { badReasons, cannotQualify, missingForOffer, notReady } from './qualification.ts'
import { answersOf, type Qualification } from './store.ts'

export interface Decided {
  qualificationId: string
  lead: Lead
  handoffId: string | null
}

/** Gives the verdict on an open qualification and moves the lead accordingly. */
export async function decide(work: Work, given: VerdictIn): Promise<Result<Decided>> {
  const found = await qualificationToWork(work, given.qualificationId, given.version)
  if (!found.ok) return found
  const { qualification, lead } = found.value
  const answers = (await answersOf(work, [qualification.id])).get(qualification.id) ?? []
  const approach = given.approach ?? qualification.approach
  const not = cannotDecide(lead, given, approach, answers)
  if (not) return not
  const packet = packetOf(lead, qualification, given, approach, answers)
  const lacks = given.verdict === 'qualified' ? await cannotOffer(work, 'qualify>convert', packet) : null
  if (lacks) return lacks
  const decided = await writeVerdict(work, qualification, lead, given, approach, answers)
  const moved = await carryOut(work, decided, given, packet)
  return moved.ok ? ok({ qualificationId: qualification.id, ...moved.value }) : moved
}

function cannotDecide(lead: Lead, given: VerdictIn, approach: string | null, answers: AnswerOut[]) {
  const not = cannotQualify(asNow(lead)) ?? badReasons(given.verdict, given.reasons)
  if (not) return not
  if (given.verdict === 'qualified') {
    return illegal(asNow(lead), 'offer') ?? notReady(missingForOffer({ approach, answers }))
  }
  if (given.verdict === 'not_now' && !given.until) {
    return refuse('day-missing', 'Choose the day to try again.', { field: 'until' })
  }
  return null
}

async function writeVerdict(
  work: Work,
  qualification: Qualification,
  lead: Lead,
  { verdict, reasons, packet }: VerdictIn,
  approach: string | null,
  answers: AnswerOut[],
): Promise<Lead> {
  const row = await patchRow(work, 'qualifications', qualification, {
    ...{
      verdict,
      reasons,
      approach,
      decidedAt: work.now,
      memberId: work.actor.memberId ?? qualification.memberId,
    },
  })
  const onLead =
    verdict === 'qualified'
      ? await patchRow(work, 'leads', lead, {
          approach,
          nextStep: packet.nextStep,
          nextStepOn: packet.nextStepOn,
        })
      : null
  const checks = answers.filter(({ code }) => code !== 'own').map(({ code, answer }) => [code, answer])
  const detail = { verdict, reason: reasons[0] ?? null, approach, ...Object.fromEntries(checks) }
  await record(work, {
    ...stamps(lead),
    fact: 'qualification.decided',
    function: 'qualify',
    detail,
    rows: [row, onLead],
  })
  return patched(lead, onLead)
}

type Moved = Omit<Decided, 'qualificationId'>

async function carryOut(work: Work, lead: Lead, given: VerdictIn, packet: object): Promise<Result<Moved>> {
  const reason = given.reasons[0] ?? ''
  if (given.verdict === 'qualified') {
    return offer(work, lead, { seam: 'qualify>convert', to: receiver(given), packet: { ...packet } })
  }
  const moved =
    given.verdict === 'not_now'
      ? await nurtureLead(work, lead, given.until as string, reason)
      : given.verdict === 'bad_data'
        ? await returnLead(work, lead, reason)
        : await closeLead(work, lead, 'disqualified', reason)
  return moved.ok ? ok({ lead: moved.value, handoffId: null }) : moved
}

function receiver({ toMemberId, toQueueId }: VerdictIn) {
  if (toMemberId) return { memberId: toMemberId }
  return toQueueId ? { queueId: toQueueId } : undefined
}

/** What the receiver gets: the interest in the prospect's words, every answer with its evidence, how to go on. */
function packetOf(
  lead: Lead,
  qualification: Qualification,
  { packet, reasons }: VerdictIn,
  approach: string | null,
  answers: AnswerOut[],
) {
  return {
    ...packet,
    nextStep: packet.nextStep ?? lead.nextStep,
    nextStepOn: packet.nextStepOn ?? lead.nextStepOn,
    qualificationId: qualification.id,
    interest: lead.interest,
    productLineId: lead.productLineId,
    approach,
    reasons,
    note: qualification.note,
    answers: answers.map(({ code, name, answer, evidence, source }) => ({
      code,
      name,
      answer,
      evidence,
      source,
    })),
  }
}
