/** A future need of a customer, or a second try at one that never bought: a new lead that names the earlier one. */
import { record } from '../../platform/journal.ts'
import { type Result, refuse } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { offerToGather } from '../handoffs/actions.ts'
import { asNow, lockSeenLead, receiveLead } from '../leads/actions.ts'
import { type Lead, stamps } from '../leads/move.ts'
import type { FutureNeedIn } from './contract.ts'
import { cannotFollow, nobodyReferred } from './customer.ts'
import { customerChannel } from './store.ts'

/** Opens the new lead. Everybody may: a need heard of is not the holder's alone. The intake queue gets it unless said. */
export async function openFutureNeed(work: Work, given: FutureNeedIn): Promise<Result<Lead>> {
  const earlier = await lockSeenLead(work, given.leadId)
  if (!earlier) return refuse('not-found', 'There is no such lead.')
  const not = cannotFollow(asNow(earlier), given.kind) ?? nobodyReferred(given.kind, given)
  if (not) return not
  const opened = await receiveLead(work, {
    ...whoIsInterested(earlier, given),
    id: given.id,
    channelId: given.channelId ?? (await channelFor(work, earlier, given)) ?? undefined,
    campaignId: given.campaignId,
    productLineId:
      given.productLineId ?? (sameNeed(given) ? (earlier.productLineId ?? undefined) : undefined),
    territoryId: sameNeed(given) ? (earlier.territoryId ?? undefined) : undefined,
    interest: given.interest,
    directness: given.directness,
    nextStep: given.nextStep,
    nextStepOn: given.nextStepOn,
    earlierLeadId: earlier.id,
    earlierKind: given.kind,
    to: given.toMemberId ? 'me' : given.to,
  })
  if (!opened.ok) return opened
  const offered =
    earlier.level === 'serve' ? await offerToGather(work, opened.value, given.toMemberId ?? null) : opened
  if (!offered.ok) return offered
  const detail = { kind: given.kind, laterLeadId: opened.value.id }
  const fn = earlier.level === 'serve' ? 'serve' : null
  await record(work, { fact: 'lead.followed', function: fn, ...stamps(earlier), detail, rows: [] })
  return offered
}

// A referral is somebody else's.
function sameNeed({ kind }: FutureNeedIn): boolean {
  return kind !== 'referral'
}

function whoIsInterested(earlier: Lead, { kind, account, contact }: FutureNeedIn) {
  if (kind === 'referral') return { account, contact }
  return {
    account: account ?? (earlier.accountId ? { id: earlier.accountId } : undefined),
    contact: contact ?? (earlier.contactId ? { id: earlier.contactId } : undefined),
  }
}

// A second try comes through the door the first came through.
async function channelFor(work: Work, earlier: Lead, { kind }: FutureNeedIn): Promise<string | null> {
  if (kind === 're_attempt') return earlier.channelId
  return customerChannel(work, kind === 'referral' ? 'referral' : 'existing_customer')
}
