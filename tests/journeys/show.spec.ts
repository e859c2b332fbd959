// At a trade show: people are taken on a phone without a connection, wait on it, and arrive once.
import { expectUsable } from './axe.ts'
import { expect, test } from './house.ts'

test('Ann takes two people while the hall has no connection, reloads, and both arrive once when it is back', async ({
  house,
}) => {
  const ann = await house.setUp()
  const page = await house.open(ann, '/leads', { viewport: { width: 390, height: 844 } })
  await page.goto('/show/pqr-valve')
  await expect(page.getByText('0 taken today')).toBeVisible()
  // The worker has what the page is made of as soon as it says so.
  const kept = () =>
    page.evaluate(async () =>
      (await (await caches.open('baton-show-1')).keys()).map(({ url }) => new URL(url).pathname),
    )
  await expect
    .poll(kept)
    .toEqual(expect.arrayContaining(['/show/pqr-valve', expect.stringMatching(/ShowPage.*js$/)]))
  const context = page.context()
  await context.setOffline(true)
  const take = async (name: string, company: string, email: string) => {
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Company').fill(company)
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Take' }).click()
    await expect(page.getByLabel('Name')).toHaveValue('')
  }
  await take('Maria Ortega', 'Alto Foods', 'maria@alto.example')
  await take('Bo Dahl', 'Beta Dairy', 'not an address')
  await expect(page.getByText('2 waiting to be sent')).toBeVisible()
  await page.getByLabel('Name').fill('maria ortega')
  await expect(page.getByText('Taken already on this phone: Maria Ortega.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('2 waiting to be sent')).toBeVisible()
  await expectUsable(page, 'trade show, 390 px')

  await context.setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(page.getByText('1 to mend')).toBeVisible()
  await page.getByRole('list').getByLabel('E-mail').fill('bo@beta.example')
  await page.getByRole('button', { name: 'Send again' }).click()
  await expect(page.getByText('all sent')).toBeVisible()
  const { items } = await ann.ask('GET', '/leads')
  expect(items.map(({ contact }: { contact: { name: string } }) => contact.name).sort()).toEqual([
    'Bo Dahl',
    'Maria Ortega',
  ])
})
