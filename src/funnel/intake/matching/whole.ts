/** The whole book at once: prepare, find pairs, learn, score, group; then once more with what was found. */
import { type CandidateOptions, type Candidates, candidatesOf } from './candidates.ts'
import { clusters, type Link } from './cluster.ts'
import { compiled } from './compiled.ts'
import { learn } from './learn.ts'
import { DEFAULT_MODELS, type Model, modelFor } from './model.ts'
import { prepare } from './prepare.ts'
import type { Matchable, Prepared } from './record.ts'
import { bitsFor, bitsOf, type Scored, score, THRESHOLDS } from './score.ts'

export interface WholeOptions {
  /** From which probability two are linked, and from which they are told for review. */
  link?: number
  review?: number
  /** Verdicts of people, by ids. */
  never?: Iterable<readonly [string, string]>
  always?: Iterable<readonly [string, string]>
  /** Only pairs across two lists: the ids of the second. */
  second?: ReadonlySet<string>
  /** A model to use as it is instead of learning one. */
  model?: Model
  /** What learning starts from. */
  start?: Model
  candidates?: CandidateOptions
}

export interface FoundPair extends Scored {
  left: string
  right: string
  decision: 'link' | 'review'
}

export interface Found {
  /** Strongest first. */
  pairs: FoundPair[]
  /** Groups of two and more, by ids. */
  clusters: string[][]
  model: Model
}

/** Finds what stands twice and more in a book. The order of the records does not matter. */
export function findDuplicates(records: readonly Matchable[], options: WholeOptions = {}): Found {
  const { link = THRESHOLDS.link, review = THRESHOLDS.review } = options
  const book = records.map(prepare).sort(byName)
  const kind = book[0]?.kind ?? 'person'
  const sides = options.second ? Uint8Array.from(book, (one) => (options.second?.has(one.id) ? 1 : 0)) : null
  const candidates = candidatesOf(book, { ...options.candidates, sides })
  // Learning wants pairs of which many are the same; looking wants all.
  const keyed =
    candidates.size > 0 ? candidatesOf(book, { ...options.candidates, sides, allPairsUpTo: 0 }) : candidates
  const floor = bitsFor(Math.min(review, link))
  const placed = verdictPlaces(book, options)
  const start = modelFor(options.start ?? DEFAULT_MODELS[kind], book.length)
  // In a large book the doubles are too few to mislead the first lesson.
  const twice = !options.model && book.length <= TWICE
  let model = options.model ?? learn({ records: book, candidates: keyed, start, sides, isFirst: twice })
  let links = linksOf(book, candidates, model, floor)
  let groups = grouped(book, model, links, bitsFor(link), placed)
  if (twice) {
    model = learn({ records: book, candidates: keyed, start, entityOf: groups, sides })
    links = linksOf(book, candidates, model, floor)
    groups = grouped(book, model, links, bitsFor(link), placed)
  }
  return told(book, model, links, groups, placed)
}

const TWICE = 20_000

// Neighbours in this order are alike, which serves blocks that are looked at through a window.
function byName(a: Prepared, b: Prepared): number {
  const [x, y] = [nameOf(a), nameOf(b)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}

const nameOf = (one: Prepared) => (one.kind === 'person' ? `${one.family} ${one.given}` : one.company)

type Places = { never: [number, number][]; always: [number, number][] }

function verdictPlaces(book: readonly Prepared[], { never = [], always = [] }: WholeOptions): Places {
  const places = new Map(book.map((one, n) => [one.id, n]))
  const placed = (pairs: Iterable<readonly [string, string]>) =>
    [...pairs].flatMap(([a, b]): [number, number][] => {
      const [x, y] = [places.get(a), places.get(b)]
      return x === undefined || y === undefined || x === y ? [] : [[x, y]]
    })
  return { never: placed(never), always: placed(always) }
}

function linksOf(book: readonly Prepared[], candidates: Candidates, model: Model, floor: number): Link[] {
  const ready = compiled(model)
  const into = new Int32Array(candidates.most)
  const links: Link[] = []
  for (let b = 0; b < book.length; b++) {
    const count = candidates.of(b, into)
    for (let n = 0; n < count; n++) {
      const a = into[n]!
      const weight = bitsOf(ready, book[a]!, book[b]!, floor)
      if (weight >= floor) links.push({ a, b, weight })
    }
  }
  return links
}

function grouped(book: readonly Prepared[], model: Model, links: Link[], least: number, placed: Places) {
  const ready = compiled(model)
  return clusters({
    size: book.length,
    links: links.filter(({ weight }) => weight >= least),
    weigh: (a, b) => bitsOf(ready, book[a]!, book[b]!),
    ...placed,
  })
}

function told(
  book: readonly Prepared[],
  model: Model,
  links: Link[],
  groups: Int32Array,
  placed: Places,
): Found {
  const members = new Map<number, number[]>()
  for (const [n, group] of groups.entries()) {
    const found = members.get(group)
    if (found) found.push(n)
    else members.set(group, [n])
  }
  const pairKey = (a: number, b: number) => Math.min(a, b) * 2 ** 26 + Math.max(a, b)
  const never = new Set(placed.never.map(([a, b]) => pairKey(a, b)))
  const pairs: FoundPair[] = []
  const tell = (a: number, b: number, decision: FoundPair['decision']) => {
    const [left, right] = book[a]!.id < book[b]!.id ? [a, b] : [b, a]
    pairs.push({
      left: book[left]!.id,
      right: book[right]!.id,
      decision,
      ...score(model, book[left]!, book[right]!),
    })
  }
  const groupsOfMany = [...members.values()].filter((all) => all.length > 1)
  for (const all of groupsOfMany)
    for (let n = 1; n < all.length; n++) for (let k = 0; k < n; k++) tell(all[k]!, all[n]!, 'link')
  for (const { a, b } of links) if (groups[a] !== groups[b] && !never.has(pairKey(a, b))) tell(a, b, 'review')
  pairs.sort(
    (x, y) =>
      y.weight - x.weight || (x.left < y.left ? -1 : x.left > y.left ? 1 : x.right < y.right ? -1 : 1),
  )
  const clustersById = groupsOfMany.map((all) => all.map((n) => book[n]!.id).sort())
  clustersById.sort((x, y) => (x[0]! < y[0]! ? -1 : 1))
  return { pairs, clusters: clustersById, model }
}
