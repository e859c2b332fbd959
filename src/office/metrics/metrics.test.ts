// Each figure equals a count by hand over the same random history.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import {
  answer,
  claimLead,
  loseLead,
  offer,
  reassignLead,
  returnLead,
  winLead,
} from '../../funnel/handoffs/actions.ts'
import {
  closeLead,
  mergeLeads,
  nurtureLead,
  receiveLead,
  reopenLead,
  wakeLead,
} from '../../funnel/leads/actions.ts'
import type { Lead } from '../../funnel/leads/move.ts'
import { lockLead } from '../../funnel/leads/store.ts'
import { examine } from '../../platform/doctor.ts'
import { replayChecks } from '../../platform/doctor-replay.ts'
import { mustBeOk, type Result } from '../../platform/result.ts'
import { DAY_MS, dayOf, daysBetween } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { addChannel } from '../marketing/actions.ts'
import { funnelChecks } from './checks.ts'
import { catchUp } from './follow.ts'
import { funnel } from './funnel.ts'

const VERBS = [
  'release',
  'claim',
  'offer',
  'accept',
  'reject',
  'return',
  'nurture',
  'wake',
  'disqualify',
  'refuse',
  'win',
  'lose',
  'reopen',
  'reassign',
  'suppress',
  'merge',
  'wait',
] as const

const history = fc.array(
  fc.record({
    verb: fc.oneof(
      { weight: 1, arbitrary: fc.constant('advance') },
      { weight: 2, arbitrary: fc.constantFrom('receive', ...VERBS) },
    ),
    lead: fc.nat(4),
    who: fc.nat(2),
    channel: fc.nat(2),
    days: fc.nat(9),
  }),
  { minLength: 60, maxLength: 200, size: 'max' },
)
type Step = { verb: string; lead: number; who: number; channel: number; days: number }

describe('the figures', () => {
  it(
    'equal a count by hand over any history, in one step or many',
    inTransaction(async (work, scene) => {
      const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
      const people = [scene.ownerId, await aMember(work), await aMember(work)]
      const channels = [null, await made(work, 'Alpha'), await made(work, 'Beta')]
      let n = 0
      let won = 0
      await fc.assert(
        fc.asyncProperty(history, async (steps) => {
          await sql`savepoint history`.execute(work.tx)
          const leads: string[] = []
          for (const step of steps) {
            await take(scene, step, leads, people, channels)
            if (++n % 7 === 0) await catchUp(work)
          }
          await catchUp(work)
          won += await compare(work)
          await replays(scene)
          await sql`rollback to savepoint history`.execute(work.tx)
        }),
        { seed, numRuns: 15, endOnFailure: true },
      )
      // Histories that never get anywhere would prove little.
      expect(won, `seed ${seed}`).toBeGreaterThan(0)
    }),
    120_000,
  )
})

async function made(work: Work, name: string): Promise<string> {
  return mustBeOk(await addChannel(work, { name, kind: 'other' })).id
}

// Whatever is refused is no part of the history.
async function take(
  { work: owner, clock }: Scene,
  step: Step,
  leads: string[],
  people: string[],
  channels: (string | null)[],
) {
  if (step.verb === 'wait') return void clock.advance(step.days * DAY_MS + 3_600_000)
  const work = await asMember(owner, people[step.who] as string)
  if (step.verb === 'receive' || leads.length === 0) {
    const channelId = channels[step.channel] ?? undefined
    const given = {
      directness: 'direct' as const,
      account: { name: `Firm ${leads.length} ${clock()}` },
      ...(channelId ? { channelId } : {}),
    }
    leads.push(mustBeOk(await receiveLead(work, given)).id)
    return
  }
  const lead = await lockLead(work.tx, work.actor.workspaceId, leads[step.lead % leads.length] as string)
  if (lead) await move(work, lead, step, leads, people)
}

// One step further down the funnel, so that some get to its end.
const NEXT: Record<string, string> = {
  'gather new': 'release',
  'gather sorting': 'release',
  'qualify working': 'offer',
  'qualify offered': 'accept',
  'convert working': 'win',
  'serve offered': 'accept',
}

async function move(
  work: Work,
  lead: Lead,
  step: Step,
  leads: string[],
  people: string[],
): Promise<Result<unknown>> {
  const until = '2031-01-01'
  const other = leads[step.channel % leads.length] as string
  const open = await work.tx
    .selectFrom('handoffs')
    .select('id')
    .where('leadId', '=', lead.id)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  const moves: Record<string, () => Promise<Result<unknown>>> = {
    advance: () => moves[NEXT[`${lead.level} ${lead.state}`] ?? 'claim']!(),
    release: () => offer(work, lead, { seam: 'gather>qualify', packet: {} }),
    claim: () => claimLead(work, lead),
    offer: () => offer(work, lead, { seam: 'qualify>convert', packet: {} }),
    accept: async () => (open ? answer(work, open.id, { answer: 'accepted' }) : { ok: true, value: null }),
    reject: async () =>
      open ? answer(work, open.id, { answer: 'rejected', reason: 'misrouted' }) : { ok: true, value: null },
    return: () => returnLead(work, lead, lead.level === 'qualify' ? 'wrong_mail' : 'no_need'),
    nurture: () => nurtureLead(work, lead, until, 'timing'),
    wake: () => wakeLead(work, lead, 'new_interest'),
    disqualify: () => closeLead(work, lead, 'disqualified', 'no_fit'),
    refuse: () => closeLead(work, lead, 'refused', 'spam'),
    suppress: () => closeLead(work, lead, 'suppressed', 'legal'),
    win: () => winLead(work, lead),
    lose: () => loseLead(work, lead, 'price'),
    reopen: () => reopenLead(work, lead, 'new_information'),
    reassign: () => reassignLead(work, lead, { memberId: people[step.channel] as string }, 'workload'),
    merge: () => mergeLeads(work, other, lead.id),
  }
  return (moves[step.verb] as () => Promise<Result<unknown>>)()
}

// And the same histories leave a journal from which all can be rebuilt.
async function replays({ work, workspaceId }: Scene): Promise<void> {
  const patient = { tx: work.tx, workspaceId, timeZone: work.actor.workspace.timeZone }
  const diagnoses = await examine(patient, [...replayChecks, ...funnelChecks])
  expect(diagnoses.filter(({ findings }) => findings.length > 0)).toEqual([])
}

async function compare(work: Work): Promise<number> {
  const ws = work.actor.workspaceId
  const all = await work.tx.selectFrom('leads').selectAll().where('workspaceId', '=', ws).execute()
  const strips = await work.tx
    .selectFrom('holdings')
    .selectAll()
    .where('workspaceId', '=', ws)
    .orderBy('seq')
    .execute()
  const zone = work.actor.workspace.timeZone
  const leads = all.filter((lead) => lead.closedAs !== 'merged')
  const byMonth = mustBeOk(await funnel(work, { by: 'month' }))
  const days = leads
    .flatMap((lead) =>
      lead.wonAt ? [daysBetween(dayOf(lead.receivedAt, zone), dayOf(lead.wonAt, zone))] : [],
    )
    .sort((a, b) => a - b)
  const middle = [days[(days.length - 1) >> 1], days[days.length >> 1]]
  expect(byMonth.total).toMatchObject({
    leads: leads.length,
    opportunities: leads.filter((lead) => lead.firstConvertAt).length,
    won: days.length,
    lost: leads.filter((lead) => lead.closedAs === 'lost').length,
    open: leads.filter((lead) => lead.state !== 'closed' && lead.level !== 'serve').length,
    medianDaysToWon: days.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
  })
  const months = Map.groupBy(leads, (lead) => dayOf(lead.receivedAt, zone).slice(0, 7))
  expect(byMonth.rows.map((row) => [row.key, row.leads])).toEqual(
    [...months].map(([key, some]) => [key, some.length]).sort(),
  )
  const byChannel = mustBeOk(await funnel(work, { by: 'channel' }))
  const channels = Map.groupBy(leads, (lead) => lead.channelId)
  expect(byChannel.rows.map((row) => [row.id, row.leads, row.won]).sort()).toEqual(
    [...channels].map(([id, some]) => [id, some.length, some.filter((lead) => lead.wonAt).length]).sort(),
  )
  const byMember = mustBeOk(await funnel(work, { by: 'member' }))
  const held = new Set(
    strips
      .filter((one) => one.memberId && leads.some((lead) => lead.id === one.leadId))
      .map((one) => `${one.function} ${one.memberId} ${one.leadId}`),
  )
  const heldBy = Map.groupBy(held, (text) => text.slice(0, text.lastIndexOf(' ')))
  expect(byMember.rows.map((row) => [`${row.function} ${row.id}`, row.leads]).sort()).toEqual(
    [...heldBy].map(([key, some]) => [key, some.length]).sort(),
  )
  expect(outcomes(byMember.rows, 'won')).toEqual(
    byHand(
      leads.filter((lead) => lead.wonAt),
      strips,
    ),
  )
  return days.length
}

type Rows = { function?: string; id: string | null; won: number }[]

function outcomes(rows: Rows, what: 'won'): [string, number][] {
  return rows
    .filter((row) => row[what] > 0)
    .map((row): [string, number] => [`${row.function} ${row.id}`, row[what]])
    .sort()
}

// The last who gathered and the last who qualified before it first reached convert, the last who converted before it was won.
function byHand(
  won: Lead[],
  strips: { leadId: string; seq: number; function: string; memberId: string | null; fromAt: string }[],
): [string, number][] {
  const counts = new Map<string, number>()
  for (const lead of won) {
    const strip = strips.filter((one) => one.leadId === lead.id)
    const reached = strip.find((one) => one.function === 'convert')?.seq ?? 1e9
    for (const fn of ['gather', 'qualify', 'convert']) {
      const before = strip.filter(
        (one) =>
          one.function === fn &&
          one.memberId &&
          (fn === 'convert' ? one.fromAt <= (lead.wonAt ?? '') : one.seq < reached),
      )
      const last = before.at(-1)
      if (last) counts.set(`${fn} ${last.memberId}`, (counts.get(`${fn} ${last.memberId}`) ?? 0) + 1)
    }
  }
  return [...counts].sort()
}
