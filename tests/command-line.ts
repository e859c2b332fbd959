// Runs a command line of Baton in this process and tells what it printed.
import { Writable } from 'node:stream'
import { run } from '../src/cli/run.ts'

/** Runs `baton <args>` with an environment. The clock stands still; randomness counts up. */
export async function baton(args: string[], env: Record<string, string>, now = '2026-03-31T07:05:09.000Z') {
  const [out, err] = [collector(), collector()]
  let seed = 0
  const code = await run(args, {
    env,
    clock: () => Date.parse(now),
    random: (bytes) => void bytes.fill(++seed),
    out: out.stream,
    err: err.stream,
    asksToStop: new Promise(() => {}),
  })
  return { code, out: out.text(), err: err.text() }
}

function collector() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
