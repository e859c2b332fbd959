/** Six channels with their seasons: campaigns, what each month cost, and on which days interest comes in. */
import { addCampaign } from '../office/marketing/campaigns.ts'
import { addCost } from '../office/marketing/costs.ts'
import { channelsNamed } from '../office/marketing/store.ts'
import { mustBeOk } from '../platform/result.ts'
import { addDays, type Day, dayOf, daysBetween, type Instant, startOfDay } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import { type Calendar, isWorkday, monthsBefore } from './calendar.ts'
import type { Campaign, Channel } from './firm.ts'
import type { Random } from './random.ts'

interface Season {
  code: string
  name: string
  /** Leads on an ordinary day, relative to the other channels. */
  share: number
  /** How good its leads are: 1 is ordinary. */
  quality: number
  /** January to December. */
  months: number[]
  /** Month and day when a campaign begins, for how many days, and how many times the ordinary interest it brings. */
  campaigns: { name: string; begins: string; days: number; times: number; cost: number }[]
  /** Minor units a month. */
  cost: number
  /** Also comes in at night and at weekends, by a form. */
  form?: boolean
}

export const SEASONS: Season[] = [
  { code: 'website', name: 'Website', share: 30, quality: 1, form: true, cost: 85_000, months: [1.1, 1, 1.1, 1, 1, 0.9, 0.8, 0.7, 1.1, 1.2, 1.1, 0.7], campaigns: [{ name: 'Sizing guide', begins: '02-10', days: 40, times: 1.6, cost: 120_000 }] },
  { code: 'online_advertising', name: 'Online advertising', share: 26, quality: 0.7, form: true, cost: 240_000, months: [1, 1.1, 1.2, 1.1, 1, 0.9, 0.7, 0.6, 1.2, 1.2, 1, 0.6], campaigns: [{ name: 'Retrofit, search', begins: '03-01', days: 75, times: 1.7, cost: 350_000 }, { name: 'Sea water, search', begins: '09-05', days: 70, times: 1.6, cost: 310_000 }] },
  { code: 'trade_show', name: 'Trade show', share: 5, quality: 1.15, cost: 0, months: [1, 1, 1, 1, 1, 1, 0.5, 0.5, 1, 1, 1, 0.5], campaigns: [{ name: 'Hydraulics fair', begins: '04-14', days: 5, times: 70, cost: 2_900_000 }, { name: 'Process days', begins: '10-06', days: 4, times: 60, cost: 2_200_000 }, { name: 'Marine week', begins: '06-16', days: 3, times: 45, cost: 1_300_000 }] },
  { code: 'direct_mail', name: 'Direct mail', share: 9, quality: 0.6, cost: 30_000, months: [1, 1, 1, 1, 1, 1, 0.8, 0.6, 1, 1, 1, 0.4], campaigns: [{ name: 'Spring catalogue', begins: '02-20', days: 30, times: 4, cost: 640_000 }, { name: 'Autumn catalogue', begins: '09-15', days: 30, times: 4.5, cost: 660_000 }] },
  { code: 'referral', name: 'Referral', share: 13, quality: 1.75, cost: 40_000, months: [1, 1, 1, 1, 1, 1, 0.9, 0.8, 1, 1, 1.1, 0.8], campaigns: [{ name: 'Engineers recommend', begins: '01-15', days: 90, times: 1.3, cost: 150_000 }] },
  { code: 'networking', name: 'Networking', share: 9, quality: 1.4, cost: 110_000, months: [1, 1.2, 1.2, 1, 1.1, 1, 0.5, 0.4, 1.1, 1.2, 1.2, 0.7], campaigns: [{ name: 'Regional evenings', begins: '05-06', days: 30, times: 2, cost: 210_000 }] },
] // biome-ignore format: a table

/** The quality of a channel's leads; what comes from customers is better than most. */
export function qualityOf(code: string): number {
  return SEASONS.find((one) => one.code === code)?.quality ?? 1.6
}

/** Campaigns and costs of the whole history, each written down when it was so. */
export async function buildMarketing(
  work: Work,
  calendar: Calendar,
  on: (day: Day) => Work,
): Promise<Channel[]> {
  const ids = await channelsNamed(
    work,
    SEASONS.map(({ name }) => name),
  )
  const channels: Channel[] = []
  for (const season of SEASONS) {
    const channelId = ids.get(season.name) as string
    channels.push({
      id: channelId,
      code: season.code,
      campaigns: await buildCampaigns(calendar, on, season, channelId),
    })
    for (let months = 14; season.cost > 0; months--) {
      const day = monthsBefore(calendar.today, months)
      if (day > calendar.today || months < 0) break
      if (day < calendar.firstDay) continue
      // More is spent while it brings more.
      const amount =
        Math.round((season.cost * (season.months[Number(day.slice(5, 7)) - 1] ?? 1)) / 1000) * 1000
      mustBeOk(
        await addCost(on(day), {
          channelId,
          campaignId: null,
          day,
          cost: { amount, currency: 'EUR' },
          note: null,
        }),
      )
    }
  }
  return channels
}

async function buildCampaigns(
  calendar: Calendar,
  on: (day: Day) => Work,
  season: Season,
  channelId: string,
): Promise<Campaign[]> {
  const made: Campaign[] = []
  for (const { year, plan, from, until } of runsOf(season, calendar)) {
    const name = `${plan.name} ${year}`
    const { id } = mustBeOk(await addCampaign(on(from), { channelId, name, fromDay: from, untilDay: until }))
    const cost = { amount: plan.cost, currency: 'EUR' }
    mustBeOk(await addCost(on(from), { channelId, campaignId: id, day: from, cost, note: name }))
    made.push({ id, from, until })
  }
  return made
}

// Every year of the history has each campaign, as far as it has begun.
function runsOf({ campaigns }: Season, { firstDay, today }: Calendar) {
  const years = [...new Set([firstDay, today].map((day) => Number(day.slice(0, 4))))]
  for (let year = years[0] as number; year < (years.at(-1) as number); year++)
    if (!years.includes(year)) years.push(year)
  return years.sort().flatMap((year) =>
    campaigns.flatMap((plan) => {
      const from = `${year}-${plan.begins}`
      return from >= firstDay && from <= today
        ? [{ year, plan, from, until: addDays(from, plan.days - 1) }]
        : []
    }),
  )
}

/** When and by which channel one lead comes in. */
export interface Arrival {
  at: Instant
  code: string
}

/** So many arrivals over the history, by season, the earliest first. */
export function arrivalsOf(random: Random, calendar: Calendar, now: Instant, count: number): Arrival[] {
  const days = Array.from({ length: daysBetween(calendar.firstDay, calendar.today) + 1 }, (_, n) =>
    addDays(calendar.firstDay, n),
  )
  const cells = days
    .flatMap((day) => SEASONS.map((season) => [{ day, season }, weightOf(season, calendar, day)] as const))
    .filter(([, weight]) => weight > 0)
  const arrivals = Array.from({ length: count }, () => {
    const { day, season } = random.weighed(cells)
    const minute = season.form
      ? random.weighed([
          [random.between(0, 1440), 1],
          [random.between(420, 1200), 4],
        ])
      : random.between(490, 1060)
    const at = new Date(
      Date.parse(startOfDay(day, calendar.timeZone)) + Math.floor(minute * 60_000),
    ).toISOString()
    return { at, code: season.code }
  })
  return arrivals.filter(({ at }) => at <= now).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function weightOf(season: Season, calendar: Calendar, day: Day): number {
  const weekday = isWorkday(day) ? 1 : season.form ? 0.25 : 0
  const running = runsOf(season, calendar).find(({ from, until }) => from <= day && day <= until)
  const growth =
    0.85 +
    (0.3 * daysBetween(calendar.firstDay, day)) / Math.max(1, daysBetween(calendar.firstDay, calendar.today))
  return (
    season.share *
    weekday *
    growth *
    (season.months[Number(day.slice(5, 7)) - 1] ?? 1) *
    (running?.plan.times ?? 1)
  )
}

/** The campaign of a channel that runs at an instant. */
export function campaignAt({ campaigns }: Channel, at: Instant, timeZone: string): string | undefined {
  const day = dayOf(at, timeZone)
  return campaigns.find(({ from, until }) => from <= day && day <= until)?.id
}
