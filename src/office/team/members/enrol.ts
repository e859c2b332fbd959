/** Members who come without an invitation: named in files from elsewhere, or made up by the demo. */
import type { z } from 'zod'
import { recordMany } from '../../../platform/journal.ts'
import { insertRows } from '../../../platform/rows.ts'
import { takeTurn } from '../../../platform/turns.ts'
import type { Work } from '../../../platform/work.ts'
import type { member } from './contract.ts'
import * as store from './store.ts'

type Shown = z.infer<typeof member>

export interface Enrolled {
  name: string
  status: 'active' | 'invited' | 'former'
  email?: string | null
  externalName?: string | null
  position?: Shown['position']
  reportsTo?: string | null
  access?: Shown['access']
  timeZone?: string
}

/** Makes members without login; answers their ids in the order given. */
export async function enrol(work: Work, people: Enrolled[]): Promise<string[]> {
  const rows = await insertRows(
    work,
    'members',
    people.map((person) => rowOf(work, person)),
  )
  await recordMany(
    work,
    rows.map((row) => ({
      fact: 'member.enrolled',
      function: 'manage',
      detail: { memberId: row.id },
      rows: [row],
      leadSeq: null,
    })),
  )
  return rows.map((row) => row.id)
}

/**
 * Whom the names in a file mean: a name in files seen before, an e-mail, or the only member of that name.
 * Unknown ones become former members without login. Answers the member of each name.
 */
export async function membersOfFile(work: Work, names: string[]): Promise<Map<string, string>> {
  const asked = [...new Set(names)]
  const known = await store.membersNamed(work, asked)
  if (asked.every((name) => known.has(name))) return known
  await takeTurn(work)
  const latest = await store.membersNamed(work, asked)
  const unknown = asked.filter((name) => !latest.has(name))
  const ids = await enrol(
    work,
    unknown.map((name) => ({ name, externalName: name, status: 'former' as const })),
  )
  unknown.forEach((name, n) => void latest.set(name, ids[n] as string))
  return latest
}

function rowOf(work: Work, person: Enrolled) {
  return {
    id: work.newId(),
    name: person.name,
    email: person.email ?? null,
    externalName: person.externalName ?? null,
    position: person.position ?? 'rep',
    reportsTo: person.reportsTo ?? null,
    access: person.access ?? 'member',
    status: person.status,
    timeZone: person.timeZone ?? work.actor.workspace.timeZone,
    joinedAt: work.now,
    leftAt: person.status === 'former' ? work.now : null,
  }
}
