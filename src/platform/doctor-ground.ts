/** What the ground must be like: workspaces kept apart by the database, nothing outside the known schemas, sound indexes. */
import { sql } from 'kysely'
import type { Check, Finding, Patient } from './doctor.ts'

/** The schemas beside `public`: identity (better-auth) and jobs (pg-boss) hold no customer data, baton_meta none at all. */
const SCHEMAS = ['public', 'identity', 'jobs', 'baton_meta', 'information_schema']

export const groundChecks: Check[] = [
  { name: 'row-level security keeps the workspaces of every table apart', find: openTables },
  { name: 'there is no schema that nobody knows', find: strangeSchemas },
  { name: 'every index is valid', find: brokenIndexes },
  { name: 'every constraint is checked', find: uncheckedConstraints },
]

async function openTables({ tx }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; on: boolean }>`
    select c.relname as name, c.relrowsecurity as on
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      and not (c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
    order by 1`.execute(tx)
  return rows.map(({ name, on }) => ({
    table: name,
    id: null,
    column: null,
    message: on ? 'has no policy' : 'row-level security is off',
  }))
}

async function strangeSchemas({ tx }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace
    where nspname <> all(${SCHEMAS}::text[]) and nspname not like 'pg\\_%' order by 1`.execute(tx)
  return rows.map(({ name }) => ({
    table: null,
    id: null,
    column: null,
    message: `the schema ${name} is none of ours`,
  }))
}

async function brokenIndexes({ tx }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; table: string }>`
    select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace in ('public'::regnamespace, 'identity'::regnamespace) and not (i.indisvalid and i.indisready)
    order by 1`.execute(tx)
  return rows.map(({ name, table }) => ({
    table,
    id: null,
    column: null,
    message: `the index ${name} is not valid`,
  }))
}

async function uncheckedConstraints({ tx }: Patient): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; table: string }>`
    select conname as name, conrelid::regclass::text as table from pg_constraint
    where connamespace = 'public'::regnamespace and not convalidated order by 1`.execute(tx)
  return rows.map(({ name, table }) => ({
    table,
    id: null,
    column: null,
    message: `the constraint ${name} was never checked`,
  }))
}
