/** How many wait, by reason, channel and age, and what a day of waiting costs. */
import { NO_ID } from '../../../platform/id.ts'
import type { Work } from '../../../platform/work.ts'
import { AGES, type Counts } from './contract.ts'
import { type Counted, deskCounted } from './list.ts'
import { WHYS } from './reasons.ts'
import { type ChannelWorth, worthsOf } from './worths.ts'

/** All counts of the desk from one look at it. */
export async function countsOf(work: Work, behind: boolean): Promise<Counts> {
  const [rows, { worths, usualOrder }] = [await deskCounted(work), await worthsOf(work)]
  const channels = worths.flatMap((worth) => channelOf(worth, rows)).sort((a, b) => b.dayCost - a.dayCost)
  return {
    total: sum(rows),
    clean: sum(rows.filter(({ whys }) => whys.length === 0)),
    whys: WHYS.map((why) => ({ why, count: sum(rows.filter(({ whys }) => whys.includes(why))) })),
    ages: AGES.map((age) => ({ age, count: sum(rows.filter((row) => row.age === age)) })),
    channels,
    dayCost: channels.reduce((total, { dayCost }) => total + dayCost, 0),
    usualOrder,
    behind,
  }
}

function channelOf(worth: ChannelWorth, rows: Counted[]): Counts['channels'] {
  const count = sum(rows.filter(({ channelId }) => channelId === worth.id))
  if (count === 0) return []
  const { id, name, isUnconfirmed, share, won, leads, dayCost } = worth
  return [
    {
      ...{ id: id === NO_ID ? null : id, name, isUnconfirmed, count },
      worth: { share, won, leads },
      dayCost: dayCost * count,
    },
  ]
}

function sum(rows: Counted[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}
