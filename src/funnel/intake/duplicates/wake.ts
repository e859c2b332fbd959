/**
 * Wakes the follower after commits that touched people or companies. What a wake misses (a crash, another server's
 * commit) the job that runs every minute finds.
 */
import type { Touched, Work } from '../../../platform/work.ts'
import { lookAtNews } from './follow.ts'

const SETTLE_MS = 150

export interface DuplicateWaker {
  /** To be called after each commit. Never throws, never waits. */
  wake: (workspaceId: string, touched: Touched[]) => void
  stop: () => Promise<void>
}

/** A waker: one look at a time in each workspace, and one more when something came meanwhile. */
export function createDuplicateWaker({
  transact,
  log,
}: {
  transact: <T>(workspaceId: string, task: (work: Work) => Promise<T>) => Promise<T>
  log: { warn: (fields: object, message: string) => void }
}): DuplicateWaker {
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  let stopped = false

  function schedule(workspaceId: string): void {
    if (stopped || timers.has(workspaceId)) return
    const timer = setTimeout(() => {
      timers.delete(workspaceId)
      if (running.has(workspaceId)) return schedule(workspaceId)
      const looking = lookAtNews((step) => transact(workspaceId, step))
        .catch((error) => log.warn({ err: error }, 'doubles are looked for later'))
        .finally(() => running.delete(workspaceId))
      running.set(workspaceId, looking)
    }, SETTLE_MS)
    timers.set(workspaceId, timer)
  }

  return {
    wake(workspaceId, touched) {
      if (touched.some(({ noun }) => OURS.includes(noun))) schedule(workspaceId)
    },
    async stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}

const OURS = ['contacts', 'accounts', 'contactEmails', 'contactPhones']
