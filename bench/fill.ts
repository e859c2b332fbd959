// Fills a workspace with a plausible history by set-based SQL, as the owner: so many leads over 14 months, 8 channels
// and 40 people, with their companies, people, relay, facts and ready figures. The same size gives the same rows.
import type pg from 'pg'
import { FACTS, FIGURES } from './fill-facts.ts'
import { HELPERS, OFFICE, PLAN } from './fill-plan.ts'
import { RECORDS } from './fill-records.ts'

export interface Filled {
  leads: number
  facts: number
}

const BIG = [
  'accounts',
  'contacts',
  'contact_emails',
  'contact_phones',
  'leads',
  'holdings',
  'journal',
  'funnel_leads',
]

/** Fills a freshly set up workspace. `owner` may switch off what checks references row by row, and does. */
export async function fill(
  owner: pg.Client,
  ws: string,
  leads: number,
  say: (line: string) => void,
): Promise<Filled> {
  const accounts = Math.ceil(leads * 0.6)
  const filled = (sql: string) =>
    sql.replaceAll('$WS', ws).replaceAll('$LEADS', String(leads)).replaceAll('$ACCOUNTS', String(accounts))
  await owner.query(`set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB';
    set synchronous_commit = off; set timezone = 'UTC'`)
  const indexes = await dropIndexes(owner)
  for (const sql of [...HELPERS, ...OFFICE, PLAN, ...RECORDS, FACTS, ...FIGURES]) {
    const begun = performance.now()
    await owner.query(filled(sql))
    const seconds = (performance.now() - begun) / 1000
    if (seconds > 2) say(`  ${sql.trim().split(/\s+/).slice(0, 3).join(' ')} (${seconds.toFixed(0)} s)`)
  }
  for (const { definition } of indexes) await owner.query(definition)
  say('  indexes built; vacuum ...')
  await owner.query('vacuum (analyze, freeze)')
  await owner.query('checkpoint')
  const { rows } = await owner.query(
    `select (select count(*) from leads where workspace_id = $1)::int as leads,
            (select count(*) from journal where workspace_id = $1)::int as facts`,
    [ws],
  )
  return rows[0]
}

async function dropIndexes(owner: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisprimary`,
    [BIG],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  return rows
}
