// The parts that bring tables of their own: people and sessions (better-auth, schema `identity`) and jobs (pg-boss,
// schema `jobs`). They are asked again only when they or their settings have changed, for asking takes longer than our own start.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'

const PACKAGES = ['better-auth', 'pg-boss']
const SETTINGS = ['identity-tables.ts', 'jobs-tables.ts', 'prepare.ts']

/** Brings the foreign tables up to date, as the owner. */
export async function prepare(owner: pg.Pool): Promise<void> {
  const shape = shapeOfParts()
  await owner.query('create table if not exists baton_meta.parts (shape text primary key)')
  const { rowCount } = await owner.query('select 1 from baton_meta.parts where shape = $1', [shape])
  if (rowCount) return
  const { migrateIdentity } = await import('./identity-tables.ts')
  const { migrateJobs } = await import('./jobs-tables.ts')
  await migrateIdentity(owner)
  await migrateJobs(owner)
  await owner.query('delete from baton_meta.parts')
  await owner.query('insert into baton_meta.parts (shape) values ($1)', [shape])
}

/** Changes with the versions of the parts and with what we tell them. */
export function shapeOfParts(): string {
  const modules = resolve(import.meta.dirname, '../../node_modules')
  const files = [
    ...PACKAGES.map((name) => join(modules, name, 'package.json')),
    ...SETTINGS.map((name) => join(import.meta.dirname, name)),
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : '')
  return hash.digest('hex')
}
