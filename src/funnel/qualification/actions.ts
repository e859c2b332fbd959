/** The verbs of qualifying: open, answer, decide. Verdicts are carried out in verdicts.ts. */
import { record } from '../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, insertRows, patchRow, type RowChange } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import { claimLead } from '../handoffs/actions.ts'
import { asNow, leadToWork } from '../leads/actions.ts'
import { type Lead, stamps } from '../leads/move.ts'
import type { AnswerIn, AnswerOut, QualificationIn, QualificationPatch } from './contract.ts'
import { cannotQualify, withoutEvidence } from './qualification.ts'
import {
  type AnswerRow,
  answerRows,
  answersOf,
  criteria,
  latest,
  leadOf,
  lockQualification,
  type Qualification,
} from './store.ts'

export { readyMade } from './criteria.ts'
export { decide } from './verdicts.ts'

/** Opens a qualification; a lead that waits is taken to work by it. What was learnt before is carried over. */
export async function openQualification(work: Work, given: QualificationIn): Promise<Result<{ id: string }>> {
  const found = await leadToWork(work, given.leadId)
  if (!found.ok) return found
  const not = cannotQualify(asNow(found.value))
  if (not) return not
  const before = await latest(work, given.leadId)
  if (before && !before.decidedAt) return alreadyOpen(before)
  const lead = await startWorking(work, found.value)
  if (!lead.ok) return lead
  const row = await insertRow(work, 'qualifications', {
    id: given.id ?? work.newId(),
    leadId: lead.value.id,
    memberId: work.actor.memberId,
    verdict: null,
    reasons: [],
    approach: before?.approach ?? null,
    note: null,
    openedAt: work.now,
    decidedAt: null,
  })
  const carried = before ? await carryOver(work, before.id, row.id) : []
  const detail = { carried: carried.length }
  const fact = { fact: 'qualification.opened', function: 'qualify', detail, rows: [row, ...carried] }
  await record(work, { ...stamps(lead.value), ...fact })
  return ok({ id: row.id })
}

function alreadyOpen({ id }: Qualification): Refusal {
  return refuse('qualification-open', 'This lead is being qualified already. Go on with that one.', {
    details: { qualificationId: id },
  })
}

async function startWorking(work: Work, lead: Lead): Promise<Result<Lead>> {
  const takes = lead.state === 'waiting' && work.actor.memberId !== null
  const mine = lead.ownerMemberId === null || lead.ownerMemberId === work.actor.memberId
  return takes && mine ? claimLead(work, lead) : ok(lead)
}

async function carryOver(work: Work, from: string, to: string): Promise<RowChange[]> {
  const learnt = (await answerRows(work, from)).filter(({ answer }) => answer !== 'unknown')
  return insertRows(
    work,
    'qualificationAnswers',
    learnt.map(({ criterionId, answer, evidence, source, memberId, answeredAt }) => ({
      ...{
        id: work.newId(),
        qualificationId: to,
        criterionId,
        answer,
        evidence,
        source,
        memberId,
        answeredAt,
      },
    })),
  )
}

/** Answers criteria, chooses the approach, notes. Only while no verdict is given. */
export async function answerCriteria(
  work: Work,
  id: string,
  patch: QualificationPatch,
): Promise<Result<{ id: string }>> {
  const found = await qualificationToWork(work, id, patch.version)
  if (!found.ok) return found
  const { qualification, lead } = found.value
  const { version: _, answers, ...said } = patch
  const given = await answerRows(work, id)
  const not = await cannotAnswer(work, answers, given)
  if (not) return not
  const rows: (RowChange | null)[] = [await patchRow(work, 'qualifications', qualification, said)]
  rows.push(...(await saveAnswers(work, id, answers, given)))
  if (rows.some((row) => row)) {
    await record(work, { ...stamps(lead), fact: 'qualification.answered', function: 'qualify', rows })
  }
  return ok({ id })
}

/** An open qualification (locked after its lead) that the actor may work. */
export async function qualificationToWork(
  work: Work,
  id: string,
  version: number | undefined,
): Promise<Result<{ qualification: Qualification; lead: Lead }>> {
  const leadId = await leadOf(work, id)
  const lead = leadId ? await leadToWork(work, leadId) : null
  if (!lead) return refuse('not-found', 'There is no such qualification.')
  if (!lead.ok) return lead
  const qualification = await lockQualification(work, id)
  if (qualification.decidedAt) {
    return refuse('already-decided', 'The verdict is given. Open a new qualification to go on.')
  }
  return staleUnless(qualification, version) ?? ok({ qualification, lead: lead.value })
}

async function cannotAnswer(work: Work, answers: AnswerIn[], given: AnswerRow[]): Promise<Refusal | null> {
  const known = new Set((await criteria(work)).map(({ id }) => id))
  for (const [at, { criterionId, answer, evidence, version }] of answers.entries()) {
    const before = given.find((one) => one.criterionId === criterionId)
    if (answers.findIndex((one) => one.criterionId === criterionId) < at) {
      return refuse('answered-twice', 'Answer each criterion once.', { field: `answers.${at}.criterionId` })
    }
    if (!known.has(criterionId)) {
      return refuse('unknown-reference', 'There is no such criterion.', {
        field: `answers.${at}.criterionId`,
      })
    }
    const said = evidence === undefined ? (before?.evidence ?? null) : evidence
    const not = withoutEvidence(answer, said, at) ?? (before ? staleUnless(before, version) : null)
    if (not) return not
  }
  return null
}

async function saveAnswers(work: Work, qualificationId: string, answers: AnswerIn[], all: AnswerRow[]) {
  const by = { memberId: work.actor.memberId, answeredAt: work.now }
  const first: AnswerIn[] = []
  const rows: (RowChange | null)[] = []
  for (const given of answers) {
    const before = all.find((one) => one.criterionId === given.criterionId)
    if (before) rows.push(await changeAnswer(work, before, given, by))
    else first.push(given)
  }
  const added = first.map(({ criterionId, answer, evidence, source }) => ({
    ...{ id: work.newId(), qualificationId, criterionId, answer },
    ...{ evidence: evidence || null, source: source ?? null, ...by },
  }))
  return [...rows, ...(await insertRows(work, 'qualificationAnswers', added))]
}

function changeAnswer(work: Work, before: AnswerRow, given: AnswerIn, by: object): Promise<RowChange | null> {
  const { answer, evidence, source } = given
  const said = { answer, evidence: evidence === undefined ? before.evidence : evidence || null, source }
  const same =
    before.answer === answer &&
    before.evidence === said.evidence &&
    (source ?? before.source) === before.source
  return same ? Promise.resolve(null) : patchRow(work, 'qualificationAnswers', before, { ...said, ...by })
}

/** Whether the lead's last verdict lets it be offered to convert; later modules of the handoff ask through app.ts. */
export async function mustBeQualified(work: Work, leadId: string): Promise<Result<{ answers: AnswerOut[] }>> {
  const last = await latest(work, leadId)
  if (last?.verdict === 'qualified')
    return ok({ answers: (await answersOf(work, [last.id])).get(last.id) ?? [] })
  return refuse(
    'not-qualified',
    'Qualify it first: the verdict says what is known, and offers it in the same step.',
  )
}
