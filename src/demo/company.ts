/** Alto Valves is founded: its team, what it sells, its channels with what they cost; all by the verbs of everybody. */
import { addPool } from '../funnel/handoffs/routing/pools.ts'
import { addPlace, setProfile } from '../funnel/handoffs/routing/settings.ts'
import { criteria } from '../funnel/qualification/store.ts'
import { addProductLine } from '../office/catalogue/actions.ts'
import { addProduct } from '../office/catalogue/products.ts'
import { addTerritory } from '../office/team/territories/actions.ts'
import { mustBeOk } from '../platform/result.ts'
import type { Day } from '../platform/time.ts'
import type { Work } from '../platform/work.ts'
import { READY_MADE } from '../ready-made.ts'
import type { Calendar } from './calendar.ts'
import type { Firm, Product } from './firm.ts'
import { buildMarketing } from './market.ts'
import { COUNTRIES } from './name-lists.ts'
import { PEOPLE } from './people.ts'
import { buildTeam } from './team.ts'
import type { Line } from './words.ts'

export const COMPANY = { name: 'Alto Valves', currency: 'EUR' }

const LINES: Record<Line, { name: string; products: [string, string, number][] }> = {
  industrial: {
    name: 'Industrial hydraulics',
    products: [
      ['Directional valve A4', 'AV-A4', 18_400],
      ['Relief valve R10', 'AV-R10', 9_650],
      ['Load-holding valve H25', 'AV-H25', 46_900],
      ['Valve block B8, made to order', 'AV-B8', 389_000],
      ['Cartridge set C2', 'AV-C2', 5_200],
    ],
  },
  process: {
    name: 'Process valves',
    products: [
      ['Control valve P50', 'AV-P50', 128_000],
      ['Ball valve S100, sea water', 'AV-S100', 74_500],
      ['Shut-off valve K25', 'AV-K25', 21_300],
      ['Actuator D3', 'AV-D3', 56_000],
      ['Valve island I6', 'AV-I6', 1_140_000],
    ],
  },
}

const TERRITORIES: Record<string, string[]> = {
  'British Isles and Nordics': ['GB', 'IE', 'SE'],
  'Central Europe': ['DE', 'AT', 'CH', 'FR'],
  'North America': ['US', 'CA'],
}

export interface Founding {
  work: Work
  calendar: Calendar
  ownerId: string
  /** The same work at the start of a day of the history. */
  on: (day: Day) => Work
}

/** Builds the company around its owner, as of the first day of its history. */
export async function buildCompany({ work, calendar, ownerId, on }: Founding): Promise<Firm> {
  for (const make of READY_MADE) await make(work)
  const territories = await buildTerritories(work)
  const { lines, products } = await buildCatalogue(work)
  const team = await buildTeam({ work, calendar, ownerId, on, lines, territories })
  await buildPools(work, team, lines)
  const channels = await buildMarketing(work, calendar, on)
  const asked = await criteria(work)
  return {
    workspaceId: work.actor.workspaceId,
    calendar,
    ...team,
    lines,
    products,
    channels,
    territoryOf: Object.fromEntries(
      COUNTRIES.map(({ code }) => [
        code,
        territories.find(({ countries }) => countries.includes(code))?.id ?? '',
      ]),
    ),
    criteria: asked.map(({ id, code }) => ({ id, code })),
  }
}

// Offers about process valves go by turns to who closes; the rest waits in the pool as ever.
async function buildPools(
  work: Work,
  { head, colleagues }: Pick<Firm, 'head' | 'colleagues'>,
  lines: Record<Line, string>,
): Promise<void> {
  const pool = { name: 'Process closers', function: 'convert' as const, mode: 'push' as const, ownList: true }
  const { id: poolId } = mustBeOk(await addPool(work, { ...pool, productLineId: lines.process }))
  const closer = colleagues[PEOPLE.findIndex(({ key }) => key === 'closer')]
  mustBeOk(await addPlace(work, { poolId, memberId: closer?.id as string, weight: null, tier: null }))
  // The head closes beside leading: two turns for five.
  mustBeOk(await addPlace(work, { poolId, memberId: head.id, weight: 40, tier: null }))
  mustBeOk(await setProfile(work, { memberId: closer?.id as string, capacity: 60, skills: ['es', 'steam'] }))
}

export interface Territory {
  id: string
  name: string
  countries: string[]
}

async function buildTerritories(work: Work): Promise<Territory[]> {
  const made: Territory[] = []
  for (const [name, countries] of Object.entries(TERRITORIES)) {
    made.push(mustBeOk(await addTerritory(work, { name, countries })))
  }
  return made
}

async function buildCatalogue(work: Work): Promise<Pick<Firm, 'lines' | 'products'>> {
  const lines = {} as Record<Line, string>
  const products: Product[] = []
  for (const [line, { name, products: sold }] of Object.entries(LINES) as [Line, (typeof LINES)[Line]][]) {
    lines[line] = mustBeOk(await addProductLine(work, { name })).id
    for (const [product, code, price] of sold) {
      const unitPrice = { amount: price, currency: COMPANY.currency }
      const { id } = mustBeOk(
        await addProduct(work, { productLineId: lines[line], name: product, code, unitPrice }),
      )
      products.push({ id, line, price })
    }
  }
  return { lines, products }
}
