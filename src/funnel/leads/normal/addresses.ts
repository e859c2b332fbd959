/** Reading addresses: the house number and the street's name apart, street words made one. */
import { fold, squeezed, wordsOf } from './fold.ts'

/** A street as it is compared. */
export interface StreetRead {
  number: string
  /** The street's words with one spelling for each kind of street. */
  words: string[]
  /** Flat, floor or suite, where it was said. */
  unit: string
}

const KINDS: Record<string, string> = {}
for (const line of `
street st str strasse straat stret
road rd
avenue ave av avda avenida avinguda aven
boulevard blvd bvd boul bd
drive dr drv
lane ln la
court ct crt
place pl plc
square sq
crescent cres cr crs cresent
circuit cct cir circ circle
terrace ter tce terr
highway hwy
parkway pkwy pky
close cl
way wy
grove gr grv
parade pde
expressway expy
turnpike tpke
route rte rt
north n
south s
east e
west w
mount mt
fort ft
platz plaz
plaza pza pl
calle c cl
carrer
rue r
via v
viale vle
rua
allee al
weg
gasse
`
  .trim()
  .split('\n')) {
  const [first = '', ...others] = line.split(' ')
  for (const other of others) KINDS[other] ??= first
}

const UNIT =
  /\b(?:apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|office|piso|puerta|planta|etage|stock|top|bus|lot|#)\s*\.?\s*#?\s*([\p{L}\d-]{1,6})\b/iu

/** Reads one line of an address: `12 Main St., Apt 4`, `Hauptstraße 12a`, `Calle Mayor, 5`. */
export function readStreet(line: string): StreetRead {
  const unit = UNIT.exec(line)?.[1] ?? ''
  const plain = unit ? line.replace(UNIT, ' ') : line
  const folded = fold(plain).replace(/(\p{L})(?:strasse|str)\b\.?/gu, '$1 street')
  const words = wordsOf(folded)
  const at = numberAt(words)
  const number = at < 0 ? '' : (words[at] as string)
  const rest = words.filter((_, n) => n !== at).map((word) => KINDS[word] ?? word)
  return { number: number.replace(/^0+(?=.)/, ''), words: rest, unit: squeezed(unit) }
}

// The first or the last word that begins with a digit; an ordinal (5th Avenue) is a name.
function numberAt(words: string[]): number {
  const isNumber = (word: string) => /^\d+[a-z]?$/.test(word)
  const first = words.findIndex(isNumber)
  if (first <= 0) return first
  return words.findLastIndex(isNumber)
}

/** A postcode for comparing: letters and digits in capitals; the first five of a US ZIP+4. */
export function postcodeCompared(postcode: string, country?: string | null): string {
  const plain = squeezed(postcode).toUpperCase()
  const isZip4 = /^\d{5}-\d{4}$/.test(postcode.trim()) || (country === 'US' && /^\d{9}$/.test(plain))
  return isZip4 ? plain.slice(0, 5) : plain
}

/** A town for comparing: folded, `St.` and `Mt.` written out. */
export function townKey(town: string): string {
  return wordsOf(town)
    .map((word) => (word === 'st' ? 'saint' : word === 'mt' ? 'mount' : word === 'ft' ? 'fort' : word))
    .join(' ')
}
