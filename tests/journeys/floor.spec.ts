// The manager's floor: who holds too much, a plan that is looked at before anything moves, and the way back.
import { expect, test } from './house.ts'
import { claimed } from './leads.ts'

test('a manager sees who holds too much, shares it out after a look, takes it back, and a lead tells its clocks', async ({
  house,
}) => {
  const ann = await house.setUp()
  const bea = await house.join(ann, 'Bea Stone', ['qualify'])
  await house.join(ann, 'Quinn Low', ['qualify'])
  const held = [
    await claimed(bea, 'Alto Foods'),
    await claimed(bea, 'Beta Dairy'),
    await claimed(bea, 'Gamma Oils'),
  ]
  await ann.ask('POST', '/work-profiles', { memberId: bea.id, capacity: 1, skills: [] })

  const page = await house.open(ann, '/desk/manage')
  const row = page.getByRole('row', { name: /Bea Stone/ })
  await expect(row).toContainText('3 of 1')
  await row.getByRole('button', { name: 'Share out what Bea Stone holds' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share out what Bea Stone holds' })
  await dialog.getByText('Too much').click()
  await expect(dialog.getByRole('row', { name: /Quinn Low/ }).first()).toBeVisible()
  const owner = async (id: string) => (await ann.ask('GET', `/leads/${id}`)).owner.id
  expect(await Promise.all(held.map(({ id }) => owner(id)))).toEqual([bea.id, bea.id, bea.id])

  await dialog.getByRole('button', { name: /^Move \d/ }).click()
  await expect(page.getByText(/of Bea Stone changed hands/)).toBeVisible()
  const after = await Promise.all(held.map(({ id }) => owner(id)))
  expect(after.filter((id) => id === bea.id)).toHaveLength(1)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Bea Stone has it all again.')).toBeVisible()
  expect(await Promise.all(held.map(({ id }) => owner(id)))).toEqual([bea.id, bea.id, bea.id])

  await page.goto(`/w/pqr-valve/leads/${held[0].id}`)
  await expect(page.getByRole('heading', { name: /Alto Foods|Maria Ortega/ }).first()).toBeVisible()
  await expect(page.getByText(/first touch/i).first()).toBeVisible()
})
