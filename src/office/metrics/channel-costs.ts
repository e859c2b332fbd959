/** What a lead, an opportunity and a customer cost by channel: the spend of the cohort's days over what came of its leads. */
import type { Work } from '../../platform/work.ts'
import type { FunnelAsked } from './contract.ts'
import { funnelSums, namesOf, spendByChannel } from './store.ts'

/** Cost per lead, opportunity and customer, in whole minor units; null where there is none to pay for. */
export async function costPerOutcome(work: Work, window: Pick<FunnelAsked, 'from' | 'to'>) {
  const asked: FunnelAsked = { by: 'channel', ...window }
  const spent = await spendByChannel(work, asked)
  const sums = new Map((await funnelSums(work, asked, 'channel')).map((row) => [row.key, row]))
  const names = await namesOf(
    work,
    'channel',
    spent.map((row) => row.channelId),
  )
  return spent.map(({ channelId, currency, spend }) => {
    const { leads = 0, opportunities = 0, won = 0 } = sums.get(channelId) ?? {}
    const per = (count: number) => (count === 0 ? null : Math.round(spend / count))
    return {
      key: names.get(channelId) ?? null,
      id: channelId,
      currency,
      spend,
      leads,
      opportunities,
      won,
      perLead: per(leads),
      perOpportunity: per(opportunities),
      perCustomer: per(won),
    }
  })
}
