import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// On PostgreSQL 15 only what talks to a database runs again. The door's answers to strangers and to odd requests do
// not depend on the engine: tests/safety/routes.test.ts asks every route's SQL there.
const EVERY = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'scripts/**/*.test.ts']
const DATABASE = /\/(database|fixture|world|api|story|town|things)\.ts'/
const SAME_ON_BOTH = /^tests\/(safety\/(requests|strangers|rights)|week\/)/
const talksToDatabase = (file: string) =>
  !SAME_ON_BOTH.test(file) && DATABASE.test(readFileSync(file, 'utf8'))
const include = process.env.BATON_TEST_PG === '15' ? globSync(EVERY).filter(talksToDatabase) : EVERY

export default defineConfig({
  test: {
    include,
    globalSetup: ['tests/setup.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
})
