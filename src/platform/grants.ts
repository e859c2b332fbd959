// What the application's role may do: read and write rows, nothing else. It owns nothing, so row-level security
// holds for it; it deletes only where a table's comment says `deletable`, and changes nothing where the comment
// says `append only`.
import type pg from 'pg'
import { CannotStart } from './embedded-postgres-account.ts'

type Client = Pick<pg.Client, 'query' | 'escapeIdentifier' | 'escapeLiteral'>
type Application = { appRole: string; appPassword?: string }

/** Makes the application's role when it is missing and gives it its rights, no more. */
export async function grantToApplication(client: Client, { appRole, appPassword }: Application) {
  await ensureRole(client, appRole, appPassword)
  const role = client.escapeIdentifier(appRole)
  for (const table of await ourTables(client)) {
    await client.query(
      `grant ${rightsOn(table.comment)} on public.${client.escapeIdentifier(table.name)} to ${role}`,
    )
  }
  await client.query(`grant usage on schema public, baton_meta to ${role}`)
  await client.query(`grant select on all tables in schema baton_meta to ${role}`)
  await client.query(`grant execute on all functions in schema public to ${role}`)
  for (const schema of await presentOf(client, ['identity', 'jobs'])) {
    await client.query(`grant usage on schema ${schema} to ${role}`)
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`)
    await client.query(`grant usage, select on all sequences in schema ${schema} to ${role}`)
    await client.query(`grant execute on all functions in schema ${schema} to ${role}`)
  }
}

function rightsOn(comment: string): string {
  if (comment.includes('append only')) return 'select, insert'
  return comment.includes('deletable') ? 'select, insert, update, delete' : 'select, insert, update'
}

async function ourTables(client: Client): Promise<{ name: string; comment: string }[]> {
  const { rows } = await client.query(
    `select c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as comment
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1`,
  )
  return rows
}

async function presentOf(client: Client, schemas: string[]): Promise<string[]> {
  const { rows } = await client.query('select nspname from pg_namespace where nspname = any($1)', [schemas])
  return rows.map(({ nspname }) => nspname)
}

async function ensureRole(client: Client, appRole: string, appPassword?: string) {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as unbound, rolname = current_user as owner from pg_roles where rolname = $1',
    [appRole],
  )
  if (rows[0]?.unbound || rows[0]?.owner)
    throw new CannotStart(
      `The role ${appRole} of DATABASE_URL must not own the tables, nor be a superuser, nor bypass row-level ` +
        'security: workspaces would not be kept apart. Name another role there.',
    )
  if (rows[0]) return
  const password = appPassword ? ` password ${client.escapeLiteral(appPassword)}` : ''
  const command = `create role ${client.escapeIdentifier(appRole)} login nosuperuser nobypassrls nocreatedb nocreaterole`
  await client.query(command + password).catch((error) => {
    if (error.code !== '42501') throw error
    throw new CannotStart(
      `The role ${appRole} is missing and the owner may not make it. As an administrator: ${command};`,
    )
  })
}
