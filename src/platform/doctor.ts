/** The doctor examines data: each check asks one question of one workspace and names what is wrong, row by row. */
import { sql } from 'kysely'
import type { Tx } from './work.ts'

export interface Finding {
  table: string | null
  id: string | null
  column: string | null
  message: string
}

export interface Patient {
  tx: Tx
  workspaceId: string
  timeZone: string
}

export interface Check {
  /** What is right when nothing is found: `every row is what its facts say`. */
  name: string
  find: (patient: Patient) => Promise<Finding[]>
}

export interface Diagnosis {
  check: string
  findings: Finding[]
}

/** More findings of one check than these tell nothing new. */
export const MOST_FINDINGS = 100

/** Makes every check, in order. Nothing is changed. */
export async function examine(
  patient: Patient,
  checks: Check[],
  onCheck: (name: string) => void = () => {},
): Promise<Diagnosis[]> {
  // Right after a large import the planner knows nothing of it yet, and would join row by row.
  await sql`set local enable_nestloop = off`.execute(patient.tx)
  const diagnoses: Diagnosis[] = []
  for (const { name, find } of checks) {
    onCheck(name)
    diagnoses.push({ check: name, findings: await find(patient) })
  }
  await sql`set local enable_nestloop to default`.execute(patient.tx)
  return diagnoses
}

/** Is there nothing wrong. */
export function isHealthy(diagnoses: Diagnosis[]): boolean {
  return diagnoses.every(({ findings }) => findings.length === 0)
}
