/** E-mails and phones of two people: those that both have become one, the others move behind the survivor's. */
import type { TableName } from '../../../platform/rows.ts'
import { strongest } from './merge.ts'
import { type Patch, patchOf, type Row } from './steps.ts'

type Table = 'contactEmails' | 'contactPhones'

/** How the ways to reach the merged person become the survivor's. */
export function waysMerged(
  table: Table,
  ours: Row[],
  theirs: Row[],
  survivorId: string,
  now: string,
): Patch[] {
  const known = new Map(ours.filter(stands).map((row) => [keyOf(table, row), row]))
  const better = new Map<string, { row: Row; set: Record<string, unknown> }>()
  const patches: (Patch | null)[] = []
  let position = Math.max(-1, ...ours.map((row) => row.position as number))
  for (const row of theirs.filter(stands)) {
    const twin = known.get(keyOf(table, row))
    // Two of their own that are alike both come over: neither was thought too many before.
    if (!twin || twin.contactId === row.contactId) {
      position += 1
      patches.push(patchOf(table as TableName, row, { contactId: survivorId, position }))
      known.set(keyOf(table, row), row)
      continue
    }
    const set = strongest({ ...twin, ...better.get(twin.id)?.set } as never, row as never)
    better.set(twin.id, { row: twin, set: { ...set } })
    patches.push(patchOf(table as TableName, row, { binnedAt: now }, twin.id))
  }
  for (const { row, set } of better.values()) patches.push(patchOf(table as TableName, row, set))
  return patches.filter((one) => one !== null)
}

const stands = (row: Row) => row.binnedAt === null

function keyOf(table: Table, row: Row): string {
  if (table === 'contactEmails') return String(row.emailKey)
  return row.e164 ? `${row.e164} ${row.extension ?? ''}` : String(row.phone)
}
