import { describe, expect, it } from 'vitest'
import { apiOf } from '../../../tests/api.ts'
import { inTransaction } from '../../../tests/fixture.ts'
import { aLead, atQualify, factsOf, leadNow } from '../../../tests/story.ts'
import { aMember, asMember } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import { binActivity, editActivity, logActivity } from './actions.ts'
import { editTask, setTask } from './tasks.ts'

describe('logging a call', () => {
  it(
    'touches the lead, under the function of its holder, and may set the next step',
    inTransaction(async (work) => {
      const lead = await atQualify(work)
      const call = { leadId: lead.id, kind: 'call', subject: 'First call', outcome: 'gatekeeper' } as const
      mustBeOk(
        await logActivity(work, { ...call, nextStep: 'Call the plant head', nextStepOn: '2026-03-04' }),
      )
      const after = await leadNow(work, lead.id)
      expect(after).toMatchObject({
        lastTouchAt: work.now,
        nextStep: 'Call the plant head',
        nextStepOn: '2026-03-04',
      })
      expect((await factsOf(work, lead.id)).at(-1)).toEqual({ fact: 'activity.done', function: 'qualify' })
    }),
  )
  it(
    'does not touch the lead when they called, or when it is a note',
    inTransaction(async (work) => {
      const lead = await aLead(work)
      mustBeOk(
        await logActivity(work, { leadId: lead.id, kind: 'call', direction: 'in', subject: 'They called' }),
      )
      mustBeOk(await logActivity(work, { leadId: lead.id, kind: 'note', subject: 'A thought' }))
      expect((await leadNow(work, lead.id)).lastTouchAt).toBeNull()
    }),
  )
  it(
    'counts the touch anew when it is binned and taken out again',
    inTransaction(async (work, { clock }) => {
      const lead = await aLead(work)
      const first = mustBeOk(await logActivity(work, { leadId: lead.id, kind: 'mail', subject: 'Offer' }))
      const at = work.now
      clock.advance(60_000)
      const second = mustBeOk(await logActivity(work, { leadId: lead.id, kind: 'call', subject: 'Call' }))
      mustBeOk(await binActivity(work, second.id))
      expect((await leadNow(work, lead.id)).lastTouchAt).toBe(at)
      mustBeOk(await editActivity(work, second.id, { version: 2, binned: false }))
      expect((await leadNow(work, lead.id)).lastTouchAt).toBe(work.now)
      expect(first.id).not.toBe(second.id)
    }),
  )
  it(
    "is allowed on a colleague's lead, but its next step is theirs",
    inTransaction(async (work) => {
      const lead = await atQualify(work)
      const engineer = await asMember(
        work,
        await aMember(work, { access: 'member', functions: ['specialist'] }),
      )
      const call = { leadId: lead.id, kind: 'meeting', subject: 'Joined the visit' } as const
      mustBeOk(await logActivity(engineer, call))
      expect((await factsOf(work, lead.id)).at(-1)).toEqual({ fact: 'activity.done', function: 'specialist' })
      expect(await logActivity(engineer, { ...call, nextStep: 'Quote' })).toMatchObject({ code: 'not-yours' })
    }),
  )
  it(
    'needs somebody it is about who is there',
    inTransaction(async (work) => {
      expect(await logActivity(work, { kind: 'note', subject: 'x' })).toMatchObject({ code: 'about-nothing' })
      const nobody = work.newId()
      expect(await logActivity(work, { contactId: nobody, kind: 'note', subject: 'x' })).toMatchObject({
        code: 'unknown-reference',
        field: 'contactId',
      })
      expect(await logActivity(work, { leadId: nobody, kind: 'note', subject: 'x' })).toMatchObject({
        field: 'leadId',
      })
    }),
  )
})

describe('a task', () => {
  it(
    'is set for a day, done, and reopened',
    inTransaction(async (work) => {
      const lead = await aLead(work)
      const task = mustBeOk(
        await setTask(work, { leadId: lead.id, subject: 'Send the list', dueOn: '2026-03-05' }),
      )
      mustBeOk(await editTask(work, task.id, { version: 1, done: true }))
      mustBeOk(await editTask(work, task.id, { version: 2, done: false }))
      const facts = (await factsOf(work, lead.id)).map(({ fact }) => fact)
      expect(facts).toEqual(['lead.received', 'task.set', 'task.done', 'task.reopened'])
      expect((await leadNow(work, lead.id)).lastTouchAt).toBeNull()
    }),
  )
  it(
    'is told when somebody changed it meanwhile, and is not for others to change',
    inTransaction(async (work) => {
      const lead = await aLead(work)
      const task = mustBeOk(await setTask(work, { leadId: lead.id, subject: 'Call', dueOn: '2026-03-05' }))
      expect(await editTask(work, task.id, { version: 7, done: true })).toMatchObject({ code: 'stale' })
      const other = await asMember(work, await aMember(work, { access: 'member' }))
      expect(await editTask(other, task.id, { version: 1, done: true })).toMatchObject({ code: 'not-yours' })
      expect(await editActivity(work, task.id, { version: 1 })).toMatchObject({ code: 'is-a-task' })
    }),
  )
})

describe('over HTTP', () => {
  it(
    'an activity is logged, listed in pages and put into the bin',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const lead = await aLead(work)
      for (const subject of ['One', 'Two', 'Three']) {
        const body = { leadId: lead.id, kind: 'call', subject, outcome: 'no_answer' }
        expect(await call('POST', '/activities', { body })).toMatchObject({
          status: 201,
          body: { touch: true, subject },
        })
        scene.clock.advance(1000)
      }
      const first = await call('GET', `/activities?lead=${lead.id}&limit=2`)
      expect(first.body.items.map((one: { subject: string }) => one.subject)).toEqual(['Three', 'Two'])
      const rest = await call('GET', `/activities?lead=${lead.id}&limit=2&after=${first.body.next}`)
      expect(rest.body).toMatchObject({
        items: [{ subject: 'One', member: { id: scene.ownerId } }],
        next: null,
      })
      const binned = await call('DELETE', `/activities/${rest.body.items[0].id}`)
      expect(binned.body.binnedAt).not.toBeNull()
      expect((await call('GET', `/activities?account=${lead.accountId}`)).body.items).toHaveLength(2)
    }),
  )
  it(
    'an outcome that is on no list is refused, and a viewer may only look',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const lead = await aLead(work)
      const body = { leadId: lead.id, kind: 'call', subject: 'Call', outcome: 'shrug' }
      expect(await call('POST', '/activities', { body })).toMatchObject({
        status: 400,
        body: { field: 'outcome' },
      })
      const viewer = await aMember(work, { access: 'viewer' })
      const asked = { as: viewer, body: { ...body, outcome: 'busy' } }
      expect(await call('POST', '/activities', asked)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    }),
  )
  it(
    'tasks come in the order they are due, mine or a colleague’s',
    inTransaction(async (work, scene) => {
      const { call } = await apiOf(scene)
      const lead = await aLead(work)
      const colleague = await aMember(work)
      const task = (dueOn: string, memberId?: string) =>
        call('POST', '/tasks', { body: { leadId: lead.id, subject: dueOn, dueOn, memberId } })
      await task('2026-03-09')
      const { body } = await task('2026-03-03')
      await task('2026-03-01', colleague)
      const mine = await call('GET', '/tasks?member=me')
      expect(mine.body.items.map((one: { dueOn: string }) => one.dueOn)).toEqual(['2026-03-03', '2026-03-09'])
      await call('PATCH', `/tasks/${body.id}`, { body: { version: 1, done: true } })
      expect((await call('GET', '/tasks?member=me&dueTo=2026-03-05')).body.items).toEqual([])
      expect((await call('GET', '/tasks?member=me&done=true')).body.items).toHaveLength(1)
    }),
  )
})
