// Made from the catalogue of routes: an id of another workspace, wherever one can be given, is answered like an id
// nobody has, and nothing there or here is changed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INSIDE, type Listed } from './catalogue.ts'
import type { Example } from './examples.ts'
import { type Field, fieldsOf, withField } from './fields.ts'
import { type Answer, aTown, type Company, expectProblem, recordOf, type Town } from './town.ts'

let town: Town
/** An id of theirs in each table that has ids. */
const theirs: Record<string, string> = {}
const NOBODYS = '0199aaaa-0000-7000-8000-00000000dead'

beforeAll(async () => {
  town = await aTown()
  for (const route of INSIDE.filter(({ method, path }) => method === 'POST' && !path.includes(':'))) {
    const { path, ...example } = await route.example(town.theirs)
    await town.theirs.ask('POST', path, example)
  }
  for (const table of new Set(Object.values(TABLES))) {
    const sql = `select id from ${table} where workspace_id = $1 order by id desc limit 1`
    const { rows } = await town.owner.query<{ id: string }>(sql, [town.theirs.workspaceId])
    theirs[table] = rows[0]?.id as string
  }
}, 60_000)
afterAll(() => town.close())

/** What the id in a field or address is of, by its name; an unlisted name fails the run. */
const TABLES: Record<string, string> = {
  account: 'accounts',
  accountId: 'accounts',
  assignmentId: 'role_assignments',
  accountIds: 'accounts',
  buyerContactId: 'contacts',
  calendarId: 'calendars',
  campaign: 'campaigns',
  campaignId: 'campaigns',
  channel: 'channels',
  channelId: 'channels',
  channelIds: 'channels',
  contact: 'contacts',
  contactId: 'contacts',
  courseId: 'courses_of_action',
  criterionId: 'criteria',
  dealTeam: 'members',
  earlierLeadId: 'leads',
  form: 'forms',
  handoffId: 'handoffs',
  heldByMemberId: 'members',
  ids: 'contacts',
  import: 'imports',
  insideMemberId: 'members',
  lead: 'leads',
  leadIds: 'leads',
  otherId: 'leads',
  leadId: 'leads',
  member: 'members',
  memberId: 'members',
  memberIds: 'members',
  mergedId: 'leads',
  mergedIds: 'contacts',
  moves: 'leads',
  opportunityId: 'opportunities',
  one: 'contacts',
  orderId: 'orders',
  other: 'contacts',
  owner: 'members',
  podId: 'pods',
  poolId: 'queues',
  productId: 'products',
  productIds: 'products',
  productLine: 'product_lines',
  productLineId: 'product_lines',
  productLineIds: 'product_lines',
  qualificationId: 'qualifications',
  queue: 'queues',
  parentId: 'territories',
  reportsTo: 'members',
  record: 'contacts',
  requestId: 'requests',
  roleId: 'roles',
  ruleId: 'territory_rules',
  standInId: 'members',
  segment: 'segments',
  segmentId: 'segments',
  mentions: 'members',
  statedByContactId: 'contacts',
  survivorId: 'leads',
  territory: 'territories',
  territoryId: 'territories',
  territoryIds: 'territories',
  toMemberId: 'members',
  toQueueId: 'queues',
  upTo: 'notices',
}

// `account.id` is called as what it stands in, `productIds.0` as the list.
function tableOf({ path }: Field): string {
  const name = path.findLast((part) => part !== 'id' && !/^\d+$/.test(part)) ?? ''
  const table = TABLES[name]
  if (!table) throw new Error(`Say in tests/safety/strangers.test.ts of what ${path.join('.')} is the id.`)
  return table
}

const said = ({ status, body }: Answer, given: string) =>
  JSON.stringify([status, body])
    .replaceAll(given, 'the id')
    .replaceAll(/"(next|recordedAt)":"[^"]*"/g, '')

async function nothingChanged(task: () => Promise<void>) {
  const both = async () => [await recordBesidesFigures(town.ours), await recordBesidesFigures(town.theirs)]
  const before = await both()
  await task()
  expect(await both()).toEqual(before)
}

// Figures and the desk catch up with the journal whenever somebody looks.
async function recordBesidesFigures(company: Company) {
  const record = await recordOf(town.owner, company.workspaceId)
  return Object.entries(record).filter(
    ([table]) => !/^(followers|funnel_.*|handoff_counts|desk_cards|reach_.*|.*_days)$/.test(table),
  )
}

/** Asks with their id and with nobody's: the answers must not differ. */
async function asStranger(route: Listed, make: (id: string) => Example, id: string): Promise<Answer> {
  const ask = (given: string) => {
    const { path, ...example } = make(given)
    return town.ours.ask(route.method, path, example)
  }
  const answer = await ask(id)
  const nobodys = await ask(NOBODYS)
  expect(said(answer, id)).toBe(said(nobodys, NOBODYS))
  return answer
}

describe('an address with an id of another workspace', () => {
  for (const route of INSIDE.filter(({ path }) => path.includes(':'))) {
    it(`${route.name} leads nowhere`, async () => {
      const example = await route.example(town.theirs)
      const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(example.path)?.[0] as string
      await nothingChanged(async () => {
        const make = (given: string) => ({ ...example, path: example.path.replace(id, given) })
        const answer = await asStranger(route, make, id)
        expect(answer.status, answer.text).toBe(404)
        expect(answer.body.code).toBe('not-found')
      })
    })
  }
})

describe('a body with an id of another workspace', () => {
  const fields = INSIDE.flatMap((route) =>
    fieldsOf(route.body)
      .filter(({ kind, path }) => kind === 'id' && path.join() !== 'id')
      .map((field) => ({ route, field })),
  )
  it('is looked for in many fields', () => expect(fields.length).toBeGreaterThan(30))

  for (const { route, field } of fields) {
    it(`${route.name} refuses it in ${field.path.join('.')}`, async () => {
      const id = theirs[tableOf(field)] as string
      expect(id, 'they have none').toBeTruthy()
      const example = await route.example(town.ours)
      // A person and a queue are two ways to say who gets it: only one is given.
      if (field.path[0] === 'toQueueId') delete example.body?.toMemberId
      await nothingChanged(async () => {
        const make = (given: string) => ({
          ...example,
          body: withField(route.body as never, example.body, field.path, given) as Record<string, unknown>,
        })
        const answer = await asStranger(route, make, id)
        expect([400, 403, 404, 409], answer.text).toContain(answer.status)
        expect(answer.type).toContain('application/problem+json')
      })
    })
  }
})

describe('an id of our own choosing', () => {
  const choosing = INSIDE.filter(({ body }) => fieldsOf(body).some(({ path }) => path.join() === 'id'))
  for (const [n, route] of choosing.entries()) {
    it(`${route.name} may be one that another workspace uses, but not one of ours`, async () => {
      const before = await recordOf(town.owner, town.theirs.workspaceId)
      const id = Object.values(theirs)[n] as string
      const choose = async () => {
        const { path, body } = await route.example(town.ours)
        return town.ours.ask(route.method, path, { body: { ...body, id } })
      }
      const first = await choose()
      expect(first.status, first.text).toBe(route.status)
      expectProblem(await choose(), 409, 'id-taken')
      expect(await recordOf(town.owner, town.theirs.workspaceId)).toEqual(before)
    })
  }
})

describe('a question with an id of another workspace', () => {
  const fields = INSIDE.flatMap((route) =>
    fieldsOf(route.query)
      .filter(({ kind }) => kind === 'id')
      .map((field) => ({ route, field })),
  )
  for (const { route, field } of fields) {
    it(`${route.name} finds nothing by ${field.path.join('.')}`, async () => {
      const id = theirs[tableOf(field)] as string
      const [address] = (await route.example(town.ours)).path.split('?')
      await nothingChanged(async () => {
        const make = (given: string) => ({ path: `${address}?${field.path[0]}=${given}` })
        const answer = await asStranger(route, make, id)
        expect(answer.status, answer.text).toBeLessThan(500)
      })
    })
  }
})
