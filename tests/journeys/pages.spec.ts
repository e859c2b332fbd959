// Every page of a company at work, wide and narrow, light and dark: nothing serious that axe finds, no error told.
import type { Page } from '@playwright/test'
import { expectUsable } from './axe.ts'
import { expect, type House, type Person, test } from './house.ts'
import { aForm, aLongDeal, claimed, offered, received, released, won } from './leads.ts'

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }
const SECTIONS = [
  ...['account', 'notices', 'company', 'calendars', 'channels', 'forms', 'products'],
  ...['territories', 'criteria', 'routing', 'handoffs', 'rights', 'keys'],
]

for (const part of ['desks', 'records', 'figures and imports', 'team', 'settings'] as const) {
  test(`everybody can use every page, wide and narrow, light and dark: ${part}`, async ({ house }) => {
    test.setTimeout(150_000)
    const ann = await house.setUp()
    const paths = (await aCompanyAtWork(house, ann))[part]
    const page = await house.open(ann, '/leads', { colorScheme: 'light', viewport: WIDE })
    for (const path of paths) {
      await page.goto(path.startsWith('/show/') ? path : `/w/pqr-valve${path}`)
      await settled(page)
      await look(page, path)
    }
  })
}

test('everybody can use the doors', async ({ house }) => {
  await house.setUp()
  const page = await house.stranger({ colorScheme: 'light', viewport: WIDE })
  for (const path of ['/sign-in', '/reset-password', '/reset-password?token=abc', '/stop-notices/abc']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, path)
  }
})

/** Looks at a page in each light and width; what the light alone changes is colour. */
async function look(page: Page, path: string) {
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewportSize(viewport)
    await atRest(page)
    await expectUsable(page, `${path}, ${viewport.width} px`)
    await paint(page, 'dark')
    await expectUsable(page, `${path}, ${viewport.width} px, dark`, ['color-contrast'])
    await paint(page, 'light')
  }
  await page.setViewportSize(WIDE)
}

/** Changes the light, and waits until the page wears it. */
async function paint(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await atRest(page)
}

/** Colours fade over, however briefly: what a frame begins must have ended before anybody looks. */
async function atRest(page: Page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) {
      await new Promise(requestAnimationFrame)
      await Promise.allSettled(document.getAnimations().map((each) => each.finished))
    }
  })
}

/** Waits until the page has what it shows: no skeleton, no fault. */
async function settled(page: Page) {
  await expect(page.locator('#page')).not.toBeEmpty()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText('This could not be shown')).toHaveCount(0)
}

async function aCompanyAtWork(house: House, ann: Person) {
  const carl = await house.join(ann, 'Carl Lund', ['convert', 'serve'])
  await received(ann, 'Alto Foods')
  await released(ann, 'Beta Dairy')
  const working = await claimed(ann, 'Gamma Oils')
  const waiting = await claimed(ann, 'Delta Steel')
  await offered(ann, waiting.id, carl)
  const customer = await won(ann, 'Omega Water')
  const { items: deals } = await ann.ask('GET', `/opportunities?lead=${customer.id}`)
  const long = await aLongDeal(ann, carl)
  const file = await ann.ask(
    'POST',
    '/imports?kind=leads&fileName=fair.csv',
    'Id,Company,Email\n1,Rho AG,x\n',
    'text/csv',
  )
  const desks = ['gather', 'qualify', 'convert', 'serve', 'specialist', 'manage', 'operate', 'next'].map(
    (fn) => `/desk/${fn}`,
  )
  const records = [working, waiting, customer].map(({ id }) => `/leads/${id}`)
  await aMap(ann)
  const form = await aForm(ann)
  const settings = [...SECTIONS.map((name) => `/settings/${name}`), `/settings/forms?form=${form.id}`]
  return {
    desks: ['/show/pqr-valve', '/start', ...desks, '/desk/gather?view=grid', '/notices', '/notices?show=all'],
    records: [
      ...['/leads?view=all', ...records, '/deals', `/deals/${deals[0].id}`, `/deals/${long}`],
      ...['/customers', `/customers/${customer.account.id}`],
    ],
    'figures and imports': [
      ...[
        '/figures',
        '/figures?by=month',
        '/figures?by=member',
        '/imports',
        `/imports/${file.id}`,
        '/doubles',
      ],
    ],
    team: ['/team', '/team?view=people', '/team?view=roles', '/team?view=shape', `/team?member=${carl.id}`],
    settings,
  }
}

/** Iberia with Madrid in it, so that the map of territories has something to show. */
async function aMap(ann: Person) {
  const { version } = await ann.ask('GET', '/territory-map')
  const territories = [
    { name: 'Iberia', depth: 0, rules: [{ countries: ['ES', 'PT'] }] },
    { name: 'Madrid', depth: 1, rules: [{ postcodes: ['28'] }] },
  ]
  await ann.ask('POST', '/territory-maps', { version, territories })
}
