/** What leads of each channel are worth, with what figures say of them. */

import type { ChannelKind } from '../../../office/marketing/channel.ts'
import { NO_ID } from '../../../platform/id.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { dayCost, shareOf } from './worth.ts'

export interface ChannelWorth {
  /** NO_ID stands for leads without a channel. */
  id: string
  name: string | null
  isUnconfirmed: boolean
  share: number
  leads: number
  won: number
  dayCost: number
}

/** What figures tell of a year: the leads and sales of each channel, and what an order brings. */
export interface Told {
  channels: { channelId: string; leads: number; won: number }[]
  usualOrder: { amount: number; currency: string } | null
}

/** The worth of every channel, and of no channel. */
export async function worthsOf(
  work: Work,
): Promise<{ worths: ChannelWorth[]; usualOrder: Told['usualOrder'] }> {
  const [told, channels] = [await toldByFigures(work), await channelsOf(work)]
  const byId = new Map(told.channels.map((one) => [one.channelId, one]))
  const worths = [...channels, { id: NO_ID, name: null, kind: null, unconfirmedSince: null }].map(
    ({ id, name, kind, unconfirmedSince }) => {
      const { leads, won } = byId.get(id) ?? { leads: 0, won: 0 }
      const share = shareOf(kind as ChannelKind | null, { leads, won })
      return {
        id,
        name,
        isUnconfirmed: unconfirmedSince !== null,
        share,
        leads,
        won,
        dayCost: dayCost(share),
      }
    },
  )
  return { worths, usualOrder: told.usualOrder }
}

async function toldByFigures(work: Work): Promise<Told> {
  const answered = await answerFact(work, 'desk.worth-asked', {})
  return (answered.ok && (answered.value as Told | null)) || { channels: [], usualOrder: null }
}

function channelsOf({ tx, actor }: Work) {
  return tx
    .selectFrom('channels')
    .select(['id', 'name', 'kind', 'unconfirmedSince'])
    .where('workspaceId', '=', actor.workspaceId)
    .execute()
}
