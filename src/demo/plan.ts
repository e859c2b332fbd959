/** The stories to be told: who shows interest when and by which channel, and what must happen in some of them. */
import type { Instant } from '../platform/time.ts'
import { castOf, type Part } from './cast.ts'
import type { Firm } from './firm.ts'
import type { Enquiry } from './gather.ts'
import { arrivalsOf, SEASONS } from './market.ts'
import { type Newcomer, namesOf } from './names.ts'
import { type Random, randomOf } from './random.ts'
import type { Fate } from './teller.ts'

export interface Planned {
  at: Instant
  enquiry: Enquiry
  /** Whom they may refer. */
  friend: Newcomer
  fate: Fate
}

/** All stories: those that must be there, then those of chance. */
export function planOf(
  firm: Firm,
  { seed, now, leads }: { seed: number; now: Instant; leads: number },
): Planned[] {
  const random = randomOf(`${seed}:plan`)
  const names = namesOf(seed)
  const plan = (n: number, at: Instant, code: string, fate: Fate): Planned => ({
    at,
    fate,
    enquiry: {
      who: names.newcomer(n, fate.country ?? countryOf(random)),
      code,
      line: fate.line ?? lineOf(random),
    },
    friend: names.newcomer(FRIENDS + n, countryOf(random)),
  })
  const cast = castOf(firm).map((part, n) =>
    plan(n, beginOf(firm, part, random, now), part.code ?? random.pick(SEASONS).code, part.fate),
  )
  const strangers = arrivalsOf(random, firm.calendar, now, leads).map(({ at, code }, n) =>
    plan(cast.length + n, at, code, {}),
  )
  return [...cast, ...strangers]
}

// Names of those who are referred are counted from here.
const FRIENDS = 10_000

function beginOf({ calendar }: Firm, { ago }: Part, random: Random, now: Instant): Instant {
  const day = calendar.workdayFromToday(-ago)
  const at = calendar.after(`${day}T00:00:00.000Z`, random.between(5, 240))
  return at < now
    ? at
    : calendar.after(`${calendar.workdayFromToday(-ago - 1)}T00:00:00.000Z`, random.between(300, 500))
}

function countryOf(random: Random): string {
  return random.weighed([
    ['GB', 24],
    ['IE', 5],
    ['SE', 6],
    ['DE', 26],
    ['AT', 5],
    ['CH', 5],
    ['FR', 9],
    ['US', 15],
    ['CA', 5],
  ])
}

function lineOf(random: Random): Enquiry['line'] {
  return random.next() < 0.58 ? 'industrial' : 'process'
}
