// A stranger becomes a lead: without script on the form's own page, and in a frame of the company's website.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expectUsable } from './axe.ts'
import { expect, test } from './house.ts'
import { aForm } from './leads.ts'

test('a stranger fills in a form without script, mends what is wrong, and the lead waits at the desk', async ({
  house,
}) => {
  const ann = await house.setUp()
  const form = await aForm(ann)
  const page = await house.stranger({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.goto(`/f/${form.publicKey}?utm_source=card`)
  await page.getByLabel('Your name').fill('Maria Ortega')
  await page.getByLabel('E-mail').fill('maria at alto')
  await page.getByLabel('Which valves?').selectOption('Gate valves')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert')).toContainText('2 answers need another look.')
  await expect(page.getByText('This is not an e-mail address.').last()).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue('Maria Ortega')
  await expect(page.getByLabel('Which valves?')).toHaveValue('Gate valves')
  await page.getByLabel('E-mail').fill('maria@alto.example')
  await page.getByLabel('You may contact me.').check()
  // Nobody is that quick but a machine.
  await page.waitForTimeout(2100)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toContainText('Thank you. We will be in touch.')

  const annSees = await house.open(ann, `/settings/forms?form=${form.id}`)
  await expect(annSees.getByText('unproved', { exact: true })).toBeVisible()
  await annSees.getByRole('link', { name: 'Open the lead' }).click()
  await expect(annSees.getByRole('heading', { name: 'Maria Ortega' })).toBeVisible()
  await expect(annSees.getByText('card', { exact: true })).toBeVisible()
  await expect(annSees.getByText('Gate valves')).toBeVisible()
})

test('the form stands in another website, proves its visitor, and is usable in both lights', async ({
  house,
}) => {
  const ann = await house.setUp()
  const site = await aWebsite()
  const form = await aForm(ann, { origins: [site.origin] })
  site.shows(`${house.base}/f/${form.publicKey}.js`)
  const page = await house.stranger()
  await page.goto(`${site.origin}/valves?utm_source=fair&utm_campaign=Spring`)
  const frame = page.frameLocator('iframe[title="How can we help?"]')
  await frame.getByLabel('Your name').fill('Jo Delta')
  await frame.getByLabel('E-mail').fill('jo@delta.example')
  await frame.getByLabel('You may contact me.').check()
  await page.waitForTimeout(2000)
  await frame.getByRole('button', { name: 'Send' }).click()
  await expect(frame.getByRole('status')).toContainText('Thank you.')
  const { items } = await ann.ask('GET', '/form-submissions')
  expect(items).toMatchObject([{ state: 'received', proof: 'work' }])
  const came = await ann.ask('GET', `/lead-attributions?lead=${items[0].leadId}`)
  const way = { utmSource: 'fair', utmCampaign: 'Spring', landingPage: `${site.origin}/valves` }
  expect(came.items).toMatchObject([way, way])
  await site.close()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${house.base}/f/${form.publicKey}`)
    await expectUsable(page, `the form, ${colorScheme}`)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expectUsable(page, `the form with faults, ${colorScheme}`)
  }
})

/** The company's website: a page of another origin with one line in it. */
async function aWebsite() {
  let script = ''
  const server: Server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(
      `<!doctype html><html lang="en"><title>Valves</title><h1>Valves</h1><script src="${script}" async></script>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    shows: (address: string) => {
      script = address
    },
    close: () => new Promise((done) => server.close(done)),
  }
}
