// Coming in: signing in, the second step, a new password, an invitation, and signing out everywhere.
import type { Page } from '@playwright/test'
import { codeFor } from '../browser.ts'
import { expect, PASSWORD, test } from './house.ts'

async function signIn(page: Page, email: string, password: string) {
  await page.goto('/')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel(/^Password/).fill(password)
  await page.keyboard.press('Enter')
}

test('a wrong password is told, the right one comes in, a reset makes a new one', async ({ house }) => {
  const ann = await house.setUp()
  const bea = await house.join(ann, 'Bea Stone', ['qualify'])
  const page = await house.stranger()
  await signIn(page, bea.email, 'wrong horse battery')
  await expect(page.getByText('This e-mail and password do not belong together.')).toBeVisible()
  await page.getByLabel(/^Password/).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Bea Stone, your menu/ })).toBeVisible()

  const { link } = await ann.ask('POST', `/members/${bea.id}/reset-links`)
  await page.context().clearCookies()
  await page.goto(link)
  await page.getByLabel('New password').fill('a new and longer sentence')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await signIn(page, bea.email, 'a new and longer sentence')
  await expect(page.getByRole('button', { name: /Bea Stone, your menu/ })).toBeVisible()
})

test('somebody accepts an invitation in the browser and stands at the desk of the function held', async ({
  house,
}) => {
  const ann = await house.setUp()
  const invited = { name: 'Carl Lund', email: 'carl@pqr-valve.example', reportsTo: ann.id }
  const { member, invitation } = await ann.ask('POST', '/members', invited)
  const role = await ann.ask('POST', '/roles', { name: 'Closer of big ones', functions: ['convert'] })
  await ann.ask('POST', '/role-assignments', { memberId: member.id, roleId: role.id })
  const page = await house.stranger()
  await page.goto(invitation.link)
  await expect(page.getByRole('heading', { name: 'Join PQR Valve' })).toBeVisible()
  await expect(page.getByText('Ann North asks you to join')).toBeVisible()
  await page
    .getByLabel(/assword/)
    .first()
    .fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  const desks = page.getByRole('navigation', { name: 'Desks and places' })
  await expect(desks.getByRole('link', { name: /Offers and today/ })).toBeVisible()
  await expect(desks.getByRole('link', { name: /Intake/ })).toHaveCount(0)
  await page.goto(invitation.link)
  await expect(page.getByText('It was accepted already.')).toBeVisible()
})

test('the second step is turned on, asked for, and every other device is signed out', async ({ house }) => {
  const ann = await house.setUp()
  const phone = await house.open(ann, '/leads')
  const laptop = await house.stranger()
  await signIn(laptop, ann.email, PASSWORD)
  await expect(laptop.getByRole('button', { name: /Ann North, your menu/ })).toBeVisible()
  await laptop.goto('/w/pqr-valve/settings/account')
  await laptop.getByRole('button', { name: 'Turn on' }).click()
  const code = await turnOn(laptop)

  await laptop.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(laptop.getByText('Only this device is signed in.')).toBeVisible()
  // What a browser knows of its session is kept in it for up to a minute.
  await phone.context().clearCookies({ name: /session_data/ })
  await phone.reload()
  await expect(phone.getByLabel('E-mail')).toBeVisible()

  await signIn(phone, ann.email, PASSWORD)
  await expect(phone.getByRole('heading', { name: 'One more step' })).toBeVisible()
  await phone
    .getByRole('group', { name: 'Code' })
    .getByRole('textbox')
    .first()
    .pressSequentially(await code())
  await phone.getByRole('button', { name: 'Confirm' }).click()
  await expect(phone.getByRole('button', { name: /Ann North, your menu/ })).toBeVisible()
})

/** Goes through the steps of the settings; answers what the authenticator app shows. */
async function turnOn(page: Page): Promise<() => Promise<string>> {
  await page.getByLabel('Current password').last().fill(PASSWORD)
  await page.keyboard.press('Enter')
  const key = ((await page.locator('main code').first().textContent()) ?? '').replaceAll(/\s/g, '')
  const code = () => codeFor(`otpauth://totp/Baton?secret=${key}`)
  await page
    .getByRole('group', { name: 'Code' })
    .getByRole('textbox')
    .first()
    .pressSequentially(await code())
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  return code
}
