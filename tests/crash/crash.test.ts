// Whole server, real files, fsync on: an acknowledged change survives whatever is killed.
import { expect, it } from 'vitest'
import { rounds } from './rounds.ts'

const ROUNDS = 3

it('killed without warning, Baton has every acknowledged change after its next start', {
  timeout: 120_000,
}, async () => {
  const seed = Math.floor(Math.random() * 1e9)
  const said = [`seed ${seed}`]
  try {
    const outcome = await rounds(ROUNDS, seed, (line) => void said.push(line))
    expect(outcome.acknowledged).toBeGreaterThan(0)
  } finally {
    process.stdout.write(`${said.join('\n')}\n`)
  }
})
