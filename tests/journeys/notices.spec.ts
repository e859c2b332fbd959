// One offers, the other's bell counts, and nobody reloads.
import { expect, test } from './house.ts'
import { claimed, offered } from './leads.ts'

test('an offer rings the other’s bell, a name in a note too, and reading goes by the keyboard', async ({
  house,
}) => {
  const ann = await house.setUp()
  const carl = await house.join(ann, 'Carl Lund', ['convert'])
  const lead = await claimed(ann, 'Alto Foods')
  const carlSees = await house.open(carl, '/desk/convert')
  const bell = carlSees.getByRole('button', { name: /^Notices/ })
  await expect(bell).toHaveAccessibleName('Notices')

  await offered(ann, lead.id, carl)
  await expect(bell).toHaveAccessibleName('Notices, 1 unread')

  const annSees = await house.open(ann, `/leads/${lead.id}`)
  await annSees.getByRole('button', { name: /^Note/ }).click()
  await expect(annSees.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await annSees.keyboard.type('@car')
  await expect(annSees.getByRole('option', { name: 'Carl Lund' })).toBeVisible()
  await annSees.keyboard.press('Enter')
  await annSees.keyboard.type('please look')
  await annSees.keyboard.press('Control+Enter')
  await expect(annSees.getByText('@Carl Lund', { exact: true })).toBeVisible()
  await expect(bell).toHaveAccessibleName('Notices, 2 unread')

  await carlSees.keyboard.press('g')
  await carlSees.keyboard.press('b')
  const panel = carlSees.getByRole('dialog', { name: 'Notices' })
  await expect(panel.getByRole('heading', { name: 'Alto Foods' })).toBeVisible()
  await expect(panel.getByRole('link', { name: 'Unread: Ann North mentioned you' })).toBeVisible()
  await panel.getByRole('link', { name: 'Unread: Ann North offers you this lead to convert' }).click()
  await expect(carlSees).toHaveURL(`/w/pqr-valve/leads/${lead.id}`)
  await expect(bell).toHaveAccessibleName('Notices, 1 unread')
  await bell.click()
  await panel.getByRole('button', { name: 'Mark all read' }).click()
  await expect(bell).toHaveAccessibleName('Notices')
})
