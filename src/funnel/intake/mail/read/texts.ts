/** Text of strangers as it can be kept and shown. */

/** Text that PostgreSQL keeps: no NUL, no halves of characters, one kind of line end. */
export function readable(text: string): string {
  return text.replace(/\0/g, '').replace(/\r\n?/g, '\n').toWellFormed()
}

/** One line for a list: no control characters, none that turn the direction around, one blank at a time. */
export function oneLine(text: string, most: number): string {
  return readable(text.slice(0, most * 4))
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
    .trim()
}
