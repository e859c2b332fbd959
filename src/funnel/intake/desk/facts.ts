/** What the desk looks at of one waiting lead: the lead, its person and company, and who may be the same. */
import type { LeadColumns, Reachable } from '../../handoffs/policies/needs.ts'

/** Another open lead of the same person, or of the same company where neither names a person. */
export interface Twin {
  leadId: string
  name: string
  level: string
  state: string
  receivedAt: string
  interest: string | null
  channel: string | null
}

/** A person or company that looks like the lead's own. */
export interface Pair {
  pairId: string
  noun: 'contact' | 'account'
  /** The other one. */
  otherId: string
  name: string
  probability: number
}

export interface DeskFacts extends LeadColumns, Reachable {
  leadId: string
  version: number
  level: string
  state: string
  closedAs: string | null
  closedReason: string | null
  firstQualifyAt: string | null
  ownerMemberId: string | null
  territoryId: string | null
  accountId: string | null
  contactId: string | null
  interest: string | null
  nextStep: string | null
  nextStepOn: string | null
  receivedAt: string
  createdAt: string
  expectedAmount: number | null
  expectedCurrency: string | null
  tags: string[]
  title: string | null
  domain: string | null
  website: string | null
  city: string | null
  channelName: string | null
  /** An import made the channel by its name, and nobody has said that it is one. */
  isChannelUnconfirmed: boolean
  campaignName: string | null
  /** The channel of the campaign, and the one that all other leads of the same file have. */
  campaignChannelId: string | null
  fileChannelId: string | null
  ownerName: string | null
  twins: Twin[]
  pairs: Pair[]
}

/** What a card completes: flat, because a person fills in one small form, whichever record keeps the value. */
export const COMPLETED = [
  'personName',
  'title',
  'emails',
  'phones',
  'companyName',
  'domain',
  'companyPhone',
  'country',
  'city',
  'channelId',
  'campaignId',
  'productLineId',
  'interest',
] as const
export type Completed = (typeof COMPLETED)[number]
