/** Letters for comparing: one small alphabet out of many scripts and spellings. What was typed is kept elsewhere. */

// What taking the accents off leaves as it is.
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  '’': "'",
  '`': "'",
  '´': "'",
}

// Cyrillic and Greek as passports write them.
const SCRIPTS: [string, string][] = [
  [
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђћљњџј',
    'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i e g u dj c lj nj dz j',
  ],
  ['αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
]
for (const [from, to] of SCRIPTS) {
  const latin = to.split(' ')
  for (const [n, letter] of [...from].entries()) LETTERS[letter] ??= latin[n] ?? ''
}

// Printable ASCII without capitals needs nothing.
const PLAIN = /^[\x20-\x40\x5b-\x7e]*$/
const ASCII = /^\p{ASCII}*$/u

/** Lower case, Latin letters, no accents: `Müller-Łódź` is `muller-lodz`, `Иванов` is `ivanov`. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text
  if (ASCII.test(text)) return text.toLowerCase()
  let out = ''
  for (const letter of text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()) {
    out += letter < '\u0080' ? letter : (LETTERS[letter] ?? letter)
  }
  // Scripts that put syllables together again, such as Hangul and kana with their marks.
  return ASCII.test(out) ? out : out.normalize('NFC')
}

/** The words of a folded text: runs of letters and digits, apostrophes dropped. */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(/['"]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Letters and digits only, run together. */
export function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Digits only. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D+/g, '')
}
