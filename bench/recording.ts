// The raw side of a ratio: the very statements the product sends, written down once and then sent again through the
// driver alone, in a transaction of their own.
import type pg from 'pg'
import { kyselyOn, type Pool, workspaceSetting } from '../src/platform/database.ts'
import type { Work } from '../src/platform/work.ts'
import { type Company, workOn } from './place.ts'

export interface Statement {
  text: string
  values: unknown[]
}

/** What `task` asks the database, with the actor's own question left out. Rolled back. */
export async function recordStatements(
  pool: Pool,
  company: Company,
  task: (work: Work) => Promise<unknown>,
): Promise<Statement[]> {
  const client = await pool.connect()
  const heard: Statement[] = []
  const listening = {
    connection: (client as unknown as { connection: unknown }).connection,
    query: (text: string | { text: string; values?: unknown[] }, values?: unknown[]) => {
      const said =
        typeof text === 'string'
          ? { text, values: values ?? [] }
          : { text: text.text, values: text.values ?? [] }
      heard.push(said)
      return client.query(text as string, values as unknown[])
    },
  }
  try {
    await client.query(`begin; ${workspaceSetting(company.workspaceId)}`)
    const work = await workOn(kyselyOn(listening as unknown as pg.ClientBase), company)
    heard.length = 0
    await task(work)
    return [...heard]
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Sends statements again through the driver, named so that they are planned once, as the product does. */
export async function sendAgain(
  client: pg.ClientBase,
  workspaceId: string,
  statements: Statement[],
  end: 'commit' | 'rollback' = 'commit',
): Promise<void> {
  await client.query(`begin; ${workspaceSetting(workspaceId)}`)
  for (const { text, values } of statements) await client.query({ name: nameOf(text), text, values })
  await client.query(end)
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = `raw_${names.size}`
    names.set(text, name)
  }
  return name
}

/** The plan of each statement as it ran, for the record. */
export async function explain(
  client: pg.ClientBase,
  workspaceId: string,
  statements: Statement[],
): Promise<string> {
  const plans: string[] = []
  await client.query(`begin; ${workspaceSetting(workspaceId)}`)
  for (const { text, values } of statements) {
    if (!/^\s*(select|with|insert|update)/i.test(text)) continue
    const { rows } = await client.query(`explain (analyze, buffers) ${text}`, values)
    plans.push(`${text.trim()}\n\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`)
  }
  await client.query('rollback')
  return plans.join(`\n\n${'-'.repeat(80)}\n\n`)
}
