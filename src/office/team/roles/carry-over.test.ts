// What was held before roles could be limited to several things, carried over by 0016-pods.sql.
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyDatabase } from '../../../../tests/database.ts'
import { kyselyOn } from '../../../platform/database.ts'
import { replayChecks } from '../../../platform/doctor-replay.ts'
import { migrate } from '../../../platform/migrate.ts'

const WS = '01900000-0000-7000-8000-000000000001'
const id = (n: number) => `01900000-0000-7000-8000-0000000000${n}`
const NOW = '2026-03-02T09:00:00.000Z'
let database: Awaited<ReturnType<typeof emptyDatabase>>
let client: pg.Client

beforeEach(async () => {
  database = await emptyDatabase()
  client = new pg.Client(database.ownerUrl)
  await client.connect()
})
afterEach(async () => {
  await client.end()
  await database.drop()
})

const upTo = (until?: string) =>
  migrate({ ownerUrl: database.ownerUrl, appRole: 'baton_app', now: NOW, ...(until ? { until } : {}) })

const BEFORE = `
  insert into workspaces values ('${WS}', '${WS}', 'old', 'Old', 'Europe/London', 'EUR', false, '${NOW}', 1);
  insert into members (workspace_id, id, name, position, access, status, time_zone, joined_at, created_at)
  values ('${WS}', '${id(10)}', 'Ann', 'rep', 'member', 'active', 'Europe/London', '${NOW}', '${NOW}');
  insert into roles (workspace_id, id, name, functions, reach, created_at) values ('${WS}', '${id(20)}', 'SDR', '{qualify}', 'inside', '${NOW}');
  insert into territories (workspace_id, id, name, countries, created_at) values ('${WS}', '${id(30)}', 'North', '{}', '${NOW}');
  insert into role_assignments (workspace_id, id, member_id, role_id, share, territory_id, from_day, created_at)
  values ('${WS}', '${id(40)}', '${id(10)}', '${id(20)}', 60, '${id(30)}', '2026-01-05', '${NOW}'),
         ('${WS}', '${id(41)}', '${id(10)}', '${id(20)}', 40, null, '2026-01-05', '${NOW}');
  insert into journal (workspace_id, id, tx, schema_version, fact, at, recorded_at, actor_kind, detail, rows)
  select '${WS}', gen_random_uuid(), pg_current_xact_id(), 1, 'role.assigned', '${NOW}', '${NOW}', 'member', '{}',
         jsonb_build_array(jsonb_build_object('table', 'role_assignments', 'id', id, 'set', to_jsonb(a) - 'workspace_id'))
  from role_assignments a`

it('keeps territory and share, and the journal replays to what is there', async () => {
  await upTo('0014-search-as-you-type.sql')
  for (const statement of BEFORE.split(';')) await client.query(statement)
  await upTo()
  const { rows } = await client.query(
    'select share, standing, territory_ids, product_line_ids, version from role_assignments order by id',
  )
  const carried = { standing: 'primary', product_line_ids: null, version: 2 }
  expect(rows).toEqual([
    { share: 60, territory_ids: [id(30)], ...carried },
    { share: 40, territory_ids: null, ...carried },
  ])
  await client.query('begin')
  const replay = replayChecks[0] as (typeof replayChecks)[number]
  const found = await replay.find({ tx: kyselyOn(client), workspaceId: WS, timeZone: 'Europe/London' })
  expect(found.filter(({ table }) => table === 'role_assignments')).toEqual([])
  await client.query('rollback')
})
