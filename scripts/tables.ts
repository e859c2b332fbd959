/** Writes src/tables.ts from the migrated database at DATABASE_OWNER_URL: `npm run tables`. */
import { writeFileSync } from 'node:fs'
import pg from 'pg'

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  defaulted: boolean
  private: boolean
  table_comment: string | null
}

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  timestamptz: 'string',
  date: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  jsonb: 'Json',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
  xid8: 'string',
  bytea: 'Buffer',
}

/** The text of src/tables.ts for the database behind a connection. */
export async function describeTables(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
           a.atthasdef as defaulted, coalesce(col_description(c.oid, a.attnum) = 'private', false) as private,
           obj_description(c.oid) as table_comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname, a.attnum`)
  return fileText(rows)
}

function fileText(columns: Column[]): string {
  const names = [...new Set(columns.map((column) => column.table))]
  const of = (table: string) => columns.filter((column) => column.table === table)
  const interfaces = names.map(
    (name) => `export interface ${pascal(name)} {\n${of(name).map(line).join('\n')}\n}\n`,
  )
  const db = names.map((name) => `  ${camel(name)}: ${pascal(name)}`).join('\n')
  const facts = names.map((name) => {
    const rows = of(name).map(
      (c) => `      ${camel(c.column)}: { name: '${c.column}', type: '${c.type}', private: ${c.private} },`,
    )
    return `  ${camel(name)}: {\n    name: '${name}',\n    kind: '${kind(of(name))}',\n    columns: {\n${rows.join('\n')}\n    },\n  },`
  })
  return `/** Generated from the migrated database by \`npm run tables\`; never edited. */
import type { ColumnType, Generated } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: what is inside a document is the module's own affair
export type Json = ColumnType<any, unknown, unknown>

${interfaces.join('\n')}
export interface DB {
${db}
}

/** Columns told at run time: \`private\` ones hold names or free text and never reach the journal. */
export const tables = {
${facts.join('\n')}
} as const
`
}

function line(column: Column): string {
  const base = TYPES[column.type]
  if (!base) throw new Error(`no type for ${column.type} of ${column.table}.${column.column}`)
  const type = column.nullable ? `${base} | null` : base
  return `  ${camel(column.column)}: ${column.defaulted ? `Generated<${type}>` : type}`
}

// A journaled table has its own id and version, so that it can be rebuilt from facts.
function kind(columns: Column[]): string {
  const journaled = columns.some((c) => c.column === 'version') && columns.some((c) => c.column === 'id')
  return journaled && columns[0]?.table_comment !== 'unjournaled' ? 'journaled' : 'kept'
}

function camel(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(name: string): string {
  const text = camel(name)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

if (import.meta.main) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  writeFileSync(new URL('../src/tables.ts', import.meta.url), await describeTables(client))
  await client.end()
}
