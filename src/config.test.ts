import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BadConfig, readConfig } from './config.ts'
import { SETTINGS, settingsTable } from './settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-config-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const complaintsAbout = (env: Record<string, string>) => {
  try {
    readConfig({ DATA_DIR: folder, ...env })
    return []
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error
    return error.message.split('\n')
  }
}

test('an empty environment is enough', () => {
  const config = readConfig({ DATA_DIR: folder })
  expect(config).toMatchObject({
    port: 3000,
    host: 'localhost',
    baseUrl: 'http://localhost:3000',
    databaseUrl: null,
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('the address that people use follows the port unless it is given', () => {
  expect(readConfig({ DATA_DIR: folder, PORT: '4000' }).baseUrl).toBe('http://localhost:4000')
  expect(readConfig({ DATA_DIR: folder, BASE_URL: 'https://baton.example.com/' }).baseUrl).toBe(
    'https://baton.example.com',
  )
})

test('everything wrong is said at once', () => {
  expect(complaintsAbout({ PORT: 'x', LOG_LEVEL: 'loud', BACKUP_AT: '25:00' })).toEqual([
    'PORT is not a number (it is "x").',
    'BACKUP_AT is neither a time like 02:30 nor never (it is "25:00").',
    expect.stringMatching(/^LOG_LEVEL is none of fatal, .* \(it is "loud"\)\.$/),
  ])
})

test.each(['0', '65536', '3.5', 'NaN', '-1'])('port %s is refused', (port) => {
  expect(complaintsAbout({ PORT: port })).toHaveLength(1)
})

test('an empty variable counts as not set', () => {
  expect(complaintsAbout({ PORT: '', DATABASE_URL: ' ' })).toEqual([])
})

test('a complaint does not repeat passwords', () => {
  const said = complaintsAbout({ DATABASE_URL: 'mysql://ann:hunter22@db/x', AUTH_SECRET: 'hunter22' }).join()
  expect(said).toContain('DATABASE_URL')
  expect(said).toContain('AUTH_SECRET')
  expect(said).not.toContain('hunter22')
})

test('the owner of a server is not named without the server', () => {
  expect(complaintsAbout({ DATABASE_OWNER_URL: 'postgres://a@b/c' })).toHaveLength(1)
})

test('the secret is made once, for its owner alone', () => {
  const own = join(folder, 'own')
  const first = readConfig({ DATA_DIR: own }).authSecret
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(readConfig({ DATA_DIR: own }).authSecret).toBe(first)
  expect(statSync(join(own, 'auth-secret')).mode & 0o777).toBe(0o600)
})

test('every setting is explained in the help, and the operating guide has the same table', () => {
  for (const name of Object.keys(SETTINGS)) expect(settingsTable('lines')).toContain(name)
  const guide = readFileSync(new URL('../docs/operating.md', import.meta.url), 'utf8')
  expect(guide).toContain(settingsTable('markdown'))
})
