/**
 * Takes the pictures of the documents from a running Baton with a demo company:
 * `npm run pictures -- http://localhost:3000 <e-mail> <password> [slug]`
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'

const FOLDER = resolve(import.meta.dirname, '../docs/pictures')
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']

const [base = 'http://localhost:3000', email, password, slug = 'demo'] = process.argv.slice(2)
if (!email || !password) throw new Error('Say whose demo it is: <address> <e-mail> <password> [slug]')

mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: QUIET,
})
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
await signIn(page)
await shoot(`leads/${await longestWay(page)}`, 'lead')
await shoot('desk/qualify', 'desk')
await shoot('figures', 'figures')
await browser.close()

async function signIn(on: Page): Promise<void> {
  await on.goto(`${base}/sign-in`)
  await on.getByLabel(/e-?mail/i).fill(email as string)
  await on.locator('input[type=password]').fill(password as string)
  await on.keyboard.press('Enter')
  await on.waitForURL(/\/w\//)
}

async function shoot(path: string, name: string): Promise<void> {
  await page.goto(`${base}/w/${slug}/${path}`)
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}

// The lead whose relay has most to tell: it went back twice and changed hands.
async function longestWay(on: Page): Promise<string> {
  return on.evaluate(async (workspace) => {
    const headers = { 'baton-workspace': workspace }
    let best = { id: '', steps: 0 }
    let after = ''
    do {
      const answer = await fetch(`/api/v1/leads?level=serve&limit=200${after && `&after=${after}`}`, {
        headers,
      })
      const { items, next } = await answer.json()
      for (const { id, relay } of items) if (relay.length > best.steps) best = { id, steps: relay.length }
      after = next ?? ''
    } while (after)
    return best.id
  }, slug)
}
