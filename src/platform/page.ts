/** Keyset paging: a cursor is the sort values of the last row, unreadable on purpose. */

/** The cursor after a row with these sort values. */
export function cursorOf(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The sort values of a cursor; null when it is none of ours. */
export function readCursor(cursor: string | undefined, length: number): (string | number | null)[] | null {
  if (!cursor) return null
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const fine = Array.isArray(values) && values.length === length && values.every(isSortValue)
    return fine ? values : null
  } catch {
    return null
  }
}

/** Cuts a list read with one row too many, and says where it goes on. */
export function paged<R>(rows: R[], limit: number, key: (row: R) => (string | number | null)[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf(key(last)) : null }
}

function isSortValue(value: unknown): boolean {
  return (
    value === null || typeof value === 'number' || (typeof value === 'string' && !value.includes('\u0000'))
  )
}
