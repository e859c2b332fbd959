/** Nine people who do not exist, and the posts they hold. */
import type { Line } from './words.ts'

export type Post = {
  role: string
  share: number
  /** Helps out there when its own people are full. */
  standing?: 'overflow'
  half?: 1 | 2
  territory?: string
  line?: Line
  takes?: number
}

export interface Person {
  key: string
  name: string
  position: 'manager' | 'sales_lead' | 'rep'
  access?: 'manager' | 'member'
  reportsTo: string
  skill: number
  posts: Post[]
}

// `half: 1` is held until the middle of the history, `half: 2` from then on.
export const PEOPLE: Person[] = [
  {
    key: 'head',
    name: 'Henrik Dahlberg',
    position: 'manager',
    access: 'manager',
    reportsTo: 'owner',
    skill: 1.15,
    posts: [
      { role: 'Head of sales', share: 40, takes: 0 },
      { role: 'Closer', share: 60, takes: 3 },
    ],
  },
  {
    key: 'qualifying',
    name: 'Mina Osei',
    position: 'sales_lead',
    reportsTo: 'head',
    skill: 1.25,
    posts: [{ role: 'SDR', share: 100, takes: 5 }],
  },
  {
    key: 'gathering',
    name: 'Leo Brandt',
    position: 'rep',
    reportsTo: 'qualifying',
    skill: 1,
    posts: [{ role: 'Lead researcher', share: 100, takes: 7 }],
  },
  {
    key: 'qualifier',
    name: 'Priya Nandakumar',
    position: 'rep',
    reportsTo: 'qualifying',
    skill: 0.95,
    posts: [{ role: 'SDR', share: 100, takes: 5 }],
  },
  {
    key: 'changer',
    name: 'Tomás Ferreira',
    position: 'rep',
    reportsTo: 'qualifying',
    skill: 0.75,
    posts: [
      { role: 'Lead researcher', share: 100, half: 1, takes: 3 },
      { role: 'SDR', share: 100, half: 2, takes: 4 },
    ],
  },
  {
    key: 'closer',
    name: 'Sofia Marchetti',
    position: 'rep',
    reportsTo: 'head',
    skill: 0.85,
    posts: [{ role: 'Closer', share: 100, line: 'process', takes: 5 }],
  },
  {
    key: 'field',
    name: 'Jürgen Ostermann',
    position: 'rep',
    reportsTo: 'head',
    skill: 1.05,
    posts: [{ role: 'Field rep', share: 100, territory: 'Central Europe', takes: 6 }],
  },
  {
    key: 'serving',
    name: 'Nora Lindqvist',
    position: 'rep',
    reportsTo: 'head',
    skill: 1.1,
    posts: [{ role: 'Account manager', share: 100, takes: 6 }],
  },
  {
    key: 'engineer',
    name: 'Ewan MacRae',
    position: 'rep',
    reportsTo: 'head',
    skill: 0.9,
    posts: [
      { role: 'Sales engineer', share: 100, half: 1 },
      { role: 'Sales engineer', share: 60, half: 2 },
      { role: 'Account manager', share: 40, half: 2, takes: 2 },
    ],
  },
]
