// Half an hour of sorting in small: a messy list comes in, one person sorts it with keys only, and what leaves is clean,
// complete, and there once.
import { expect } from '@playwright/test'
import { type Person, test } from './house.ts'

const LIST = `Id,Company,Name,Email,Phone,Country,Channel
1,Alto Foods,MARIA ORTEGA,maria.ortega@alto-foods.example,+34 963 521 001,ES,Referral
2,Alto Foods,Maria Ortega,maria.ortega@alto-foods.example,,ES,Website
3,Delta Steel,Jo Lind,,,DE,Trade show
4,,test,asdf@mailinator.com,,,Print
5,Gamma Oils,Ida Holm,ida@gamma-oils.example,+45 33 12 34 56,DK,Exop
6,Beta Dairy,Otto Kern,otto@beta-dairy.example,+49 30 555 12 34,DE,Website
`

test('a messy list leaves the desk clean, complete and once, by keys alone', async ({ house }) => {
  const ann = await house.setUp()
  await bring(ann, LIST)
  const page = await house.open(ann, '/desk/gather?why=doubtful-double')
  const card = page.getByRole('article')
  const press = (key: string) => page.keyboard.press(key)
  const said = (text: RegExp | string) => expect(page.getByText(text).first()).toBeVisible()

  await expect(card.getByText('has another open lead')).toBeVisible()
  await press('m')
  await said('was merged')

  await page.goto('/w/pqr-valve/desk/gather?why=odd-value')
  await expect(
    card.getByText('is an address to throw away').or(card.getByText('written in one case')),
  ).toBeVisible()
  for (let n = 0; n < 2; n++) {
    if (await card.getByText('is an address to throw away').isVisible()) {
      await press('f')
      await press('6')
      await said('was refused')
    } else {
      await press('c')
      await expect(page.getByLabel('Person')).toHaveValue('Maria Ortega')
      await press('Enter')
      await expect(card.getByText('Release it.')).toBeVisible()
      await press('r')
      await said('Maria Ortega was released')
    }
    await expect(card).toHaveCount(n === 0 ? 1 : 0)
  }

  await page.goto('/w/pqr-valve/desk/gather?why=incomplete')
  await expect(card.getByText('No way to reach them')).toBeVisible()
  await press('c')
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await page.keyboard.type('jo@delta-steel.example')
  await press('Enter')
  await expect(card.getByText('No way to reach them')).toHaveCount(0)
  await press('r')
  await said('Jo Lind was released')
  await press('u')
  await said('It is back on your desk.')
  await expect(card.getByRole('heading', { name: 'Jo Lind' })).toBeVisible()
  await press('r')

  await page.goto('/w/pqr-valve/desk/gather?why=unknown-channel')
  await expect(card.getByText('A file brought the channel “Exop”')).toBeVisible()
  await press('y')
  await said('“Exop” is a channel.')

  await page.goto('/w/pqr-valve/desk/gather?view=grid')
  await expect(page.getByRole('row', { name: /Otto Kern/ })).toBeVisible()
  await press('j')
  await press('x')
  await press('j')
  await press('x')
  await press('r')
  await expect(page.getByRole('button', { name: 'Release 2', exact: true })).toBeFocused()
  await press('Enter')
  await said('2 of 2 were done')
  await once(ann)
})

async function bring(who: Person, list: string) {
  const { id, version } = await who.ask('POST', '/imports?kind=leads&fileName=fair.csv', list, 'text/csv')
  const people = { accountName: 'Company', contactName: 'Name', email: 'Email', phone: 'Phone' }
  const mapping = { externalId: 'Id', ...people, country: 'Country', channel: 'Channel' }
  await who.ask('PATCH', `/imports/${id}`, { version, mapping })
  await who.ask('POST', `/imports/${id}/runs`)
  await expect.poll(async () => (await who.ask('GET', `/imports/${id}`)).state).toBe('done')
}

// Four went to qualify, each once; the double was merged, the other one refused.
async function once(who: Person) {
  const { items } = await who.ask('GET', '/leads?limit=20')
  const ends = items.map((lead: { level: string; closedAs: string | null }) => lead.closedAs ?? lead.level)
  expect(ends.sort()).toEqual(['merged', 'qualify', 'qualify', 'qualify', 'qualify', 'refused'])
  const { items: offers } = await who.ask('GET', '/handoffs?open=true&limit=20')
  expect(new Set(offers.map(({ leadId }: { leadId: string }) => leadId)).size).toBe(offers.length)
}
