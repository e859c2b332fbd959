/**
 * Wakes the follower after commits, so that a notice is there within a second without anybody who writes waiting for
 * it. What a wake misses (a crash, another server's commit) the job that runs every minute finds.
 */
import { msBetween } from '../../platform/time.ts'
import type { Touched, Work } from '../../platform/work.ts'
import { sweep } from './deliver.ts'
import { tellAll } from './follow.ts'

const SETTLE_MS = 200
const SOON_MS = 60_000

export interface Waker {
  /** To be called after each commit. Never throws, never waits. */
  wake: (workspaceId: string, touched: Touched[]) => void
  stop: () => Promise<void>
}

export interface WakerParts {
  transact: <T>(workspaceId: string, task: (work: Work) => Promise<T>) => Promise<T>
  clock: () => string
  log: { warn: (fields: object, message: string) => void }
}

/** A waker: one look at a time in each workspace, and one more when something came meanwhile. */
export function createWaker({ transact, clock, log }: WakerParts): Waker {
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  let stopped = false

  function schedule(workspaceId: string, ms: number): void {
    if (stopped || timers.has(workspaceId)) return
    timers.set(
      workspaceId,
      setTimeout(() => {
        timers.delete(workspaceId)
        void run(workspaceId)
      }, ms),
    )
  }

  async function run(workspaceId: string): Promise<void> {
    if (running.has(workspaceId)) return schedule(workspaceId, SETTLE_MS)
    const looking = look(workspaceId).catch((error) => log.warn({ err: error }, 'notices are told later'))
    running.set(workspaceId, looking)
    await looking
    running.delete(workspaceId)
  }

  async function look(workspaceId: string): Promise<void> {
    const { dueAt } = await tellAll((step) => transact(workspaceId, step))
    await transact(workspaceId, (work) => sweep(work))
    const wait = dueAt ? msBetween(clock(), dueAt) : SOON_MS
    if (wait < SOON_MS) sweepAfter(workspaceId, Math.max(0, wait) + SETTLE_MS)
  }

  const sweeps = new Set<NodeJS.Timeout>()
  function sweepAfter(workspaceId: string, ms: number): void {
    if (stopped) return
    const timer = setTimeout(() => {
      sweeps.delete(timer)
      transact(workspaceId, (work) => sweep(work)).catch((error) =>
        log.warn({ err: error }, 'notices go out later'),
      )
    }, ms)
    sweeps.add(timer)
  }

  return {
    wake(workspaceId, touched) {
      if (touched.some(({ noun }) => !OURS.includes(noun))) schedule(workspaceId, SETTLE_MS)
    },
    async stop() {
      stopped = true
      for (const timer of [...timers.values(), ...sweeps]) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}

// What the follower itself changes is no reason to follow on.
const OURS = ['notices', 'pushSubscriptions', 'noticeSettings']
