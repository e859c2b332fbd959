// Merges at the same moment, over several real connections: none deadlocks, none makes a circle, each pair is one once.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLead, asked, made } from '../safety/things.ts'
import { aTown, type Town } from '../safety/town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ connections: 12 })
})
afterAll(() => town.close())

const ROUNDS = 5

it('three records are merged in a ring, both ways: no circle, every old id answers by the one that stands', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    for (const noun of ['contact', 'account'] as const) {
      const leads = [await aLead(town.ours), await aLead(town.ours), await aLead(town.ours)]
      const [a, b, c] = leads.map((lead) => lead[noun].id)
      const pairs = [
        [a, b],
        [b, c],
        [c, a],
        [b, a],
        [c, b],
        [a, c],
      ]
      const answers = await Promise.all(
        pairs.map(([survivorId, mergedId]) =>
          town.ours.ask('POST', `/${noun}-merges`, { body: { survivorId, mergedId } }),
        ),
      )
      const text = JSON.stringify(answers.map(({ status, body }) => [status, body?.code]))
      for (const { status } of answers) expect([201, 409], text).toContain(status)
      const done = answers.filter(({ status }) => status === 201)
      expect([1, 2], text).toContain(done.length)
      const stands = await Promise.all([a, b, c].map((id) => asked(town.ours, 'GET', `/${noun}s/${id}`)))
      expect(new Set(stands.map(({ id }) => id)).size).toBe(3 - done.length)
    }
  }
})

it('a merge is undone four times at once: once it is', async () => {
  const [one, other] = [await aLead(town.ours), await aLead(town.ours)]
  const body = { survivorId: one.contact.id, mergedId: other.contact.id }
  const { id } = await made(town.ours, '/contact-merges', body)
  const answers = await Promise.all([1, 2, 3, 4].map(() => town.ours.ask('DELETE', `/contact-merges/${id}`)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404])
})

it('leads come in for a person while they are merged: none is lost', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = [await aLead(town.ours), await aLead(town.ours)]
    const merge = { survivorId: one.contact.id, mergedId: other.contact.id }
    const lead = { contact: { id: other.contact.id }, interest: 'More' }
    const [merged, received] = await Promise.all([
      town.ours.ask('POST', '/contact-merges', { body: merge }),
      town.ours.ask('POST', '/leads', { body: lead }),
    ])
    expect([merged.status, received.status], received.text).toEqual([201, 201])
    const now = await asked(town.ours, 'GET', `/leads/${received.body.id}`)
    expect(now.contact.id).toBe(one.contact.id)
  }
})
