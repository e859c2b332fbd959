// The figures as a table, on the terminal and in docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
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
const MARK = 'figures: npm run bench -- --write'

const met = ({ met: is }: Result) => (is === null ? '-' : is ? 'yes' : '**no**')
const figures = (result: Result) =>
  Object.entries(result.figures)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en') : value}`)
    .join(', ')

/** The figures as a table. */
export function table(results: Result[]): string {
  const lines = results.map((one) => `| ${one.what} | ${figures(one)} | ${one.aim} | ${met(one)} |`)
  return ['| Work | Measured (ms unless said) | Aim | Met |', '|---|---|---|---|', ...lines].join('\n')
}

/** The table as text; a last line names the data and the machine. */
export function shown(report: Report): string {
  const data = `${report.leads.toLocaleString('en')} leads and ${report.facts.toLocaleString('en')} facts in one workspace`
  const rough = report.share < 1 ? ` Rough: ${report.share * 100} % of the repetitions.` : ''
  return `${table(report.results)}\n\n${data}; ${report.machine}.${rough}\n`
}

/** What it was measured on, in words. */
export function machine(): string {
  const [cpu] = cpus()
  return `${cpus().length} cores (${cpu?.model.trim() || process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
}

/** Puts the table into docs/performance.md between its marks. Throws when the marks are gone. */
export function writeDocument(report: Report): void {
  writeTable(MARK, shown(report))
}

/** Puts a text into docs/performance.md between a mark and the next end of figures. Throws when the marks are gone. */
export function writeTable(mark: string, table: string): void {
  const [begin, end] = [`<!-- ${mark} -->`, '<!-- end of figures -->']
  const text = readFileSync(DOCUMENT, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  if (from === -1 || to === -1) throw new Error('docs/performance.md has lost the marks around its figures.')
  writeFileSync(DOCUMENT, `${text.slice(0, from)}${begin}\n${table}${text.slice(to)}`)
}
