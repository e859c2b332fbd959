/** Naming colleagues in a text: `@` and the beginning of a name finds them, their whole name after `@` tells them. */
type Named = { id: string; name: string }

/** What is being written after an `@` in front of the cursor; null when no name is. */
export function nameBegun(text: string, cursor: number): { at: number; begun: string } | null {
  const at = text.lastIndexOf('@', cursor - 1)
  if (at < 0 || (at > 0 && /[\p{L}\p{N}._-]/u.test(text[at - 1] ?? ''))) return null
  const begun = text.slice(at + 1, cursor)
  return /[\n@]/.test(begun) || begun.length > 40 || /^\s/.test(begun) ? null : { at, begun }
}

const MOST = 6

/** Who may be meant: those of whose name a word begins so. */
export function meant(people: readonly Named[], begun: string): Named[] {
  const wanted = fold(begun)
  return people
    .filter(
      ({ name }) =>
        fold(name).startsWith(wanted) ||
        fold(name)
          .split(' ')
          .some((word) => word.startsWith(wanted)),
    )
    .slice(0, MOST)
}

/** The text with a name set in for what was begun, and where the cursor stands then. */
export function withName(
  text: string,
  cursor: number,
  at: number,
  name: string,
): { text: string; cursor: number } {
  const before = `${text.slice(0, at)}@${name} `
  return { text: before + text.slice(cursor).replace(/^ /, ''), cursor: before.length }
}

/** The pieces of a text, with the names of those mentioned apart. A longer name goes before one it begins with. */
export function pieces(text: string, names: readonly string[]): { says: string; isName: boolean }[] {
  const sorted = [...names].sort((a, b) => b.length - a.length).map(escaped)
  if (sorted.length === 0) return [{ says: text, isName: false }]
  return text
    .split(new RegExp(`(@(?:${sorted.join('|')}))(?![\\p{L}\\p{N}])`, 'u'))
    .map((says, n) => ({ says, isName: n % 2 === 1 }))
    .filter(({ says }) => says !== '')
}

/** The ids of those whose whole name stands in a text after `@`. */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const found = new Set(
    pieces(
      text,
      people.map(({ name }) => name),
    ).flatMap(({ says, isName }) => (isName ? [says.slice(1)] : [])),
  )
  return people.filter(({ name }) => found.has(name)).map(({ id }) => id)
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
