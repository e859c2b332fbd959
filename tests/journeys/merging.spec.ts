// Two records of one person become one on the screen, and two again from the record's history.
import { expectUsable } from './axe.ts'
import { expect, test } from './house.ts'
import { received } from './leads.ts'

test('Ann merges a person who stands twice, chooses a title, and takes it back from the record', async ({
  house,
}) => {
  const ann = await house.setUp()
  const kept = await received(ann, 'Alto Foods', 'Maria Ortega', { contact: MARIA })
  const other = await received(ann, 'Beta Dairy', 'M. Ortega', { contact: DOUBLE })
  const page = await house.open(ann, `/leads/${kept.id}`)
  await page.getByRole('button', { name: 'Merge Maria Ortega with another' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Ortega')
  await dialog.getByRole('radio', { name: 'M. Ortega' }).click()
  const title = dialog.getByRole('radiogroup', { name: 'Title' })
  await title.getByRole('radio', { name: 'Head of buying' }).check()
  await expect(dialog).toContainText('come over to')
  await expectUsable(page, 'the dialog of merging')
  await dialog.getByRole('button', { name: /^Merge/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('m.ortega@home.example')).toBeVisible()
  await expect(page.getByText('Merged with M. Ortega')).toBeVisible()
  const { mergedFrom, title: now } = await ann.ask('GET', `/contacts/${other.contact.id}`)
  expect([mergedFrom, now]).toEqual([other.contact.id, 'Head of buying'])
  await page.reload()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Merged with M. Ortega')).toHaveCount(0)
  await expect(page.getByText('Buyer').first()).toBeVisible()
})

const MARIA = { name: 'Maria Ortega', title: 'Buyer', emails: ['maria@alto-foods.example'] }
const DOUBLE = { name: 'M. Ortega', title: 'Head of buying', emails: ['m.ortega@home.example'] }
