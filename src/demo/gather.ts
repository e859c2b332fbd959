/** Gathering: an enquiry comes in, is sorted, perhaps merged or refused, and released to qualify. */
import { claimLead, offer } from '../funnel/handoffs/actions.ts'
import {
  closeLead,
  editLead,
  mergeLeads,
  receiveLead,
  startSorting,
  undoMerge,
} from '../funnel/leads/actions.ts'
import type { LeadIn } from '../funnel/leads/contract.ts'
import type { Lead } from '../funnel/leads/move.ts'
import { logActivity } from '../office/activities/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import { addDays } from '../platform/time.ts'
import type { Colleague } from './firm.ts'
import { campaignAt } from './market.ts'
import type { Newcomer } from './names.ts'
import { DAY, type Next, type Story, type Teller } from './teller.ts'
import { INTERESTS, type Line } from './words.ts'

/** Interest of somebody, by a channel. */
export interface Enquiry {
  who: Newcomer
  code: string
  line: Line
}

/** What a story knows of the lead it tells. */
export interface Pursuit {
  id: string
  /** The lead as the last verb left it; null when another verb has changed it since. */
  row: Lead | null
  enquiry: Enquiry
  quality: number
  /** Who qualified and who closes, once somebody does. */
  qualifier: Colleague | null
  closer: Colleague | null
  /** What is being sold. */
  deal: string | null
  /** A task that is set and not done yet. */
  task: { id: string; by: Colleague } | null
  /** How often it was offered to convert. */
  offers: number
}

/** Receives an enquiry now. Forms leave it in the intake queue, people enter it themselves. */
export async function receive(t: Teller, { who, code, line }: Enquiry): Promise<Lead> {
  const channel = t.firm.channels.find((one) => one.code === code)
  const form = code === 'website' || code === 'online_advertising'
  const work = form ? t.asSystem() : await t.as(t.taker('gather'))
  const given: LeadIn = {
    account: who.account,
    contact: who.contact,
    channelId: channel?.id,
    campaignId:
      channel && t.random.next() < 0.85 ? campaignAt(channel, t.now, t.firm.calendar.timeZone) : undefined,
    interest: t.random.pick(INTERESTS[line]),
    directness: t.random.next() < (form ? 0.8 : 0.6) ? 'direct' : 'indirect',
    to: t.random.next() < 0.25 ? 'intake' : undefined,
    // Not every form says what it is about: that is found out when it is sorted.
    productLineId: !form || t.random.next() < 0.7 ? t.firm.lines[line] : undefined,
    tags:
      t.random.next() < 0.15
        ? [t.random.pick(['retrofit', 'new plant', 'spares', 'distributor'])]
        : undefined,
  }
  return mustBeOk(await receiveLead(work, given))
}

/** Sorts a lead and releases it. Ends without a release when it was refused. */
export async function* sort(t: Teller, lead: Pursuit): AsyncGenerator<Next, boolean> {
  yield t.after('sort', 15, 1.4 * DAY)
  const now = await leadOf(t, lead)
  const sorter = now.ownerMemberId ? t.colleague(now.ownerMemberId) : t.taker('gather')
  lead.row = mustBeOk(await startSorting(await t.as(sorter), now))
  if (t.happens('duplicate', 0.045)) yield* mergeSecond(t, lead, sorter)
  yield t.after('release', 20, 0.8 * DAY)
  const work = await t.as(sorter)
  if (t.happens('refuse', 0.16 / lead.quality)) {
    const reason = t.random.weighed([
      ['student_jobseeker_vendor', 4],
      ['bad_data', 3],
      ['no_fit', 3],
      ['spam', 3],
      ['support_request', 2],
    ])
    lead.row = mustBeOk(await closeLead(work, await leadOf(t, lead), 'refused', reason))
    return false
  }
  await complete(t, lead, sorter)
  await release(t, lead, sorter)
  return true
}

/** The lead as it is now. */
export async function leadOf(t: Teller, lead: Pursuit): Promise<Lead> {
  lead.row ??= await t.lead(lead.id)
  return lead.row
}

async function complete(t: Teller, lead: Pursuit, sorter: Colleague): Promise<void> {
  const { id, version, productLineId } = await leadOf(t, lead)
  if (productLineId) return
  const found = { version, productLineId: t.firm.lines[lead.enquiry.line] }
  lead.row = mustBeOk(await editLead(await t.as(sorter), id, found))
}

async function release(t: Teller, lead: Pursuit, sorter: Colleague): Promise<void> {
  const to = lead.qualifier ?? t.taker('qualify')
  const direct = t.fate.by || lead.qualifier || !t.happens('pool', 0.45)
  const given = {
    seam: 'gather>qualify' as const,
    packet: {},
    ...(direct ? { to: { memberId: to.id } } : {}),
  }
  lead.row = mustBeOk(await offer(await t.as(sorter), await leadOf(t, lead), given)).lead
}

/** The same person asks again by another channel: two leads for one interest become one. */
async function* mergeSecond(t: Teller, first: Pursuit, sorter: Colleague): Story {
  const { id, enquiry } = first
  yield t.after('ask again', 60, DAY)
  const code = enquiry.code === 'website' ? 'referral' : 'website'
  const second = await receive(t, { ...enquiry, code })
  yield t.after('merge', 30, 0.6 * DAY)
  if (second.ownerMemberId === null) mustBeOk(await claimLead(await t.as(sorter), second))
  first.row = null
  const merge = mustBeOk(await mergeLeads(await t.as(t.firm.head), id, second.id))
  if (!t.happens('unmerge', 0.05)) return
  yield t.after('see the mistake', 20, 200)
  mustBeOk(await undoMerge(await t.as(sorter), merge.id))
  mustBeOk(await closeLead(await t.as(t.firm.head), await t.lead(second.id), 'refused', 'duplicate'))
}

/** Sent back as bad data: found out, and released again to who sent it back. */
export async function* sortAgain(t: Teller, lead: Pursuit): Story {
  yield t.after('sort again', 60, 1.5 * DAY)
  const sorter = t.taker('gather')
  lead.row = mustBeOk(await claimLead(await t.as(sorter), await leadOf(t, lead)))
  yield t.after('release again', 30, 0.6 * DAY)
  const found = { leadId: lead.id, kind: 'note' as const, subject: 'Found the right person on their website' }
  mustBeOk(await logActivity(await t.as(sorter), found))
  lead.row = null
  await release(t, lead, sorter)
}

/** A day some weeks from now. */
export function laterDay(t: Teller, from: number, to: number): string {
  return addDays(t.now.slice(0, 10), t.random.whole(from, to))
}
