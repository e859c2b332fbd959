// One person does it all: from the first visit to a customer and what that customer may need next, mostly by keyboard.
import type { Page } from '@playwright/test'
import { answerAll, choose } from './hands.ts'
import { expect, PASSWORD, test } from './house.ts'

test('a founder sets the company up and walks the first lead alone through all four functions', async ({
  house,
}) => {
  const page = await house.stranger()
  await foundCompany(page)
  await addFirstLead(page)

  await page.keyboard.press('h')
  await choose(page, 'To whom', 'Myself')
  await page.getByRole('dialog').getByRole('button', { name: 'Release to qualify' }).click()
  await expect(page.getByRole('region', { name: 'What we must know' })).toBeVisible()

  await answerAll(page)
  await page.getByRole('combobox', { name: 'Approach' }).selectOption({ label: 'From inside, by phone' })
  await page
    .getByRole('button', { name: /^Offer to convert/ })
    .first()
    .click()
  await choose(page, 'To whom', 'Myself')
  const offer = page.getByRole('dialog')
  await expect(offer.getByText('This offer still lacks')).toBeVisible()
  await offer.getByRole('textbox', { name: 'The need, in their words' }).fill('Valves for a new line')
  await expect(offer.getByText('This offer still lacks')).toHaveCount(0)
  await offer.getByRole('button', { name: 'Offer to convert' }).click()

  await page
    .getByRole('button', { name: /^Open the deal/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/deals\//)
  await page.getByRole('button', { name: /^Won/ }).waitFor()
  await page.keyboard.press('w')
  const form = page.getByRole('dialog', { name: 'The deal is won' })
  await form.getByRole('textbox', { name: 'What did they do?' }).fill('Ordered 40 valves')
  await form.getByRole('textbox', { name: 'Amount' }).fill('12500')
  await choose(page, 'Who has the customer now', 'Ann North')
  await form.getByRole('button', { name: 'Won' }).click()
  await expect(page.getByText('Won. The customer is offered to serve.').first()).toBeVisible()

  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/customers$/)
  await page
    .getByRole('region', { name: 'customers' })
    .or(page.locator('table'))
    .getByText('Alto Foods SA')
    .first()
    .click()
  await page.getByRole('button', { name: /^Future need/ }).click()
  const need = page.getByRole('dialog', { name: 'What may they need next?' })
  await need.getByRole('textbox', { name: 'What they want, in their words' }).fill('Spare seals in spring')
  await need.getByRole('button', { name: 'Open the lead' }).click()
  await expect(page.getByText('A new lead is open. It names the earlier one.').first()).toBeVisible()
  await expect(page.getByText('grew out of the lead of')).toBeVisible()
  await expect(page.getByText('Spare seals in spring').first()).toBeVisible()
})

async function foundCompany(page: Page) {
  await page.goto('/')
  await page.getByRole('textbox', { name: /Your company/ }).fill('PQR Valve')
  await page.getByRole('textbox', { name: /Your name/ }).fill('Ann North')
  await page.getByRole('textbox', { name: /E-mail/ }).fill('ann@pqr-valve.example')
  await page.getByLabel(/^Password/).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'What shall PQR Valve start with?' })).toBeVisible()
}

async function addFirstLead(page: Page) {
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Person' })).toBeFocused()
  await page.keyboard.type('Maria Ortega')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Alto Foods SA')
  await page.keyboard.press('Tab')
  await page.keyboard.type('maria@altofoods.example')
  await page.keyboard.press('Enter')
  await page.getByText('Maria Ortega added.').first().waitFor()
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Maria Ortega|Alto Foods SA/ }).first()).toBeVisible()
}
