// A manager brings a table that was copied from a mail, and says where its headings stand.
import { expectUsable } from './axe.ts'
import { expect, test } from './house.ts'

const TABLE = `Nordic fair;May;Hall 4
Firma;Person;E-Mail
Alto Foods SA;Maria Ortega;maria@altofoods.example
Nord Pumpen GmbH;Jan Nord;jan@nordpumpen.example
`

test('a manager pastes a table and corrects how it is read', async ({ house }) => {
  const ann = await house.setUp()
  const page = await house.open(ann, '/imports')
  await page.getByRole('button', { name: 'Paste a table' }).click()
  await page.getByRole('textbox', { name: 'The table' }).fill(TABLE)
  await page.getByRole('button', { name: 'Read it' }).click()
  const card = page.getByRole('region', { name: 'How this file is written' })
  await expect(card.getByRole('row', { name: /^1/ })).toContainText('headings')
  await card.getByRole('combobox', { name: 'Headings stand in' }).click()
  await page.getByRole('option', { name: 'row 2' }).click()
  await expect(card.getByRole('row', { name: /^1/ })).toContainText('left out')
  await expect(page.getByRole('combobox', { name: 'What column E-Mail becomes' })).toBeVisible()
  await card.getByRole('combobox', { name: 'Cells are parted by' }).click()
  await page.getByRole('option', { name: 'commas ,', exact: true }).click()
  await expect(page.getByRole('combobox', { name: /What column E-Mail becomes/ })).toHaveCount(0)
  await expectUsable(page, 'how a file is written')
})
