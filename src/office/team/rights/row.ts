/** How rights stand in a row of `role_rights`, as the database names its columns. */
import { LEVELS, type Level } from '../functions.ts'
import type { Reach, RoleRights } from './right.ts'

type Columns<Verb extends string> = Record<`${Verb}_${Level}`, Reach>

export interface RightsRow extends Columns<'see'>, Columns<'work'> {
  role_id: string | null
  figures: Reach
  amounts: boolean
  personal: boolean
}

/** The rights a row says; null where there is none. */
export function readRow(row: RightsRow | undefined): RoleRights | null {
  if (!row) return null
  const by = (verb: 'see' | 'work') =>
    Object.fromEntries(LEVELS.map((level) => [level, row[`${verb}_${level}`]])) as Record<Level, Reach>
  const { figures, amounts, personal } = row
  return { see: by('see'), work: by('work'), figures, amounts, personal }
}

/** The columns of rights, as `insertRow` takes them. */
export function columnsOf({ see, work, figures, amounts, personal }: RoleRights) {
  return {
    ...{ seeGather: see.gather, seeQualify: see.qualify, seeConvert: see.convert, seeServe: see.serve },
    ...{
      workGather: work.gather,
      workQualify: work.qualify,
      workConvert: work.convert,
      workServe: work.serve,
    },
    ...{ figures, amounts, personal },
  }
}
