/** What a merge would change: read without writing, so that a preview and the merge itself say the same. */
import { sql } from 'kysely'
import { folded, postcodeKey } from '../../../office/team/territories/keys.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import { tables } from '../../../tables.ts'
import { nameKey } from '../person.ts'
import type { Attached } from './attached.ts'
import { type Choices, type Field, fieldsOf, givenWay, type MergedNoun, taken } from './merge.ts'
import { type Patch, patchOf, type Row } from './steps.ts'
import { waysMerged } from './ways.ts'

export interface Plan {
  fields: Field[]
  /** Values that give way and are kept as former ones. */
  former: { field: string; value: string }[]
  /** Changes of the survivor and of the ways to reach it. */
  own: Patch[]
  /** What hangs on the merged record and moves. */
  attached: Patch[]
}

export const TABLE = { contact: 'contacts', account: 'accounts' } as const

/** What merging the second record into the first would change. `locks` also keeps others from changing it meanwhile. */
export async function planMerge(
  work: Work,
  noun: MergedNoun,
  [survivor, merged]: [Row, Row],
  choices: Choices,
  locks: boolean,
): Promise<Plan> {
  const fields = fieldsOf(noun, survivor, merged, choices)
  const own = [patchOf(TABLE[noun], survivor, ownColumns(noun, fields, survivor, merged))]
  const former = [...givenWay(fields)]
  if (noun === 'contact') {
    for (const table of ['contactEmails', 'contactPhones'] as const) {
      const ways = await rowsAt(work, table, 'contactId', [survivor.id, merged.id], locks)
      const of = (id: string) => ways.filter((row) => row.contactId === id)
      const patches = waysMerged(table, of(survivor.id), of(merged.id), survivor.id, work.now)
      own.push(...patches)
      former.push(...otherSpellings(patches, ways))
    }
  }
  const attached = (
    await inTurn(await attachedTo(work, noun), (one) => moved(work, noun, one, survivor.id, merged.id, locks))
  ).flat()
  return {
    fields,
    former: await inWords(work, former),
    own: own.filter((one) => one !== null),
    attached,
  }
}

/** What hangs on records of a noun, by every module's word. */
export async function attachedTo(work: Work, noun: MergedNoun): Promise<Attached[]> {
  const told = await answerFact(work, 'record.attached', { noun })
  return (told.ok && (told.value as Attached[] | null)) || []
}

function ownColumns(noun: MergedNoun, fields: Field[], survivor: Row, merged: Row) {
  const set: Record<string, unknown> = taken(fields, survivor)
  if (typeof set.name === 'string') set.nameKey = nameKey(set.name)
  if (noun === 'contact') return set
  if (typeof set.region === 'string') set.regionKey = folded(set.region)
  if (typeof set.industry === 'string') set.industryKey = folded(set.industry)
  if (typeof set.postcode === 'string') set.postcodeKey = postcodeKey(set.postcode)
  const since = [survivor.customerSince, merged.customerSince].filter((one) => one !== null).sort()
  return { ...set, customerSince: since[0] ?? null }
}

// The same number written otherwise.
function otherSpellings(patches: Patch[], ways: Row[]) {
  return patches.flatMap(({ row, instead }) => {
    const twin = ways.find(({ id }) => id === instead)
    return twin && row.phone !== undefined && row.phone !== twin.phone
      ? [{ field: 'phone', value: row.phone }]
      : []
  })
}

async function moved(
  work: Work,
  noun: MergedNoun,
  one: Attached,
  survivorId: string,
  mergedId: string,
  locks: boolean,
): Promise<Patch[]> {
  const rows = await rowsAt(work, one.table, one.column, [mergedId], locks, one.list, one.noun ? noun : null)
  if (one.list)
    return rows.flatMap((row) => {
      const ids = (row[one.column] as string[]).map((id) => (id === mergedId ? survivorId : id))
      return patchOf(one.table, row, { [one.column]: [...new Set(ids)] }) ?? []
    })
  const kept =
    one.once && rows.length > 0 ? await rowsAt(work, one.table, one.column, [survivorId], locks) : []
  return rows.flatMap((row) => {
    const stays = one.once && row.binnedAt === null ? twinOf(row, kept, one.once) : undefined
    if (!stays) return patchOf(one.table, row, { [one.column]: survivorId }) ?? []
    const combined = one.combine ? patchOf(one.table, stays, one.combine(stays, row)) : null
    const binned = patchOf(one.table, row, { binnedAt: work.now }, stays.id)
    return [combined, binned].filter((each) => each !== null)
  })
}

function twinOf(row: Row, kept: Row[], once: readonly string[]): Row | undefined {
  return kept.find((one) => one.binnedAt === null && once.every((column) => one[column] === row[column]))
}

async function rowsAt(
  { tx, actor }: Work,
  table: Attached['table'],
  column: string,
  ids: string[],
  locks: boolean,
  list = false,
  noun: string | null = null,
): Promise<Row[]> {
  const columns = tables[table].columns as Record<string, { name: string }>
  const at = sql.ref(columns[column]?.name ?? column)
  const { rows } = await sql<Row>`
    select * from ${sql.table(tables[table].name)}
    where workspace_id = ${actor.workspaceId} and ${list ? sql`${ids[0]}::uuid = any(${at})` : sql`${at} = any(${ids}::uuid[])`}
      ${noun ? sql`and noun = ${noun}` : sql``}
    order by id ${locks ? sql`for update` : sql``}`.execute(tx)
  return rows
}

// A company that gave way is kept by its name.
async function inWords(work: Work, former: { field: string; value: unknown }[]) {
  const told: { field: string; value: string }[] = []
  for (const { field, value } of former) {
    if (field !== 'accountId')
      told.push({ field, value: typeof value === 'string' ? value : JSON.stringify(value) })
    else {
      const [account] = await rowsAt(work, 'accounts', 'id', [String(value)], false)
      if (account) told.push({ field: 'account', value: String(account.name) })
    }
  }
  return told
}

async function inTurn<T, R>(many: readonly T[], task: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const one of many) done.push(await task(one))
  return done
}
