// The countries of old territories become rules, and the doctor still finds every row told by a fact.
import pg from 'pg'
import { expect, it } from 'vitest'
import { emptyDatabase } from '../../../../tests/database.ts'
import { migrate } from '../../../platform/migrate.ts'

const WS = '0199aaaa-0000-7000-8000-000000000001'
const IBERIA = '0199aaaa-0000-7000-8000-000000000002'
const OLD = '0199aaaa-0000-7000-8000-000000000003'
const NOW = '2026-03-31T07:05:09.000Z'

it('moves the countries of territories into rules without loss', async () => {
  const database = await emptyDatabase()
  const run = (until?: string) =>
    migrate({ ownerUrl: database.ownerUrl, appRole: 'baton_app', now: NOW, ...(until ? { until } : {}) })
  await run('0014-search-as-you-type.sql')
  const client = new pg.Client(database.ownerUrl)
  await client.connect()
  try {
    await client.query(`insert into identity.workspace_directory values ('${WS}', 'pqr')`)
    await client.query(
      `insert into workspaces (workspace_id, id, slug, name, time_zone, currency, created_at)
       values ('${WS}', '${WS}', 'pqr', 'PQR', 'Europe/London', 'EUR', '${NOW}')`,
    )
    await client.query(
      `insert into territories (workspace_id, id, name, countries, created_at, binned_at) values
       ('${WS}', '${IBERIA}', 'Iberia', '{ES,PT}', '2026-01-02', null),
       ('${WS}', '${OLD}', 'Old', '{FR}', '2026-01-01', '2026-01-03')`,
    )
    await client.query(
      `insert into accounts (workspace_id, id, name, name_key, industry, extras, created_at)
       values ('${WS}', '${OLD}', 'A', 'a', ' Métal  Works', '{}', '${NOW}')`,
    )
    await run()
    const { rows } = await client.query(
      'select id, territory_id, countries, rank, position from territory_rules order by rank',
    )
    expect(rows).toEqual([
      { id: IBERIA, territory_id: IBERIA, countries: ['ES', 'PT'], rank: 0, position: 0 },
      { id: OLD, territory_id: OLD, countries: ['FR'], rank: null, position: 0 },
    ])
    const told = await client.query(
      `select territory_id, jsonb_path_query_array(rows, '$[*].table') as tables, rows->1->'set'->>'countries' as countries
       from journal order by territory_id`,
    )
    expect(told.rows).toEqual([
      { territory_id: IBERIA, tables: ['territories', 'territory_rules'], countries: '["ES", "PT"]' },
      { territory_id: OLD, tables: ['territories', 'territory_rules'], countries: '["FR"]' },
    ])
    const keys = await client.query('select industry_key from accounts')
    expect(keys.rows).toEqual([{ industry_key: 'metal works' }])
  } finally {
    await client.end()
    await database.drop()
  }
}, 60_000)
