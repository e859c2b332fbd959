// `npm test`: everything, in the order in which it is cheapest to fail, with one closing line that sums up.
// Arguments are taken as names of steps: `npm test -- rules15 journeys`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { postgres15 } from '../tests/postgres15.ts'

const CHECKOUT = resolve(import.meta.dirname, '..')
const REPORTS = join(CHECKOUT, 'test-results')
const module = (path) => join(CHECKOUT, 'node_modules', path)
const TSC = [module('typescript7/bin/tsc'), '--noEmit', '-p']

const STEPS = {
  types: () => one('types', [...TSC, 'tsconfig.json']),
  webTypes: () => one('types of the web app', [...TSC, 'tsconfig.web.json']),
  lint: () => one('lint', [module('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']),
  rules: () => vitest('rules', {}),
  rules15: () => (postgres15(process.env) ? vitest('rules15', { BATON_TEST_PG: '15' }) : skipped15()),
  journeys: () => playwright(),
}

main(process.argv.slice(2))

function main(chosen) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  mkdirSync(REPORTS, { recursive: true })
  for (const [name, step] of Object.entries(STEPS)) {
    if (chosen.length && !chosen.includes(name)) continue
    process.stdout.write(`\n== ${name}\n`)
    const counts = step()
    for (const key of Object.keys(sum)) sum[key] += counts[key]
  }
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`)
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
}

function run(args, env = {}) {
  const path = `${join(CHECKOUT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
  const { status } = spawnSync(process.execPath, args, {
    cwd: CHECKOUT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path, ...env },
  })
  return status === 0
}

function one(name, args) {
  const fine = run(args)
  process.stdout.write(`${fine ? 'passed' : 'FAILED'}: ${name}\n`)
  return { passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0 }
}

function vitest(name, env) {
  const file = join(REPORTS, `${name}.json`)
  rmSync(file, { force: true })
  const fine = run(
    [
      module('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env,
  )
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return counted(fine, {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  })
}

function playwright() {
  if (!existsSync(join(CHECKOUT, 'playwright.config.ts'))) return { passed: 0, failed: 0, skipped: 0 }
  const file = join(REPORTS, 'journeys.json')
  rmSync(file, { force: true })
  const fine = run([module('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  const { stats = {} } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return counted(fine, {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  })
}

// A runner that failed without a failed test (a file that does not load, nothing found) counts as one failure.
function counted(fine, counts) {
  const silent = !fine && counts.failed === 0 ? 1 : 0
  const nothing = fine && counts.passed + counts.failed + counts.skipped === 0 ? 1 : 0
  return { ...counts, failed: counts.failed + silent + nothing }
}

function skipped15() {
  process.stdout.write('PostgreSQL 15 is not here: apt-get install postgresql-15, or set PG15_BIN.\n')
  return { passed: 0, failed: 0, skipped: 1 }
}
