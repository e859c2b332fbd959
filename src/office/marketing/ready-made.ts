/** The channels every company knows; more are added by hand or by an import. */
import { recordMany } from '../../platform/journal.ts'
import { insertRows } from '../../platform/rows.ts'
import type { Work } from '../../platform/work.ts'
import type { ChannelKind } from './channel.ts'

const CHANNELS: { name: string; kind: ChannelKind }[] = [
  { name: 'Direct mail', kind: 'direct_mail' },
  { name: 'Social media', kind: 'social_media' },
  { name: 'Trade show', kind: 'trade_show' },
  { name: 'Networking', kind: 'networking' },
  { name: 'Online advertising', kind: 'online_advertising' },
  { name: 'Print advertising', kind: 'print_advertising' },
  { name: 'Referral', kind: 'referral' },
  { name: 'Website', kind: 'website' },
  { name: 'Phone', kind: 'phone' },
  { name: 'Existing customer', kind: 'existing_customer' },
]

/** Makes the usual channels of a new workspace. */
export async function readyMadeChannels(work: Work): Promise<void> {
  const rows = await insertRows(
    work,
    'channels',
    CHANNELS.map((channel) => ({ id: work.newId(), ...channel })),
  )
  await recordMany(
    work,
    rows.map((row) => ({
      fact: 'channel.added',
      function: 'operate',
      channelId: row.id,
      rows: [row],
      leadSeq: null,
    })),
  )
}
