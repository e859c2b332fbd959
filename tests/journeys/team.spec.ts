// The team by function and by command, and what nobody holds.
import { expect, test } from './house.ts'

test('a manager sees who does what, who commands, and what nobody holds', async ({ house }) => {
  const ann = await house.setUp()
  await house.join(ann, 'Bea Stone', ['qualify'])
  await house.join(ann, 'Carl Lund', ['convert'])
  const page = await house.open(ann, '/team')
  await expect(page.getByRole('heading', { name: 'Who does what' })).toBeVisible()
  await expect(page.getByText('Who commands').first()).toBeVisible()
  await expect(page.getByText('Bea Stone').first()).toBeVisible()
  await expect(page.getByText('Nobody gathers.')).toHaveCount(0)

  const { items } = await ann.ask('GET', `/role-assignments?memberId=${ann.id}`)
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  for (const { id, version, fromDay } of items)
    await ann.ask('PATCH', `/role-assignments/${id}`, {
      version,
      untilDay: fromDay > yesterday ? fromDay : yesterday,
    })
  const charts = await ann.ask('GET', '/charts')
  expect(JSON.stringify(charts)).toContain('gather')
  await page.goto('/w/pqr-valve/team')
  await expect(page.getByText('Nobody backs up').first()).toBeVisible()
})
