// Many leads are routed at one moment, over several real connections: fair, within every cap, and no lead twice.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enrol } from '../../src/office/team/members/enrol.ts'
import { addRole } from '../../src/office/team/roles/actions.ts'
import { mustBeOk } from '../../src/platform/result.ts'
import type { Work } from '../../src/platform/work.ts'
import { aLead, made } from '../safety/things.ts'
import { aTown, type Town } from '../safety/town.ts'
import { anAssignment } from '../world.ts'

let town: Town
beforeEach(async () => {
  town = await aTown({ connections: 16 })
})
afterEach(() => town.close())

const times = (n: number) => Array.from({ length: n }, (_, i) => i)
const rows = async (sql: string) => (await town.owner.query(sql)).rows
const ours = () => `'${town.ours.workspaceId}'`

/** So many people who qualify, nobody else does; the pool of qualify gives out at once. */
async function aFloor(n: number): Promise<string[]> {
  await rows(`update role_assignments set until_day = from_day where workspace_id = ${ours()}`)
  await rows(
    `update queues set mode = 'push' where workspace_id = ${ours()} and function = 'qualify' and kind = 'pool'`,
  )
  return town.ours.work(async (work: Work) => {
    const roleId = mustBeOk(
      await addRole(work, { name: 'Qualifier', functions: ['qualify'], reach: 'inside' }),
    ).id
    const people = times(n).map((i) => ({ name: `Qualifier ${i}`, status: 'active' as const }))
    const ids = await enrol(work, people)
    for (const memberId of ids) await anAssignment(work, { memberId, roleId })
    return ids
  })
}

async function releaseAtOnce(leads: number, more: object[] = [{}]) {
  const ids = await Promise.all(times(leads).map(async () => (await aLead(town.ours)).id as string))
  const released = await Promise.all(
    ids.map((leadId, n) =>
      made(town.ours, '/handoffs', { leadId, seam: 'gather>qualify', ...more[n % more.length] }),
    ),
  )
  return released.map(({ owner, queue }) => (owner?.id ?? queue.id) as string)
}

const shares = (owners: string[], people: string[]) =>
  people.map((id) => owners.filter((owner) => owner === id).length)

async function eachHasOneOwner(leads: number) {
  const [told] = await rows(`
    select count(distinct lead_id)::int as leads, count(*)::int as routings from routings where workspace_id = ${ours()}`)
  expect(told).toEqual({ leads, routings: leads })
  const wrong = await rows(`
    select l.id from leads l join routings r on r.workspace_id = l.workspace_id and r.lead_id = l.id
    left join holdings h on h.workspace_id = l.workspace_id and h.lead_id = l.id and h.until_at is null
    where r.to_member_id is distinct from l.owner_member_id or r.to_queue_id is distinct from l.owner_queue_id
       or h.member_id is distinct from l.owner_member_id`)
  expect(wrong).toEqual([])
}

describe('fifty leads at one moment', () => {
  it('are shared alike among equals, each given once', async () => {
    const people = await aFloor(7)
    const owners = await releaseAtOnce(50)
    const given = shares(owners, people)
    expect(given.reduce((a, b) => a + b)).toBe(50)
    expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1)
    const turns = await rows(`select v from pool_turns where workspace_id = ${ours()}`)
    expect(turns.map(({ v }) => Number(v)).sort()).toEqual([...given].sort())
    await eachHasOneOwner(50)
  })

  it('leave nobody over their cap; what is left waits', async () => {
    const people = await aFloor(4)
    for (const [n, id] of people.entries())
      await rows(`insert into work_profiles (workspace_id, id, member_id, capacity, skills, created_at)
                  values (${ours()}, gen_random_uuid(), '${id}', ${5 + n}, '{}', now())`)
    const owners = await releaseAtOnce(50)
    expect(shares(owners, people)).toEqual([5, 6, 7, 8])
    await eachHasOneOwner(50)
  })

  it('leave nobody over their cap where two pools share their people', async () => {
    const people = await aFloor(3)
    for (const id of people)
      await rows(`insert into work_profiles (workspace_id, id, member_id, capacity, skills, created_at)
                  values (${ours()}, gen_random_uuid(), '${id}', 6, '{}', now())`)
    const [second] = await rows(`
      insert into queues (workspace_id, id, name, function, kind, further, mode, created_at)
      values (${ours()}, gen_random_uuid(), 'Second', 'qualify', 'pool', true, 'push', now()) returning id`)
    const owners = await releaseAtOnce(40, [{}, { toQueueId: second.id }])
    for (const share of shares(owners, people)) expect(share).toBeLessThanOrEqual(6)
    await eachHasOneOwner(40)
  })
})
