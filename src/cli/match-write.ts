// Writes what `baton match` found.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { FoundPair } from '../funnel/intake/matching/whole.ts'
import { CommandFailed } from './frame.ts'
import type { MatchList } from './match-list.ts'

/** One row for each pair, strongest first. */
export function writePairs(
  file: string,
  pairs: readonly FoundPair[],
  lists: readonly MatchList[],
): Promise<void> {
  const name = namer(lists)
  function* rows() {
    yield ['left_id', 'right_id', 'probability', 'weight', 'left_row', 'right_row', 'explanation']
    for (const { left, right, probability, weight, fields } of pairs) {
      const [a, b] = [name(left), name(right)]
      const why = fields
        .map((one) => `${one.field} ${one.level} ${one.weight > 0 ? '+' : ''}${one.weight}`)
        .join('; ')
      yield [safe(a.id), safe(b.id), probability.toFixed(6), weight, a.row, b.row, why]
    }
  }
  return write(file, rows())
}

/** One row for each record with the number of its group, those alone too. */
export function writeClusters(
  file: string,
  clusters: readonly (readonly string[])[],
  lists: readonly MatchList[],
): Promise<void> {
  const groups = new Map<string, number>()
  for (const [n, ids] of clusters.entries()) for (const id of ids) groups.set(id, n + 1)
  let alone = clusters.length
  function* rows() {
    yield lists.length > 1 ? ['cluster', 'file', 'id', 'row'] : ['cluster', 'id', 'row']
    for (const [n, { names }] of lists.entries()) {
      for (const [key, { id, row }] of names) {
        const group = groups.get(key) ?? ++alone
        yield lists.length > 1 ? [group, n + 1, safe(id), row] : [group, safe(id), row]
      }
    }
  }
  return write(file, rows())
}

function namer(lists: readonly MatchList[]) {
  return (key: string) => lists[Number(key[0])]?.names.get(key) ?? { id: key, row: 0 }
}

// A cell that a spreadsheet would run is made text.
function safe(id: string): string {
  return /^[=+@\t\r]|^-(?![\d.]+$)/.test(id) ? `'${id}` : id
}

async function write(file: string, rows: Iterable<unknown[]>): Promise<void> {
  try {
    await pipeline(Readable.from(rows), stringify(), createWriteStream(file))
  } catch (error) {
    throw new CommandFailed(`${file} cannot be written: ${(error as Error).message}.`)
  }
}
