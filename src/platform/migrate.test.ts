import pg from 'pg'
import { expect, test } from 'vitest'
import { workerDatabase } from '../../tests/database.ts'

test('the database of a worker is migrated', async () => {
  const { appUrl } = await workerDatabase()
  const client = new pg.Client(appUrl)
  await client.connect()
  const { rows } = await client.query('select count(*)::int as n from baton_meta.migrations')
  await client.end()
  expect(rows[0].n).toBeGreaterThan(0)
})
