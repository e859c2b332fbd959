// What a command says: results to standard output, everything else to standard error, so that --json stays clean.
import { Presets, SingleBar } from 'cli-progress'
import type { World } from './frame.ts'

export type Progress = { step(by?: number): void; done(): void }

export type Print = {
  /** The outcome: the value as JSON with --json, else the lines for people. */
  report(value: unknown, lines: () => string | string[]): void
  /** Something worth knowing meanwhile. */
  say(line: string): void
  /** A bar while a terminal looks on, nothing else. `total` in whatever `step` counts. */
  progress(label: string, total: number): Progress
}

/** How this run prints. */
export function printer(
  { out, err }: Pick<World, 'out' | 'err'>,
  { json = false }: { json?: boolean },
): Print {
  return {
    report: (value, lines) =>
      void out.write(`${json ? JSON.stringify(value, null, 2) : [lines()].flat().join('\n')}\n`),
    say: (line) => void err.write(`${line}\n`),
    progress: (label, total) => (err.isTTY ? bar(err, label, total) : { step() {}, done() {} }),
  }
}

function bar(err: World['err'], label: string, total: number): Progress {
  const format = `${label} {bar} {percentage}% {value}/{total} {eta_formatted}`
  const single = new SingleBar(
    { stream: err as NodeJS.WriteStream, format, hideCursor: true },
    Presets.shades_classic,
  )
  single.start(total, 0)
  return { step: (by = 1) => single.increment(by), done: () => single.stop() }
}

/** Rows under headings, numbers to the right: the table a terminal shows. */
export function columns(head: string[], rows: (string | number | null)[][]): string[] {
  const cells = [head, ...rows.map((row) => row.map((cell) => (cell === null ? '-' : String(cell))))]
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)))
  const right = head.map(
    (_, i) => rows.length > 0 && rows.every((row) => row[i] === null || typeof row[i] === 'number'),
  )
  return cells.map((row) =>
    row
      .map((cell, i) => (right[i] ? cell.padStart(widths[i] as number) : cell.padEnd(widths[i] as number)))
      .join('  ')
      .trimEnd(),
  )
}
