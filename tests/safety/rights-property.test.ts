// Over random teams, roles and leads: nobody sees by any list, count, search, record or live event what the table of
// rights denies, and everybody sees all that it allows. The model is naive TypeScript; what is asked are the routes.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/app.ts'
import { sift } from '../../src/office/team/rights/sift.ts'
import type { Work } from '../../src/platform/work.ts'
import { inTransaction } from '../fixture.ts'
import { asMember } from '../world.ts'
import { type LeadFact, maySee, randomCompany, randomFrom } from './rights-world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of all shapes
async function ask(work: Work, name: string, query: object = {}, params: object = {}): Promise<any> {
  const route = ROUTES.find(({ method, path }) => `${method} ${path}` === name)
  if (!route) throw new Error(`no route ${name}`)
  const parsed = route.query ? route.query.parse(query) : undefined
  return route.handle(work, { query: parsed, params, body: undefined } as never)
}

async function everyPage(
  work: Work,
  name: string,
  query: object = {},
): Promise<{ id: string; [field: string]: unknown }[]> {
  const items = []
  let after: string | undefined
  do {
    const answer = await ask(work, name, { ...query, limit: '20', ...(after ? { after } : {}) })
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    items.push(...answer.value.items)
    after = answer.value.next ?? undefined
  } while (after)
  return items
}

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort()

async function check(work: Work, expected: LeadFact[], all: LeadFact[]) {
  const may = sorted(expected.map(({ id }) => id))
  const { personal, amounts } = work.actor.rights
  const listed = await everyPage(work, 'GET /leads')
  expect(sorted(listed.map(({ id }) => id)), 'the list').toEqual(may)
  expect((await ask(work, 'GET /lead-counts')).value.count, 'the count').toBe(may.length)
  for (const one of listed) expect(one.contact === null, 'people in lists').toBe(!personal)
  for (const { id } of all) {
    const seen = may.includes(id)
    for (const name of ['GET /leads/:id', 'GET /leads/:id/timeline'])
      expect((await ask(work, name, {}, { id })).ok, `${name} ${id}`).toBe(seen)
  }
  const deals = await everyPage(work, 'GET /opportunities')
  expect(sorted(deals.map(({ leadId }) => leadId as string)), 'deals').toEqual(may)
  for (const one of deals) expect(one.amount === null, 'amounts').toBe(!amounts)
  const board = (await ask(work, 'GET /opportunity-board')).value.stages as {
    count: number
    sums: unknown[]
  }[]
  expect(
    board.reduce((sum, stage) => sum + stage.count, 0),
    'the board',
  ).toBe(may.length)
  if (!amounts)
    expect(
      board.flatMap((stage) => stage.sums),
      'sums of the board',
    ).toEqual([])
  const orders = await everyPage(work, 'GET /orders')
  expect(sorted(orders.map(({ leadId }) => leadId as string)), 'orders').toEqual(may)
  for (const one of orders) expect([one.amount === null, one.buyer === null]).toEqual([!amounts, !personal])
  const offered = expected.filter(({ offer }) => offer).map(({ id }) => id)
  expect(
    sorted((await everyPage(work, 'GET /handoffs')).map(({ leadId }) => leadId as string)),
    'offers',
  ).toEqual(sorted(offered))
  expect(
    sorted((await everyPage(work, 'GET /activities')).map(({ leadId }) => leadId as string)),
    'activities',
  ).toEqual(may)
  const accounts = sorted(listed.map(({ account }) => (account as { id: string }).id))
  expect(sorted((await everyPage(work, 'GET /accounts')).map(({ id }) => id)), 'companies').toEqual(accounts)
  expect(sorted((await everyPage(work, 'GET /customers')).map(({ id }) => id)), 'customers').toEqual(accounts)
  const found = (await ask(work, 'GET /search', { q: 'firm', limit: '50' })).value.items as {
    kind: string
    id: string
  }[]
  expect(sorted(found.filter(({ kind }) => kind === 'account').map(({ id }) => id)), 'search').toEqual(
    accounts,
  )
  const people = (await ask(work, 'GET /search', { q: 'maria', limit: '50' })).value.items as { id: string }[]
  expect(people.length, 'people found').toBe(personal ? may.length : 0)
  const changes = all.map(({ id }) => ({ noun: 'leads', id, version: 2 }))
  const told = (await sift(work, changes)).flatMap((one) => one.id ?? [])
  expect(sorted(told), 'live events').toEqual(may)
  const { rows: holdings } = await sql<{ id: string; leadId: string }>`
    select id, lead_id from holdings where workspace_id = ${work.actor.workspaceId}`.execute(work.tx)
  const heard = await sift(
    work,
    holdings.map(({ id }) => ({ noun: 'holdings', id, version: 1 })),
  )
  const ofLeads = heard.map((one) => holdings.find(({ id }) => id === one.id)?.leadId as string)
  expect(sorted(ofLeads), 'live events of what belongs to leads').toEqual(may)
}

describe('rights', () => {
  it(
    'are kept by every list, count, search, record and live event',
    { timeout: 240_000 },
    inTransaction(async (work) => {
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          await sql`savepoint company`.execute(work.tx)
          const company = await randomCompany(work, randomFrom(seed))
          for (const person of company.people) {
            const expected = company.leads.filter((lead) => maySee(person, lead, company))
            await check(await asMember(work, person.id), expected, company.leads)
          }
          await sql`rollback to savepoint company`.execute(work.tx)
        }),
        { numRuns: Number(process.env.RIGHTS_RUNS ?? 3), endOnFailure: true },
      )
    }),
  )
})
