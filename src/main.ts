// The only file that sees the environment, the real clock and the network: it hands them to the command line.
import { randomFillSync } from 'node:crypto'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Our TypeScript is stripped once, not at every start.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))

const { run } = await import('./cli/run.ts')

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  clock: () => Date.now(),
  random: pooledNoise(),
  out: process.stdout,
  err: process.stderr,
  asksToStop: new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        stop(signal)
        // Something hangs: the next start takes over what is left.
        setTimeout(() => process.exit(1), 20_000).unref()
      })
    }
  }),
})
// Whatever still waits (a keep-alive, a timer) must not hold the door.
process.exit()

// Asking for noise costs the same for sixteen bytes as for thousands.
function pooledNoise(): (bytes: Uint8Array) => void {
  const pool = new Uint8Array(8192)
  let used = pool.length
  return (bytes) => {
    if (bytes.length > pool.length) return void randomFillSync(bytes)
    if (used + bytes.length > pool.length) {
      randomFillSync(pool)
      used = 0
    }
    bytes.set(pool.subarray(used, used + bytes.length))
    pool.fill(0, used, used + bytes.length)
    used += bytes.length
  }
}
