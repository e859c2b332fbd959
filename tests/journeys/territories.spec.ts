// A manager draws the map of territories: preview first, then saved, and an open lead moves.
import { expectUsable } from './axe.ts'
import { expect, test } from './house.ts'

test('a manager previews a map, puts it in order by keys, saves it, and a lead says why it is there', async ({
  house,
}) => {
  const ann = await house.setUp()
  const account = { name: 'Alto Foods', country: 'ES', postcode: '28001' }
  const lead = await ann.ask('POST', '/leads', { account, contact: { name: 'Maria Ortega' } })
  const page = await house.open(ann, '/settings/territories')
  await page.getByRole('button', { name: /^Add a territory/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Spain')
  const countries = page.getByRole('combobox', { name: 'Countries' })
  await countries.fill('Spain')
  await page.getByRole('option', { name: 'Spain' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep in the draft' }).click()
  await page.getByRole('button', { name: /^Add a territory/ }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Madrid')
  await page.getByRole('combobox', { name: 'Postcodes' }).fill('28')
  await page.getByRole('button', { name: 'Keep in the draft' }).click()

  await expect(page.getByRole('button', { name: 'Save the map' })).toBeDisabled()
  await page.getByRole('button', { name: /^Preview/ }).click()
  await expect(page.getByText('1 open lead would move.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Spain Madrid 1/ })).toBeVisible()

  // Into Spain, and so before it: no overlap any more.
  await page.locator('[data-line]', { hasText: 'Madrid' }).press('Alt+ArrowRight')
  await expect(page.getByRole('button', { name: 'Save the map' })).toBeDisabled()
  await page.keyboard.press('p')
  await expect(page.getByText('no lead is caught by two territories')).toBeVisible()
  await expectUsable(page, 'the map with its preview')
  await page.getByRole('button', { name: 'Save the map' }).click()
  await expect(page.getByText('This is the map as it is saved.')).toBeVisible()

  await expect
    .poll(async () => (await ann.ask('GET', `/leads/${lead.id}`)).territory?.name, { timeout: 15_000 })
    .toBe('Madrid')
  await page.goto(`/w/pqr-valve/leads/${lead.id}`)
  const facts = page.getByRole('complementary', { name: 'Facts' })
  await expect(facts.getByText('postcodes 28')).toBeVisible()
})
