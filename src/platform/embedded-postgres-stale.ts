// A dead server leaves a note with its process id. When that id now belongs to some other program of the same
// user (likely in restarted containers, where ids repeat), PostgreSQL refuses to start for ever.
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './embedded-postgres-account.ts'

/**
 * Removes the notes of a dead server, but only when the process they name is no PostgreSQL of this folder and no
 * PostgreSQL has the folder open. Answers the id that was named, or null when nothing was removed.
 */
export function removeStaleNotes({ directory, socket }: Place): number | null {
  // Without /proc we cannot be sure, so we do not touch anything.
  if (!existsSync('/proc/self/cwd')) return null
  const notes = [join(directory, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock')]
  const named = notes.map(firstNumber).find((pid) => pid !== null)
  if (!named || hasOpen(named, directory) || everyProcess().some((pid) => hasOpen(pid, directory)))
    return null
  for (const note of notes) rmSync(note, { force: true })
  return named
}

function firstNumber(note: string): number | null {
  try {
    return Number(readFileSync(note, 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

const everyProcess = () =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)

// Every PostgreSQL process works inside its data folder, and only the folder's owner can have it open. What we may not
// look into is somebody else's; when even that is hidden (shown as root's), we assume the worst.
function hasOpen(pid: number, directory: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return false
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory)
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    const { uid } = statSync(`/proc/${pid}`, { throwIfNoEntry: false }) ?? {}
    return uid === 0 || uid === statSync(directory).uid
  }
}
