// The relay of a lead that came back twice and changed hands once, as the strip tells it.
import { expect, test } from './house.ts'
import { claimed, offered } from './leads.ts'

test('the strip tells two ways back and a reassignment in words', async ({ house }) => {
  const ann = await house.setUp()
  const bea = await house.join(ann, 'Bea Stone', ['qualify'])
  const carl = await house.join(ann, 'Carl Lund', ['convert'])
  const lead = await claimed(bea, 'Alto Foods')
  await bea.ask('POST', '/returns', { leadId: lead.id, reason: 'wrong_number' })
  const anew = { leadId: lead.id, seam: 'gather>qualify', toMemberId: bea.id }
  await ann.ask('POST', '/handoffs', anew)
  await bea.ask('POST', '/claims', { leadId: lead.id })
  const offer = await offered(bea, lead.id, carl)
  await carl.ask('POST', '/handoff-answers', { handoffId: offer.handoffId, answer: 'accepted' })
  await carl.ask('POST', '/returns', { leadId: lead.id, reason: 'needs_unclear' })
  await ann.ask('POST', '/reassignments', { leadId: lead.id, toMemberId: ann.id, reason: 'absence' })

  const page = await house.open(ann, `/leads/${lead.id}`)
  const twin = page.getByRole('table', { name: /handovers?/ }).first()
  await expect(twin.getByRole('caption')).toContainText('back')
  const told = await twin.getByRole('row').allInnerTexts()
  const spells = told.slice(1).map((row) =>
    row
      .split('\t')
      .filter((_, at) => [0, 1, 4].includes(at))
      .join(', '),
  )
  expect(spells).toEqual([
    'Gather, Bea Stone, received',
    'Qualify, Qualify pool, released',
    'Qualify, Bea Stone, claimed',
    'Gather, Intake, returned',
    'Qualify, Bea Stone, released',
    'Convert, Carl Lund, accepted',
    'Qualify, Bea Stone, returned',
    'Qualify, Ann North, reassigned',
  ])
})
