// A long deal: two share it, the buyer's side is drawn, touches are planned and done, and the win credits both.
import { expect, test } from './house.ts'
import { claimed, offered } from './leads.ts'

test('Ann shares a deal with Carl, draws the map, plans touches, and both are credited when it is won', async ({
  house,
}) => {
  const ann = await house.setUp()
  const carl = await house.join(ann, 'Carl Lund', ['specialist'])
  const lead = await claimed(ann, 'Alto Foods')
  await offered(ann, lead.id, ann)
  const { items } = await ann.ask('GET', `/opportunities?lead=${lead.id}`)
  const id = items[0].id
  const page = await house.open(ann, `/deals/${id}`)

  await page.getByRole('button', { name: /^Form a team/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add somebody' }).click()
  await dialog.getByRole('combobox', { name: 'Who' }).last().click()
  await page.getByRole('option', { name: 'Carl Lund' }).click()
  await dialog.getByRole('textbox', { name: 'Share of Carl Lund' }).fill('30')
  await expect(dialog.getByText('Total 100%')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save the team' }).click()
  await expect(page.getByRole('img', { name: /70%, Carl Lund 30%/ })).toBeVisible()

  await expect(page.getByText('No decider named.')).toBeVisible()
  await page.getByRole('button', { name: /^Change what is known of Maria Ortega/ }).click()
  await dialog.getByText('decider', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('No decider named.')).toHaveCount(0)

  await page.getByRole('button', { name: 'From a template' }).click()
  await page.getByRole('menuitem', { name: /After the quotation/ }).click()
  await expect(page.getByText('Ask whether the quotation is clear')).toBeVisible()
  await page.getByRole('button', { name: 'Done', exact: true }).first().click()
  await expect(page.getByText('1 done, 0 left out')).toBeVisible()

  const course = { kind: 'order', description: 'Their order came' }
  await ann.ask('POST', '/outcomes', { opportunityId: id, outcome: 'won', amount: 100_001, course })
  const credit = page.getByRole('region', { name: 'Credit' })
  await expect(credit.getByText('€700.01')).toBeVisible()
  await expect(credit.getByText('€300')).toBeVisible()
  const carlSees = await house.open(carl, '/deals?view=all')
  await expect(carlSees.getByText('Alto Foods').first()).toBeVisible()
})
