/** Completing a card: one small form, whichever record keeps each value; all of it or nothing. */

import { namesHidden } from '../../../platform/hidden.ts'
import { record } from '../../../platform/journal.ts'
import { ok, type Result, refuse } from '../../../platform/result.ts'
import { insertRow } from '../../../platform/rows.ts'
import type { Work } from '../../../platform/work.ts'
import { editLead, leadToWork } from '../../leads/actions.ts'
import type { Lead } from '../../leads/move.ts'
import { editAccount, editContact } from '../../leads/people-edits.ts'
import { domainOf, nameKey, readPhone } from '../../leads/person.ts'
import { addWays } from '../../leads/receive.ts'
import type { Completion } from './doing.ts'

const PEOPLE = ['personName', 'title', 'emails', 'phones'] as const
const COMPANY = ['companyName', 'domain', 'companyPhone', 'country', 'city'] as const
const LEAD = ['channelId', 'campaignId', 'productLineId', 'interest'] as const

/** Completes or corrects what is known of a waiting lead. A company or person that is missing is made. */
export async function completeLead(work: Work, leadId: string, given: Completion): Promise<Result<Lead>> {
  const hidden = namesHidden(work.actor, given, { personal: [...PEOPLE] })
  if (hidden) return hidden
  const lead = await leadToWork(work, leadId)
  if (!lead.ok) return lead
  const account = await completeCompany(work, lead.value, some(given, COMPANY))
  if (!account.ok) return account
  const contact = await completePerson(work, lead.value, some(given, PEOPLE), account.value)
  if (!contact.ok) return contact
  const patch = {
    ...some(given, LEAD),
    ...(account.value === lead.value.accountId ? {} : { accountId: account.value }),
    ...(contact.value === lead.value.contactId ? {} : { contactId: contact.value }),
  }
  if (Object.keys(patch).length === 0) return lead
  return editLead(work, leadId, { version: lead.value.version, ...patch })
}

function some<K extends keyof Completion>(given: Completion, keys: readonly K[]): Pick<Completion, K> {
  const told = keys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]])
  return Object.fromEntries(told) as Pick<Completion, K>
}

type Company = Pick<Completion, (typeof COMPANY)[number]>

async function completeCompany(work: Work, lead: Lead, given: Company): Promise<Result<string | null>> {
  if (Object.keys(given).length === 0) return ok(lead.accountId)
  const { companyName, companyPhone, ...rest } = given
  if (!lead.accountId) return companyFor(work, given)
  const version = await versionOf(work, 'accounts', lead.accountId)
  const patch = {
    ...inText(rest),
    ...(companyName ? { name: companyName } : {}),
    ...(companyPhone === undefined ? {} : { phone: companyPhone ?? '' }),
  }
  const edited = await editAccount(work, lead.accountId, { version, ...(patch as object) })
  return edited.ok ? ok(lead.accountId) : edited
}

// Text that is taken away is kept as nothing.
function inText<T extends object>(given: T) {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value ?? (key === 'country' ? null : '')]),
  )
}

async function companyFor(work: Work, given: Company): Promise<Result<string | null>> {
  const { companyName, domain, companyPhone, country, city } = given
  if (!companyName) {
    return refuse('company-needed', 'This is kept with the company. Name the company too.', {
      field: 'companyName',
    })
  }
  const registrable = domain ? (domainOf(domain) ?? domain) : null
  const known = await knownCompany(work, nameKey(companyName), registrable)
  if (known) return ok(known)
  const market = {
    region: null,
    regionKey: null,
    postcode: null,
    postcodeKey: null,
    industry: null,
    industryKey: null,
  }
  const row = await insertRow(work, 'accounts', {
    id: work.newId(),
    name: companyName,
    nameKey: nameKey(companyName),
    ...{
      domain: registrable,
      website: null,
      phone: companyPhone ?? null,
      country: country ?? null,
      city: city ?? null,
    },
    ...{ ...market, size: null, customerSince: null, extras: {}, binnedAt: null },
  } as never)
  await record(work, { fact: 'account.added', function: 'gather', accountId: row.id, rows: [row] })
  return ok(row.id)
}

async function knownCompany(work: Work, key: string, domain: string | null): Promise<string | null> {
  const row = await work.tx
    .selectFrom('accounts')
    .select('id')
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('binnedAt', 'is', null)
    .where((is) => is.or([is('nameKey', '=', key), ...(domain ? [is('domain', '=', domain)] : [])]))
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

async function completePerson(
  work: Work,
  lead: Lead,
  given: Pick<Completion, (typeof PEOPLE)[number]>,
  accountId: string | null,
): Promise<Result<string | null>> {
  const moves = accountId !== lead.accountId && lead.contactId !== null
  if (Object.keys(given).length === 0 && !moves) return ok(lead.contactId)
  if (!lead.contactId) return personFor(work, given, accountId)
  const version = await versionOf(work, 'contacts', lead.contactId)
  const { personName, title, emails, phones } = given
  const patch = {
    ...(personName ? { name: personName } : {}),
    ...(title === undefined ? {} : { title }),
    ...(emails ? { emails } : {}),
    ...(phones ? { phones } : {}),
    ...(moves ? { accountId } : {}),
  }
  const edited = await editContact(work, lead.contactId, { version, ...patch })
  return edited.ok ? ok(lead.contactId) : edited
}

async function personFor(
  work: Work,
  { personName, title, emails = [], phones = [] }: Pick<Completion, (typeof PEOPLE)[number]>,
  accountId: string | null,
): Promise<Result<string | null>> {
  const name = personName ?? emails[0] ?? phones[0]
  if (!name) return ok(null)
  const id = work.newId()
  const row = await insertRow(work, 'contacts', {
    ...{ id, accountId, name, nameKey: nameKey(name), title: title ?? null },
    ...{ timeZone: null, binnedAt: null, extras: {} },
  })
  const read = phones.map((phone) => readPhone(phone, null))
  const ways = await addWays(work, id, emails, read)
  await record(work, { fact: 'contact.added', function: 'gather', accountId, rows: [row, ...ways] })
  return ok(id)
}

async function versionOf(work: Work, table: 'accounts' | 'contacts', id: string): Promise<number> {
  const row = await work.tx
    .selectFrom(table)
    .select('version')
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.version
}
