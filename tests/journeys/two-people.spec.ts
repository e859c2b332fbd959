// The baton passes between people, each at a browser of their own, and nobody reloads.
import { answerAll, choose } from './hands.ts'
import { expect, test } from './house.ts'
import { offered, received } from './leads.ts'

test('Ann releases, Bea claims and qualifies and offers, Carl accepts, and each sees it without reloading', async ({
  house,
}) => {
  const ann = await house.setUp()
  const bea = await house.join(ann, 'Bea Stone', ['qualify'])
  const carl = await house.join(ann, 'Carl Lund', ['convert'])
  const lead = await received(ann, 'Alto Foods')
  const annSees = await house.open(ann, `/leads/${lead.id}`)
  const beaSees = await house.open(bea, '/desk/qualify')
  const carlSees = await house.open(carl, '/desk/convert')
  await expect(beaSees.getByText('No lead waits to be qualified')).toBeVisible()

  await annSees.getByRole('button', { name: /^Release to qualify/ }).click()
  await choose(annSees, 'To whom', 'Qualify pool (whoever takes it)')
  await annSees.getByRole('dialog').getByRole('button', { name: 'Release to qualify' }).click()

  await expect(beaSees.getByText('Valves for a new bottling line').first()).toBeVisible()
  await beaSees.getByRole('button', { name: /^Take it/ }).click()
  await expect(annSees.getByText('Bea Stone').first()).toBeVisible()
  await answerAll(beaSees)
  await beaSees.getByRole('combobox', { name: 'Approach' }).selectOption({ label: 'Engineer first' })
  await beaSees
    .getByRole('button', { name: /^Offer to convert/ })
    .first()
    .click()
  const dialog = beaSees.getByRole('dialog')
  await choose(beaSees, 'To whom', 'Carl Lund')
  await dialog.getByRole('button', { name: 'Offer to convert' }).click()
  await expect(dialog).toHaveCount(0)

  await beaSees.goto(`/w/pqr-valve/leads/${lead.id}`)
  await expect(beaSees.getByRole('heading', { name: 'Bea Stone offers this to Carl Lund' })).toBeVisible()
  await expect(carlSees.getByText('Offers waiting for an answer')).toBeVisible()
  await carlSees
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click()

  await expect(beaSees.getByRole('heading', { name: 'Bea Stone offers this to Carl Lund' })).toHaveCount(0)
  await expect(beaSees.getByText('Accepted by convert').first()).toBeVisible()
})

test('an offer that is rejected comes back with its reason, on the screen of who sent it', async ({
  house,
}) => {
  const ann = await house.setUp()
  const bea = await house.join(ann, 'Bea Stone', ['qualify'])
  const carl = await house.join(ann, 'Carl Lund', ['convert'])
  const lead = await received(bea, 'Beta Dairy')
  await bea.ask('POST', '/handoffs', { leadId: lead.id, seam: 'gather>qualify', toMemberId: bea.id })
  await bea.ask('POST', '/claims', { leadId: lead.id }).catch(() => {})
  await offered(bea, lead.id, carl)
  const beaSees = await house.open(bea, `/leads/${lead.id}`)
  const carlSees = await house.open(carl, `/leads/${lead.id}`)
  await expect(beaSees.getByRole('heading', { name: /offers this to Carl Lund/ })).toBeVisible()
  await carlSees.getByRole('button', { name: /^Reject/ }).click()
  await carlSees
    .getByRole('dialog')
    .getByRole('button', { name: /Not a prospect as we defined it/ })
    .click()
  await carlSees.getByRole('dialog').getByRole('button', { name: 'Reject' }).click()
  await expect(
    beaSees.getByText('Carl Lund rejected the offer: Not a prospect as we defined it'),
  ).toBeVisible()
})
