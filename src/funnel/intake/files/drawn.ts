/** Tables drawn in plain text: Markdown, what a database prints, columns kept apart by blanks. People paste them. */

const MOST_TEXT = 1_048_576
const RULE = /^[\s|+:=-]*-{2,}[\s|+:=-]*$/

/** The rows of a drawn table; null when the text is none. */
export function drawnTable(text: string): string[][] | null {
  if (text.length > MOST_TEXT) return null
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
  if (lines.length < 2) return null
  return barred(lines) ?? spaced(lines)
}

// A rule below the headings, or around everything, tells a drawing from a file parted by bars.
function barred(lines: string[]): string[][] | null {
  const rules = lines.filter((line) => RULE.test(line))
  const rows = lines.filter((line) => !RULE.test(line) && line.includes('|'))
  if (rules.length === 0 || rows.length < 1 || rows.length + rules.length < lines.length - 2) return null
  if (!rules.some((line) => /[|+]/.test(line))) return null
  return rows.map(cellsOf)
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, ' '),
  )
}

// Every line has the same columns, parted by two blanks or more, and no sign that parts cells otherwise.
function spaced(lines: string[]): string[][] | null {
  if (lines.some((line) => /[\t;|]/.test(line))) return null
  const rows = lines.filter((line) => !RULE.test(line)).map((line) => line.trim().split(/ {2,}/))
  const width = rows[0]?.length ?? 0
  return width > 1 && rows.length > 1 && rows.every((cells) => cells.length === width) ? rows : null
}
