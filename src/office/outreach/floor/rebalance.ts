/** Carrying out a plan: each lead, task and offer goes to its new owner in one step, or nothing moves. */
import type { z } from 'zod'
import { answer, offer, reassignLead } from '../../../funnel/handoffs/actions.ts'
import type { Seam } from '../../../funnel/handoffs/handoff.ts'
import { lockLead } from '../../../funnel/leads/actions.ts'
import { badReason } from '../../../funnel/leads/lead.ts'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { editTask } from '../../activities/actions.ts'
import type { rebalanced, rebalanceIn } from './contract.ts'
import { type Held, lockPieces } from './pieces-lock.ts'

type Given = z.output<typeof rebalanceIn>
type Asked = Given['moves'][number]
type Moved = z.input<typeof rebalanced>['items'][number]

/** Moves everything a confirmed plan names. What somebody changed meanwhile stops the whole plan. */
export async function rebalance(
  work: Work,
  { moves, reason }: Given,
): Promise<Result<z.input<typeof rebalanced>>> {
  const bad = badReason('reassign', reason)
  if (bad) return bad
  const held = await lockPieces(work, moves)
  const changed = moves.filter((one) => held.get(one.id)?.version !== one.version)
  if (changed.length > 0) return planIsStale(changed)
  const items: Moved[] = []
  for (const one of moves) {
    const piece = held.get(one.id) as Held
    const moved = await move(work, one, piece, reason)
    if (!moved.ok) return { ...moved, details: { ...moved.details, kind: one.kind, id: one.id } }
    items.push({ kind: one.kind, ...moved.value, fromMemberId: piece.memberId })
  }
  return ok({ moved: items.length, items })
}

async function move(
  work: Work,
  asked: Asked,
  piece: Held,
  reason: string,
): Promise<Result<Omit<Moved, 'kind' | 'fromMemberId'>>> {
  if (asked.kind === 'lead') return moveLead(work, asked, reason)
  if (asked.kind === 'offer') return readdress(work, asked, piece)
  const done = await editTask(work, asked.id, { version: asked.version, memberId: asked.toMemberId })
  return done.ok ? ok({ id: asked.id, version: asked.version + 1 }) : done
}

async function moveLead(work: Work, { id, toMemberId }: Asked, reason: string) {
  const lead = await lockLead(work.tx, work.actor.workspaceId, id)
  if (!lead) return refuse('not-found', 'There is no such lead.')
  const moved = await reassignLead(work, lead, { memberId: toMemberId }, reason)
  return moved.ok ? ok({ id, version: moved.value.version }) : moved
}

/** An offer nobody can answer is withdrawn and made again to somebody who can; its lead stays with its sender. */
async function readdress(work: Work, { id, toMemberId }: Asked, { seam, packet }: Held) {
  const withdrawn = await answer(work, id, { answer: 'withdrawn', reason: 'wrong_receiver' })
  if (!withdrawn.ok) return withdrawn
  const again = await offer(work, withdrawn.value, {
    seam: seam as Seam,
    to: { memberId: toMemberId },
    packet: packet ?? {},
  })
  return again.ok ? ok({ id: again.value.handoffId, version: 1 }) : again
}

function planIsStale(changed: Asked[]): Refusal {
  const count = changed.length
  const what = count === 1 ? 'One of these was' : `${count} of these were`
  return refuse(
    'plan-is-stale',
    `${what} changed meanwhile, so nothing was moved. Look at the plan as it is now.`,
    {
      details: { changed: changed.map(({ kind, id }) => ({ kind, id })) },
    },
  )
}
