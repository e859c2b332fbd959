import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bring } from '../../../../tests/bring.ts'
import { inTransaction, type Scene } from '../../../../tests/fixture.ts'
import { pairPage } from './store.ts'

const MAP = {
  externalId: 'id',
  accountName: 'company',
  contactName: 'person',
  email: 'mail',
  phone: 'phone',
  country: 'country',
}
const HEAD = 'id,company,person,mail,phone,country\n'
const OPEN = { verdict: 'open', limit: 50 } as const

const people = (scene: Scene) =>
  sql<{ name: string; emails: string[]; phones: string[]; leads: number }>`
    select c.name,
           array(select email from contact_emails e where e.contact_id = c.id order by position) as emails,
           array(select e164 from contact_phones p where p.contact_id = c.id order by position) as phones,
           (select count(*)::int from leads l where l.contact_id = c.id) as leads
    from contacts c order by c.name, c.id`
    .execute(scene.work.tx)
    .then(({ rows }) => rows)

describe('doubles in a file', () => {
  it(
    'joins who is as good as certain, keeps what was written, adds new ways, and asks about the rest',
    inTransaction(async (_, scene) => {
      await bring(
        scene,
        'leads',
        `${HEAD}A1,Alto Foods,Maria Ortega,maria@alto.example,+34 963 11 22 33,ES
A2,Boreal Pumps,Jonas Weber,jonas@boreal.example,,DE
`,
        MAP,
      )
      const second = `${HEAD}B1,"Alto Foods, S.A.",María Ortega,m.ortega@alto.example,+34 963 11 22 33,ES
B2,Alto Foods,Pedro Ortega,pedro@alto.example,+34 963 11 22 99,ES
B3,Alto Foods,Maria Ortego,,,ES
B4,Delta Glass,Ugo Rossi,ugo@delta.example,,IT
B5,Delta Glass SpA,Ugo Rosi,ugo.rosi@delta.example,,IT
`
      await bring(scene, 'leads', second, MAP)
      const found = await people(scene)
      expect(found.find(({ name }) => name === 'Maria Ortega')).toMatchObject({
        emails: ['maria@alto.example', 'm.ortega@alto.example'],
        phones: ['+34963112233'],
      })
      expect(found.some(({ name }) => name === 'Pedro Ortega')).toBe(true)
      const keys = await sql<{ n: number }>`
        select count(*)::int as n from match_keys`.execute(scene.work.tx)
      const all = await sql<{ n: number }>`
        select (select count(*) from contacts)::int + (select count(*) from accounts)::int as n`.execute(
        scene.work.tx,
      )
      expect(keys.rows).toEqual(all.rows)
      const pairs = await pairPage(scene.work, OPEN)
      expect(pairs.every(({ foundBy }) => foundBy === 'import')).toBe(true)
      // The same file again changes nothing.
      await bring(scene, 'leads', second, MAP)
      expect(await people(scene)).toEqual(found)
      expect(await pairPage(scene.work, OPEN)).toEqual(pairs)
    }),
  )
})
