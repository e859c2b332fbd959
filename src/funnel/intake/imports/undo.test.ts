import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../../tests/api.ts'
import { bring } from '../../../../tests/bring.ts'
import { inTransaction, type Scene, workAs } from '../../../../tests/fixture.ts'
import { funnelChecks } from '../../../office/metrics/checks.ts'
import { catchUp } from '../../../office/metrics/follow.ts'
import { examine } from '../../../platform/doctor.ts'
import { replayChecks } from '../../../platform/doctor-replay.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { closeLead } from '../../leads/actions.ts'
import { lockLead } from '../../leads/store.ts'
import { previewUndo, UNDO_JOB, undoImport } from './undo.ts'
import { undoThrough } from './undo-job.ts'

const MAP = { externalId: 'id', accountName: 'firm', contactName: 'who', email: 'mail', phone: 'phone' }
const FILE =
  'id,firm,who,mail,phone\nA,Alto,Ada,ada@alto.example,\nB,Bolt,Bob,bob@bolt.example,\nC,Bolt,Cem,cem@bolt.example,\n'

async function undo(scene: Scene, importId: string, worked: 'keep' | 'void' = 'keep', each = () => {}) {
  const { work } = scene
  await sql`select jobs.create_queue(${UNDO_JOB}, '{"policy":"standard"}'::jsonb)`.execute(work.tx)
  mustBeOk(await undoImport(work, importId, { worked }))
  await goOn(scene, importId, each)
}

async function goOn(scene: Scene, importId: string, each = () => {}) {
  await undoThrough({
    ids: { workspaceId: scene.workspaceId, importId },
    signal: new AbortController().signal,
    inTransaction: async <T>(step: (work: Work) => Promise<T>) => {
      each()
      return scene.outside.transact(scene.workspaceId, () => step(workAs(scene.work, scene.work.actor)))
    },
  })
}

async function agrees({ work, workspaceId }: Scene) {
  await catchUp(work)
  const found = await examine({ tx: work.tx, workspaceId, timeZone: 'Europe/London' }, [
    ...replayChecks,
    ...funnelChecks,
  ])
  expect(found.flatMap(({ findings }) => findings)).toEqual([])
}

async function standing({ work }: Scene) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from leads where closed_as is distinct from 'voided') as leads,
           (select count(*)::int from contacts where binned_at is null) as people,
           (select count(*)::int from contact_emails where binned_at is null) as mails,
           (select count(*)::int from accounts where binned_at is null) as companies,
           (select coalesce(sum(leads), 0)::int from funnel_days) as counted`.execute(work.tx)
  return rows[0]
}

describe('the undo of an import of leads', () => {
  it(
    'voids its leads, bins who it made, and lets the same file come again',
    inTransaction(async (work, scene) => {
      const { importId } = await bring(scene, 'leads', FILE, MAP)
      await agrees(scene)
      expect(await standing(scene)).toEqual({ leads: 3, people: 3, mails: 3, companies: 2, counted: 3 })
      expect(mustBeOk(await previewUndo(work, importId))).toMatchObject({
        leads: 3,
        people: 3,
        companies: 2,
        worked: 0,
        workedLeads: [],
      })
      await undo(scene, importId)
      await agrees(scene)
      expect(await standing(scene)).toEqual({ leads: 0, people: 0, mails: 0, companies: 0, counted: 0 })
      const api = await apiOf(scene)
      expect((await api.call('GET', `/imports/${importId}`)).body).toMatchObject({
        state: 'undone',
        undo: { total: 3, voided: 3, kept: 0, people: 3, companies: 2, worked: 'keep' },
      })
      const again = await bring(scene, 'leads', FILE, MAP)
      expect(again.counts).toMatchObject({ taken: 3 })
      await agrees(scene)
      expect(await standing(scene)).toEqual({ leads: 3, people: 3, mails: 3, companies: 2, counted: 3 })
    }),
  )

  it(
    'keeps what people have worked on, names it, and voids that too when it is chosen',
    inTransaction(async (work, scene) => {
      const { importId } = await bring(scene, 'leads', FILE, MAP)
      const { id } = await work.tx
        .selectFrom('leads')
        .select('id')
        .where('externalId', '=', 'C')
        .executeTakeFirstOrThrow()
      const lead = await lockLead(work.tx, scene.workspaceId, id)
      if (!lead) throw new Error('no lead')
      mustBeOk(await closeLead(work, lead, 'refused', 'spam'))
      const preview = mustBeOk(await previewUndo(work, importId))
      expect(preview).toMatchObject({ leads: 3, worked: 1, workedLeads: [{ id, name: 'Cem' }] })
      await undo(scene, importId)
      await agrees(scene)
      // The company stays for the lead that stays.
      expect(await standing(scene)).toMatchObject({ leads: 1, people: 1, companies: 1, counted: 1 })
      mustBeOk(await undoImport(work, importId, { worked: 'void' }))
      await goOn(scene, importId)
      await agrees(scene)
      expect(await standing(scene)).toMatchObject({ leads: 0, people: 0, companies: 0, counted: 0 })
    }),
  )

  it(
    'leaves who was known before, takes away only what it added, and goes on after a crash',
    inTransaction(async (_, scene) => {
      await bring(scene, 'leads', 'id,firm,who,mail,phone\nZ,Bolt,Bob,bob@bolt.example,\n', MAP)
      const more = FILE.replace('B,Bolt,Bob,bob@bolt.example,', 'B,Bolt,Bob,bob@bolt.example,+34600111222')
      const { importId } = await bring(scene, 'leads', more, MAP)
      let steps = 0
      const crash = () => {
        if (++steps === 2) throw new Error('the power went out')
      }
      await expect(undo(scene, importId, 'keep', crash)).rejects.toThrow('the power went out')
      await goOn(scene, importId)
      await agrees(scene)
      expect(await standing(scene)).toEqual({ leads: 1, people: 1, mails: 1, companies: 1, counted: 1 })
      const { rows } = await sql`select 1 from contact_phones where binned_at is null`.execute(scene.work.tx)
      expect(rows).toEqual([])
    }),
  )
})

describe('the undo of an import of deals', () => {
  it(
    'puts leads back where they stood, and takes the credit back',
    inTransaction(async (work, scene) => {
      await bring(scene, 'leads', FILE, MAP)
      const file =
        'lead,deal,outcome,sdr,ae,closed,amount\nA,D1,won,Quentin,Carla,2026-02-03,1250.50\nB,D2,lost,Quentin,Carla,2026-02-04,\n'
      const map = {
        leadExternalId: 'lead',
        externalId: 'deal',
        outcome: 'outcome',
        qualifiedBy: 'sdr',
        convertedBy: 'ae',
        closedAt: 'closed',
        amount: 'amount',
      }
      const { importId } = await bring(scene, 'deals', file, map)
      await agrees(scene)
      expect(mustBeOk(await previewUndo(work, importId))).toMatchObject({ leads: 0, deals: 2, worked: 0 })
      await undo(scene, importId)
      await agrees(scene)
      const { rows } = await sql<Record<string, unknown>>`
        select external_id, level, state, closed_as, won_at, first_convert_at, owner_queue_id is not null as waits
        from leads order by external_id`.execute(work.tx)
      const asNew = {
        level: 'gather',
        state: 'new',
        closedAs: null,
        wonAt: null,
        firstConvertAt: null,
        waits: true,
      }
      expect(rows).toEqual(['A', 'B', 'C'].map((externalId) => ({ externalId, ...asNew })))
      const { rows: left } = await sql`
        select (select count(*)::int from orders where cancelled_at is null) as orders,
               (select count(*)::int from accounts where customer_since is not null) as customers,
               (select coalesce(sum(won), 0)::int from funnel_days) as won,
               (select coalesce(sum(won + lost), 0)::int from funnel_member_days) as credited,
               (select coalesce(sum(won + lost), 0)::int from credit_days) as deals`.execute(work.tx)
      expect(left[0]).toEqual({ orders: 0, customers: 0, won: 0, credited: 0, deals: 0 })
      expect((await bring(scene, 'deals', file, map)).counts).toMatchObject({ taken: 2 })
      await agrees(scene)
    }),
  )
})
