// The rows of every table as text, in one consistent picture: for servers whose files are not ours, and for moving
// between the embedded database, a server, and the next major version.
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Archive, Entry } from './backup-archive.ts'

const PIECE = 4 << 20

export type CopiedTable = { schema: string; name: string; columns: string[] }

// All of ours, all about people, and of the jobs those that wait, with the queues they wait in.
const OF_JOBS = ['queue', 'job', 'job_dependency', 'schedule']

async function tablesOf(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where (n.nspname in ('public', 'identity') or (n.nspname = 'jobs' and c.relname = any($1)))
        and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      group by 1, 2 order by 1, 2`,
    [OF_JOBS],
  )
  return rows
}

/** Adds every table to the archive, in pieces under `tables/`. Answers how many there were. */
export async function copyTables(archive: Archive, ownerUrl: string): Promise<number> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const tables = await tablesOf(client)
    await archive.addText('tables/tables.json', JSON.stringify(tables))
    for (const table of tables) await copyTable(archive, client, table)
    await client.query('commit')
    return tables.length
  } finally {
    await client.end()
  }
}

async function copyTable(archive: Archive, client: pg.Client, table: CopiedTable) {
  const stream = client.query(copyTo(`copy (${selectOf(table)}) to stdout`)) as Readable
  let held: Buffer[] = []
  let size = 0
  let piece = 0
  const flush = async () => {
    if (size) await archive.add(`tables/${table.schema}.${table.name}/${piece++}`, size, held)
    held = []
    size = 0
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size >= PIECE) await flush()
  }
  await flush()
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const selectOf = ({ schema, name, columns }: CopiedTable) =>
  `select ${columns.map(quoted).join(', ')} from ${quoted(schema)}.${quoted(name)}`
const nameOf = ({ schema, name, columns }: CopiedTable) =>
  `${quoted(schema)}.${quoted(name)} (${columns.map(quoted).join(', ')})`

/** Takes the entries under `tables/` and fills the tables with them, all or nothing. */
export async function fillTables(entries: AsyncIterable<Entry>, ownerUrl: string) {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    await client.query('begin')
    const keys = await dropForeignKeys(client)
    await fill(entries, client)
    await renumberTransactions(client)
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

type ForeignKey = { table: string; name: string; definition: string }

// Tables refer to one another in circles; the keys come back, checked, when all rows are there.
async function dropForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint
      where contype = 'f' and conparentid = 0
        and connamespace::regnamespace::text in ('public', 'identity', 'jobs')`,
  )
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  return rows
}

async function fill(entries: AsyncIterable<Entry>, client: pg.Client) {
  let tables: CopiedTable[] = []
  let current = ''
  let sink: Writable | null = null
  const close = async () => {
    if (!sink) return
    sink.end()
    await finished(sink)
  }
  for await (const entry of entries) {
    if (entry.path === 'tables/tables.json') {
      tables = JSON.parse(await entry.text())
      for (const { schema, name } of tables) await client.query(`truncate ${quoted(schema)}.${quoted(name)}`)
      continue
    }
    const name = entry.path.split('/')[1] as string
    if (name !== current) {
      await close()
      current = name
      const table = tables.find((one) => `${one.schema}.${one.name}` === name)
      if (!table) throw new Error(`The backup has rows of ${name} but does not list that table.`)
      sink = client.query(copyFrom(`copy ${nameOf(table)} from stdin`)) as Writable
      sink.on('error', () => {})
    }
    for await (const chunk of entry.bytes()) if (!sink?.write(chunk)) await once(sink as Writable, 'drain')
  }
  await close()
}

// Followers of the journal read by transaction number, and those of another cluster mean nothing here. What every
// follower has read gets the lowest numbers, what none has read the highest, all below any number given out here.
async function renumberTransactions(client: pg.Client) {
  const { rows } = await client.query(`select to_regclass('public.followers') is not null as here`)
  if (!rows[0].here) return
  await client.query(`create temporary table place_of on commit drop as
    select f.workspace_id, f.name, f.tx, f.journal_id, 3 + (rank() over place - 1) as new_tx
      from followers f window place as (partition by f.workspace_id order by f.tx, f.journal_id)`)
  await client.query(`update journal j set tx = (3 + (
      select count(*) from place_of p
       where p.workspace_id = j.workspace_id and (p.tx, p.journal_id) < (j.tx, j.id)))::text::xid8`)
  await client.query(`update followers f set tx = p.new_tx::text::xid8, journal_id = coalesce(
      (select j.id from journal j where j.workspace_id = f.workspace_id and j.tx = p.new_tx::text::xid8
        order by j.id desc limit 1), f.journal_id)
      from place_of p where p.workspace_id = f.workspace_id and p.name = f.name`)
}
