/** More keys than the database keeps: for a pass over a whole book in memory, where a look costs next to nothing. */
import { blockingKeys, nameSounds, tellingWords } from './keys.ts'
import type { Prepared } from './record.ts'

/** All keys of a record in a pass over the whole book. */
export function wideKeys(one: Prepared): string[] {
  return [...blockingKeys(one), ...(one.kind === 'person' ? person(one) : company(one)), ...address(one)]
}

function person(one: Prepared): string[] {
  const keys: string[] = []
  const [given, family] = nameSounds(one)
  const { birthDate } = one
  if (birthDate) {
    const sorted = [...birthDate].sort().join('')
    if (given)
      keys.push(`1${given}${birthDate.slice(0, 6)}`, `2${given}${birthDate.slice(4)}`, `x${given}${sorted}`)
    if (family)
      keys.push(
        `1${family}${birthDate.slice(0, 6)}`,
        `2${family}${birthDate.slice(4)}`,
        `x${family}${sorted}`,
      )
    if (one.city) keys.push(`3${one.city.slice(0, 4)}${birthDate.slice(0, 6)}`)
  }
  if (one.given.length > 2 && one.family.length > 2) {
    const pair = [one.given.slice(0, 3), one.family.slice(0, 3)].sort().join('.')
    keys.push(`4${pair}`, `5${one.given.slice(-3)}.${one.family.slice(-3)}`)
  }
  if (one.family) keys.push(`6${one.family}`)
  if (given && one.postcode) keys.push(`7${given}.${one.postcode}`)
  if (given && one.city) keys.push(`8${given}.${one.city.slice(0, 5)}`)
  if (family && one.city) keys.push(`9${family}.${one.city.slice(0, 5)}`)
  const local = one.emails[0]?.split('@')[0] ?? ''
  if (local.length >= 4) keys.push(`L${local.slice(0, 5)}`, `M${local.slice(-5)}`)
  if (one.domain && given) keys.push(`D${one.domain}.${given[0]}`)
  return keys
}

function company(one: Prepared): string[] {
  const keys: string[] = []
  const squeezed = one.company.replaceAll(' ', '')
  if (squeezed.length >= 4) keys.push(`4${squeezed.slice(0, 5)}`, `5${squeezed.slice(-6)}`)
  const words = one.companyWords
  for (const word of tellingWords(one)) keys.push(`6${word}`)
  for (let n = 1; n < words.length; n++) keys.push(`7${words[n - 1]}.${words[n]}`)
  if (words.length === 1 && squeezed.length <= 6) keys.push(`8${squeezed}`)
  if (words.length > 1) keys.push(`8${words.map((word) => word[0]).join('')}`)
  if (words[0] && one.postcode) keys.push(`9${words[0].slice(0, 4)}.${one.postcode.slice(0, 3)}`)
  if (words[0] && one.city) keys.push(`C${words[0].slice(0, 4)}.${one.city.slice(0, 4)}`)
  return keys
}

function address(one: Prepared): string[] {
  const keys: string[] = []
  if (one.street && one.number) keys.push(`S${one.number}.${one.street.slice(0, 6)}`)
  if (one.street && one.city) keys.push(`T${one.street.slice(0, 8)}.${one.city.slice(0, 4)}`)
  if (one.street2 && one.street2.length >= 5) keys.push(`U${one.street2}`)
  for (const phone of one.phones)
    if (phone.length >= 7) keys.push(`P${phone.slice(-7, -3)}.${phone.slice(-2)}`)
  for (const identifier of one.identifiers) {
    const half = identifier.length >> 1
    if (half >= 3) keys.push(`I${identifier.slice(0, half + 1)}`, `J${identifier.slice(half - 1)}`)
  }
  return keys
}
