// What hands do on several pages.
import { expect, type Page } from '@playwright/test'

/** Chooses in a field of the dialog by typing, as the keyboard does. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label })
  await field.click()
  await field.fill(option)
  await page.getByRole('option', { name: option }).click()
}

/** Answers every question by its keys, with what was heard. */
export async function answerAll(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'What we must know' })
  for (let at = 1; at <= 4; at++) {
    await page.keyboard.press('q')
    await page.keyboard.press('y')
    await panel.getByRole('textbox').fill('They said so on the phone')
    await panel.getByRole('textbox').press('Enter')
    await expect(panel).toContainText(`${at} of 4`)
  }
}
