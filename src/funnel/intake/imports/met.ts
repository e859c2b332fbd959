/** Who a row is about, as it is counted before anything is written. */
import { contactOf, type KnownPeople } from '../known.ts'
import type { LeadRow } from '../lead-row.ts'
import type { Met } from './tally.ts'

/** The person and company of a row, and whether they were here before. */
export function metBy(known: KnownPeople, row: LeadRow): Met {
  const contact = contactOf(known, row)
  const company = accountOf(known, row) ?? contact?.accountId ?? null
  return {
    person: contact?.contactId ?? (row.contact ? personKey(row) : null),
    personKnown: contact !== null,
    company: company ?? (row.account ? (row.domain ?? row.accountKey) : null),
    companyKnown: company !== null,
    channel: row.channel,
  }
}

function accountOf(known: KnownPeople, row: LeadRow): string | null {
  const byDomain = row.domain ? known.byDomain.get(row.domain) : undefined
  return byDomain ?? (row.accountKey ? known.byName.get(row.accountKey) : undefined) ?? null
}

// A person without e-mail and phone is not known again: every row is one more.
function personKey(row: LeadRow): string {
  return row.emailKeys[0] ?? row.phones.find(({ e164 }) => e164 !== null)?.e164 ?? `row ${row.number}`
}
