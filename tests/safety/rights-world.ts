// A random company for the test of rights: people with superiors, pods and roles of random rights, leads in random
// hands; and the naive answer to "may they see it", written without SQL.
import { sql } from 'kysely'
import { receiveLead } from '../../src/funnel/leads/actions.ts'
import { LEVELS, type Level } from '../../src/office/team/functions.ts'
import { setRights } from '../../src/office/team/rights/actions.ts'
import { REACHES, type Reach, type RoleRights } from '../../src/office/team/rights/right.ts'
import { mustBeOk } from '../../src/platform/result.ts'
import type { Work } from '../../src/platform/work.ts'
import { aMember, anAssignment, aRole, aTerritory, named } from '../world.ts'

export interface Person {
  id: string
  reportsTo: string | null
  position: string
  access: 'member' | 'manager'
  functions: string[]
  rights: RoleRights | null
  territory: string | null
  pod: number
}
export interface LeadFact {
  id: string
  level: Level
  owner: string | null
  last: string | null
  queue: { id: string; function: string; kind: string } | null
  territory: string | null
  offer: { to: string | null; queue: string | null; from: string | null; level: string } | null
  team: string[]
}

export type Random = (below: number) => number

/** Numbers that look random and are the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return Math.floor(((state >>> 8) / 2 ** 24) * below)
  }
}

/** Makes the company; the owner works. */
export async function randomCompany(work: Work, random: Random) {
  const ws = work.actor.workspaceId
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T
  const territories = [(await aTerritory(work)).id, (await aTerritory(work)).id]
  const people: Person[] = []
  const pods = [work.newId(), work.newId()]
  for (const id of pods) {
    await sql`insert into pods (workspace_id, id, name, created_at) values (${ws}, ${id}, ${named('Pod')}, ${work.now})`.execute(
      work.tx,
    )
  }
  for (let n = 0; n < 7; n++) {
    const reportsTo = n > 0 && random(3) > 0 ? (pick(people).id as string) : null
    const position = pick(['rep', 'rep', 'sales_lead'] as const)
    const access = random(5) === 0 ? 'manager' : 'member'
    const functions = LEVELS.filter(() => random(2) === 0)
    const id = await aMember(work, { reportsTo, position, access })
    let rights: RoleRights | null = null
    const territory = random(2) === 0 ? pick(territories) : null
    if (functions.length > 0) {
      const role = await aRole(work, { functions: [...functions] })
      await anAssignment(work, {
        memberId: id,
        roleId: role.id,
        ...(territory ? { territoryIds: [territory] } : {}),
      } as never)
      if (random(5) > 0) {
        rights = randomRights(pick, random)
        mustBeOk(await setRights(work, { roleId: role.id, rights }))
      }
    }
    const pod = random(2)
    await sql`insert into pod_members (workspace_id, id, pod_id, member_id, from_day, created_at)
      values (${ws}, ${work.newId()}, ${pods[pod]}, ${id}, '2026-01-01', ${work.now})`.execute(work.tx)
    people.push({ id, reportsTo, position, access, functions, rights, territory, pod })
  }
  const rest = randomRights(pick, random)
  mustBeOk(await setRights(work, { roleId: null, rights: rest }))
  const { rows: queues } = await sql<{ id: string; function: string; kind: string }>`
    select id, function, kind from queues where workspace_id = ${ws} and binned_at is null`.execute(work.tx)
  const leads: LeadFact[] = []
  for (let n = 0; n < 24; n++) leads.push(await randomLead(work, random, pick, people, queues, territories))
  return { people, leads, rest, queues }
}

function randomRights(pick: <T>(from: readonly T[]) => T, random: Random): RoleRights {
  const reach = (): Reach => pick(REACHES)
  const by = () => Object.fromEntries(LEVELS.map((level) => [level, reach()])) as Record<Level, Reach>
  const figures = pick(REACHES.filter((one) => one !== 'territory'))
  return { see: by(), work: by(), figures, amounts: random(2) === 0, personal: random(3) > 0 }
}

async function randomLead(
  work: Work,
  random: Random,
  pick: <T>(from: readonly T[]) => T,
  people: Person[],
  queues: { id: string; function: string; kind: string }[],
  territories: string[],
): Promise<LeadFact> {
  const ws = work.actor.workspaceId
  const { tx } = work
  const opened = mustBeOk(
    await receiveLead(work, {
      account: { name: named('Firm') },
      contact: { name: named('Maria') },
      directness: 'direct',
    } as never),
  )
  const level = pick(LEVELS)
  const kind = pick(['member', 'member', 'queue', 'closed', 'nurture'] as const)
  const owner = kind === 'member' ? pick(people).id : null
  const last = kind === 'closed' ? (random(4) > 0 ? pick(people).id : null) : null
  const queue =
    kind === 'queue'
      ? pick(queues.filter((q) => q.function === level && q.kind !== 'nurture'))
      : kind === 'nurture'
        ? (queues.find((q) => q.kind === 'nurture') ?? null)
        : null
  const territory = random(3) === 0 ? pick(territories) : null
  const state =
    kind === 'closed' ? 'closed' : kind === 'nurture' ? 'nurture' : kind === 'queue' ? 'waiting' : 'working'
  await sql`update leads set level = ${level}, state = ${state}, owner_member_id = ${owner}, owner_queue_id = ${queue?.id ?? null},
      last_member_id = ${last}, territory_id = ${territory}, closed_as = ${kind === 'closed' ? 'lost' : null},
      closed_at = ${kind === 'closed' ? work.now : null}, nurture_until = ${kind === 'nurture' ? '2026-12-01' : null}
    where workspace_id = ${ws} and id = ${opened.id}`.execute(tx)
  const offer = random(4) === 0 ? await offerOf(work, opened.id, pick, people, queues) : null
  const opportunityId = work.newId()
  await sql`insert into opportunities (workspace_id, id, lead_id, account_id, name, amount, currency, stage, state, opened_at, stage_since, extras, created_at)
    values (${ws}, ${opportunityId}, ${opened.id}, ${opened.accountId}, 'Deal', 5000, 'EUR', 'discover', 'open', ${work.now}, ${work.now}, '{}', ${work.now})`.execute(
    tx,
  )
  await sql`insert into orders (workspace_id, id, lead_id, opportunity_id, account_id, buyer_contact_id, amount, currency, ordered_at, extras, created_at)
    values (${ws}, ${work.newId()}, ${opened.id}, ${opportunityId}, ${opened.accountId}, ${opened.contactId}, 5000, 'EUR', ${work.now}, '{}', ${work.now})`.execute(
    tx,
  )
  await sql`update accounts set customer_since = ${work.now} where workspace_id = ${ws} and id = ${opened.accountId}`.execute(
    tx,
  )
  await sql`insert into activities (workspace_id, id, kind, function, lead_id, account_id, member_id, subject, at, done_at, created_at)
    values (${ws}, ${work.newId()}, 'note', 'gather', ${opened.id}, ${opened.accountId}, ${pick(people).id}, 'note', ${work.now}, ${work.now}, ${work.now})`.execute(
    tx,
  )
  const team = random(5) === 0 ? [pick(people).id] : []
  for (const memberId of team) {
    await sql`insert into deal_members (workspace_id, id, opportunity_id, lead_id, member_id, function, reach, share, from_at)
      values (${ws}, ${work.newId()}, ${opportunityId}, ${opened.id}, ${memberId}, 'convert', 'inside', 10000, ${work.now})`.execute(
      tx,
    )
  }
  return { id: opened.id, level, owner, last, queue, territory, offer, team }
}

async function offerOf(
  work: Work,
  leadId: string,
  pick: <T>(from: readonly T[]) => T,
  people: Person[],
  queues: { id: string; function: string; kind: string }[],
) {
  const seam = pick(['gather>qualify', 'qualify>convert', 'convert>serve'] as const)
  const level = seam.split('>')[1] as string
  const pool = queues.find((q) => q.function === level && q.kind === 'pool')
  const to = pick([true, false]) ? pick(people).id : null
  const from = pick(people).id
  const queue = to ? null : (pool?.id ?? null)
  await sql`insert into handoffs (workspace_id, id, lead_id, seam, from_member_id, from_function, to_member_id, to_queue_id, packet, state, to_self, offered_at)
    values (${work.actor.workspaceId}, ${work.newId()}, ${leadId}, ${seam}, ${from}, ${seam.split('>')[0]}, ${to}, ${queue}, '{}', 'offered', false, ${work.now})`.execute(
    work.tx,
  )
  return { to, queue, from, level }
}

/** Whether somebody may see a lead, said the long way. */
export function maySee(
  person: Person,
  lead: LeadFact,
  all: { people: Person[]; rest: RoleRights; queues: { id: string; function: string; kind: string }[] },
): boolean {
  const rights = person.rights ?? all.rest
  const reachAt = (level: Level): Reach[] => [
    rights.see[level],
    ...(person.access === 'manager' ? (['below'] as const) : []),
  ]
  const offer = lead.offer
  if (offer && (offer.to === person.id || offer.from === person.id)) return true
  if (offer) {
    const { members, functions, everything, nothing } = circle(
      person,
      reachAt(offer.level as Level),
      all.people,
    )
    if (
      !everything &&
      !nothing &&
      (members.has(offer.to ?? '') || (offer.queue !== null && functions.has(offer.level)))
    )
      return true
  }
  const { members, functions, everything, nothing } = circle(person, reachAt(lead.level), all.people)
  if (everything) return true
  if (nothing) return false
  if (
    members.has(lead.owner ?? '') ||
    members.has(lead.last ?? '') ||
    lead.team.some((one) => members.has(one))
  )
    return true
  if (lead.queue && functions.has(lead.level)) return true
  const byTerritory = person.functions.length > 0 && rights.see[lead.level] === 'territory'
  return byTerritory && lead.territory !== null && lead.territory === person.territory
}

function circle(person: Person, reach: Reach[], people: Person[]) {
  const everything = reach.includes('everything')
  const nothing = reach.every((one) => one === 'nothing')
  const isBelow = (one: Person): boolean => {
    for (let at: Person | undefined = one; at; at = people.find(({ id }) => id === at?.reportsTo))
      if (at.id === person.id) return true
    return false
  }
  const reached = people.filter(
    (one) =>
      one.id === person.id ||
      (reach.includes('pod') && one.pod === person.pod) ||
      (reach.includes('team') &&
        ((one.reportsTo !== null && one.reportsTo === person.reportsTo) ||
          (person.position !== 'rep' && isBelow(one)))) ||
      (reach.includes('below') && isBelow(one)),
  )
  return {
    everything,
    nothing,
    members: new Set(reached.map(({ id }) => id)),
    functions: new Set(reached.flatMap((one) => one.functions)),
  }
}
