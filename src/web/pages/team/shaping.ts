import { queryOptions } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'

type Body<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 201: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never
type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type Template = Read<'/api/v1/team-templates'>['items'][number]
export type Seat = Template['seats'][number]
export type Shaped = Body<'/api/v1/team-shapes'>

/** Who is to sit in a seat: a member, or somebody to be invited; a seat not named stays open. */
export type Sitting = { memberId: string } | { name: string; email: string }
export type Seating = Record<string, Sitting>

/** The shapes a team may take. */
export const templatesQuery = () =>
  queryOptions({
    queryKey: ['team', 'templates'],
    queryFn: () => must(api.GET('/api/v1/team-templates')),
  })

/** Reads names and e-mails as people paste them: `Ann North <ann@a.example>`, `Ann North, ann@a.example`, tabs, lines. */
export function readPeople(text: string): { people: { name: string; email: string }[]; unread: string[] } {
  const people: { name: string; email: string }[] = []
  const unread: string[] = []
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const email = /[^\s<>,;"']+@[^\s<>,;"']+\.[^\s<>,;"']+/.exec(line)?.[0]
    if (!email) {
      unread.push(line)
      continue
    }
    const name = line
      .replace(email, ' ')
      .replace(/[<>,;"'\t]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    people.push({ name: name || nameFrom(email), email })
  }
  return { people, unread }
}

/** Puts people into the open seats in their order; who finds none is left over. */
export function fillOpen<Person extends Sitting>(
  seats: Pick<Seat, 'key'>[],
  seating: Seating,
  people: Person[],
): { seating: Seating; left: Person[] } {
  const open = seats.filter((seat) => !seating[seat.key])
  const next = { ...seating }
  open.slice(0, people.length).forEach((seat, n) => {
    next[seat.key] = people[n] as Person
  })
  return { seating: next, left: people.slice(open.length) }
}

// `ann.north@a.example` is somebody called Ann North, until they say otherwise.
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
