// The parts of scripts/ready.mjs that decide: what is stale, and what the lockfile must name.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

type Lock = { packages: Record<string, object> }

const CHECKOUT = resolve(import.meta.dirname, '..')
const script = (name: string) => import(/* @vite-ignore */ join(CHECKOUT, 'scripts', name))
const { installedIsStale } = (await script('installed.mjs')) as {
  installedIsStale(checkout: string): boolean
}
const { hashOfInputs } = (await script('web-build.mjs')) as { hashOfInputs(checkout: string): string }
const { missingPackages } = (await script('complete-lockfile.mjs')) as { missingPackages(lock: Lock): object }

let checkout: string
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'baton-checkout-'))
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(checkout, path)), { recursive: true })
  writeFileSync(join(checkout, path), text)
}
const lock = (path: string, packages: Record<string, object>) => write(path, JSON.stringify({ packages }))

test('this checkout is installed as its lockfile says', () => {
  expect(installedIsStale(CHECKOUT)).toBe(false)
})

test('the lockfile names the packages of every platform, as npm ci demands', () => {
  expect(missingPackages(JSON.parse(readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8')))).toEqual({})
})

test.each([
  ['nothing installed', null, true],
  ['as named', { 'node_modules/a': { version: '1.0.0' } }, false],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }, true],
  ['one missing', {}, true],
  [
    'an optional one of another version',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2' } },
    true,
  ],
])('packages: %s', (_, present, stale) => {
  lock('package-lock.json', {
    '': { version: '0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  })
  if (present) lock('node_modules/.package-lock.json', present as Record<string, object>)
  expect(installedIsStale(checkout)).toBe(stale)
})

test('the web app is stale when something it is made of has changed, wherever it is', () => {
  write('package-lock.json', '{}')
  write('src/web/index.html', '<html>')
  write('src/web/main.tsx', `import { Lead } from '../funnel/leads/contract.ts'`)
  write('src/funnel/leads/contract.ts', `import { money } from '../../platform/money.ts'`)
  write('src/platform/money.ts', '1')
  write('src/platform/database.ts', '1')
  const first = hashOfInputs(checkout)
  write('src/platform/database.ts', '2')
  write('src/web/main.test.tsx', 'a test')
  expect(hashOfInputs(checkout)).toBe(first)
  for (const path of [
    'src/platform/money.ts',
    'src/web/index.html',
    'src/web/new.css',
    'package-lock.json',
  ]) {
    const before = hashOfInputs(checkout)
    write(path, `changed ${path}`)
    expect(hashOfInputs(checkout), path).not.toBe(before)
  }
})

test('what the runner prints at the end sums up its parts, and nothing run is a failure', async () => {
  cpSync(join(CHECKOUT, 'scripts/test.mjs'), join(checkout, 'scripts/test.mjs'))
  cpSync(join(CHECKOUT, 'tests/postgres15.ts'), join(checkout, 'tests/postgres15.ts'))
  write('package.json', '{ "type": "module" }')
  const { spawnSync } = await import('node:child_process')
  const run = spawnSync(process.execPath, ['scripts/test.mjs', 'types', 'rules'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  expect(run.stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 2 failed, 0 skipped')
  expect(run.status).toBe(1)
  const none = spawnSync(process.execPath, ['scripts/test.mjs', 'nothing'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  expect(none.stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 0 failed, 0 skipped')
  expect(none.status).toBe(1)
})
