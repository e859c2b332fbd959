/** How likely some bytes are words in an encoding: a judgement by scripts, by letters of languages, by what no word has. */
import type { Encoding } from './dialect.ts'
import { textOf } from './encoding.ts'

const LETTER =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
// What a word processor makes of quotes and dashes: often all that is foreign in an English list.
const TYPOGRAPHIC = /[‘’“”„–—…€™®©°•«»]/g
const NO_TEXT = /[\ufffd\x80-\x9f\p{Co}\p{Cn}]/gu
// Signs in the middle of words, capitals behind small letters, and words of two scripts.
const SIGN_IN_WORD = /(?<=\p{L})[^\0-\x7f\p{L}\p{M}\u2019\u00b7\u30fb\u2013](?=\p{L})/gu
const CAPITAL_IN_WORD = /(?<=\p{Ll})(?![A-Z])\p{Lu}(?=\p{Ll})/gu
const TWO_SCRIPTS =
  /[A-Za-z](?=[^\0-\x7f\P{L}])(?=\P{Script=Latin})|(?=\P{Script=Latin})[^\0-\x7f\P{L}](?=[a-z])/gu

/** Near 1 when it surely is, far below 0 when it is out of the question. */
export function plausibility(bytes: Buffer, encoding: Encoding): number {
  const text = textOf(bytes, encoding)
  const foreign = countOf(text, /[^\0-\x7f]/g)
  if (foreign === 0) return -1
  const bad = countOf(text, NO_TEXT)
  const letters = countOf(text, LETTER) + countOf(text, TYPOGRAPHIC) - countOf(text, /[A-Za-z]/g)
  const odd = countOf(text, SIGN_IN_WORD) + countOf(text, CAPITAL_IN_WORD) + countOf(text, TWO_SCRIPTS)
  const own = ownSigns(text.toLowerCase(), encoding, foreign)
  return (letters * 0.6 - bad * 4 - odd * 2) / foreign + own * 0.6 + farEast(text, bytes, encoding, foreign)
}

// The letters beyond a to z by language: words mix those of one language, not of several.
const LANGUAGES: Partial<Record<Encoding, string[]>> = {
  'windows-1252': [
    'äöüß',
    'éèêëàâçîïôûùœ',
    'áéíóúñü',
    'áâãàçéêíóôõú',
    'àèéìòù',
    'åäöé',
    'æøåéö',
    'ëéïöü',
    'áéíóúýþæöð',
  ],
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíľĺňóôŕšťúýž', 'áéíóöőúüű', 'čćšžđ', 'ăâîşţ'],
  'windows-1254': ['çğıöşüâ\u0307'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äöõüšž'],
}
// Which a script cannot do without, and how many of all its letters they are at least.
const COMMON: Partial<Record<Encoding, [RegExp, number]>> = {
  'windows-1253': [/[άέήίόύώ]/g, 0.05],
  'windows-1251': [/[аеинорст]/g, 0.25],
  'windows-1255': [/[אהוילמרת]/g, 0.25],
  'windows-1256': [/[اليمنرة]/g, 0.25],
  'windows-874': [/[าเนรกง]/g, 0.15],
  shift_jis: [/[\u3040-\u30ff会社株式東京名田中山本大]/g, 0.1],
  'euc-kr': [/[\uac00-\ud7a3]/g, 0.95],
  gb18030: [
    /[的公司有限科技中国小张王李市区省路号电话姓名一是不在人件邮地址北京上海深圳广州这来为会]/g,
    0.15,
  ],
  big5: [/[的公司有限科技中國小張王李市區省路號電話姓名一是不在人件郵地址台北臺灣高雄這來為會香港]/g, 0.15],
}
const LIKE: Partial<Record<Encoding, Encoding>> = {
  ...{ 'iso-8859-15': 'windows-1252', macintosh: 'windows-1252', 'iso-8859-2': 'windows-1250' },
  ...{
    'iso-8859-5': 'windows-1251',
    'koi8-r': 'windows-1251',
    'iso-8859-7': 'windows-1253',
    'euc-jp': 'shift_jis',
  },
}

function ownSigns(text: string, encoding: Encoding, foreign: number): number {
  const like = LIKE[encoding] ?? encoding
  const common = COMMON[like]
  // Korean has hardly any Chinese signs left: where there are many, it is another language.
  if (encoding === 'euc-kr' && countOf(text, /\p{Script=Han}/gu) > foreign / 8) return 0
  if (common) return Math.min(1, countOf(text, common[0]) / foreign / common[1])
  const signs = countOf(text, TYPOGRAPHIC)
  const shares = (LANGUAGES[like] ?? []).map(
    (letters) => (signs + countOf(text, new RegExp(`[${letters}]`, 'g'))) / foreign,
  )
  // Files of old Macs are rare: they must be clearly better.
  return Math.max(0, ...shares) - (encoding === 'macintosh' ? 0.5 : 0)
}

const FAR_EAST: Encoding[] = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr']

// Two bytes a sign: the second halves must not be eaten from the words of another alphabet.
function farEast(text: string, bytes: Buffer, encoding: Encoding, foreign: number): number {
  if (!FAR_EAST.includes(encoding)) return 0
  const high = bytes.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0)
  const usual = countOf(text, /[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/g)
  return (usual - foreign) / foreign - (high < foreign * 1.3 ? 0.6 : 0)
}

/** How often a sign is there. */
export function countOf(text: string, sign: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(sign)) count++
  return count
}
