// Cuts a migration into its statements, for each goes to the database on its own: some servers refuse several
// at once, and an error then names the one that failed.

type Skip = (sql: string, at: number) => number

/** The statements of a file in their order, without comments around them. Throws when a quote is left open. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = []
  let start = 0
  let at = 0
  while (at < sql.length) {
    const next = skipQuoted(sql, at)
    if (next > at) at = next
    else if (sql[at] === ';') {
      statements.push(sql.slice(start, at))
      start = ++at
    } else at++
  }
  statements.push(sql.slice(start))
  return statements.map(withoutLeadingComments).filter((statement) => statement !== '')
}

/** Where the comment, string, name or body that opens here has ended; `at` itself when nothing opens here. */
const skipQuoted: Skip = (sql, at) => {
  const here = sql[at]
  if (here === '-' && sql[at + 1] === '-') return endOfLine(sql, at)
  if (here === '/' && sql[at + 1] === '*') return endOfBlockComment(sql, at)
  if (here === "'") return endOfQuote(sql, at, "'", isEscapeString(sql, at))
  if (here === '"') return endOfQuote(sql, at, '"', false)
  if (here === '$') return endOfDollarBody(sql, at)
  return at
}

const endOfLine: Skip = (sql, at) => {
  const end = sql.indexOf('\n', at)
  return end < 0 ? sql.length : end + 1
}

// Block comments nest in PostgreSQL.
const endOfBlockComment: Skip = (sql, at) => {
  let depth = 0
  for (let i = at; i < sql.length - 1; i++) {
    const two = sql.slice(i, i + 2)
    if (two !== '/*' && two !== '*/') continue
    depth += two === '/*' ? 1 : -1
    i++
    if (depth === 0) return i + 1
  }
  throw new Error(`A comment opened in line ${lineOf(sql, at)} is not closed.`)
}

function endOfQuote(sql: string, at: number, quote: string, backslashes: boolean): number {
  for (let i = at + 1; i < sql.length; i++) {
    if (backslashes && sql[i] === '\\') i++
    else if (sql[i] === quote && sql[i + 1] === quote) i++
    else if (sql[i] === quote) return i + 1
  }
  throw new Error(`A quote opened in line ${lineOf(sql, at)} is not closed.`)
}

const isEscapeString = (sql: string, at: number) =>
  /e/i.test(sql[at - 1] ?? '') && !/[\w$]/.test(sql[at - 2] ?? ' ')

const endOfDollarBody: Skip = (sql, at) => {
  if (/[\w$]/.test(sql[at - 1] ?? ' ')) return at
  const tag = /^\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/.exec(sql.slice(at, at + 66))?.[0]
  if (!tag) return at
  const end = sql.indexOf(tag, at + tag.length)
  if (end < 0) throw new Error(`The body ${tag} opened in line ${lineOf(sql, at)} is not closed.`)
  return end + tag.length
}

function withoutLeadingComments(statement: string): string {
  const rest = statement.trim()
  const end = rest.startsWith('--')
    ? endOfLine(rest, 0)
    : rest.startsWith('/*')
      ? endOfBlockComment(rest, 0)
      : 0
  return end ? withoutLeadingComments(rest.slice(end)) : rest
}

const lineOf = (sql: string, at: number) => sql.slice(0, at).split('\n').length
