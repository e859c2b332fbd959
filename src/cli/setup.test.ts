import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { baton } from '../../tests/command-line.ts'
import { freshDatabase } from '../../tests/database.ts'

const WHO = ['--company', 'PQR Valve', '--name', 'Olivia', '--email', 'olivia@example.com']

it('makes a company once, with a password and a key that are printed', async () => {
  const database = await freshDatabase()
  const home = mkdtempSync(join(tmpdir(), 'baton-setup-'))
  chmodSync(home, 0o755)
  const env = { DATA_DIR: home, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
  try {
    const made = await baton(['setup', ...WHO, '--print-key', '--json'], env)
    expect([made.code, made.err]).toEqual([0, ''])
    expect(JSON.parse(made.out)).toMatchObject({
      slug: 'pqr-valve',
      email: 'olivia@example.com',
      password: expect.stringMatching(/^\w{20}$/),
      key: expect.stringMatching(/^baton_[0-9a-f]{32}_/),
    })
    const again = await baton(['setup', ...WHO], env)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('set up already')])
    const odd = await baton(['setup', ...WHO, '--currency', 'euros', '--another'], env)
    expect([odd.code, odd.err]).toEqual([1, expect.stringContaining('--currency: must be a currency')])
  } finally {
    rmSync(home, { recursive: true, force: true })
    await database.drop()
  }
})
