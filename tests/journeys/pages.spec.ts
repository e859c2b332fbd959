// Every page of a company at work, wide and narrow, light and dark: nothing serious that axe finds, no error told.
import type { Page } from '@playwright/test'
import { expectUsable } from './axe.ts'
import { expect, type House, type Person, test } from './house.ts'
import { claimed, offered, received, released, won } from './leads.ts'

const LOOKS = [
  { name: 'wide and light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'wide and dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'narrow and light', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'narrow and dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const

for (const { name, ...look } of LOOKS) {
  test(`every page can be used by everybody, ${name}`, async ({ house }) => {
    const ann = await house.setUp()
    const paths = await aCompanyAtWork(house, ann)
    const page = await house.open(ann, '/leads', look)
    for (const path of paths) {
      await page.goto(`/w/pqr-valve${path}`)
      await settled(page)
      await expectUsable(page, path)
    }
    const stranger = await house.stranger(look)
    for (const path of ['/sign-in', '/reset-password', '/reset-password?token=abc']) {
      await stranger.goto(path)
      await expect(stranger.getByRole('button').first()).toBeVisible()
      await expectUsable(stranger, path)
    }
  })
}

/** Waits until the page has what it shows: no skeleton, no fault. */
async function settled(page: Page) {
  await expect(page.locator('#page')).not.toBeEmpty()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText('This could not be shown')).toHaveCount(0)
}

async function aCompanyAtWork(house: House, ann: Person): Promise<string[]> {
  const carl = await house.join(ann, 'Carl Lund', ['convert', 'serve'])
  await received(ann, 'Alto Foods')
  await released(ann, 'Beta Dairy')
  const working = await claimed(ann, 'Gamma Oils')
  const waiting = await claimed(ann, 'Delta Steel')
  await offered(ann, waiting.id, carl)
  const customer = await won(ann, 'Omega Water')
  const { items: deals } = await ann.ask('GET', `/opportunities?lead=${customer.id}`)
  const file = await ann.ask(
    'POST',
    '/imports?kind=leads&fileName=fair.csv',
    'Id,Company,Email\n1,Rho AG,x\n',
    'text/csv',
  )
  const desks = ['gather', 'qualify', 'convert', 'serve', 'manage', 'operate', 'next'].map(
    (fn) => `/desk/${fn}`,
  )
  const records = [working, waiting, customer].map(({ id }) => `/leads/${id}`)
  const settings = ['account', 'people', 'channels', 'workspace', 'keys'].map((name) => `/settings/${name}`)
  return [
    ...['/start', ...desks, '/leads?view=all', ...records, '/deals', `/deals/${deals[0].id}`, '/customers'],
    `/customers/${customer.account.id}`,
    ...['/figures', '/figures?by=month', '/figures?by=member', '/imports', `/imports/${file.id}`],
    ...['/team', '/team?view=people', '/team?view=roles', ...settings],
  ]
}
