/** What a file brings, counted as it goes by: people and companies new and known, leads by channel, refusals by code. */
import type { Verdict } from '../verdict.ts'

export interface Tally {
  newPeople: number
  knownPeople: number
  newCompanies: number
  knownCompanies: number
  channels: Record<string, number>
  refused: Record<string, number>
}

export const NO_TALLY: Tally = {
  newPeople: 0,
  knownPeople: 0,
  newCompanies: 0,
  knownCompanies: 0,
  channels: {},
  refused: {},
}

/** Who a row is about: a key by which the same one is known again, and whether they are here already. */
export interface Met {
  person: string | null
  personKnown: boolean
  company: string | null
  companyKnown: boolean
  channel: string | null
}

const MOST_CHANNELS = 40
const OTHERS = '…'

/** Counts verdicts on top of what was counted; each person and company of the file once. */
export class Teller {
  // Numbers instead of texts: a million of them must fit.
  private readonly met = new Set<number>()
  private tally: Tally

  constructor(before: Tally | null) {
    this.tally = structuredClone(before ?? NO_TALLY)
  }

  /** The counts with some more rows. */
  with(verdicts: Verdict[]): Tally {
    for (const verdict of verdicts) {
      if (verdict.kind === 'refused') add(this.tally.refused, verdict.problems[0]?.code ?? 'unknown')
      if (verdict.kind === 'taken' && verdict.met) this.meet(verdict.met)
    }
    return this.tally
  }

  private meet({ person, personKnown, company, companyKnown, channel }: Met): void {
    if (person !== null && this.isFirst(`p${person}`)) this.tally[personKnown ? 'knownPeople' : 'newPeople']++
    if (company !== null && this.isFirst(`c${company}`))
      this.tally[companyKnown ? 'knownCompanies' : 'newCompanies']++
    const { channels } = this.tally
    const name = channel ?? ''
    const isFull = !(name in channels) && Object.keys(channels).length >= MOST_CHANNELS
    add(channels, isFull ? OTHERS : name)
  }

  private isFirst(key: string): boolean {
    const before = this.met.size
    this.met.add(hash(key))
    return this.met.size > before
  }
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

// Two mixed halves of 26 bits: among millions of keys hardly ever two are alike.
function hash(text: string): number {
  let a = 0x811c9dc5
  let b = 0x9e3779b1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 6) * 2 ** 26 + (b >>> 6)
}
