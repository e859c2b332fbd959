/** Values that a person would stumble over: each check looks at one value and says what is odd about it. */
import { nameKey } from '../../leads/person.ts'

/** Mailboxes of a role: somebody reads them, but nobody in particular. */
const ROLES = new Set(
  'admin anfrage billing bonjour contact contacto enquiries enquiry hello help hola info infos inquiry kontakt mail marketing noreply no-reply office orders post postmaster sales service support team ventas vertrieb webmaster'.split(
    ' ',
  ),
)

const PLACEHOLDERS = new Set(
  'aaa abc asdf asdfg empty firstname foo keine lastname n/a na name nil no none not null qwerty select test tester testing tbd undefined unknown unbekannt x xx xxx'.split(
    ' ',
  ),
)

/** An address that several people read, or none. */
export function isRoleAddress(email: string): boolean {
  const [box = ''] = email.toLowerCase().split('@')
  return ROLES.has(box.replace(/\d+$/, ''))
}

/** Stands where nobody wanted to say something. */
export function isPlaceholder(text: string): boolean {
  const key = nameKey(text)
  const words = key.split(' ')
  return /^[\W_]+$/u.test(key.replace(/\p{L}/gu, 'a')) || words.every((word) => PLACEHOLDERS.has(word))
}

/** Reads like a formula of a spreadsheet or like a script: harmless here, not everywhere it may be copied to. */
export function isLive(text: string): boolean {
  return (
    /^\s*=\s*[\w(]|^\s*[@+-]\s*[a-z]\w*[(!|]/i.test(text) ||
    /<\s*\/?\s*[a-z!][^>]*>|javascript:|\{\{.*\}\}/i.test(text)
  )
}

/** Shouted or whispered: all letters of one case where names have both. */
export function isOneCase(name: string): boolean {
  const letters = name.replace(/[^\p{Lu}\p{Ll}]/gu, '')
  if (letters.length < 4 || !/\p{L}.*\s.*\p{L}/u.test(name)) return false
  return letters === letters.toUpperCase() || letters === letters.toLowerCase()
}

/** A person's name as it is usually written. */
export function usualCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\b(Van|Von|De|Der|Den|Del|Di|Da|Du|La|Le|Y|Zu|Zur|Bin|Al)\b(?=\s)/g, (word, _w, at: number) =>
      at === 0 ? word : word.toLowerCase(),
    )
}

/** Carries digits or an address where a person's name is expected. */
export function isNoName(name: string): boolean {
  return /\d{2}|@|https?:|www\./i.test(name)
}
