/**
 * How a name sounds, roughly and in several languages at once: what is written differently for one sound in English,
 * German, Spanish, French, Italian, Portuguese and Slavic names becomes one letter; vowels stay only at the front.
 */
const RULES: [RegExp, string][] = [
  [/^(?:kn|gn|pn|mn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/^(?:mac|mc)(?=[^aeiou])/, 'mk'],
  [/tsch|tch|sch|sh|ch(?=[eiy])|cz|sz|tz/g, 's'],
  [/ph|pf/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|cc|ch|qu|q|kh/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/gh(?=[^aeiouy]|$)/g, ''],
  [/g(?=[eiy])|j/g, 'y'],
  [/[zx]/g, 's'],
  [/[vw]/g, 'f'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/g/g, 'k'],
]

const known = new Map<string, string>()
const MOST_KNOWN = 200_000

/** The sound of a folded word, at most six letters: `meyer`, `maier` and `mayr` are one. */
export function sound(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const made = soundOf(word)
  known.set(word, made)
  return made
}

function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word.slice(0, 8)
  let text = word
  for (const [from, to] of RULES) text = text.replace(from, to)
  const first = /^[aeiouyh]/.test(text) ? 'a' : ''
  return (first + text.replace(/[aeiouyh]+/g, '').replace(/(.)\1+/g, '$1')).slice(0, 6) || 'a'
}
