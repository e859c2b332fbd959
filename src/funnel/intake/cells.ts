/** Cells of a row, whatever its kind: how long they may be, and those that are missing. */
import { EXTRA } from './fields.ts'
import { type Cell, type Problem, textCell, unreadableText } from './values.ts'

const LONGEST: Record<string, number> = {
  externalId: 200,
  leadExternalId: 200,
  channel: 120,
  campaign: 200,
  productLine: 120,
  owner: 200,
  qualifiedBy: 200,
  convertedBy: 200,
  interest: 4000,
  accountName: 200,
  contactName: 200,
  givenName: 100,
  familyName: 100,
  phone: 200,
  phone2: 200,
  phone3: 200,
  extension: 20,
  street: 300,
  linkedin: 500,
  consent: 200,
  sourceDetail: 500,
  website: 500,
  city: 120,
  title: 200,
  name: 200,
  lostReason: 500,
  tags: 2000,
}

const LONGEST_EXTRA = 2000

/** Every problem that a cell has by itself: unreadable or too long. */
export function plainProblem(cells: Record<string, string>): Problem | null {
  for (const [field, value] of Object.entries(cells)) {
    const problem = unreadableText(field, value)
    if (problem) return problem
    const longest = LONGEST[field] ?? (field.startsWith(EXTRA) ? LONGEST_EXTRA : undefined)
    if (longest === undefined) continue
    const cell = textCell(field, value, longest)
    if ('problem' in cell) return cell.problem
  }
  return null
}

/** A cell that may be missing. */
export function optional<T>(
  cells: Record<string, string>,
  field: string,
  read: (field: string, value: string) => Cell<T>,
): Cell<T | undefined> {
  const value = cells[field]
  return value === undefined ? { value: undefined } : read(field, value)
}

/** The value of a cell that was found good before. */
export function goodValue<T>(cell: Cell<T>): T {
  if ('problem' in cell) throw new Error(`read a cell that has a problem: ${cell.problem.code}`)
  return cell.value
}
