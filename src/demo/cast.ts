/** Stories that must be there: every place of the funnel filled today, every kind of end, every way back. */
import type { Firm } from './firm.ts'
import { SEASONS } from './market.ts'
import type { Fate } from './teller.ts'

export interface Part {
  /** How many working days ago it began. */
  ago: number
  fate: Fate
  code?: string
}

const on = (...turns: string[]) => Object.fromEntries(turns.map((turn) => [turn, true]))
const straight = (fate: Fate): Fate => ({ straight: true, pace: 0.35, ...fate })

// Where a story stands today, and how many working days it took to get there at the least.
const PLACES: { stopBefore: string; ago: number }[] = [
  { stopBefore: 'sort', ago: 1 },
  { stopBefore: 'release', ago: 2 },
  { stopBefore: 'claim', ago: 3 },
  { stopBefore: 'call', ago: 4 },
  { stopBefore: 'verdict', ago: 6 },
  { stopBefore: 'answer', ago: 8 },
  { stopBefore: 'discover', ago: 10 },
  { stopBefore: 'match', ago: 14 },
  { stopBefore: 'propose', ago: 19 },
  { stopBefore: 'decide', ago: 23 },
  { stopBefore: 'outcome', ago: 28 },
  { stopBefore: 'take over', ago: 22 },
]

/** The parts of everybody: each turn once, and each place filled twice. */
export function castOf(firm: Firm): Part[] {
  return [
    ...WAYS,
    ...PLACES.flatMap((place, n) => [partAt(place, n, [0, -1]), partAt(place, n + 5, [1, 0, 3])]),
    ...ownersCast(firm),
  ]
}

function partAt(
  { stopBefore, ago }: { stopBefore: string; ago: number },
  n: number,
  promised: number[],
): Part {
  const code = SEASONS[n % SEASONS.length]?.code
  return {
    ago,
    fate: straight({ stopBefore, promised: promised[n % promised.length], turns: on('task') }),
    ...(code ? { code } : {}),
  }
}

/** What the owner holds: some of everything, due today, overdue and to come. */
function ownersCast({ owner }: Firm): Part[] {
  const held = PLACES.filter(({ stopBefore }) => stopBefore !== 'answer')
  const open = held.flatMap((place, n) =>
    [0, -2].map((promised) => ({ ...partAt(place, n, [promised]), code: 'networking' })),
  )
  const customers = [0, -1, 4].map((promised) => ({
    ago: 150 - promised,
    fate: straight({ by: owner, promised, turns: on('endUser', 'plan'), stopBefore: 'care' }),
    code: 'referral',
  }))
  const offered = [0, 1].map((n) => ({
    ago: 8 + n,
    fate: straight({ closer: owner, stopBefore: 'answer', promised: n }),
    code: 'referral',
  }))
  const mine = [...open, ...customers].map((part) => ({ ...part, fate: { ...part.fate, by: owner } }))
  return [...mine, ...offered]
}

const WAYS: Part[] = [
  // Two ways back and a reassignment, then won: the strip to show.
  {
    ago: 120,
    fate: straight({ pace: 0.6, turns: on('badData', 'reassign', 'returned', 'endUser', 'repeat') }),
    code: 'trade_show',
  },
  { ago: 90, fate: straight({ turns: on('needsWork', 'reject', 'reassignDeal', 'engineer', 'large') }) },
  { ago: 200, fate: straight({ turns: on('cancel', 'comeBack') }) },
  { ago: 180, fate: straight({ turns: on('cancel') }) },
  { ago: 20, fate: straight({ turns: on('duplicate') }) },
  { ago: 30, fate: straight({ turns: on('duplicate', 'unmerge', 'refuse') }) },
  { ago: 25, fate: straight({ turns: on('refuse') }) },
  { ago: 40, fate: straight({ turns: on('suppress') }) },
  { ago: 45, fate: straight({ turns: on('disqualify') }) },
  { ago: 60, fate: straight({ turns: on('withdraw', 'lose:propose') }) },
  { ago: 70, fate: straight({ turns: on('lose:discover') }) },
  { ago: 80, fate: straight({ turns: on('lose:decide', 'engineer') }) },
  { ago: 8, fate: straight({ turns: on('notNow'), stopBefore: 'wake' }) },
  { ago: 170, fate: straight({ turns: on('notNow', 'later') }) },
  { ago: 30, fate: straight({ turns: on('later'), stopBefore: 'wake' }) },
  { ago: 7, fate: straight({ turns: on('badData'), stopBefore: 'sort again' }) },
  { ago: 14, fate: straight({ turns: on('returned'), stopBefore: 'take back' }) },
  { ago: 4, fate: straight({ turns: on('pool'), stopBefore: 'claim' }), code: 'website' },
  { ago: 9, fate: straight({ turns: on('offerToPool'), stopBefore: 'answer' }), code: 'referral' },
  { ago: 10, fate: straight({ turns: on('dealToPool'), stopBefore: 'take from pool' }), code: 'website' },
  {
    ago: 24,
    fate: straight({ turns: on('customerToPool'), stopBefore: 'take from pool' }),
    code: 'networking',
  },
  { ago: 1, fate: straight({ stopBefore: 'sort' }), code: 'website' },
  { ago: 240, fate: straight({ turns: on('referral', 'endUser', 'plan') }), code: 'networking' },
  { ago: 260, fate: straight({ turns: on('repeat', 'endUser') }), code: 'referral' },
  { ago: 250, fate: straight({ turns: on('tryAgain', 'lose:decide') }) },
]
