// The relay of a lead that came back twice and changed hands once, as the strip tells it.
import { expect, test } from './house.ts'
import { answered, claimed } from './leads.ts'

test('the strip tells two ways back and a reassignment in words', async ({ house }) => {
  const ann = await house.setUp()
  const bea = await house.join(ann, 'Bea Stone', ['qualify'])
  const carl = await house.join(ann, 'Carl Lund', ['convert'])
  const lead = await claimed(bea, 'Alto Foods')
  const first = await answered(bea, lead.id)
  const offer = await bea.ask('POST', '/verdicts', {
    qualificationId: first.id,
    verdict: 'qualified',
    toMemberId: carl.id,
  })
  const rejected = { handoffId: offer.handoffId, answer: 'rejected', reason: 'outside_definition' }
  await carl.ask('POST', '/handoff-answers', rejected)
  const second = await answered(bea, lead.id)
  const again = await bea.ask('POST', '/verdicts', {
    qualificationId: second.id,
    verdict: 'qualified',
    toMemberId: carl.id,
  })
  await carl.ask('POST', '/handoff-answers', { handoffId: again.handoffId, answer: 'accepted' })
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
    'Qualify, Bea Stone, claimed',
    'Convert, Carl Lund, accepted',
    'Qualify, Bea Stone, returned',
    'Qualify, Ann North, reassigned',
  ])
})
