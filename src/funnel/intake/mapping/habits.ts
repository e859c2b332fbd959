/** What a workspace has confirmed about the columns of its files, kept by heading and by whole sets of headings. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { columnOfSource, type ImportKind, type Mapping } from '../fields.ts'
import { TRANSFORMS, type Transform } from './cleaning.ts'
import { type Guess, guessColumns, type Learnt } from './guess.ts'
import { folded } from './headings.ts'

const LONGEST_HEADING = 200
const OF_SET = 'set:'

/** What each column of a file is taken for: as confirmed before, else by its heading and cells. */
export async function guessesOf(work: Work, kind: ImportKind, rows: string[][]): Promise<Guess[]> {
  const [headings = [], ...sample] = rows
  if (headings.length === 0) return []
  return guessColumns(kind, headings, sample, await learntOf(work, kind, headings))
}

async function learntOf(work: Work, kind: ImportKind, headings: string[]): Promise<Learnt> {
  const keys = [setKey(headings), ...headings.map(headingKey)]
  const { rows } = await sql<{ heading: string; mapping: Mapping; usedAt: string }>`
    select heading, mapping, used_at from import_habits
    where workspace_id = ${work.actor.workspaceId} and kind = ${kind} and heading = any(${keys}::text[])`.execute(
    work.tx,
  )
  const since = (at: string) => dayOf(at, work.actor.timeZone)
  const whole = rows.find(({ heading }) => heading === keys[0])
  const single = rows.filter(({ heading }) => !heading.startsWith(OF_SET))
  return {
    whole: whole ? { mapping: whole.mapping, since: since(whole.usedAt) } : null,
    headings: new Map(
      single.map((row) => [row.heading, { ...fieldOf(row.mapping), since: since(row.usedAt) }]),
    ),
  }
}

function fieldOf(mapping: Mapping): { field: string | null; as: Transform | null } {
  const [field, source] = Object.entries(mapping)[0] ?? [null, '']
  const as = typeof source === 'object' && 'as' in source ? source.as : undefined
  return { field, as: as && TRANSFORMS.includes(as) ? as : null }
}

/** Remembers a map that somebody has confirmed by bringing its file in. */
export async function rememberMap(
  work: Work,
  kind: ImportKind,
  headings: string[],
  mapping: Mapping,
): Promise<void> {
  const columns = new Map<string, Mapping>(headings.map((heading) => [headingKey(heading), {}]))
  const ofColumns: Mapping = {}
  for (const [field, source] of Object.entries(mapping)) {
    const column = columnOfSource(source)
    if (column === null) continue
    columns.set(headingKey(column), { [field]: source })
    ofColumns[field] = source
  }
  const rows = [[setKey(headings), ofColumns] as const, ...columns].filter(([heading]) => heading !== '')
  await sql`
    insert into import_habits (workspace_id, kind, heading, mapping, used_at)
    select ${work.actor.workspaceId}::uuid, ${kind}, h.heading, h.mapping, ${work.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows.map(([heading, one]) => ({ heading, mapping: one })))}::jsonb)
      h (heading text, mapping jsonb)
    on conflict (workspace_id, kind, heading) do update set mapping = excluded.mapping, used_at = excluded.used_at`.execute(
    work.tx,
  )
}

function headingKey(heading: string): string {
  return folded(heading).slice(0, LONGEST_HEADING)
}

function setKey(headings: string[]): string {
  const told = headings.map((heading) => heading.trim()).sort()
  return OF_SET + createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 32)
}
