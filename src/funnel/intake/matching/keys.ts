/**
 * Under which keys a record is looked for. Two records that share a key are compared; several keys of unlike kinds, so
 * that no single mistake hides a pair. Stable short strings: the database keeps them.
 */
import { COMMON_WORDS } from '../../leads/normal/companies.ts'
import { rootName } from '../../leads/normal/nicknames.ts'
import type { Prepared } from './record.ts'
import { sound } from './sound.ts'

/** Stable keys of a record, about 4 to 10, the rarest kinds first. */
export function blockingKeys(prepared: Prepared): string[] {
  return prepared.kind === 'person' ? personKeys(prepared) : companyKeys(prepared)
}

function personKeys(one: Prepared): string[] {
  const keys = shared(one)
  const [given, family] = nameSounds(one)
  if (given && family) keys.push(`n:${[given, family].sort().join('.')}`)
  if (one.birthDate) keys.push(`d:${one.birthDate}`)
  if (family && one.postcode) keys.push(`fz:${family}.${one.postcode.slice(0, 4)}`)
  if (given && one.company) keys.push(`gc:${given}.${tellingSound(one)}`)
  if (family && one.company) keys.push(`fc:${family}.${tellingSound(one)}`)
  if (given && family && one.city) keys.push(`fi:${family}.${given[0]}.${one.city.slice(0, 4)}`)
  return keys
}

function companyKeys(one: Prepared): string[] {
  const keys = shared(one)
  if (one.company) keys.push(`c:${one.company.replaceAll(' ', '').slice(0, 10)}`)
  for (const word of tellingWords(one).slice(0, 3)) keys.push(`w:${sound(word)}`)
  if (one.domain) keys.push(`s:${one.domain}`)
  return keys
}

function shared(one: Prepared): string[] {
  const keys: string[] = []
  for (const identifier of one.identifiers.slice(0, 2)) keys.push(`i:${identifier}`)
  for (const email of one.emails.slice(0, 3)) keys.push(`e:${email}`)
  for (const phone of one.phones.slice(0, 3)) keys.push(`p:${phone.slice(-8)}`)
  const local = one.emails[0]?.split('@')[0] ?? ''
  if (local.length >= 6) keys.push(`l:${local}`)
  if (one.postcode && one.number) keys.push(`a:${one.postcode}.${one.number}`)
  return keys
}

/** How the given and the family name sound; short forms as the name they stand for. */
export function nameSounds(one: Prepared): [string, string] {
  const given = one.givenWords[0]
  return [given ? sound(rootName(given)) : '', one.family ? sound(one.family) : '']
}

/** The words of a company's name that tell it from others, longest first. */
export function tellingWords(one: Prepared): string[] {
  const telling = one.companyWords.filter((word) => word.length > 1 && !COMMON_WORDS.has(word))
  const kept = telling.length > 0 ? telling : [...one.companyWords]
  return kept.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

function tellingSound(one: Prepared): string {
  return sound(one.companyWords.find((word) => !COMMON_WORDS.has(word)) ?? one.companyWords[0] ?? '')
}
