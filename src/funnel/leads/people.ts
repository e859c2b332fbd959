/** Accounts and contacts over HTTP, and search as you type. */
import { sql } from 'kysely'
import { z } from 'zod'
import { namesHidden } from '../../platform/hidden.ts'
import { paged, readCursor } from '../../platform/page.ts'
import { ok, refuse } from '../../platform/result.ts'
import { route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { id, listOf, page, words } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import type { MergedNoun } from './merging/merge.ts'
import { pastOf, standingId } from './merging/standing.ts'
import { accountOut, contactIn, contactOut } from './people-contract.ts'
import { accountPatch, addContact, contactPatch, editAccount, editContact } from './people-edits.ts'
import { nameKey } from './person.ts'
import { accountRecord, contactRecord } from './record.ts'
import { findRecords, seesAccount, seesContacts } from './sight.ts'

const byId = z.object({ id })

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
      const rows = await findRecords(work, key, query.limit)
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
      const here = await standingId(work, 'account', params.id)
      const row = (await seesAccount(work, here)) ? await accountRecord(work, here) : null
      return row
        ? ok({ ...row, ...(await told(work, 'account', here, params.id)) })
        : refuse('not-found', 'There is no such company.')
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
      const here = await standingId(work, 'contact', params.id)
      const row = (await seesContacts(work, [here])) ? await contactRecord(work, here) : null
      return row
        ? ok({ ...row, ...(await told(work, 'contact', here, params.id)) })
        : refuse('not-found', 'There is no such person.')
    },
  }),
  route({
    method: 'POST',
    path: '/contacts',
    tag: 'Accounts and contacts',
    access: 'member',
    status: 201,
    summary: 'Add a person to a company',
    refuses: ['unknown-reference', 'hidden-field'],
    body: contactIn.omit({ id: true }).extend({ name: words(200), accountId: id }),
    answer: contactOut,
    handle: async (work, { body }) =>
      namesHidden(work.actor, body, { personal: ['name'] }) ?? addContact(work, body),
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

// The past of a record, and by which old id it was found.
async function told(work: Work, noun: MergedNoun, here: string, asked: string) {
  return { mergedFrom: here === asked ? null : asked, ...(await pastOf(work, noun, here)) }
}

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

async function contactIds(work: Work, query: { after?: string; limit: number; account: string }) {
  const { tx, actor } = work
  const after = readCursor(query.after, 2)
  const { rows } = await sql<{ id: string; nameKey: string }>`
    select c.id, c.name_key from contacts c
    where c.workspace_id = ${actor.workspaceId} and ${may(actor, 'contacts')} and c.account_id = ${await standingId(work, 'account', query.account)}
      and c.binned_at is null ${after ? sql`and (c.name_key, c.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by c.name_key, c.id limit ${query.limit + 1}`.execute(tx)
  return rows
}
