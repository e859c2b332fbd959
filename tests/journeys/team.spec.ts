// The team by function and by command, and what nobody holds.
import { expect, test } from './house.ts'

test('a manager sees who does what, who commands, and at once what nobody holds any more', async ({
  house,
}) => {
  const ann = await house.setUp()
  await house.join(ann, 'Bea Stone', ['qualify'])
  const page = await house.open(ann, '/team')
  const chart = page.getByRole('table', { name: 'Who does what' })
  await expect(chart.getByRole('row', { name: /Bea Stone/ })).toBeVisible()
  await expect(page.getByText('Who commands').first()).toBeVisible()
  const notices = page.getByRole('list', { name: 'What to look after' })
  await expect(notices).toContainText('Nobody backs up Ann North.')
  await expect(notices).not.toContainText('Nobody gathers.')

  const { items: held } = await ann.ask('GET', `/role-assignments?memberId=${ann.id}`)
  const { items: roles } = await ann.ask('GET', '/roles')
  const role = roles.find(({ id }: { id: string }) => id === held[0].roleId)
  const functions = ['qualify', 'manage', 'operate']
  await ann.ask('PATCH', `/roles/${role.id}`, { version: role.version, functions })
  for (const gap of ['Nobody gathers.', 'Nobody converts.', 'Nobody serves.'])
    await expect(notices).toContainText(gap)
  const { gaps } = await ann.ask('GET', '/charts')
  expect(gaps).toEqual(['gather', 'convert', 'serve'])
})
