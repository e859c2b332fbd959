import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onItsOwnDatabase } from '../../../../tests/committed.ts'
import { SET_UP } from '../../../../tests/fixture.ts'
import { firstRun } from '../../../first-run.ts'
import { mustBeOk, ok } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { receiveLead } from '../../leads/actions.ts'
import { giveVerdict, takeBackVerdict } from './actions.ts'
import { lookThrough } from './book.ts'
import { checkTyped } from './check.ts'
import { lookAtNews } from './follow.ts'
import { BOOK_JOB, cancelRun, readRun, startRun } from './runs.ts'
import { pairPage } from './store.ts'

const FIRMS = ['Alto Foods', 'Boreal Pumps', 'Cobalt Glass', 'Delta Paper', 'Ember Tools', 'Fjord Dairy']
const PEOPLE = [
  'Maria Ortega',
  'Jonas Weber',
  'Chloe Moreau',
  'Farid Haddad',
  'Greta Lindqvist',
  'Hugo Santos',
]

it(
  'looks through the book in a thread: finds doubles once, respects "not the same", stops when told',
  onItsOwnDatabase(async ({ outside, as }) => {
    const { workspaceId, memberId } = mustBeOk(await firstRun(outside, SET_UP, { allowMore: false }))
    const within = <T>(step: (work: Work) => Promise<T>) =>
      as(workspaceId, memberId, async (work) => ok(await step(work))).then(mustBeOk)
    await within(({ tx }) =>
      sql`select jobs.create_queue(${BOOK_JOB}, '{"policy":"standard"}'::jsonb)`.execute(tx),
    )
    const task = { inTransaction: within, signal: new AbortController().signal }
    const given = (name: string, company: string, email: string) => ({
      account: { name: company },
      contact: { name, emails: email ? [email] : [] },
      directness: 'direct' as const,
    })
    for (const [n, name] of PEOPLE.entries())
      await within((work) => receiveLead(work, given(name, FIRMS[n]!, `p${n}@firm${n}.example`)))
    await within((work) => receiveLead(work, given('Maria Ortaga', 'Alto Foods SA', '')))
    await within((work) => receiveLead(work, given('Jonas Webber', 'Boreal Pumps Ltd', '')))
    const open = { verdict: 'open', noun: 'contact', limit: 50 } as const
    const look = async () => {
      const run = mustBeOk(await within(startRun))
      await lookThrough(task, run.id)
      return within((work) => readRun(work, run.id))
    }
    expect(await look()).toMatchObject({ state: 'done', done: 16, total: 16 })
    const pairs = await within((work) => pairPage(work, open))
    expect(pairs).toHaveLength(2)
    // Two who decide at once: one is told that the other was first.
    const [one, other] = await Promise.all(
      (['different', 'same'] as const).map((verdict) =>
        as(workspaceId, memberId, (work) => giveVerdict(work, pairs[0]!.id, { verdict })),
      ),
    )
    expect([one!.ok, other!.ok].filter(Boolean)).toHaveLength(1)
    await within((work) => takeBackVerdict(work, pairs[0]!.id))
    await within((work) => giveVerdict(work, pairs[0]!.id, { verdict: 'different' }))
    expect(await look()).toMatchObject({ state: 'done', found: 0 })
    expect(await within((work) => pairPage(work, open))).toHaveLength(1)
    await lookAtNews(within)
    const typed = {
      contact: { name: 'maria ortega', emails: ['maria'] },
      account: { name: 'Alto Fods' },
      limit: 5,
    }
    const { contacts, accounts } = await within((work) => checkTyped(work, typed))
    expect(contacts[0]).toMatchObject({ record: { name: 'Maria Ortega', openLeads: 1 } })
    expect(contacts[0]?.openLeads[0]?.owner?.id).toBe(memberId)
    expect(accounts[0]?.record.name).toBe('Alto Foods')
    const stopped = mustBeOk(await within(startRun))
    expect((await within(startRun)).ok).toBe(false)
    await within((work) => cancelRun(work, stopped.id))
    await lookThrough(task, stopped.id)
    expect(await within((work) => readRun(work, stopped.id))).toMatchObject({ state: 'cancelled', done: 0 })
  }),
)
