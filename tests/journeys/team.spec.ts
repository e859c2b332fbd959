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

test('a manager gives a role by keys, and another by dragging', async ({ house }) => {
  const ann = await house.setUp()
  await house.join(ann, 'Bea Stone', ['qualify'])
  const page = await house.open(ann, '/team')
  const chart = page.getByRole('table', { name: 'Who does what' })
  await chart.getByRole('button', { name: 'Bea Stone: Serve' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Bea Stone: Serve' })
  await expect(dialog.getByLabel('Role')).toHaveValue(/.+/)
  await dialog.getByLabel('Standing').selectOption('overflow')
  await dialog.getByRole('button', { name: 'Give Bea Stone the role' }).click()
  const row = chart.getByRole('row', { name: /Bea Stone/ })
  await expect(row).toContainText('Account manager (overflow)')

  await row.getByRole('button', { name: 'Bea Stone', exact: true }).hover()
  await page.mouse.down()
  const head = await chart.getByRole('columnheader', { name: 'Convert' }).boundingBox()
  await page.mouse.move((head?.x ?? 0) + 20, (head?.y ?? 0) + 60, { steps: 8 })
  await page.mouse.up()
  const dropped = page.getByRole('dialog', { name: 'Bea Stone: Convert' })
  await dropped.getByRole('button', { name: 'Give Bea Stone the role' }).click()
  await expect(row).toContainText('Closer')
})

test('an owner sets up a pod of five from a template and sees it in both charts', async ({ house }) => {
  const ann = await house.setUp()
  const page = await house.open(ann, '/team')
  await page.getByRole('button', { name: 'Set up a team' }).click()
  await page.getByRole('button', { name: 'A pod of five' }).click()
  const seats = page.getByRole('region', { name: 'Seats' })
  await expect(seats).toContainText('1 of 5 seats filled')
  const names = ['Bea Stone', 'Carl Lund', 'Dora Lane', 'Ed Fox']
  const pasted = names.map((name) => `${name} <${name.toLowerCase().replace(' ', '.')}@pqr.example>`)
  await page.getByLabel('Invite people').fill(pasted.join('\n'))
  await page.getByRole('button', { name: 'Give them seats' }).click()
  await expect(seats).toContainText('5 of 5 seats filled')
  await page.getByRole('button', { name: 'Set the team up' }).click()
  const done = page.getByRole('region', { name: 'The team is set up' })
  await expect(done.getByLabel('4 links to join')).toHaveValue(
    /Bea Stone <bea.stone@pqr.example> http.*\/join\//,
  )
  await done.getByRole('button', { name: 'See who does what' }).click()
  await expect(page.getByRole('row', { name: /Ed Fox/ })).toContainText('in Pod 1')
  await expect(page.getByRole('region', { name: 'Pods' })).toContainText('Carl Lund')
  await expect(page.getByRole('list', { name: 'Who commands' })).toContainText('Dora Lane')
  const { items: pools } = await ann.ask('GET', '/pools')
  expect(pools.map(({ mode }: { mode: string }) => mode)).toEqual(['push', 'push', 'push'])
})
