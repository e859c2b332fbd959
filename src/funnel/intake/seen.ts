/** Which rows of a file were seen before: by their id, or told apart by counting those that are alike. */
import { createHash } from 'node:crypto'
import { cellsOf, type Plan } from './fields.ts'
import type { FileRow } from './files/rows.ts'
import { isProblem } from './lead-row.ts'
import type { Problem } from './values.ts'
import type { Verdict } from './verdict.ts'

/** The ids of the rows so far: a row that repeats an id is refused, rows without one are told apart by counting. */
export class Seen {
  private readonly ids = new Map<string, number>()
  private readonly alike = new Map<string, number[]>()

  /** Notes a row that an earlier attempt has taken. */
  note({ plan }: { plan: Plan }, row: FileRow): void {
    if (row.broken) return
    const { externalId } = cellsOf(plan, row.cells)
    this.isRepeated(externalId ?? this.idOf(row), row.number)
  }

  judge<R extends { number: number; externalId: string }>(
    { plan }: { plan: Plan },
    row: FileRow,
    read: (cells: Record<string, string>, idOfRow: () => string) => R | Problem,
  ): R | Verdict {
    const refused = (problem: Problem): Verdict => ({
      number: row.number,
      kind: 'refused',
      problems: [problem],
    })
    if (row.broken) {
      const value = row.cells.join(', ').slice(0, 200) || null
      return refused({ field: null, value, code: 'broken-row', message: row.broken })
    }
    const found = read(cellsOf(plan, row.cells), () => this.idOf(row))
    if (isProblem(found)) return refused(found)
    const first = this.isRepeated(found.externalId, row.number)
    if (first === null) return found
    const message = `Row ${first} has the same id. Only the first of them was taken.`
    return refused({ field: 'externalId', value: found.externalId, code: 'repeated-id', message })
  }

  // The row that had this id before; the same row asked again (in a smaller batch) repeats nothing.
  private isRepeated(id: string, number: number): number | null {
    const first = this.ids.get(id)
    if (first === undefined) this.ids.set(id, number)
    return first === undefined || first === number ? null : first
  }

  // The first of several equal rows is `row:…`, the second `row:…:2`.
  private idOf(row: FileRow): string {
    const hash = createHash('sha256').update(JSON.stringify(row.cells)).digest('base64url').slice(0, 32)
    const numbers = this.alike.get(hash) ?? []
    if (!numbers.includes(row.number)) numbers.push(row.number)
    this.alike.set(hash, numbers)
    const n = numbers.indexOf(row.number) + 1
    return n === 1 ? `row:${hash}` : `row:${hash}:${n}`
  }
}
