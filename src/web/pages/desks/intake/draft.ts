/** What stands in the fields of a card while it is completed, and what of it is a change. */
import type { Completion } from '../../../../funnel/intake/desk/doing.ts'
import type { Card } from './desk.ts'

export const TEXTS = [
  'personName',
  'title',
  'emails',
  'phones',
  'companyName',
  'domain',
  'companyPhone',
  'country',
  'city',
] as const
const LISTS = ['emails', 'phones'] as const
const CHOICES = ['channelId', 'campaignId', 'productLineId'] as const

export type Draft = Record<(typeof TEXTS)[number] | 'interest', string> &
  Record<(typeof CHOICES)[number], string | null>

/** The fields as they are, with what is suggested filled into those that are empty or misspelt. */
export function draftOf(card: Card): { draft: Draft; suggested: Map<string, string> } {
  const { values } = card
  const draft = {
    ...Object.fromEntries([...TEXTS, 'interest' as const].map((name) => [name, inText(values[name])])),
    ...Object.fromEntries(CHOICES.map((name) => [name, values[name]])),
  } as Draft
  const suggested = new Map<string, string>()
  for (const { suggestion, value } of card.findings) {
    if (!suggestion || suggested.has(suggestion.field)) continue
    const { field } = suggestion
    if (field === 'phones')
      draft.phones = inText(values.phones.map((one) => (one === value ? suggestion.value : one)))
    else if (field === 'emails') continue
    else (draft as Record<string, string | null>)[field] = suggestion.value
    suggested.set(field, suggestion.from)
  }
  return { draft, suggested }
}

const inText = (value: string | string[] | null): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '')

/** The field to begin in: what is missing, else what is suggested. */
export function firstOpen(card: Card, suggested: Map<string, string>): keyof Draft {
  const missing = card.findings.find(({ why }) => why === 'incomplete')?.value ?? ''
  const found = FIELD_OF[missing] ?? [...suggested.keys()][0]
  if (card.hidden && (found === 'emails' || found === undefined)) return 'companyName'
  return (found as keyof Draft | undefined) ?? (card.channel ? 'personName' : 'channelId')
}

const FIELD_OF: Record<string, keyof Draft> = {
  reach: 'emails',
  email: 'emails',
  phone: 'phones',
  person: 'personName',
  company: 'companyName',
  country: 'country',
  channel: 'channelId',
  campaign: 'campaignId',
  productLine: 'productLineId',
  need: 'interest',
}

/** Only what differs from what is there. */
export function toCompletion(card: Card, draft: Draft): Completion {
  const values: Record<string, unknown> = {}
  for (const name of [...TEXTS, 'interest' as const]) {
    const typed = draft[name].trim()
    if (typed === inText(card.values[name])) continue
    if ((LISTS as readonly string[]).includes(name)) values[name] = typed.split(/[,;]\s*|\n/).filter(Boolean)
    else if (typed || (name !== 'personName' && name !== 'companyName')) values[name] = textOf(name, typed)
  }
  for (const name of CHOICES) if (draft[name] !== card.values[name]) values[name] = draft[name]
  return values as Completion
}

function textOf(name: string, typed: string): string | null {
  if (!typed) return null
  return name === 'country' ? typed.toUpperCase() : typed
}
