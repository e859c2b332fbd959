// npm run bench:data: how well files are read and doubles found, on reference data that is not ours to ship.
// REAL_DATA names its folder. `-- --parts pollock` for some parts, `-- --write` puts the table into docs/performance.md.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { machine, table, writeTable } from '../report.ts'
import type { Result } from '../row.ts'
import { doubles } from './doubles.ts'
import { mailAndPhones } from './mail-and-phones.ts'
import { mapping } from './mapping.ts'
import { matchSpeed } from './match-speed.ts'
import type { Part } from './part.ts'
import { pollock } from './pollock.ts'
import { reading } from './reading.ts'

const PARTS: Part[] = [mapping, pollock, reading, doubles, mailAndPhones, matchSpeed]
const MARK = 'data figures: npm run bench:data -- --write'

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: PARTS.map(({ name }) => name).join(',') },
    write: { type: 'boolean', default: false },
  },
})

process.exitCode = await main(values.parts.split(','), process.env.REAL_DATA)

async function main(names: string[], realData: string | undefined): Promise<number> {
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name))
  if (unknown)
    return refused(`There is no part "${unknown}". There are: ${PARTS.map(({ name }) => name).join(', ')}.`)
  if (!realData || !existsSync(realData))
    return refused('Say where the reference data lies: REAL_DATA=/folder npm run bench:data')
  const results: Result[] = []
  for (const part of PARTS.filter(({ name }) => names.includes(name))) {
    process.stderr.write(`${part.name} ...\n`)
    results.push(...(await part.run(realData)))
  }
  const text = `${table(results)}\n\n${machine()}.\n`
  process.stdout.write(text)
  if (values.write) writeTable(MARK, text)
  return 0
}

function refused(why: string): number {
  process.stderr.write(`${why}\n`)
  return 2
}
