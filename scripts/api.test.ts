import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiTypes } from './api.ts'

test('what the web app knows of the API is what the routes are: otherwise run `npm run api`', async () => {
  const kept = readFileSync(new URL('../src/web/api-types.ts', import.meta.url), 'utf8')
  expect(kept).toBe(await apiTypes())
})
