/** The verbs on companies and people. */
import { sql } from 'kysely'
import { z } from 'zod'
import { record } from '../../platform/journal.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../platform/rows.ts'
import { id, text, version, words } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { MARKET } from './newcomer.ts'
import { accountIn, type accountOut, contactIn, type contactOut, email } from './people-contract.ts'
import { domainOf, emailKey, nameKey, readPhone } from './person.ts'
import { addWays, marketFacts } from './receive.ts'
import { accountRecord, contactRecord } from './record.ts'
import { seesAccount, seesContacts } from './sight.ts'
import { restampSorted } from './stamping.ts'

export const accountPatch = accountIn.omit({ id: true }).extend({ version })
export const contactPatch = z.object({
  version,
  name: words(200).optional(),
  title: text(200).nullable().optional(),
  accountId: id.nullable().optional(),
  timeZone: contactIn.shape.timeZone.nullable(),
  emails: z.array(email).max(10).optional(),
  phones: z.array(words(60)).max(10).optional(),
  extras: contactIn.shape.extras,
})

/** Corrects a company. Refuses what is stale. */
export async function editAccount(
  work: Work,
  accountId: string,
  { version: expected, ...patch }: z.output<typeof accountPatch>,
): Promise<Result<z.input<typeof accountOut>>> {
  const row = await work.tx
    .selectFrom('accounts')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row || !(await seesAccount(work, accountId))) return refuse('not-found', 'There is no such company.')
  const gone = mergedAway(row)
  if (gone) return gone
  const stale = staleUnless(row, expected)
  if (stale) return stale
  const keys = {
    ...(patch.name ? { nameKey: nameKey(patch.name) } : {}),
    ...(patch.domain === undefined ? {} : { domain: domainOf(patch.domain) ?? (patch.domain || null) }),
  }
  const market = marketFacts({ ...row, ...patch })
  const change = await patchRow(work, 'accounts', row, { ...patch, ...keys, ...market })
  if (change) await record(work, { fact: 'account.edited', function: null, accountId, rows: [change] })
  if (change && MARKET.some((fact) => fact in change.set || fact in change.after))
    await restampSorted(work, accountId)
  return ok((await accountRecord(work, accountId)) as z.input<typeof accountOut>)
}

/** Adds a person to a company, with the ways to reach them. */
export async function addContact(
  work: Work,
  given: {
    name: string
    accountId: string
    title?: string
    timeZone?: string
    emails?: string[]
    phones?: string[]
    extras?: object
  },
) {
  const account = await accountRecord(work, given.accountId)
  if (!account || !(await seesAccount(work, account.id)))
    return refuse('unknown-reference', 'accountId names no company here.', { field: 'accountId' })
  const contactId = work.newId()
  const row = await insertRow(work, 'contacts', {
    id: contactId,
    accountId: account.id,
    name: given.name,
    nameKey: nameKey(given.name),
    title: given.title ?? null,
    timeZone: given.timeZone ?? null,
    binnedAt: null,
    extras: given.extras ?? {},
  })
  const phones = (given.phones ?? []).map((phone) => readPhone(phone, account.country))
  const ways = await addWays(work, contactId, given.emails ?? [], phones)
  await record(work, { fact: 'contact.added', function: null, accountId: account.id, rows: [row, ...ways] })
  return ok((await contactRecord(work, contactId)) as z.input<typeof contactOut>)
}

/** Corrects a person; e-mails and phones become exactly those given. Refuses what is stale. */
export async function editContact(
  work: Work,
  contactId: string,
  given: z.output<typeof contactPatch>,
): Promise<Result<z.input<typeof contactOut>>> {
  const { version: expected, emails, phones, ...patch } = given
  const row = await work.tx
    .selectFrom('contacts')
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('id', '=', contactId)
    .forUpdate()
    .executeTakeFirst()
  if (!row || !(await seesContacts(work, [contactId]))) return refuse('not-found', 'There is no such person.')
  const gone = mergedAway(row)
  if (gone) return gone
  const stale = staleUnless(row, expected)
  if (stale) return stale
  const account = patch.accountId ? await accountRecord(work, patch.accountId) : null
  if (patch.accountId && !(account && (await seesAccount(work, patch.accountId))))
    return refuse('unknown-reference', 'accountId names no company here.', { field: 'accountId' })
  const rows: (RowChange | null)[] = [
    await patchRow(work, 'contacts', row, {
      ...patch,
      ...(patch.name ? { nameKey: nameKey(patch.name) } : {}),
    }),
  ]
  if (emails)
    rows.push(
      ...(await keepOnly(work, 'contactEmails', contactId, emails.map(emailKey))),
      ...(await addMissingEmails(work, contactId, emails)),
    )
  if (phones)
    rows.push(
      ...(await keepOnly(work, 'contactPhones', contactId, phones)),
      ...(await addMissingPhones(work, contactId, phones)),
    )
  // A contact's version tells of its e-mails and phones too.
  if (rows[0] === null && rows.some((one) => one !== null)) rows[0] = await bump(work, contactId)
  if (rows.some((one) => one !== null)) {
    await record(work, { fact: 'contact.edited', function: null, accountId: row.accountId, rows })
  }
  return ok((await contactRecord(work, contactId)) as z.input<typeof contactOut>)
}

// What is changed is the record that stands, never one that was merged into it.
function mergedAway({ mergedIntoId }: { mergedIntoId: string | null }) {
  if (!mergedIntoId) return null
  return refuse('already-merged', 'This was merged into another record. Change that one.', {
    details: { mergedIntoId },
  })
}

async function keepOnly(
  work: Work,
  table: 'contactEmails' | 'contactPhones',
  contactId: string,
  keys: string[],
) {
  const column = table === 'contactEmails' ? 'emailKey' : 'phone'
  const standing = await work.tx
    .selectFrom(table)
    .selectAll()
    .where('workspaceId', '=', work.actor.workspaceId)
    .where('contactId', '=', contactId)
    .where('binnedAt', 'is', null)
    .execute()
  const gone = standing.filter(
    (row) => !keys.includes((row as unknown as Record<string, string>)[column] ?? ''),
  )
  const rows: (RowChange | null)[] = []
  for (const row of gone) rows.push(await patchRow(work, table, row, { binnedAt: work.now }))
  return rows
}

async function addMissingEmails(work: Work, contactId: string, emails: string[]) {
  const { emails: standing } = (await contactRecord(work, contactId)) ?? { emails: [] }
  const known = standing.map((row) => emailKey(row.email))
  return addWays(
    work,
    contactId,
    emails.filter((one) => !known.includes(emailKey(one))),
    [],
    standing.length,
  )
}

async function addMissingPhones(work: Work, contactId: string, phones: string[]) {
  const { phones: standing } = (await contactRecord(work, contactId)) ?? { phones: [] }
  const known = standing.map((row) => row.phone)
  return addWays(
    work,
    contactId,
    [],
    phones.filter((one) => !known.includes(one)).map((one) => readPhone(one, null)),
    standing.length,
  )
}

async function bump(work: Work, contactId: string): Promise<RowChange> {
  const { rows } = await sql<{ version: number }>`
    update contacts set version = version + 1
    where workspace_id = ${work.actor.workspaceId} and id = ${contactId} returning version`.execute(work.tx)
  const version = rows[0]?.version ?? 1
  return { table: 'contacts', id: contactId, version, set: { version }, before: {}, after: {} }
}
