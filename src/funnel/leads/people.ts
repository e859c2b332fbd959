/** Accounts and contacts over HTTP, and search as you type. */
import { sql } from 'kysely'
import { z } from 'zod'
import { record } from '../../platform/journal.ts'
import { paged, readCursor } from '../../platform/page.ts'
import { ok, type Result, refuse, staleUnless } from '../../platform/result.ts'
import { route } from '../../platform/route.ts'
import { insertRow, patchRow, type RowChange } from '../../platform/rows.ts'
import { may } from '../../platform/scope.ts'
import { id, listOf, page, text, version, words } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { accountIn, accountOut, contactIn, contactOut, email } from './contract.ts'
import { domainOf, emailKey, nameKey, readPhone } from './person.ts'
import { addWays } from './receive.ts'
import { accountRecord, contactRecord } from './record.ts'

const byId = z.object({ id })
const accountPatch = accountIn.omit({ id: true }).extend({ version })
const contactPatch = z.object({
  version,
  name: words(200).optional(),
  title: text(200).nullable().optional(),
  accountId: id.nullable().optional(),
  timeZone: contactIn.shape.timeZone.nullable(),
  emails: z.array(email).max(10).optional(),
  phones: z.array(words(60)).max(10).optional(),
  extras: contactIn.shape.extras,
})

export const peopleRoutes = [
  route({
    method: 'GET',
    path: '/search',
    tag: 'Search',
    access: 'viewer',
    summary: 'Companies and people as you type',
    query: z.object({ q: words(100), limit: z.coerce.number().int().min(1).max(50).default(10) }),
    answer: z.object({
      items: z.array(
        z.object({
          kind: z.enum(['account', 'contact']),
          id,
          label: z.string(),
          hint: z.string().nullable(),
        }),
      ),
    }),
    async handle(work, { query }) {
      const key = nameKey(query.q).replace(/([\\%_])/g, '\\$1')
      const { rows } = await sql<{
        kind: 'account' | 'contact'
        id: string
        label: string
        hint: string | null
      }>`
        select distinct on (id) kind, id, label, hint from search_records(${key}, ${query.limit}) order by id`.execute(
        work.tx,
      )
      return ok({
        items: rows
          .sort((a, b) => starts(b.label, query.q) - starts(a.label, query.q))
          .slice(0, query.limit * 2),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/accounts',
    tag: 'Accounts and contacts',
    access: 'viewer',
    summary: 'Companies by name',
    query: z.object({ ...page, search: words(100).optional() }),
    answer: listOf(accountOut),
    async handle(work, { query }) {
      const rows = await accountPage(work, query)
      return ok(paged(rows, query.limit, (row) => [row.nameKey, row.id]))
    },
  }),
  route({
    method: 'GET',
    path: '/accounts/:id',
    tag: 'Accounts and contacts',
    access: 'viewer',
    summary: 'One company',
    params: byId,
    answer: accountOut,
    async handle(work, { params }) {
      const row = await accountRecord(work, params.id)
      return row ? ok(row) : refuse('not-found', 'There is no such company.')
    },
  }),
  route({
    method: 'PATCH',
    path: '/accounts/:id',
    tag: 'Accounts and contacts',
    access: 'member',
    summary: 'Correct a company',
    params: byId,
    body: accountPatch,
    answer: accountOut,
    handle: (work, { params, body }) => editAccount(work, params.id, body),
  }),
  route({
    method: 'GET',
    path: '/contacts',
    tag: 'Accounts and contacts',
    access: 'viewer',
    summary: 'People of a company',
    query: z.object({ ...page, account: id }),
    answer: listOf(contactOut),
    async handle(work, { query }) {
      const ids = await contactIds(work, query)
      const { items, next } = paged(ids, query.limit, (row) => [row.nameKey, row.id])
      const records = []
      for (const row of items) records.push(await contactRecord(work, row.id))
      return ok({ items: records.filter((one) => one !== null), next })
    },
  }),
  route({
    method: 'GET',
    path: '/contacts/:id',
    tag: 'Accounts and contacts',
    access: 'viewer',
    summary: 'One person',
    params: byId,
    answer: contactOut,
    async handle(work, { params }) {
      const row = await contactRecord(work, params.id)
      return row ? ok(row) : refuse('not-found', 'There is no such person.')
    },
  }),
  route({
    method: 'POST',
    path: '/contacts',
    tag: 'Accounts and contacts',
    access: 'member',
    status: 201,
    summary: 'Add a person to a company',
    refuses: ['unknown-reference'],
    body: contactIn.omit({ id: true }).extend({ name: words(200), accountId: id }),
    answer: contactOut,
    handle: (work, { body }) => addContact(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/contacts/:id',
    tag: 'Accounts and contacts',
    access: 'member',
    summary: 'Correct a person and the ways to reach them',
    refuses: ['unknown-reference'],
    params: byId,
    body: contactPatch,
    answer: contactOut,
    handle: (work, { params, body }) => editContact(work, params.id, body),
  }),
]

function starts(label: string, query: string): number {
  return nameKey(label).startsWith(nameKey(query)) ? 1 : 0
}

async function accountPage({ tx, actor }: Work, query: { after?: string; limit: number; search?: string }) {
  const after = readCursor(query.after, 2)
  const key = query.search ? nameKey(query.search).replace(/([\\%_])/g, '\\$1') : null
  const { rows } = await sql<z.input<typeof accountOut> & { nameKey: string }>`
    select a.* from accounts a
    where a.workspace_id = ${actor.workspaceId} and ${may(actor, 'accounts')} and a.binned_at is null
      ${key ? sql`and a.id in (select id from search_records(${key}, 500) where kind = 'account')` : sql``}
      ${after ? sql`and (a.name_key, a.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by a.name_key, a.id limit ${query.limit + 1}`.execute(tx)
  return rows
}

async function contactIds({ tx, actor }: Work, query: { after?: string; limit: number; account: string }) {
  const after = readCursor(query.after, 2)
  const { rows } = await sql<{ id: string; nameKey: string }>`
    select c.id, c.name_key from contacts c
    where c.workspace_id = ${actor.workspaceId} and ${may(actor, 'contacts')} and c.account_id = ${query.account}
      and c.binned_at is null ${after ? sql`and (c.name_key, c.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by c.name_key, c.id limit ${query.limit + 1}`.execute(tx)
  return rows
}

async function editAccount(
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
  if (!row) return refuse('not-found', 'There is no such company.')
  const stale = staleUnless(row, expected)
  if (stale) return stale
  const keys = {
    ...(patch.name ? { nameKey: nameKey(patch.name) } : {}),
    ...(patch.domain === undefined ? {} : { domain: domainOf(patch.domain) ?? (patch.domain || null) }),
  }
  const change = await patchRow(work, 'accounts', row, { ...patch, ...keys })
  if (change) await record(work, { fact: 'account.edited', function: null, accountId, rows: [change] })
  return ok((await accountRecord(work, accountId)) as z.input<typeof accountOut>)
}

/** Adds a person to a company. */
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
  if (!account) return refuse('unknown-reference', 'accountId names no company here.', { field: 'accountId' })
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

async function editContact(
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
  if (!row) return refuse('not-found', 'There is no such person.')
  const stale = staleUnless(row, expected)
  if (stale) return stale
  const account = patch.accountId ? await accountRecord(work, patch.accountId) : null
  if (patch.accountId && !account)
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
