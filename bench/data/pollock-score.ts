// Scores of the Pollock benchmark (Vitagliano et al., "Pollock: A Data Loading Benchmark", VLDB 2023): a loaded table
// against the clean one by its headings, its records (cells of a row joined) and its cells; all as sets that count.

export interface Score {
  success: number
  header: [precision: number, recall: number, f1: number]
  record: [precision: number, recall: number, f1: number]
  cell: [precision: number, recall: number, f1: number]
}

export const FAILED: Score = { success: 0, header: [0, 0, 0], record: [0, 0, 0], cell: [0, 0, 0] }

/** How near a loaded table comes to the clean one, headings in their first rows. */
export function scoreOf(clean: string[][], loaded: string[][]): Score {
  if (clean.length === 0) return { success: 1, header: [1, 1, 1], record: [1, 1, 1], cell: [1, 1, 1] }
  const plain = (rows: string[][]) => rows.map((row) => row.map(plainCell))
  const [c, l] = [plain(clean), plain(loaded)]
  const records = (rows: string[][]) => rows.slice(1).map((row) => row.join(''))
  return {
    success: 1,
    header: common(c[0] ?? [], l[0] ?? []),
    record: common(records(c), records(l)),
    cell: common(clean.flat(), loaded.flat()),
  }
}

function common(source: string[], loaded: string[]): [number, number, number] {
  if (source.length === 0) return [1, 1, 1]
  const left = new Map<string, number>()
  for (const one of source) left.set(one, (left.get(one) ?? 0) + 1)
  let both = 0
  for (const one of loaded) {
    const count = left.get(one) ?? 0
    if (count === 0) continue
    left.set(one, count - 1)
    both++
  }
  if (both === 0) return [0, 0, 0]
  const [precision, recall] = [both / source.length, both / loaded.length]
  return [precision, recall, (2 * precision * recall) / (precision + recall)]
}

// Numbers that are the same are the same, however they are written; capitals do not matter.
function plainCell(cell: string): string {
  if (/^[-+]?\d+$/.test(cell.trim()) && cell.length < 16) return String(Number(cell))
  return cell.toLowerCase()
}

/** The sum of its ten measures, up to 10. */
export function total({ success, header, record, cell }: Score): number {
  return [success, ...header, ...record, ...cell].reduce((sum, one) => sum + one, 0)
}
