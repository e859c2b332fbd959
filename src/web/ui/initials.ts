/** At most two letters that stand for a name: first and last word, or the first two letters of one word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const [first, last] = [words[0] ?? '?', words.at(-1) ?? '']
  const letters = words.length > 1 ? firstLetter(first) + firstLetter(last) : [...first].slice(0, 2).join('')
  return letters.toUpperCase()
}

const firstLetter = (word: string) => [...word][0] ?? ''
