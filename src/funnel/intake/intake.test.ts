import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bring } from '../../../tests/bring.ts'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import { receiveLead } from '../leads/actions.ts'
import { planOf } from './fields.ts'
import { guessColumns, mappingOf } from './mapping/guess.ts'
import { amountCell, countryCell, timeReader } from './values.ts'

const MAP = {
  externalId: 'id',
  receivedAt: 'when',
  channel: 'source',
  accountName: 'company',
  contactName: 'person',
  email: 'mail',
  phone: 'phone',
  country: 'country',
  owner: 'owner',
}
const HEAD = 'id,when,source,company,person,mail,phone,country,owner\n'

describe('a map', () => {
  it('is refused when it names a field or column that nobody knows, before anything runs', () => {
    expect(planOf('leads', { externalID: 'id' }, ['id'])).toMatchObject({
      ok: false,
      code: 'wrong-map',
      field: 'externalID',
    })
    expect(planOf('leads', { externalId: 'key' }, ['id'])).toMatchObject({
      ok: false,
      message: 'The file has no column "key". It has: id.',
    })
    expect(planOf('leads', { externalId: 'id' }, ['id', 'id'])).toMatchObject({
      ok: false,
      code: 'wrong-map',
    })
    expect(planOf('deals', { closedAt: 'id' }, ['id'])).toMatchObject({ ok: false, field: 'leadExternalId' })
    expect(planOf('leads', { externalId: ' id', country: { value: 'ES' } }, ['id'])).toMatchObject({
      ok: true,
    })
  })

  it('is guessed from headings that other programs use', () => {
    const hubspot = [
      'Record ID',
      'First Name',
      'Email',
      'Phone Number',
      'Contact owner',
      'Create Date',
      'Lead Source',
      'Associated Company',
    ]
    expect(mappingOf(guessColumns('leads', hubspot, []))).toEqual({
      externalId: 'Record ID',
      receivedAt: 'Create Date',
      channel: 'Lead Source',
      accountName: 'Associated Company',
      givenName: 'First Name',
      email: 'Email',
      phone: 'Phone Number',
      owner: 'Contact owner',
    })
    expect(
      mappingOf(
        guessColumns('deals', ['mql_id', 'seller_id', 'sdr_id', 'sr_id', 'won_date', 'business_segment'], []),
      ),
    ).toEqual({
      leadExternalId: 'mql_id',
      externalId: 'seller_id',
      qualifiedBy: 'sdr_id',
      convertedBy: 'sr_id',
      closedAt: 'won_date',
      productLine: 'business_segment',
    })
  })
})

describe('a cell', () => {
  const read = timeReader('America/Sao_Paulo')
  it('tells a time: a day begins in the zone of the workspace, also where midnight does not exist', () => {
    expect(read('closedAt', '2018-02-26')).toEqual({ value: '2018-02-26T03:00:00.000Z' })
    expect(read('closedAt', '2018-02-26 19:58:54')).toEqual({ value: '2018-02-26T22:58:54.000Z' })
    expect(read('closedAt', '2017-10-15')).toEqual({ value: '2017-10-15T03:00:00.000Z' })
    expect(read('closedAt', '2017-10-15 12:00')).toEqual({ value: '2017-10-15T14:00:00.000Z' })
    expect(read('closedAt', '2018-02-26T19:58:54.1239+01:00')).toEqual({ value: '2018-02-26T18:58:54.123Z' })
    for (const bad of [
      '26/02/2018',
      '2018-02-30',
      '2018-02-26 25:00',
      '0000-01-01',
      'soon',
      '2018-02-26T10:00:00+99:00',
    ]) {
      expect(read('closedAt', bad), bad).toMatchObject({ problem: { code: 'bad-time', value: bad } })
    }
  })

  it('tells a country and an amount, or says why not', () => {
    expect(countryCell('country', 'germany')).toEqual({ value: 'DE' })
    expect(countryCell('country', 'es')).toEqual({ value: 'ES' })
    expect(countryCell('country', 'Atlantis')).toMatchObject({ problem: { code: 'unknown-country' } })
    expect(amountCell('amount', '50000000.0', 'BRL')).toEqual({ value: 5_000_000_000 })
    expect(amountCell('amount', '12', 'JPY')).toEqual({ value: 12 })
    for (const bad of ['-5', '1.234,50', '1.005', 'many'])
      expect(amountCell('amount', bad, 'EUR'), bad).toMatchObject({ problem: { code: 'bad-amount' } })
  })
})

describe('an import of leads', () => {
  it(
    'makes the same rows and facts as receiving them one by one',
    inTransaction(async (work, scene) => {
      const single = mustBeOk(
        await receiveLead(work, {
          receivedAt: '2026-01-05T00:00:00.000Z',
          directness: 'direct',
          externalId: 'S1',
          to: 'intake',
          account: { name: 'Single Pumps', country: 'ES' },
          contact: { name: 'Ada', emails: ['ada@single-pumps.example'], phones: ['+34 912 345 678'] },
        }),
      )
      const { counts } = await bring(
        scene,
        'leads',
        `${HEAD}B1,2026-01-05,,Bulk Pumps,Ada,ada@bulk-pumps.example,+34 912 345 679,ES,\n`,
        MAP,
      )
      expect(counts).toMatchObject({ read: 1, taken: 1 })
      const bulk = await scene.work.tx
        .selectFrom('leads')
        .select('id')
        .where('externalId', '=', 'B1')
        .executeTakeFirstOrThrow()
      expect(await shapeOf(scene, bulk.id)).toEqual(await shapeOf(scene, single.id))
    }),
  )

  it(
    'takes good rows and refuses each bad one with field, value and reason',
    inTransaction(async (work, scene) => {
      const active = await aMember(work, { name: 'Rita Rep' })
      const { counts, notes } = await bring(
        scene,
        'leads',
        `${HEAD}1,2026-01-05,fair,Acme,Ada,ada@acme.example,,ES,Rita Rep
2,05/01/2026,fair,Acme,Bob,,,,
3,2026-01-05,fair,Acme,Cid,not-a-mail,,,
4,2026-01-05,fair,,,,,,
1,2026-01-06,fair,Acme,Dan,,,,
6,2026-01-05,fair,Acme,Eve,,,Nowhere,
7,2030-01-05,fair,Acme,Fay,,,,Nobody Here
8,2026-01-05,fair,Acme,G\u0000g,,,,
`,
        MAP,
      )
      expect(counts).toEqual({ read: 8, taken: 3, unchanged: 0, refused: 5, warned: 1 })
      expect(notes.map((note) => [note.rowNumber, note.kind, note.field, note.value, note.code])).toEqual([
        [3, 'refused', 'receivedAt', '05/01/2026', 'bad-time'],
        [4, 'refused', 'email', 'not-a-mail', 'bad-email'],
        [6, 'refused', 'externalId', '1', 'repeated-id'],
        [7, 'refused', 'country', 'Nowhere', 'unknown-country'],
        [8, 'warning', 'receivedAt', '2030-01-05', 'in-the-future'],
        [9, 'refused', 'contactName', 'Gg', 'nul'],
      ])
      const { rows } = await sql<{
        externalId: string
        owner: string | null
        queue: string | null
        receivedAt: string
      }>`
        select external_id, owner_member_id as owner, q.kind as queue, received_at from leads l
        left join queues q on q.id = l.owner_queue_id order by external_id`.execute(work.tx)
      expect(rows).toEqual([
        { externalId: '1', owner: active, queue: null, receivedAt: '2026-01-05T00:00:00.000Z' },
        { externalId: '4', owner: null, queue: 'intake', receivedAt: '2026-01-05T00:00:00.000Z' },
        { externalId: '7', owner: null, queue: 'intake', receivedAt: '2030-01-05T00:00:00.000Z' },
      ])
      const former = await work.tx
        .selectFrom('members')
        .select(['name', 'status', 'userId'])
        .where('externalName', '=', 'Nobody Here')
        .executeTakeFirst()
      expect(former).toEqual({ name: 'Nobody Here', status: 'former', userId: null })
      const accounts = await work.tx.selectFrom('accounts').select('id').execute()
      expect(accounts).toHaveLength(2)
    }),
  )

  it(
    'tells equal rows without ids apart, and knows them again',
    inTransaction(async (_, scene) => {
      const file = 'who\nAda\nAda\nBob\n'
      expect(
        (await bring(scene, 'leads', file, { contactName: 'who' }, { batchRows: 1 })).counts,
      ).toMatchObject({ taken: 3, unchanged: 0 })
      expect((await bring(scene, 'leads', file, { contactName: 'who' })).counts).toMatchObject({
        taken: 0,
        unchanged: 3,
      })
    }),
  )

  it(
    'judges without writing in a dry run, and does not mind the size of its batches',
    inTransaction(async (work, scene) => {
      const file = `${HEAD}1,2026-01-05,a,Acme,Ada,,,,\n1,2026-01-05,a,Acme,Ada,,,,\n2,x,a,Acme,Ada,,,,\n3,2026-01-05,,Bolt,Bo,bo@bolt.example,,,\n`
      const dry = await bring(scene, 'leads', file, MAP, { dry: true })
      const small = await bring(scene, 'leads', file, MAP, { dry: true, batchRows: 1 })
      expect(await work.tx.selectFrom('leads').select('id').execute()).toEqual([])
      const real = await bring(scene, 'leads', file, MAP)
      expect([dry.counts, dry.notes]).toEqual([real.counts, real.notes])
      expect([small.counts, small.notes]).toEqual([real.counts, real.notes])
    }),
  )

  it(
    'keeps blank and "unknown" channels apart, and the spelling of the file',
    inTransaction(async (work, scene) => {
      await bring(
        scene,
        'leads',
        `${HEAD}1,2026-01-05,unknown,Acme,,,,,\n2,2026-01-05,,Acme,,,,,\n3,2026-01-05,referral,Acme,,,,,\n`,
        MAP,
      )
      const { rows } = await sql<{ name: string | null }>`
        select c.name from leads l left join channels c on c.id = l.channel_id order by l.external_id`.execute(
        work.tx,
      )
      expect(rows.map((row) => row.name)).toEqual(['unknown', null, 'referral'])
    }),
  )
})

// Everything a lead is made of, without what must differ: ids, names, keys.
async function shapeOf({ work }: Scene, leadId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select to_jsonb(l) - '{id,account_id,contact_id,external_id,import_id}'::text[] as lead,
      (select to_jsonb(a) - '{id,name,name_key,domain}'::text[] from accounts a where a.id = l.account_id) as account,
      (select to_jsonb(c) - '{id,account_id}'::text[] from contacts c where c.id = l.contact_id) as contact,
      (select jsonb_agg(to_jsonb(e) - '{id,contact_id,email,email_key}'::text[]) from contact_emails e where e.contact_id = l.contact_id) as emails,
      (select jsonb_agg(to_jsonb(p) - '{id,contact_id,phone,e164}'::text[]) from contact_phones p where p.contact_id = l.contact_id) as phones,
      (select jsonb_agg(to_jsonb(h) - '{id,lead_id}'::text[]) from holdings h where h.lead_id = l.id) as holdings,
      (select jsonb_agg(jsonb_build_object('fact', j.fact, 'seq', j.lead_seq, 'at', j.at, 'function', j.function, 'detail', j.detail))
       from journal j where j.lead_id = l.id) as facts,
      (select jsonb_agg(jsonb_build_array(r->>'table', (select jsonb_agg(key order by key) from jsonb_object_keys(r->'set') key where key <> 'import_id')) order by r->>'table')
       from journal j cross join jsonb_array_elements(j.rows) r where j.lead_id = l.id) as rows
    from leads l where l.id = ${leadId}`.execute(work.tx)
  return rows[0]
}
