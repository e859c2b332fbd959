// Made from the catalogue of the database: how tables must look, and what another workspace sees and changes in each.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JOBS } from '../../src/app.ts'
import { goThrough } from '../../src/funnel/intake/jobs.ts'
import { workspaceSetting } from '../../src/platform/database.ts'
import type { LongJob, LongTask } from '../../src/platform/jobs.ts'
import type { Work } from '../../src/platform/work.ts'
import { INSIDE } from './catalogue.ts'
import { anImport, asked } from './things.ts'
import { aTown, type Company, recordOf, type Town, tablesOf } from './town.ts'

let town: Town
let tables: string[]
beforeAll(async () => {
  town = await aTown()
  tables = await tablesOf(town.owner)
  for (const company of [town.ours, town.theirs]) await live(company)
}, 60_000)
afterAll(() => town.close())

// A company that has done all there is to do: every example asked, a file brought in, the figures kept.
async function live(company: Company) {
  for (const route of INSIDE.filter(({ method }) => method !== 'GET')) {
    const { path, ...example } = await route.example(company)
    const headers = {
      ...example.headers,
      ...(route.method === 'POST' ? { 'idempotency-key': route.name } : {}),
    }
    await company.ask(route.method, path, { ...example, headers })
  }
  await company.work(haveADemo)
  const { id } = await anImport(company)
  await asked(company, 'POST', `/imports/${id}/runs`)
  const { signal } = new AbortController()
  const task = {
    ids: { workspaceId: company.workspaceId, importId: id },
    inTransaction: company.work,
    signal,
  }
  await goThrough(task, 'running')
  const following = JOBS.filter((job) => job.name.endsWith('.follow')) as LongJob[]
  // They stop before the oldest transaction that runs in the whole cluster, which may be another test's.
  do for (const job of following) await job.run(task as unknown as LongTask)
  while ((await isBehind(company.workspaceId)) && (await pause(50, true)))
  await company.work(haveLetters)
  // Last: nobody could weigh anything by what it says.
  await company.work(haveLooked)
}

async function isBehind(workspaceId: string): Promise<boolean> {
  const [found] = await rows<{ behind: boolean }>(
    `select exists (select 1 from journal j join followers f on f.workspace_id = j.workspace_id
     where j.workspace_id = $1 and (j.tx, j.id) > (f.tx, f.journal_id)) as behind`,
    [workspaceId],
  )
  return found?.behind ?? false
}

// Made when something is due, which takes a clock; these stand for them.
async function haveLetters({ tx, newId, now, actor }: Work) {
  const of = { workspaceId: actor.workspaceId, memberId: actor.memberId as string, channel: 'mail' }
  const letter = { ...of, id: newId(), noticeIds: [newId()], kinds: ['offer'], madeAt: now }
  await tx.insertInto('noticeLetters').values(letter).execute()
  const { workspaceId, memberId } = of
  await tx.insertInto('noticeKeys').values({ workspaceId, memberId, linkKey: 'key' }).execute()
  const notice = await tx.selectFrom('notices').select('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('noticeDeliveries')
    .values({ ...of, noticeId: notice.id, dueAt: now })
    .onConflict((one) => one.doNothing())
    .execute()
}

// A look through the whole book needs a book.
async function haveLooked({ tx, now, actor }: Work) {
  const { workspaceId } = actor
  const learnt = { learntAt: now, records: 0, pairs: 0, verdicts: 0, model: '{}' }
  await tx
    .insertInto('matchModels')
    .values({ workspaceId, noun: 'contact', ...learnt })
    .execute()
}

// Loading one takes half a minute; asking for it is enough here.
async function haveADemo({ tx, newId, now, actor }: Work) {
  const asked = {
    id: newId(),
    memberId: actor.memberId as string,
    seed: 1,
    leads: 1,
    state: 'done',
    done: 0,
    total: 0,
  }
  await tx
    .insertInto('demos')
    .values({ workspaceId: actor.workspaceId, ...asked, createdAt: now })
    .execute()
}

const rows = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await town.owner.query<T>(sql, values)).rows

describe('the shape of the database', () => {
  it('has schemas for our tables, for identity, for jobs and for what is applied; no other', async () => {
    const found = await rows<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
    )
    expect(found.map(({ name }) => name)).toEqual(['baton_meta', 'identity', 'jobs', 'public'])
  })

  it('keeps row-level security on every table, bound to workspace_id in reading and writing', async () => {
    expect(tables.length).toBeGreaterThan(30)
    const found = await rows<{
      name: string
      kind: string
      on: boolean
      reads: string
      writes: string
      how: string
    }>(
      `select c.relname as name, c.relkind as kind, c.relrowsecurity as on,
              pg_get_expr(p.polqual, c.oid) as reads, pg_get_expr(p.polwithcheck, c.oid) as writes,
              p.polcmd::text || case when p.polpermissive then ' permissive' else '' end || ' ' || p.polroles::text as how
       from pg_class c left join pg_policy p on p.polrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relname = any($1) order by 1`,
      [tables],
    )
    const own = '(workspace_id = current_workspace())'
    const asItMustBe = { kind: 'r', on: true, reads: own, writes: own, how: '* permissive {0}' }
    expect(found).toEqual(tables.map((name) => ({ name, ...asItMustBe })))
  })

  it('leads every key, unique index and reference with workspace_id, of one type', async () => {
    const odd = await rows(
      `select c.relname as table, i.indexrelid::regclass::text as index
       from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
       where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisprimary)
         and i.indkey[0] <> a.attnum`,
      [tables],
    )
    const oddReferences = await rows(
      `select conrelid::regclass::text as table, conname as name from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace
         and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'workspace_id'`,
    )
    const without = await rows(
      `select t as table from unnest($1::text[]) t where not exists (
         select 1 from pg_attribute where attrelid = ('public.' || t)::regclass and attname = 'workspace_id'
           and atttypid = 'uuid'::regtype and attnotnull)
       or not exists (select 1 from pg_index where indrelid = ('public.' || t)::regclass and indisprimary)`,
      [tables],
    )
    expect({ odd, oddReferences, without }).toEqual({ odd: [], oddReferences: [], without: [] })
  })

  it('gives the application a role that owns nothing and passes no policy by', async () => {
    const { rows: me } = await town.application.query('select current_user as name')
    const [role] = await rows<Record<string, boolean>>(
      `select rolsuper as super, rolbypassrls as bypasses, rolcreaterole as makes_roles, rolcreatedb as makes_databases,
              exists (select 1 from pg_auth_members where member = r.oid) as belongs
       from pg_roles r where rolname = $1`,
      [me[0].name],
    )
    expect(role).toEqual({
      super: false,
      bypasses: false,
      makes_roles: false,
      makes_databases: false,
      belongs: false,
    })
    const owned = await rows(
      `select relname from pg_class where relowner = $1::regrole
       union all select proname from pg_proc where proowner = $1::regrole
       union all select nspname from pg_namespace where nspowner = $1::regrole`,
      [me[0].name],
    )
    expect(owned).toEqual([])
    await expect(town.application.query('create table public.mine (id int)')).rejects.toThrow(
      /permission denied/,
    )
    await expect(town.application.query('alter table leads disable row level security')).rejects.toThrow(
      /must be owner/,
    )
  })

  it('lets functions that run as their owner ask for the workspace, never be told it', async () => {
    const found = await rows<{ name: string; source: string; config: string[] | null; arguments: string }>(
      `select p.proname as name, prosrc as source, proconfig as config, pg_get_function_arguments(p.oid) as arguments
       from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
         and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { name, source, config, arguments: given } of found) {
      // It counts tables for the planner, and answers nothing of what stands in them.
      if (name === 'refresh_statistics') expect(source).toMatch(/^\s*begin\s+analyze [\w, \n]+;\s+end\s*$/)
      else expect(source, name).toContain('current_workspace()')
      expect(config?.join(), name).toMatch(/search_path=/)
      expect(given, name).not.toMatch(/workspace/)
    }
  })
})

/** Asks as the application, in the context of a workspace or of none; always rolled back. */
async function within<T>(
  workspaceId: string | null,
  task: (ask: (sql: string) => Promise<{ rows: T[]; rowCount: number | null }>) => Promise<void>,
) {
  const client = await town.application.connect()
  try {
    await client.query(`begin; ${workspaceId ? workspaceSetting(workspaceId) : ''}`)
    await task((sql) => client.query(sql) as never)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('in every table', () => {
  it('both companies have rows: what was not touched proves nothing', async () => {
    for (const company of [town.ours, town.theirs]) {
      const record = await recordOf(town.owner, company.workspaceId)
      expect(Object.keys(record)).toEqual(tables)
      expect(Object.entries(record).filter(([, print]) => print.startsWith('0:'))).toEqual([])
    }
  })

  it('who names no workspace sees nothing', async () => {
    await within<{ n: number }>(null, async (ask) => {
      for (const table of tables)
        expect((await ask(`select count(*)::int as n from ${table}`)).rows, table).toEqual([{ n: 0 }])
    })
  })

  it('a workspace sees its own rows only', async () => {
    await within<{ workspaceId: string }>(town.ours.workspaceId, async (ask) => {
      for (const table of tables) {
        const { rows: seen } = await ask(`select distinct workspace_id as "workspaceId" from ${table}`)
        expect(seen, table).toEqual([{ workspaceId: town.ours.workspaceId }])
      }
    })
  })

  it('a workspace changes, deletes and adds no row of another', async () => {
    const before = await recordOf(town.owner, town.theirs.workspaceId)
    for (const table of tables) {
      for (const change of [
        `update ${table} set workspace_id = workspace_id where workspace_id = '${town.theirs.workspaceId}'`,
        `delete from ${table} where workspace_id = '${town.theirs.workspaceId}'`,
      ])
        await within(town.ours.workspaceId, async (ask) => expect(await changed(ask, change), change).toBe(0))
      await within(town.ours.workspaceId, async (ask) => {
        const steal = `update ${table} set workspace_id = '${town.theirs.workspaceId}'`
        await expect(ask(steal), steal).rejects.toThrow(/row-level security|permission denied/)
      })
      await within(town.ours.workspaceId, async (ask) => {
        const plant = `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t)
          || '{"workspace_id": "${town.theirs.workspaceId}"}')).* from ${table} t limit 1`
        await expect(ask(plant), plant).rejects.toThrow(/row-level security/)
      })
    }
    expect(await recordOf(town.owner, town.theirs.workspaceId)).toEqual(before)
  })

  it('search finds nothing of another company', async () => {
    const { items } = await asked(town.theirs, 'GET', '/accounts?limit=200')
    for (const { name } of items.slice(0, 5)) {
      const found = await asked(town.ours, 'GET', `/search?q=${encodeURIComponent(name)}`)
      const theirs = new Set(items.map((one: { id: string }) => one.id))
      expect(found.items.filter((one: { id: string }) => theirs.has(one.id))).toEqual([])
    }
  })
})

// Where rows may not be changed at all, the right is missing: no row is changed either.
async function changed(ask: (sql: string) => Promise<{ rowCount: number | null }>, sql: string) {
  return ask(sql).then(
    ({ rowCount }) => rowCount,
    (error) => (/permission denied/.test(error.message) ? 0 : Promise.reject(error)),
  )
}
