// baton restore: goes on from a backup, here or on another machine. What was here is kept aside.
import { resolve } from 'node:path'
import { Command } from 'commander'
import { type Manifest, readManifest } from '../platform/backup.ts'
import { MIGRATIONS, readMigrations } from '../platform/migrate.ts'
import { CommandFailed, type Frame } from './frame.ts'
import { printer } from './print.ts'
import { intoOwn, intoServer, type Restored } from './restore-into.ts'

type Options = { force?: boolean; json?: boolean }
type Outcome = Pick<Manifest, 'createdAt' | 'kind'> & Restored

export function restoreCommand(frame: Frame): Command {
  return new Command('restore')
    .summary('go on from a backup')
    .description(
      'Puts a backup in place of the data. Stop Baton first. Where data is already, --force is needed; the ' +
        'present database is then kept aside and its folder is named.',
    )
    .argument('<file>', 'a file made by: baton backup')
    .option('--force', 'also where data is already')
    .option('--json', 'the outcome as JSON')
    .action(async (file: string, options: Options) => {
      const outcome = await restore(frame, resolve(file), options)
      printer(frame, options).report(outcome, () => linesOf(outcome))
    })
}

function linesOf({ createdAt, workspaces, leads, aside }: Outcome): string[] {
  const restored = `Restored the backup of ${createdAt}: ${workspaces} workspaces, ${leads} leads.`
  return aside ? [restored, `What was here before is kept in ${aside}`] : [restored]
}

async function restore(frame: Frame, file: string, options: Options): Promise<Outcome> {
  const manifest = await readManifest(file)
  refuseLater(manifest)
  const target = frame.config().databaseUrl ? intoServer : intoOwn
  const { createdAt, kind } = manifest
  return { createdAt, kind, ...(await target(frame, file, manifest, options)) }
}

function refuseLater({ migrations }: Manifest) {
  const known = new Set(readMigrations(MIGRATIONS).map(({ name }) => name))
  const unknown = migrations.find((name) => !known.has(name))
  if (unknown)
    throw new CommandFailed(`The backup is of a later Baton (it has ${unknown}). Update this checkout first.`)
}
