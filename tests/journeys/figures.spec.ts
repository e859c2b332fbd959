// The numbers on the screen are those of the API, and say what they are made of.
import { expect, test } from './house.ts'
import { received, won } from './leads.ts'

test('a manager reads the funnel: every number is the one the API gives, and leads to its leads', async ({
  house,
}) => {
  const ann = await house.setUp()
  const { items: channels } = await ann.ask('GET', '/channels')
  const fair = channels.find((channel: { name: string }) => channel.name === 'Trade show')
  for (const company of ['Alto Foods', 'Beta Dairy', 'Gamma Oils', 'Delta Steel'])
    await received(ann, company, `Head of ${company}`, { channelId: fair.id })
  await received(ann, 'Nord Pumps', 'Jan Nord')
  await won(ann, 'Omega Water')
  const cost = { amount: 240_000, currency: 'EUR' }
  const today = new Date().toISOString().slice(0, 10)
  await ann.ask('POST', '/channel-costs', { channelId: fair.id, day: today, cost })
  const told = await ann.ask('GET', '/funnel?by=channel')
  expect(told.total).toMatchObject({ leads: 6, won: 1 })

  const page = await house.open(ann, '/figures')
  const funnel = page.getByRole('list', { name: 'How far they came' })
  const reached = told.levels.map((level: { reached: number }) => String(level.reached))
  await expect(funnel.getByTitle(/^(Leads received|Released|Accepted|Won)/)).toHaveText(reached)

  const table = page.getByRole('region', { name: 'Which channels become customers' })
  for (const row of told.rows) {
    const shown = table.getByRole('row', { name: row.key ?? 'no channel' })
    await expect(shown.getByRole('cell').nth(0)).toHaveText(String(row.leads))
    await expect(shown.getByRole('cell').nth(1)).toHaveText(String(row.opportunities))
    await expect(shown.getByRole('cell').nth(2)).toHaveText(String(row.won))
    // Fewer than five: counts, no rate.
    await expect(shown.getByRole('cell').nth(5)).toContainText(`${row.won} of ${row.leads}`)
    await expect(shown.getByRole('cell').nth(5)).not.toContainText('%')
  }
  await expect(page.getByRole('region', { name: 'What they cost' })).toContainText('€600')
  const convert = page.getByRole('region', { name: 'Convert' })
  await expect(convert.getByRole('row', { name: /Ann North/ })).toContainText('1')

  await page.keyboard.press('b')
  await page.getByRole('menuitem', { name: 'person and function' }).click()
  await expect(page).toHaveURL(/by=member/)
  const people = page.getByRole('region', { name: 'Who held them, as which function' })
  for (const fn of ['Gather', 'Qualify', 'Convert', 'Serve'])
    await expect(people.getByRole('row', { name: new RegExp(`Ann North.*${fn}`) })).toBeVisible()

  await page.goBack()
  await table.getByRole('row', { name: 'Trade show' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/leads\?.*channel=/)
  await expect(page.getByText('Beta Dairy').first()).toBeVisible()
  await expect(page.getByText('Nord Pumps')).toHaveCount(0)
})
