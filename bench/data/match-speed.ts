// How long the matcher takes over a whole book, and that it grows with the book. `MATCH_SIZES=100000,1000000` for more.
import { findDuplicates } from '../../src/funnel/intake/matching/whole.ts'
import type { Result } from '../row.ts'
import { inventedPeople } from './invented.ts'
import { agreement } from './pairs.ts'
import type { Part } from './part.ts'

const AIM_SECONDS = 60

export const matchSpeed: Part = {
  name: 'match-speed',
  async run() {
    return (process.env.MATCH_SIZES ?? '100000').split(',').map((size) => timed(Number(size)))
  },
}

function timed(size: number): Result {
  const { records, truth } = inventedPeople(size, 11)
  const began = performance.now()
  const cpu = process.cpuUsage()
  const { clusters } = findDuplicates(records)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    what: `matcher over ${size.toLocaleString('en')} invented contacts, one thread`,
    figures: {
      seconds: Number(seconds.toFixed(1)),
      'seconds of CPU': Number(((user + system) / 1e6).toFixed(1)),
      'memory at the end (MB)': Math.round(process.memoryUsage.rss() / 1e6),
      F1: Number(agreement(clusters, truth).f1.toFixed(4)),
    },
    aim: `100,000 under ${AIM_SECONDS} s, growing about as the book does`,
    met: size === 100_000 ? seconds < AIM_SECONDS : null,
  }
}
