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

test('a message pushed to the browser is shown, by a worker that touches no page', async ({ house }) => {
  const ann = await house.setUp()
  const page = await house.open(ann, '/settings/notices')
  await page.context().grantPermissions(['notifications'], { origin: house.base })
  await page.evaluate(() => navigator.serviceWorker.register('/push-worker.js', { scope: '/push/' }))
  const browser = await page.context().newCDPSession(page)
  const known = new Promise<string>((found) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) found(first.registrationId)
    })
  })
  await browser.send('ServiceWorker.enable')
  const data = JSON.stringify({
    title: 'Offered to you: Alto Foods',
    body: 'Carl Lund offers you Alto Foods.',
    path: 'https://elsewhere.example/w/pqr-valve/notices',
  })
  const push = { origin: house.base, registrationId: await known, data }
  await browser.send('ServiceWorker.deliverPushMessage', push)
  const shown = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.getRegistration('/push/')
      const notices = (await worker?.getNotifications()) ?? []
      return notices.map(({ title, body, data: { path } }) => [title, body, path])
    })
  // An address elsewhere is not followed.
  await expect.poll(shown).toEqual([['Offered to you: Alto Foods', 'Carl Lund offers you Alto Foods.', '/']])
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
})
