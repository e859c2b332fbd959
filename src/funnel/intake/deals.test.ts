import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bring } from '../../../tests/bring.ts'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import { offer } from '../handoffs/actions.ts'
import { closeLead } from '../leads/actions.ts'
import { lockLead } from '../leads/store.ts'
import { reportLines } from './report.ts'

const DEALS = {
  leadExternalId: 'lead',
  externalId: 'deal',
  outcome: 'outcome',
  qualifiedBy: 'sdr',
  convertedBy: 'ae',
  closedAt: 'closed',
  amount: 'amount',
  lostReason: 'why',
}
const HEAD = 'lead,deal,outcome,sdr,ae,closed,amount,why\n'

async function leads(scene: Scene, ...ids: string[]) {
  await bring(scene, 'leads', `id,when,who\n${ids.map((id) => `${id},2026-01-05,Firm ${id}`).join('\n')}\n`, {
    externalId: 'id',
    receivedAt: 'when',
    accountName: 'who',
  })
}

async function strip({ work }: Scene, externalId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select h.seq, h.function, coalesce(m.name, q.name) as who, h.from_at::date::text as since, h.until_at::date::text as until
    from leads l join holdings h on h.lead_id = l.id left join members m on m.id = h.member_id left join queues q on q.id = h.queue_id
    where l.external_id = ${externalId} order by h.seq`.execute(work.tx)
  return rows.map((row) => Object.values(row).join(' '))
}

async function lead({ work }: Scene, externalId: string) {
  return work.tx
    .selectFrom('leads')
    .selectAll()
    .where('externalId', '=', externalId)
    .executeTakeFirstOrThrow()
}

describe('an imported deal', () => {
  it(
    'proves that its lead became an opportunity, with the credit where it belongs',
    inTransaction(async (work, scene) => {
      await leads(scene, 'A')
      const { counts } = await bring(
        scene,
        'deals',
        `${HEAD}A,D1,,Quentin,Carla,2026-02-03,1250.50,\n`,
        DEALS,
      )
      expect(counts).toMatchObject({ taken: 1, warned: 0 })
      expect(await strip(scene, 'A')).toEqual([
        '1 gather Intake 2026-01-05 2026-02-03',
        '2 qualify Quentin 2026-02-03 2026-02-03',
        '3 convert Carla 2026-02-03 2026-02-03',
        '4 serve Serve pool 2026-02-03 ',
      ])
      expect(await lead(scene, 'A')).toMatchObject({
        level: 'serve',
        state: 'offered',
        wonAt: '2026-02-03T00:00:00.000Z',
        firstConvertAt: '2026-02-03T00:00:00.000Z',
        version: 2,
      })
      const { rows } = await sql<Record<string, unknown>>`
        select j.lead_seq, j.fact, j.function, m.name as who, j.at::date::text as at, j.role_assignment_id as assignment
        from journal j left join members m on m.id = j.actor_member_id where j.lead_id is not null order by j.lead_seq`.execute(
        work.tx,
      )
      expect(rows.map((row) => Object.values(row).slice(0, 5).join(' '))).toEqual([
        '1 lead.received gather  2026-01-05',
        '2 handoff.offered qualify Quentin 2026-02-03',
        '3 handoff.accepted convert Carla 2026-02-03',
        '4 opportunity.won convert Carla 2026-02-03',
        '5 handoff.offered convert Carla 2026-02-03',
      ])
      const order = await work.tx.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
      expect(order).toMatchObject({ amount: 125_050, currency: 'EUR', orderedAt: '2026-02-03T00:00:00.000Z' })
      const account = await work.tx.selectFrom('accounts').select('customerSince').executeTakeFirstOrThrow()
      expect(account.customerSince).toBe('2026-02-03T00:00:00.000Z')
    }),
  )

  it(
    'is lost with a reason, or stays open with who works it if they are here',
    inTransaction(async (work, scene) => {
      await aMember(work, { name: 'Olga Open' })
      await leads(scene, 'A', 'B', 'C', 'D')
      const file = `${HEAD}A,1,lost,Q,K,2026-02-03,,price
B,2,Closed Lost,Q,K,2026-02-03,,they moved away
C,3,open,Q,Olga Open,,100,
D,4,open,Q,Gone,,,
`
      expect((await bring(scene, 'deals', file, DEALS)).counts).toMatchObject({ taken: 4, refused: 0 })
      expect(await lead(scene, 'A')).toMatchObject({
        level: 'convert',
        state: 'closed',
        closedAs: 'lost',
        closedReason: 'price',
      })
      expect(await lead(scene, 'B')).toMatchObject({ closedAs: 'lost', closedReason: 'unknown' })
      expect(await lead(scene, 'C')).toMatchObject({ level: 'convert', state: 'working' })
      expect(await lead(scene, 'D')).toMatchObject({
        level: 'convert',
        state: 'waiting',
        ownerMemberId: null,
      })
      const kept = await work.tx
        .selectFrom('opportunities')
        .select('extras')
        .where('externalId', '=', '2')
        .executeTakeFirst()
      expect(kept?.extras).toEqual({ lostReason: 'they moved away' })
    }),
  )

  it(
    'is refused at its row without its lead, and taken as it is with an impossible time',
    inTransaction(async (_, scene) => {
      await leads(scene, 'A', 'B')
      const file = `${HEAD}X,1,,Q,K,2026-02-03,,
A,2,,Q,K,2026-01-03,,
B,3,,Q,K,2031-01-03,,
B,4,,Q,K,,,
B,5,perhaps,Q,K,2026-02-03,,
B,6,,Q,K,2026-02-03,-5,
`
      const { counts, notes } = await bring(scene, 'deals', file, DEALS)
      expect(counts).toEqual({ read: 6, taken: 2, unchanged: 0, refused: 4, warned: 2 })
      expect(notes.map((note) => [note.rowNumber, note.kind, note.field, note.code])).toEqual([
        [2, 'refused', 'leadExternalId', 'no-such-lead'],
        [3, 'warning', 'closedAt', 'closed-before-received'],
        [4, 'warning', 'closedAt', 'in-the-future'],
        [5, 'refused', 'closedAt', 'missing'],
        [6, 'refused', 'outcome', 'unknown-word'],
        [7, 'refused', 'amount', 'bad-amount'],
      ])
      expect((await lead(scene, 'A')).wonAt).toBe('2026-01-03T00:00:00.000Z')
    }),
  )

  it(
    'follows another of the same lead: won if any is won, and open while one is open',
    inTransaction(async (work, scene) => {
      await leads(scene, 'A', 'B', 'C')
      const file = `${HEAD}A,1,lost,Q,K,2026-02-03,,price
A,2,won,Q,L,2026-02-05,,
B,3,open,Q,K,,,
B,4,won,Q,K,2026-02-06,,
C,5,won,Q,K,2026-02-06,,
C,6,lost,Q,K,2026-02-07,,price
`
      expect((await bring(scene, 'deals', file, DEALS)).counts).toMatchObject({ taken: 6, refused: 0 })
      expect(await lead(scene, 'A')).toMatchObject({
        level: 'serve',
        closedAs: null,
        wonAt: '2026-02-05T00:00:00.000Z',
      })
      expect(await lead(scene, 'B')).toMatchObject({ level: 'convert', wonAt: null })
      expect(await lead(scene, 'C')).toMatchObject({ level: 'serve', state: 'offered', closedAs: null })
      const again = await bring(scene, 'deals', file, DEALS)
      expect(again.counts).toMatchObject({ taken: 0, unchanged: 6 })
      expect(await work.tx.selectFrom('orders').select('id').execute()).toHaveLength(3)
    }),
  )

  it(
    'answers what was offered here and never answered, and leaves alone what was closed for another reason',
    inTransaction(async (work, scene) => {
      await leads(scene, 'A', 'B')
      const find = async (id: string) =>
        (await lockLead(work.tx, scene.workspaceId, (await lead(scene, id)).id)) as Awaited<
          ReturnType<typeof lead>
        >
      mustBeOk(await offer(work, await find('A'), { seam: 'gather>qualify', packet: {} }))
      mustBeOk(await closeLead(work, await find('B'), 'refused', 'spam'))
      const { notes } = await bring(
        scene,
        'deals',
        `${HEAD}A,1,,Q,K,2026-02-27,,\nB,2,,Q,K,2026-02-27,,\n`,
        DEALS,
      )
      expect(notes).toMatchObject([{ rowNumber: 3, kind: 'refused', code: 'lead-closed' }])
      const handoffs = await work.tx
        .selectFrom('handoffs')
        .select(['seam', 'state'])
        .orderBy('seam')
        .execute()
      expect(handoffs).toEqual([
        { seam: 'convert>serve', state: 'offered' },
        { seam: 'gather>qualify', state: 'accepted' },
        { seam: 'qualify>convert', state: 'accepted' },
      ])
    }),
  )
})

describe('the report', () => {
  it('is no formula for a spreadsheet', () => {
    const note = {
      rowNumber: 2,
      n: 0,
      kind: 'refused' as const,
      field: 'email',
      value: '=HYPERLINK("x")',
      code: 'bad-email',
      message: 'No.',
    }
    expect(reportLines([note], { headings: true })).toBe(
      'row,what,field,value,code,why\n2,refused,email,"\'=HYPERLINK(""x"")",bad-email,No.\n',
    )
  })
})
