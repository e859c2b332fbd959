/** Names of people as other programs write them. */

/** `Doe, Jane` as `Jane Doe`; anything else as it is. */
export function givenFirst(name: string): string {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  if (family === '' || given === '' || rest.length > 0) return name
  // "Doe, Jr." and "Alto Foods, Inc." are not turned round.
  return /^(?:jr|sr|ii|iii|iv|phd|md|mba|esq|inc|llc|ltd|co|gmbh|s\.?a)\.?$/i.test(given)
    ? name
    : `${given} ${family}`
}

const PARTICLES = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'y',
  'e',
  'zu',
  'zur',
  'ten',
  'ter',
  'bin',
  'al',
])

/** `JANE O'NEILL-SMITH` or `jane von berg` in capitals as names have them; mixed spelling is kept. */
export function properCase(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, at) => (at > 0 && PARTICLES.has(word) ? word : capitalised(word)))
    .join(' ')
}

function capitalised(word: string): string {
  return word
    .replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}
