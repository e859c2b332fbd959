// All files of the Pollock benchmark, with the dialect given and with it found by looking.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { detect } from '../../src/funnel/intake/files/detect.ts'
import type { Dialect, Quote } from '../../src/funnel/intake/files/dialect.ts'
import { rowsOf } from '../../src/funnel/intake/files/rows.ts'
import type { Result } from '../row.ts'
import type { Part } from './part.ts'
import { FAILED, type Score, scoreOf, total } from './pollock-score.ts'
import { untarred } from './tar.ts'

const FOLDER = 'data/polluted_files'
// Published by the benchmark's authors with the data; the better of Python csv is the aim of a given dialect.
const AIMS = { given: [9.72, 9.44, 'Python csv'], found: [9.65, 9.0, 'DuckDB auto'] } as const

export const pollock: Part = {
  name: 'pollock',
  async run(realData) {
    const folder = join(realData, 'import/pollock')
    const files = untarred(join(folder, 'pollock_polluted_files.tar.gz'))
    const weights = JSON.parse(readFileSync(join(folder, 'pollock_weights.json'), 'utf8'))
    const names = [...files.keys()]
      .filter((name) => name.startsWith(`${FOLDER}/csv/`))
      .map((name) => name.split('/')[3] ?? '')
    return [await measured('given', names, files, weights), await measured('found', names, files, weights)]
  },
}

async function measured(
  how: keyof typeof AIMS,
  names: string[],
  files: Map<string, Buffer>,
  weights: Record<string, number>,
): Promise<Result> {
  const scores: { name: string; score: Score }[] = []
  for (const name of names) scores.push({ name, score: await scoreFile(name, files, how === 'given') })
  const weight = names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)
  const simple = scores.reduce((sum, { score }) => sum + total(score), 0) / scores.length
  const weighted = scores.reduce(
    (sum, { name, score }) => sum + (total(score) * (weights[name] ?? 0)) / weight,
    0,
  )
  const mean = (of: 'header' | 'record' | 'cell') =>
    scores.reduce((sum, { score }) => sum + score[of][2], 0) / scores.length
  if (process.env.WORST) showWorst(scores)
  const [aimSimple, aimWeighted, who] = AIMS[how]
  return {
    what: `${scores.length.toLocaleString('en')} polluted CSV files (Pollock), ${how === 'given' ? 'dialect given' : 'dialect found by looking'}`,
    figures: {
      'read without a crash': `${((scores.filter(({ score }) => score.success).length / scores.length) * 100).toFixed(1)} %`,
      simple: Number(simple.toFixed(3)),
      weighted: Number(weighted.toFixed(3)),
      'heading F1': Number(mean('header').toFixed(3)),
      'record F1': Number(mean('record').toFixed(3)),
      'cell F1': Number(mean('cell').toFixed(3)),
    },
    aim: `as ${who}: ${aimSimple} simple, ${aimWeighted} weighted of 10`,
    met: simple >= aimSimple && weighted >= aimWeighted,
  }
}

function showWorst(scores: { name: string; score: Score }[]) {
  for (const { name, score } of [...scores].sort((a, b) => total(a.score) - total(b.score)).slice(0, 25))
    process.stderr.write(`${total(score).toFixed(2)} ${name}\n`)
}

async function scoreFile(name: string, files: Map<string, Buffer>, isGiven: boolean): Promise<Score> {
  const part = (kind: string, ending = '') =>
    files.get(`${FOLDER}/${kind}/${name}${ending}`) ?? Buffer.alloc(0)
  try {
    const given = isGiven ? givenDialect(JSON.parse(part('parameters', '_parameters.json').toString())) : {}
    const clean = await tableOf(part('clean'), {
      separator: ',',
      quote: '"',
      escape: 'doubled',
      headingRow: 1,
    })
    return scoreOf(clean, await tableOf(part('csv'), given))
  } catch (error) {
    process.stderr.write(`${name}: ${(error as Error).message}\n`)
    return FAILED
  }
}

// Headings as the file has them, or none: invented names are no headings of the file.
async function tableOf(bytes: Buffer, given: Partial<Dialect>): Promise<string[][]> {
  const { rows, top: _, ...dialect } = detect(bytes, true, given)
  if (rows.length === 0) return []
  const table: string[][] = dialect.headingRow === 0 ? [] : [rows[0] ?? []]
  for await (const batch of rowsOf([bytes], dialect, 1000))
    for (const { cells, broken } of batch)
      if (broken !== 'The row repeats the headings.')
        table.push([...cells, ...Array(Math.max(0, dialect.columns - cells.length)).fill('')])
  return table
}

interface Parameters {
  delimiter: string
  quotechar: string
  escapechar: string
  header_lines: number
  preamble_lines: number
}

function givenDialect(said: Parameters): Partial<Dialect> {
  const how = said.escapechar === '\\' ? 'backslash' : said.escapechar === '' ? 'none' : 'doubled'
  return {
    separator: said.delimiter || ',',
    quote: (said.quotechar || '"') as Quote,
    escape: how,
    headingRow: said.header_lines === 0 ? 0 : said.preamble_lines + 1,
    headingRows: said.header_lines || 1,
  }
}
