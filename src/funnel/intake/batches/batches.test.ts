import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { inTransaction, type Scene } from '../../../../tests/fixture.ts'
import { named } from '../../../../tests/world.ts'

const aLead = (more: object = {}) => ({
  account: { name: named('Alto'), country: 'ES' },
  contact: {
    name: named('Maria'),
    emails: [`${named('m').replace(' ', '')}@alto.example`],
    phones: ['+34 912 345 678'],
  },
  interest: 'Valves',
  ...more,
})

const send = async (scene: Scene, body: object) =>
  (await apiOf(scene)).call('POST', '/lead-batches', { body })
const count = async ({ work }: Scene) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from leads where workspace_id = ${work.actor.workspaceId}`.execute(work.tx)
  return rows[0]?.n
}

describe('a batch of leads', () => {
  it(
    'answers for each row in its order, and what is refused takes nothing else with it',
    inTransaction(async (work, scene) => {
      const leads = [
        aLead(),
        { interest: 'nobody meant' },
        aLead({ channelId: work.newId() }),
        aLead({ tags: 'hot' }),
        aLead(),
      ]
      const { status, body } = await send(scene, { leads })
      expect([status, body.received, body.known, body.refused]).toEqual([201, 2, 0, 3])
      expect(body.items).toMatchObject([
        { index: 0, outcome: 'received', id: expect.any(String) },
        { index: 1, outcome: 'refused', id: null, code: 'nobody-meant' },
        { index: 2, outcome: 'refused', code: 'unknown-reference', field: 'channelId' },
        { index: 3, outcome: 'refused', code: 'invalid', field: 'tags' },
        { index: 4, outcome: 'received' },
      ])
      expect(await count(scene)).toBe(2)
    }),
  )

  it(
    'may be sent again: what has its id or its external id here is known',
    inTransaction(async (work, scene) => {
      const leads = [
        aLead({ id: work.newId() }),
        aLead({ externalId: 'sheet 7' }),
        aLead({ externalId: 'sheet 7' }),
      ]
      const first = (await send(scene, { leads })).body
      expect(first.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
        'received',
        'received',
        'known',
      ])
      const again = (await send(scene, { leads })).body
      expect([again.received, again.known]).toEqual([0, 3])
      expect(again.items.map(({ id }: { id: string }) => id)).toEqual(
        first.items.map(({ id }: { id: string }) => id),
      )
      expect(await count(scene)).toBe(2)
    }),
  )

  it(
    'takes all or none when that is wanted, and names the first that is refused',
    inTransaction(async (_, scene) => {
      const { status, body } = await send(scene, { leads: [aLead(), aLead({ tags: 'hot' }), {}], all: true })
      expect([status, body.code, body.field]).toEqual([409, 'one-refused', 'leads.1.tags'])
      expect(await count(scene)).toBe(0)
    }),
  )

  it(
    'writes the rows and facts that one lead at a time writes',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      const alone = aLead({ tags: ['fair'], extras: { colour: 'red' } })
      const { body: single } = await api.call('POST', '/leads', { body: alone })
      const twin = {
        ...alone,
        account: { ...alone.account, name: named('Alto') },
        contact: {
          name: named('Maria'),
          emails: [`${named('t').replace(' ', '')}@beta.example`],
          phones: ['+34 912 345 679'],
        },
      }
      const [batched] = (await send(scene, { leads: [twin] })).body.items
      const written = async (leadId: string) => {
        const { rows } = await sql<{ fact: string; tables: string[]; lead: object }>`
          select j.fact, (select array_agg(r ->> 'table' order by n) from jsonb_array_elements(j.rows) with ordinality t (r, n)) as tables,
                 (select to_jsonb(l) - '{id,account_id,contact_id,received_at,created_at,level_since,state_since}'::text[] from leads l
                  where l.workspace_id = j.workspace_id and l.id = j.lead_id) as lead
          from journal j where j.workspace_id = ${work.actor.workspaceId} and j.lead_id = ${leadId} order by j.lead_seq`.execute(
          work.tx,
        )
        return rows
      }
      expect(await written(batched.id)).toEqual(await written(single.id))
    }),
  )

  it(
    'is at most a thousand',
    inTransaction(async (_, scene) => {
      const leads = Array.from({ length: 1001 }, () => ({ contact: { name: 'Maria' } }))
      const { status, body } = await send(scene, { leads })
      expect([status, body.field]).toEqual([400, 'leads'])
    }),
  )
})
