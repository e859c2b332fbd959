// The figures as a table, on the terminal and in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Result } from './row.ts'

export interface Report {
  machine: string
  leads: number
  facts: number
  /** Part of the repetitions: figures below 1 are rough. */
  share: number
  results: Result[]
}

const DOCUMENT = resolve(import.meta.dirname, '../docs/performance.md')
const [BEGIN, END] = ['<!-- figures: npm run bench -- --write -->', '<!-- end of figures -->']

const met = ({ met: is }: Result) => (is === null ? '-' : is ? 'yes' : '**no**')
const figures = (result: Result) =>
  Object.entries(result.figures)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
    .join(', ')

/** The table as text; a last line names the data and the machine. */
export function shown(report: Report): string {
  const lines = report.results.map((one) => `| ${one.what} | ${figures(one)} | ${one.aim} | ${met(one)} |`)
  const data = `${report.leads.toLocaleString('en')} leads and ${report.facts.toLocaleString('en')} facts in one workspace`
  const rough = report.share < 1 ? ` Rough: ${report.share * 100} % of the repetitions.` : ''
  return `${['| Work | Measured (ms unless said) | Aim | Met |', '|---|---|---|---|', ...lines].join('\n')}\n\n${data}; ${report.machine}.${rough}\n`
}

/** Puts the table into docs/performance.md between its marks. Throws when the marks are gone. */
export function writeDocument(report: Report): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined)
    throw new Error('docs/performance.md has lost the marks around its figures.')
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n${shown(report)}${END}${after}`)
}
