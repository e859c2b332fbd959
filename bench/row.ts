// What a row of the bench is: something Baton does, beside the plain thing below it.
import type pg from 'pg'
import type { Pool } from '../src/platform/database.ts'
import type { Place } from './place.ts'
import type { Ask, Serving } from './server.ts'

export interface Bench {
  place: Place
  serving: Serving
  /** Asks as the owner of the large company, over one connection. */
  ask: Ask
  /** The application's role, as the product has it. */
  pool: Pool
  /** One connection of it for the raw side. */
  raw: pg.ClientBase
  /** The role that owns the tables. */
  owner: pg.Client
  /** Shares the number of repetitions: 1 is all. */
  share: number
  say: (line: string) => void
  /** Keeps the plans of statements beside the results. */
  keepPlans: (row: string, plans: string) => void
}

export interface Result {
  /** What was done, in words. */
  what: string
  /** Figures under their names, in the order they are shown. */
  figures: Record<string, number | string>
  /** What design asks for. */
  aim: string
  /** Null where the aim is not a number of this row. */
  met: boolean | null
}

export interface Row {
  name: string
  run: (bench: Bench) => Promise<Result[]>
}

export const ms = (value: number) => Number(value.toFixed(value < 10 ? 2 : 1))
export const ratio = (a: number, b: number) => Number((a / b).toFixed(2))
export const rounds = (bench: Bench, all: number) => Math.max(5, Math.round(all * bench.share))
