// Where the programs of PostgreSQL 15 are, the oldest version we promise to run on.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The folder with `postgres` and `initdb` of version 15: `PG15_BIN`, `pg_config --bindir`, Debian's; null when none. */
export function postgres15(env: NodeJS.ProcessEnv): string | null {
  const fromConfig = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const folders = [env.PG15_BIN, fromConfig, '/usr/lib/postgresql/15/bin']
  return folders.find((folder): folder is string => !!folder && isVersion15(folder)) ?? null
}

function isVersion15(folder: string): boolean {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return / 15\./.test(stdout ?? '')
}
