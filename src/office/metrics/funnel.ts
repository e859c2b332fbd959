/** The funnel: a cohort of leads by the day they were received, and how far they have come since. */
import { NO_ID } from '../../platform/id.ts'
import { ok, type Result, refuse } from '../../platform/result.ts'
import { dayOf } from '../../platform/time.ts'
import type { Work } from '../../platform/work.ts'
import { LEVELS } from '../team/functions.ts'
import type { Dimension, FunnelAsked, FunnelOut } from './contract.ts'
import {
  FEW,
  type FunnelSums,
  type Histogram,
  isImmature,
  lastDayOfMonth,
  levelsOf,
  quantileOf,
  rateOf,
  stillOpen,
  sumOf,
} from './figures.ts'
import * as store from './store.ts'

type Row = FunnelOut['rows'][number]

/** The funnel of a cohort. Figures are as the sums are: bring them up to date first. */
export async function funnel(work: Work, asked: FunnelAsked): Promise<Result<FunnelOut>> {
  const not = cannotCombine(asked)
  if (not) return not
  const byMember = asked.member !== undefined || asked.by === 'member'
  // Who sees the figures of some people only is told nothing of the company they are part of.
  const whole = work.actor.rights.figures.all
  const cohorts = whole
    ? await cohortsBy(work, asked, byMember ? 'none' : (asked.by as Exclude<Dimension, 'member'>))
    : NO_COHORTS
  const histogram = [...cohorts.histograms.values()].flat()
  const ever =
    isWhole(asked) || !whole
      ? histogram
      : [...(await store.wonAfter(work, { by: 'none' }, 'none')).values()].flat()
  const age = { p75: quantileOf(ever, 0.75), today: dayOf(work.now, work.actor.workspace.timeZone) }
  const total = sumOf(cohorts.sums)
  return ok({
    ...(whole ? {} : { hidden: ['total', 'levels'] }),
    window: {
      from: asked.from ?? total.firstDay,
      to: asked.to ?? total.lastDay,
      timeZone: work.actor.workspace.timeZone,
      cohort: 'received',
    },
    by: asked.by,
    rate: { numerator: 'won', denominator: 'leads' },
    total: {
      ...counts(total),
      medianDaysToWon: quantileOf(histogram, 0.5),
      p75DaysToWon: quantileOf(histogram, 0.75),
      open: stillOpen(total),
      immature: total.lastDay !== null && isImmature(total.lastDay, age.today, age.p75),
    },
    levels: levelsOf(total) as FunnelOut['levels'],
    rows: byMember ? await memberRows(work, asked) : await cohortRows(work, cohorts, age),
  })
}

const NO_COHORTS: Cohorts = { by: 'none', sums: [], histograms: new Map() }

interface Cohorts {
  by: Exclude<Dimension, 'member'>
  sums: store.KeyedSums[]
  histograms: Map<string, Histogram>
}

// One look at the sums for the rows and, added up, for the total.
async function cohortsBy(work: Work, asked: FunnelAsked, by: Cohorts['by']): Promise<Cohorts> {
  const sums = await store.funnelSums(work, asked, by)
  return { by, sums, histograms: await store.wonAfter(work, asked, by) }
}

function isWhole({ from, to, channel, productLine }: FunnelAsked): boolean {
  return [from, to, channel, productLine].every((limit) => limit === undefined)
}

function cannotCombine({ by, member, function: fn }: FunnelAsked) {
  if (member && (by === 'campaign' || by === 'territory')) {
    return refuse('not-together', `The figures of one person are not kept by ${by}.`, { field: 'by' })
  }
  if (member && by !== 'member' && !fn) {
    return refuse('function-needed', 'Say as which function: a person may have held a lead as several.', {
      field: 'function',
    })
  }
  if (fn && by !== 'member' && !member) {
    return refuse(
      'member-needed',
      'Say whose figures: several people may have held a lead as one function.',
      { field: 'member' },
    )
  }
  return null
}

function counts({
  leads,
  opportunities,
  won,
  lost,
}: Pick<FunnelSums, 'leads' | 'opportunities' | 'won' | 'lost'>) {
  return { leads, opportunities, won, lost, rate: rateOf(won, leads) }
}

async function cohortRows(
  work: Work,
  { by, sums, histograms }: Cohorts,
  age: { p75: number | null; today: string },
): Promise<Row[]> {
  const names = await namesFor(
    work,
    by,
    sums.map((row) => row.key),
  )
  const rows = sums.map(
    (row): Row => ({
      ...named(by, row.key, names),
      ...counts(row),
      medianDaysToWon: quantileOf(histograms.get(row.key) ?? [], 0.5),
      open: stillOpen(row),
      immature: isImmature(lastDayOf(by, row), age.today, age.p75),
      small: row.leads < FEW,
    }),
  )
  return inOrder(by, rows)
}

async function memberRows(work: Work, asked: FunnelAsked): Promise<Row[]> {
  const by = asked.by as 'member' | 'channel' | 'month' | 'week' | 'productLine' | 'none'
  const sums = await store.memberSums(work, asked, by)
  const names = await namesFor(
    work,
    by,
    sums.map((row) => row.key),
  )
  const rows = sums.map(
    (row): Row => ({
      ...named(by, row.key, names),
      function: row.function as Row['function'],
      ...counts(row),
      // Serving begins when a lead is won: winning is nobody's outcome there.
      ...(row.function === 'serve' ? { rate: null } : {}),
      small: row.leads < FEW,
    }),
  )
  return inOrder(by, rows)
}

function namesFor(work: Work, by: Dimension, keys: string[]): Promise<Map<string, string>> {
  if (by === 'month' || by === 'week' || by === 'none') return Promise.resolve(new Map())
  return store.namesOf(
    work,
    by,
    keys.filter((key) => key !== NO_ID),
  )
}

function named(by: Dimension, key: string, names: Map<string, string>): Pick<Row, 'key' | 'id'> {
  if (by === 'month' || by === 'week') return { key, id: null }
  if (by === 'none' || key === NO_ID) return { key: null, id: null }
  return { key: names.get(key) ?? key, id: key }
}

function lastDayOf(by: Dimension, row: store.KeyedSums): string {
  return by === 'month' ? lastDayOfMonth(row.key) : row.lastDay
}

function inOrder(by: Dimension, rows: Row[]): Row[] {
  const place = (row: Row) => (row.function ? LEVELS.indexOf(row.function) : 0)
  const text = (row: Row) => row.key ?? '\uffff'
  const byText = (a: Row, b: Row) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0)
  if (by === 'month' || by === 'week') return rows.sort(byText)
  return rows.sort((a, b) => place(a) - place(b) || b.leads - a.leads || b.won - a.won || byText(a, b))
}
