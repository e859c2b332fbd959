// A part of the data bench: one reference set, measured.
import type { Result } from '../row.ts'

export interface Part {
  name: string
  /** Measures what lies in the folder of reference data. */
  run(realData: string): Promise<Result[]>
}
