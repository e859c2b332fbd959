// What the template database gets besides our own migrations: the tables of identity and jobs.
import type pg from 'pg'

export const prepare: ((owner: pg.Pool) => Promise<void>) | undefined = undefined
