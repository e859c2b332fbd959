// A manager brings a file from elsewhere, with rows that cannot be taken, and brings it again.
import { readFileSync } from 'node:fs'
import { expect, test } from './house.ts'

const FILE = `Nummer,Eingang,Firma,Name,Mail,Notes2
a1,2026-10-02,Alto Foods SA,Maria Ortega,maria@altofoods.example,x
a2,2026-10-03,Nord Pumpen GmbH,Jan Nord,jan@nordpumpen.example,x
a3,31/31/2026,Delta Steel,Ida Holm,ida@deltasteel.example,x
a4,2026-10-05,Gamma Oils,Leo Grant,not-an-address,x
`
const file = { name: 'fair.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) }

test('a manager maps the columns of a file, looks before, brings it in, and nothing changes the second time', async ({
  house,
}) => {
  const ann = await house.setUp()
  const page = await house.open(ann, '/imports')
  await page.locator('input[type=file]').setInputFiles(file)

  await expect(page.getByRole('heading', { name: 'fair.csv' })).toBeVisible()
  await mapColumn('Nummer', 'Number in the other program')
  await mapColumn('Eingang', 'Received on')
  await mapColumn('Firma', 'Company')
  await page.getByRole('button', { name: 'Add a value for every row' }).click()
  await page.getByRole('textbox', { name: 'Channel' }).fill('Trade show')
  const preview = page.getByRole('region', { name: 'The first rows, as they would become' })
  await expect(preview.getByRole('row', { name: /Alto Foods SA/ })).toContainText('Trade show')

  await page.getByRole('button', { name: 'Check every row' }).click()
  await expect(page.getByRole('heading', { name: 'Checked: this is what would happen' })).toBeVisible()
  const look = page.getByRole('region', { name: 'Rows to look at' })
  await expect(look.getByRole('row', { name: /^4/ })).toContainText('Received on')
  await expect(look.getByRole('row', { name: /^5/ })).toContainText('It is not an e-mail address.')
  expect((await ann.ask('GET', '/leads')).items).toHaveLength(0)

  await page.getByRole('button', { name: 'Bring in 2 rows' }).click()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^4/ })).toContainText('31/31/2026')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the report' }).click(),
  ])
  const report = readFileSync(await download.path(), 'utf8')
  expect(report).toContain('31/31/2026')
  expect(report.trim().split('\n')).toHaveLength(3)

  await page.getByRole('button', { name: 'See the leads' }).click()
  await expect(page.getByText('Alto Foods SA')).toBeVisible()
  await expect(page.getByText('Nord Pumpen GmbH')).toBeVisible()

  await page.goto('/w/pqr-valve/imports')
  const good = FILE.split('\n').slice(0, 3).join('\n')
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(good) })
  await expect(page.getByText(/as in your import of/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await expect(page.getByText('Nothing changed: every row of this file is here already.')).toBeVisible()
  expect((await ann.ask('GET', '/leads')).items).toHaveLength(2)

  await page.goto('/w/pqr-valve/imports')
  await page
    .getByRole('row', { name: /fair.csv/ })
    .last()
    .click()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByRole('heading', { name: '2 leads would be voided' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('heading', { name: 'This import was undone' })).toBeVisible()
  const open = (await ann.ask('GET', '/leads')).items.filter(
    (lead: { state: string }) => lead.state !== 'closed',
  )
  expect(open).toHaveLength(0)

  async function mapColumn(column: string, field: string) {
    await page.getByRole('combobox', { name: `What column ${column} becomes` }).click()
    await page.getByRole('option', { name: field, exact: true }).click()
  }
})

test('a file that names nobody says what is missing, and cannot be brought', async ({ house }) => {
  const page = await house.open(await house.setUp(), '/imports')
  const buffer = Buffer.from('Colour,Size\nred,4\n')
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer })
  await expect(page.getByRole('alert')).toContainText('Nobody would know who is meant')
  await expect(page.getByRole('button', { name: 'Bring them in' })).toBeDisabled()
})
