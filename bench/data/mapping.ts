// How many of the known exports have every column that Baton has a place for taken for the right field, by heading alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { guessColumns } from '../../src/funnel/intake/mapping/guess.ts'
import { CRM } from './exports-crm.ts'
import { OTHER } from './exports-other.ts'
import type { Part } from './part.ts'

const RIGHT = [...CRM, ...OTHER]

export const mapping: Part = {
  name: 'mapping',
  async run(realData) {
    const file = readFileSync(join(realData, 'import/export_headers.csv'), 'utf8')
    const lines = parse(file, { columns: true }) as { tool: string; object: string; header_line: string }[]
    let whole = 0
    let rightly = 0
    let columns = 0
    let wrongly = 0
    for (const { tool, object, header_line } of lines) {
      const right = RIGHT.find(([t, o]) => t.test(tool) && o.test(object))?.[2] ?? {}
      const headings = (parse(header_line) as string[][])[0] ?? []
      const { good, bad } = judged(right, headings, object === 'Potentials' ? 'deals' : 'leads')
      columns += Object.keys(right).length
      rightly += good
      wrongly += bad.length
      if (good === Object.keys(right).length && bad.length === 0) whole++
      else process.stderr.write(`  ${tool}, ${object}: ${bad.join('; ')}\n`)
    }
    const figures = {
      exports: lines.length,
      'all columns right': whole,
      'columns with a place': columns,
      right: rightly,
      'wrong or taken for something': wrongly,
    }
    return [
      {
        what: 'columns of known exports, by heading alone',
        figures,
        aim: 'all',
        met: whole === lines.length,
      },
    ]
  },
}

function judged(right: Record<string, string>, headings: string[], kind: 'leads' | 'deals') {
  const guesses = guessColumns(kind, headings, [])
  const found = new Map(guesses.flatMap(({ field, column }) => (field ? [[field, column] as const] : [])))
  const missed = Object.entries(right).filter(([field, column]) => found.get(field) !== column)
  const extra = [...found].filter(([field]) => !(field in right))
  const bad = [
    ...missed.map(([field, column]) => `${field} is ${found.get(field) ?? 'nothing'}, not ${column}`),
    ...extra.map(([field, column]) => `${column} is no ${field}`),
  ]
  return { good: Object.keys(right).length - missed.length, bad }
}
