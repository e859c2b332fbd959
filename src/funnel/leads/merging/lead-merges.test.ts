import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { setTask } from '../../../office/activities/tasks.ts'
import { examine } from '../../../platform/doctor.ts'
import { replayChecks } from '../../../platform/doctor-replay.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { editLead, mergeLeads, receiveLead, undoMerge } from '../actions.ts'

const received = async (work: Work, interest: string, more: object = {}) =>
  mustBeOk(
    await receiveLead(work, {
      ...{ account: { name: 'Alto' }, directness: 'direct', tags: [], extras: {}, interest, ...more },
    } as never),
  )

const row = async (work: Work, id: string) =>
  work.tx.selectFrom('leads').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

it(
  'two leads keep both interests, all tags and what is to be done, and come apart exactly',
  inTransaction(async (work, scene) => {
    const one = await received(work, 'Valves', { tags: ['fair'] })
    const other = await received(work, 'Pumps', { tags: ['hot'], extras: { a: 1 } })
    const task = mustBeOk(
      await setTask(work, { leadId: other.id, subject: 'Ring', dueOn: '2026-03-09' } as never),
    )
    const before = [await row(work, one.id), await row(work, other.id)]
    scene.clock.advance(60_000)
    const { id } = mustBeOk(await mergeLeads(work, one.id, other.id))
    expect(await row(work, one.id)).toMatchObject({
      interest: 'Valves; Pumps',
      tags: ['fair', 'hot'],
      extras: { a: 1 },
    })
    const { rows } = await sql<{
      leadId: string
    }>`select lead_id from activities where id = ${task.id}`.execute(work.tx)
    expect(rows).toEqual([{ leadId: one.id }])
    expect(mustBeOk(await undoMerge(work, id)).conflicts).toEqual([])
    const after = [await row(work, one.id), await row(work, other.id)]
    const bare = (rows: object[]) => rows.map((each) => ({ ...each, version: 0 }))
    expect(bare(after)).toEqual(bare(before))
    const found = await examine(
      { tx: work.tx, workspaceId: scene.workspaceId, timeZone: 'UTC' },
      replayChecks,
    )
    expect(found.flatMap(({ findings }) => findings)).toEqual([])
  }),
)

it(
  'what somebody wrote since stays when two leads come apart',
  inTransaction(async (work) => {
    const one = await received(work, 'Valves')
    const other = await received(work, 'Pumps', { tags: ['hot'] })
    const { id } = mustBeOk(await mergeLeads(work, one.id, other.id))
    const { version } = await row(work, one.id)
    mustBeOk(await editLead(work, one.id, { version, interest: 'Valves and pumps' }))
    const { conflicts } = mustBeOk(await undoMerge(work, id))
    expect(conflicts).toEqual([{ table: 'leads', id: one.id, field: 'interest' }])
    expect(await row(work, one.id)).toMatchObject({ interest: 'Valves and pumps', tags: [] })
  }),
)
