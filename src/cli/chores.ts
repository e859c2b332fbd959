// Housekeeping of the whole installation, by the clock.
import { dirname } from 'node:path'
import { pruneBackups } from '../platform/backup.ts'
import type { Identity } from '../platform/identity.ts'
import type { Chore } from '../platform/jobs.ts'
import { backUpNow } from './backup.ts'
import type { OpenData } from './data.ts'
import type { Frame } from './frame.ts'

/** The nightly backup, unless it is switched off or we may not take one, and tidying up what has expired. */
export function chores(frame: Frame, data: OpenData, identity: Pick<Identity, 'tidy'>): Chore[] {
  const tidy: Chore = { name: 'identity.tidy', every: '45 3 * * *', chore: () => identity.tidy() }
  const { backupAt, backupsKept } = frame.config()
  if (!backupAt || !data.ownerUrl) return [tidy]
  const [hour, minute] = backupAt.split(':').map(Number)
  const nightly = async () => {
    const { file } = await backUpNow({ ...frame, data }, undefined, {})
    pruneBackups(dirname(file), backupsKept)
  }
  return [tidy, { name: 'backup.nightly', every: `${minute} ${hour} * * *`, chore: nightly }]
}
