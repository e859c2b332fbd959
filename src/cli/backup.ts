// baton backup: one file with everything, taken while everybody works on.
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { secretFile } from '../config.ts'
import { backUp, backupName, type Manifest } from '../platform/backup.ts'
import { CommandFailed, type Frame, type Job, withData } from './frame.ts'

type Options = { portable?: boolean; json?: boolean }

export function backupCommand(frame: Frame): Command {
  return new Command('backup')
    .summary('write everything into one file, while Baton runs or not')
    .description(
      'Writes the database and the secret into one file, readable by you alone. Everything acknowledged before ' +
        'it ends is in it. Restore it with: baton restore <file>',
    )
    .argument('[file]', 'where to; otherwise a dated file in DATA_DIR/backups')
    .option('--portable', 'rows instead of files: to move to a PostgreSQL server or another major version')
    .option('--json', 'the outcome as JSON')
    .action((file: string | undefined, options: Options) =>
      withData(frame, options, async (job) => {
        const outcome = await backUpNow(job, file, options)
        job.print.report(
          outcome,
          () => `Backup written: ${outcome.file} (${(outcome.bytes / 2 ** 20).toFixed(1)} MB)`,
        )
      }),
    )
}

/** Takes a backup of the open data into a file, or into the folder of backups. */
export async function backUpNow(
  { config, data, now }: Pick<Job, 'config' | 'data' | 'now'>,
  file: string | undefined,
  { portable }: Options,
): Promise<Manifest & { file: string; bytes: number }> {
  if (!data.ownerUrl)
    throw new CommandFailed('A backup needs DATABASE_OWNER_URL: the role that owns the tables.')
  const { dataDir } = config()
  const target = file ? resolve(file) : join(dataDir, 'backups', backupName(now()))
  const { manifest, bytes } = await backUp({
    file: target,
    ownerUrl: data.ownerUrl,
    directory: portable ? null : (data.embedded?.directory ?? null),
    secretFile: secretFile(dataDir),
    now: now(),
  })
  return { file: target, bytes, ...manifest }
}
