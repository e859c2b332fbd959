import type { Workplace } from '../frame/places.ts'
import type { LevelFunction } from '../ui/functions.ts'
import type { Segment, Touch } from '../ui/relay/layout.ts'

/** The instant at which the gallery stands still. */
export const NOW = '2026-10-08T12:06:00.000Z'

export const workplace: Workplace = {
  workspace: { name: 'Alto Valves', slug: 'alto' },
  workspaces: [
    { name: 'Alto Valves', slug: 'alto' },
    { name: 'Brac Pumps', slug: 'brac' },
  ],
  person: { name: 'Ann Keller', email: 'ann@example.org', main: 'manage' },
  desks: [
    { function: 'gather', waiting: 4 },
    { function: 'qualify', waiting: 12 },
    { function: 'convert', waiting: 3 },
    { function: 'serve', waiting: 0 },
  ],
}

const people = {
  LM: 'Lea Marten',
  BE: 'Bea Ekdal',
  CA: 'Carlo Adler',
  RU: 'Ruth Oyelaran',
  SA: 'Sam Adeyemi',
}

const member = (initials: keyof typeof people) => ({
  kind: 'member' as const,
  name: people[initials],
  initials,
})
const queue = (name: string) => ({ kind: 'queue' as const, name, initials: name.slice(0, 2).toUpperCase() })
const at = (days: number) => new Date(Date.UTC(2026, 8, 3, 8) + days * 86_400_000).toISOString()

export const longRelay: Segment[] = [
  {
    function: 'gather',
    holder: queue('Intake'),
    from: at(0),
    until: at(2.2),
    how: 'received',
    waiting: true,
  },
  { function: 'gather', holder: member('LM'), from: at(2.2), until: at(4), how: 'claimed', waiting: false },
  {
    function: 'qualify',
    holder: queue('Qualifiers'),
    from: at(4),
    until: at(5.5),
    how: 'released',
    waiting: true,
  },
  {
    function: 'qualify',
    holder: member('BE'),
    from: at(5.5),
    until: at(10.2),
    how: 'claimed',
    waiting: false,
    waits: [{ from: at(5.5), until: at(6.5) }],
    lates: [{ from: at(8.5), until: at(10.2) }],
  },
  {
    function: 'gather',
    holder: member('LM'),
    from: at(10.2),
    until: at(12),
    how: 'returned',
    waiting: false,
    reason: 'number invalid',
  },
  {
    function: 'qualify',
    holder: member('BE'),
    from: at(12),
    until: at(16.5),
    how: 'released',
    waiting: false,
  },
  {
    function: 'convert',
    holder: queue('Closers'),
    from: at(16.5),
    until: at(18.4),
    how: 'offered',
    waiting: true,
  },
  {
    function: 'convert',
    holder: member('CA'),
    from: at(18.4),
    until: at(24),
    how: 'accepted',
    waiting: false,
  },
  {
    function: 'convert',
    holder: member('RU'),
    from: at(24),
    until: at(31),
    how: 'reassigned',
    waiting: false,
    reason: 'field north',
  },
  { function: 'serve', holder: member('SA'), from: at(31), until: null, how: 'won', waiting: false },
]

const touch = (day: number, of: LevelFunction): Touch => ({ at: at(day), function: of, kind: 'call' })
export const touches = [6, 6.9, 9, 12.3, 13.5, 15.5, 18.6, 20, 21.9, 24.8, 26.6, 29.1].map((day) =>
  touch(day, day < 17 ? 'qualify' : 'convert'),
)

/** A few hours of sorting beside seven months of converting. */
export const bentRelay: Segment[] = [
  {
    function: 'gather',
    holder: member('LM'),
    from: at(-210),
    until: at(-209.9),
    how: 'received',
    waiting: false,
  },
  {
    function: 'qualify',
    holder: member('BE'),
    from: at(-209.9),
    until: at(-209.5),
    how: 'released',
    waiting: false,
  },
  {
    function: 'convert',
    holder: member('RU'),
    from: at(-209.5),
    until: at(-209.4),
    how: 'accepted',
    waiting: false,
  },
  {
    function: 'qualify',
    holder: member('BE'),
    from: at(-209.4),
    until: at(-209.2),
    how: 'returned',
    waiting: false,
    reason: 'authority unknown',
  },
  {
    function: 'convert',
    holder: member('RU'),
    from: at(-209.2),
    until: null,
    how: 'accepted',
    waiting: false,
  },
]

export const youngRelay: Segment[] = longRelay
  .slice(0, 4)
  .map((each, n) => (n === 3 ? { ...each, until: null, lates: [{ from: each.from, until: null }] } : each))
