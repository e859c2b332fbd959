/** Reading people's names: order, titles, suffixes, particles. Answers keys; the name as typed stays beside. */
import { fold, wordsOf } from './fold.ts'

/** A name in two parts, as folded words. */
export interface NameRead {
  given: string[]
  family: string[]
  /** Junior, III and the like: it tells a father from a son. */
  suffix: string
}

const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir madam mme mlle herr frau hr fr dipl ing dott dottssa avv sig sra sr srta
  don dona lic phd mag mba rev hon capt lt col gen maj sgt shri smt mister monsieur madame doctor dra ir drs mgr bc dipling`
    .split(/\s+/)
    .filter(Boolean),
)
const SUFFIXES: Record<string, string> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: '2',
  iii: '3',
  iv: '4',
  '2nd': '2',
  '3rd': '3',
  filho: 'jr',
  neto: '3',
}
const DEGREES = new Set(
  'phd md mba esq msc bsc ma ba llm llb cpa dds dvm rn pe mphil fca mbbs pmp cfa'.split(' '),
)
const PARTICLES = new Set(
  `van von de del della der den di da das do dos du la le les los las ter ten te zu zum zur af av bin ibn ben al el
  abu st saint san santa mac mc o d vander vande`.split(/\s+/),
)

/** Reads a whole name: `Dr. García, José María`, `Ludwig van Beethoven`, `Smith Jr., Bob`. */
export function readName(name: string): NameRead {
  const plain = name.replace(/\([^)]*\)/g, ' ')
  const comma = plain.indexOf(',')
  if (comma > 0) {
    const before = plain.slice(0, comma)
    const after = plain.slice(comma + 1)
    const rest = withoutTitles(wordsOf(after))
    // `Bob Smith, PhD`: what follows the comma is no name.
    if (rest.words.length > 0) {
      const family = withoutTitles(wordsOf(before))
      return { given: rest.words, family: family.words, suffix: rest.suffix || family.suffix }
    }
    return split({ ...withoutTitles(wordsOf(before)), ...(rest.suffix ? { suffix: rest.suffix } : {}) })
  }
  return split(withoutTitles(wordsOf(plain)))
}

/** The words of one part of a name, told as such: a given name or a family name. */
export function readPart(part: string): string[] {
  const words = wordsOf(part)
  return words.length > 1 ? withoutTitles(words).words : words
}

// `Dr. Boter` is a family name; `Anna` alone a given one.
function split({ words, suffix, titled }: Words): NameRead {
  if (words.length < 2)
    return titled ? { given: [], family: words, suffix } : { given: words, family: [], suffix }
  let at = words.length - 1
  while (at > 1 && PARTICLES.has(words[at - 1] as string)) at--
  return { given: words.slice(0, at), family: words.slice(at), suffix }
}

interface Words {
  words: string[]
  suffix: string
  titled: boolean
}

function withoutTitles(words: string[]): Words {
  let from = 0
  let until = words.length
  let suffix = ''
  while (until - from > 1 && TITLES.has(words[from] as string)) from++
  if (until - from === 1 && (SUFFIXES[words[from] as string] || DEGREES.has(words[from] as string))) {
    return { words: [], suffix: SUFFIXES[words[from] as string] ?? '', titled: false }
  }
  while (until - from > 1) {
    const last = words[until - 1] as string
    if (SUFFIXES[last]) suffix = SUFFIXES[last] as string
    else if (!DEGREES.has(last)) break
    until--
  }
  return { words: words.slice(from, until), suffix, titled: from > 0 }
}

/** One family name as it is compared: particles and hyphens run together. */
export function familyKey(words: readonly string[]): string {
  return words.join('')
}

/** Is it but a first letter, as in `J.` or `J`. */
export function isInitial(word: string): boolean {
  return word.length === 1 && fold(word) === word
}
