/** The tables of the job queue: made and kept up to date by the owner, once, before any server runs. */
import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import { splitStatements } from './statements.ts'

const SCHEMA = 'jobs'

/** Brings schema `jobs` to the version of the installed pg-boss. */
export async function migrateJobs(owner: pg.Pool): Promise<void> {
  const client = await owner.connect()
  try {
    const present = await presentVersion(client)
    const plan = present === null ? getConstructionPlans(SCHEMA) : planFrom(present)
    // One by one: an index built CONCURRENTLY stands in no transaction.
    for (const statement of splitStatements(plan)) await client.query(statement)
  } finally {
    client.release()
  }
}

function planFrom(version: number): string {
  try {
    return getMigrationPlans(SCHEMA, version)
  } catch (error) {
    if (/not found/i.test((error as Error).message)) return ''
    throw error
  }
}

async function presentVersion(client: pg.PoolClient): Promise<number | null> {
  const { rows } = await client.query(`select to_regclass('${SCHEMA}.version') is not null as installed`)
  if (!rows[0].installed) return null
  const { rows: versions } = await client.query(`select version from ${SCHEMA}.version`)
  return Number(versions[0].version)
}
