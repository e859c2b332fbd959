// A qualifier works the desk with the keyboard alone.
import { expect, test } from './house.ts'
import { released } from './leads.ts'

test('a qualifier takes the next lead, logs the call, skips and goes elsewhere without touching the mouse', async ({
  house,
}) => {
  const ann = await house.setUp()
  const bea = await house.join(ann, 'Bea Stone', ['qualify'])
  const lead = await released(ann, 'Alto Foods')
  const page = await house.open(bea, '/desk/qualify')
  const { keyboard } = page
  await expect(page.getByText('Valves for a new bottling line').first()).toBeVisible()

  await keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys on this page' })
  await expect(keys).toContainText('Take it')
  await expect(keys).toContainText('Skip')
  await keyboard.press('Escape')
  await expect(keys).toHaveCount(0)

  await keyboard.press('t')
  await expect.poll(async () => (await bea.ask('GET', `/leads/${lead.id}`)).owner?.name).toBe('Bea Stone')
  // The card is drawn anew for the lead that is now hers.
  await expect(page.getByText('why now: you hold it without a next step').first()).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Taken' })).toBeVisible()
  await keyboard.press('1')
  await expect(page.getByText('No answer: logged, next attempt set.').first()).toBeVisible()
  const { items } = await bea.ask('GET', `/activities?lead=${lead.id}`)
  expect(items[0]).toMatchObject({ kind: 'call', outcome: 'no_answer', function: 'qualify' })

  await keyboard.press('g')
  await keyboard.press('l')
  await expect(page.getByText('New this week').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /Alto Foods/ })).toBeVisible()
  await keyboard.press('j')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(lead.id))
  await keyboard.press('Control+k')
  await keyboard.type('Figures')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/\/figures/)
  await expect(page.getByRole('heading', { name: 'How far they came' })).toBeVisible()
})
