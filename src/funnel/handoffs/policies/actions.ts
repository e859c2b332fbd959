/** The policies of the seams: read whole, changed one at a time. */
import { type Selectable, sql } from 'kysely'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import { insertRow, patchRow } from '../../../platform/rows.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { SeamPolicies } from '../../../tables.ts'
import { needsByChannel } from './channel-needs.ts'
import {
  CLOCK_SEAMS,
  type ClockSeam,
  DEFAULTS,
  incomplete,
  type Known,
  missingFields,
  type Policy,
} from './policy.ts'

type Row = Selectable<SeamPolicies>

/** Every seam's policy: the workspace's own, else the default. */
export async function policies(
  work: Work,
): Promise<Map<ClockSeam, Policy & { version: number; own: boolean }>> {
  const rows = new Map((await rowsOf(work)).map((row) => [row.seam, row]))
  return new Map(
    CLOCK_SEAMS.map((seam) => {
      const row = rows.get(seam)
      return [seam, { ...DEFAULTS[seam], ...(row && saidBy(row)), version: row?.version ?? 0, own: !!row }]
    }),
  )
}

/** One seam's policy. */
export async function policyOf(work: Work, seam: ClockSeam): Promise<Policy> {
  const [row] = await rowsOf(work, seam)
  return row ? { ...DEFAULTS[seam], ...saidBy(row) } : DEFAULTS[seam]
}

function saidBy(row: Row): Policy {
  const { required, answerMinutes, touchMinutes, atRiskPercent, answerSteps, touchSteps, stepMinutes } = row
  const seam = row.seam as ClockSeam
  return {
    seam,
    required,
    answerMinutes,
    touchMinutes,
    atRiskPercent,
    answerSteps,
    touchSteps,
    stepMinutes,
  } as Policy
}

async function rowsOf({ tx, actor }: Work, seam: ClockSeam | null = null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from seam_policies
    where workspace_id = ${actor.workspaceId} and (${seam}::text is null or seam = ${seam})`.execute(tx)
  return rows
}

/** The refusal of an offer whose packet lacks what the seam asks for; null when it lacks nothing. */
export async function cannotOffer(
  work: Work,
  seam: ClockSeam,
  known: Known,
  channelId: string | null = null,
): Promise<Refusal | null> {
  const { required } = await policyOf(work, seam)
  const own = seam === 'gather>qualify' && channelId ? (await needsByChannel(work)).get(channelId) : null
  return incomplete(missingFields(own ?? required, known), seam)
}

export type PolicyPatch = Partial<Omit<Policy, 'seam'>> & { version: number }

/** Changes what a seam asks for. Open clocks are counted anew by it. */
export async function changePolicy(
  work: Work,
  seam: ClockSeam,
  { version, ...patch }: PolicyPatch,
): Promise<Result<null>> {
  await takeTurn(work)
  const [before] = await rowsOf(work, seam)
  if ((before?.version ?? 0) !== version) {
    return refuse('stale', 'Somebody changed this policy meanwhile. Look at it as it is now.', {
      details: { current: { ...(before ? saidBy(before) : DEFAULTS[seam]), version: before?.version ?? 0 } },
    })
  }
  const row = before
    ? await patchRow(work, 'seamPolicies', before, patch)
    : await insertRow(work, 'seamPolicies', { ...DEFAULTS[seam], ...patch, id: work.newId() })
  if (!row) return ok(null)
  await record(work, { fact: 'policy.changed', function: 'operate', detail: { seam }, rows: [row] })
  return ok(null)
}
