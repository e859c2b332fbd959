/**
 * What was taken at a trade show, on this phone: each entry has its id, its key and its time from here, so that it arrives
 * once however often it is sent. It waits until it was received, and says why where it was not.
 */

export const BLANK = { person: '', company: '', email: '', phone: '', interest: '', nextStep: '' }
export type Typed = typeof BLANK

/** Where they were met: chosen once, used for every entry. */
export interface Fair {
  channelId: string | null
  campaignId: string | null
  productLineId: string | null
}

export interface Entry {
  /** The lead's id, made here. */
  id: string
  /** The request's key; a new one when the entry is mended. */
  key: string
  takenAt: string
  typed: Typed
  fair: Fair
  mayWrite: boolean | null
  /** Who it was added to, where somebody known was meant. */
  contactId: string | null
  state: 'waiting' | 'sent' | 'refused'
  /** Why it was refused. */
  says: string | null
}

const said = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()])) as Typed

/** Is somebody meant: without a person, a company or a way to reach them nothing can be received. */
export function namesSomebody(typed: Typed): boolean {
  const { person, company, email, phone } = said(typed)
  return [person, company, email, phone].some((text) => text !== '')
}

/** What is sent of an entry: only what was said. */
export function leadOf({ id, takenAt, typed, fair, mayWrite, contactId }: Entry) {
  const { person, company, email, phone, interest, nextStep } = said(typed)
  const ways = { ...(email ? { emails: [email] } : {}), ...(phone ? { phones: [phone] } : {}) }
  const contact = contactId
    ? { id: contactId }
    : person || email || phone
      ? { ...(person ? { name: person } : {}), ...ways }
      : null
  return {
    ...{ id, receivedAt: takenAt, tags: ['trade show'], to: 'intake' as const },
    ...(contact ? { contact } : {}),
    ...(company && !contactId ? { account: { name: company } } : {}),
    ...(interest ? { interest } : {}),
    ...(nextStep ? { nextStep } : {}),
    ...(fair.channelId ? { channelId: fair.channelId } : {}),
    ...(fair.campaignId ? { campaignId: fair.campaignId } : {}),
    ...(fair.productLineId ? { productLineId: fair.productLineId } : {}),
    ...(mayWrite === null ? {} : { extras: { 'may be written to': mayWrite ? 'yes' : 'no' } }),
  }
}

/** The next to be sent: the oldest that waits. */
export function nextToSend(entries: readonly Entry[]): Entry | null {
  return entries.find(({ state }) => state === 'waiting') ?? null
}

/** What becomes of an entry after it was sent: it is kept, changed in its place. */
export function marked(entries: readonly Entry[], id: string, change: Partial<Entry>): Entry[] {
  return entries.map((one) => (one.id === id ? { ...one, ...change } : one))
}

/** Entries worth keeping on the phone: what is not received yet, and what was taken today. */
export function worthKeeping(entries: readonly Entry[], today: string): Entry[] {
  return entries.filter(({ state, takenAt }) => state !== 'sent' || dayOf(takenAt) === today)
}

/** How many were taken today, wait, and were refused. */
export function counted(entries: readonly Entry[], today: string) {
  return {
    today: entries.filter(({ takenAt }) => dayOf(takenAt) === today).length,
    waiting: entries.filter(({ state }) => state === 'waiting').length,
    refused: entries.filter(({ state }) => state === 'refused').length,
  }
}

/** The day of an instant on this phone. */
export function dayOf(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase()
const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '').slice(-9)

/** Who on this phone may be the same: by mail, by number, or by both names. */
export function alike(typed: Typed, entries: readonly Entry[]): Entry[] {
  const one = said(typed)
  return entries.filter(({ typed: other }) => {
    if (one.email && folded(one.email) === folded(other.email)) return true
    if (digits(one.phone).length > 5 && digits(one.phone) === digits(other.phone)) return true
    const named = one.person !== '' && folded(one.person) === folded(other.person)
    return (
      named && (one.company === '' || other.company === '' || folded(one.company) === folded(other.company))
    )
  })
}
