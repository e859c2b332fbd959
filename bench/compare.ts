// One question over HTTP beside its own SQL, by turns.
import type { Work } from '../src/platform/work.ts'
import { byTurns } from './measure.ts'
import { explain, recordStatements, type Statement, sendAgain } from './recording.ts'
import { type Bench, ms, ratio, rounds } from './row.ts'
import { mustAsk } from './server.ts'

/** One question and the SQL below it. */
export interface Asked {
  path: string
  statements: Statement[]
}

/** Times all questions in turn, and keeps the plans of the first. */
export async function compare(bench: Bench, row: string, what: string, all: Asked[], times: number) {
  const { place, raw } = bench
  const turn = (round: number) => all[round % all.length] as Asked
  const spread = await byTurns(
    {
      http: (round) => mustAsk(bench.ask, 'GET', turn(round).path),
      sql: (round) => sendAgain(raw, place.large.workspaceId, turn(round).statements),
    },
    { rounds: rounds(bench, times) },
  )
  bench.keepPlans(row, await explain(raw, place.large.workspaceId, (all[0] as Asked).statements))
  const figures = {
    'http p50': ms(spread.http.p50),
    'http p95': ms(spread.http.p95),
    'sql p50': ms(spread.sql.p50),
    'sql p95': ms(spread.sql.p95),
    'http / sql': ratio(spread.http.p50, spread.sql.p50),
  }
  return { what, figures, spread }
}

/** What the product asks the database for something. */
export const record = (bench: Bench, task: (work: Work) => Promise<unknown>) =>
  recordStatements(bench.pool, bench.place.large, task)
