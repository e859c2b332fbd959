/**
 * Public holidays by country and region, from the library date-holidays (its data: CC BY 3.0, see its licence). Only
 * whole days on which the public does not work count: no observances, no bank or school holidays, no half days.
 */
import Holidays from 'date-holidays'
import type { Day } from '../../../platform/time.ts'
import { dayAfter } from './wall-clock.ts'

/** A country of two letters, and within it a state and a region as the library calls them. */
export interface Place {
  country: string | null
  state: string | null
  region: string | null
}

export interface Holiday {
  day: Day
  name: string
}

export interface Named {
  code: string
  name: string
}

const DAY_MS = 86_400_000
/** Working a year out costs 5 to 20 ms, and it never changes: the same years are asked for again and again. */
const known = new Map<string, Holiday[]>()
const KEPT = 500

/** The holidays of a place in a year, in the order of their days. */
export function holidaysOf({ country, state, region }: Place, year: number, language = 'en'): Holiday[] {
  if (!country) return []
  const key = [country, state, region, year, language].join('|')
  const kept = known.get(key)
  if (kept) return kept
  const found = workOut(new Holidays(country, state ?? '', region ?? ''), year, language)
  if (known.size >= KEPT) known.clear()
  known.set(key, found)
  return found
}

/** Every country the library knows, by name. */
export function countries(language = 'en'): Named[] {
  return named(new Holidays().getCountries(language))
}

/** The states of a country, or the regions of a state; none where holidays are the same everywhere. */
export function partsOf(country: string, state: string | null, language = 'en'): Named[] {
  const all = new Holidays()
  return named(state ? all.getRegions(country, state, language) : all.getStates(country, language))
}

/** Is it a place of which the holidays are known. */
export function isPlace({ country, state, region }: Place): boolean {
  if (!country) return !state && !region
  const has = (list: Named[], code: string | null) => !code || list.some((one) => one.code === code)
  if (!has(countries(), country) || !has(partsOf(country, null), state)) return false
  return !region || (state !== null && has(partsOf(country, state), region))
}

function workOut(holidays: Holidays, year: number, language: string): Holiday[] {
  const byDay = new Map<Day, string>()
  // A long feast at the turn of the year may have begun in the year before.
  for (const one of [...holidays.getHolidays(year - 1, language), ...holidays.getHolidays(year, language)]) {
    if (one.type !== 'public' || !one.date.slice(10).startsWith(' 00:00:00')) continue
    const first = one.date.slice(0, 10)
    const days = Math.floor((one.end.getTime() - one.start.getTime()) / DAY_MS)
    for (let n = 0; n < days; n += 1) {
      const day = dayAfter(first, n)
      if (day.startsWith(`${year}-`) && !byDay.has(day)) byDay.set(day, one.name)
    }
  }
  return [...byDay].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

function named(list: Record<string, string> | undefined): Named[] {
  return Object.entries(list ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
