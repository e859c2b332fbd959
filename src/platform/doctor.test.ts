import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { everyTable } from '../../tests/everything.ts'
import { inTransaction, type Scene } from '../../tests/fixture.ts'
import { funnelChecks } from '../office/metrics/checks.ts'
import { catchUp } from '../office/metrics/follow.ts'
import { tables } from '../tables.ts'
import { type Check, type Diagnosis, examine, isHealthy } from './doctor.ts'
import { groundChecks } from './doctor-ground.ts'
import { replayChecks } from './doctor-replay.ts'

const ALL = [...groundChecks, ...replayChecks, ...funnelChecks]

async function diagnose({ work, workspaceId }: Scene, checks: Check[] = ALL): Promise<Diagnosis[]> {
  await catchUp(work)
  return examine({ tx: work.tx, workspaceId, timeZone: work.actor.workspace.timeZone }, checks)
}

const wrong = (diagnoses: Diagnosis[]) => diagnoses.filter(({ findings }) => findings.length > 0)

describe('the doctor', () => {
  it(
    'is content with a company that has something in every table',
    inTransaction(async (_, scene) => {
      await everyTable(scene)
      const diagnoses = await diagnose(scene)
      expect(wrong(diagnoses)).toEqual([])
      expect(isHealthy(diagnoses)).toBe(true)
    }),
  )

  it(
    'names table, row and column of one row tampered with in every journaled table',
    inTransaction(async (work, scene) => {
      await everyTable(scene)
      const journaled = Object.values(tables).filter((table) => table.kind === 'journaled')
      expect(journaled.length).toBeGreaterThan(25)
      for (const { name, columns } of journaled) {
        const { rows } = await sql<{ id: string }>`
          select id from ${sql.table(name)} where workspace_id = ${scene.workspaceId} limit 1`.execute(
          work.tx,
        )
        const id = rows[0]?.id
        expect(id, `${name} has no row to tamper with`).toBeDefined()
        const column = tampered(columns)
        await sql`savepoint tampering`.execute(work.tx)
        await sql`update ${sql.table(name)} set ${sql.ref(column.name)} = ${column.value} where id = ${id}`.execute(
          work.tx,
        )
        const [replay] = await examine(
          { tx: work.tx, workspaceId: scene.workspaceId, timeZone: 'UTC' },
          replayChecks.slice(0, 1),
        )
        expect(replay?.findings).toEqual([
          { table: name, id, column: column.name, message: 'is not what its facts say' },
        ])
        await sql`rollback to savepoint tampering`.execute(work.tx)
      }
    }),
    60_000,
  )

  it(
    'finds a row that no fact made',
    inTransaction(async (work, scene) => {
      const id = work.newId()
      await sql`insert into roles (workspace_id, id, name, functions, reach, created_at)
        values (${scene.workspaceId}, ${id}, 'smuggled', '{gather}', 'inside', ${work.now})`.execute(work.tx)
      const [replay] = await examine(
        { tx: work.tx, workspaceId: scene.workspaceId, timeZone: 'UTC' },
        replayChecks,
      )
      expect(replay?.findings).toEqual([
        { table: 'roles', id, column: null, message: 'no fact made this row' },
      ])
    }),
  )

  it(
    'finds a relay with a gap, an owner who does not hold the lead, and figures that are off',
    inTransaction(async (work, scene) => {
      await everyTable(scene)
      await catchUp(work)
      await sql`update holdings set from_at = from_at + interval '1 hour' where seq = 2`.execute(work.tx)
      await sql`update holdings set member_id = ${scene.ownerId}, queue_id = null where until_at is null and seq = 1`.execute(
        work.tx,
      )
      await sql`update funnel_days set won = won + 1 where won = 1`.execute(work.tx)
      const found = wrong(await diagnose(scene, funnelChecks))
      expect(found.map(({ check }) => check)).toEqual([
        'the relay of every lead is unbroken',
        'whoever owns a lead holds it',
        'the figures equal a fresh count',
      ])
    }),
  )
})

// The day it was made; where a table does not tell, its version.
function tampered(columns: Record<string, { name: string }>) {
  if (columns.createdAt) return { name: 'created_at', value: sql`created_at + interval '1 day'` }
  return { name: 'version', value: sql`version + 1` }
}
