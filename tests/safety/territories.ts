// Good requests about territories, their map, and segments.
import { aLead, asked, made, unique } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<{ path: string; body?: Record<string, unknown> }>

const sizes = ['1-9', '10-49', '50-249', '250-999', '1000+']

/** A segment of a size that no other has. */
async function aSegment(company: Company) {
  const { items } = await asked(company, 'GET', '/segments')
  const free = sizes.filter((size) => !items.some((one: { sizes: string[] }) => one.sizes.includes(size)))
  if (free.length < 2) await asked(company, 'DELETE', `/segments/${items[0].id}`)
  return made(company, '/segments', { name: unique('Segment'), sizes: [free[0] ?? items[0].sizes[0]] })
}

async function freeSize(company: Company) {
  const { id, sizes } = await aSegment(company)
  await asked(company, 'DELETE', `/segments/${id}`)
  return sizes
}

/** The map as it is, to be given back, with one more territory that has one rule. */
async function aWiderMap(company: Company) {
  const { version, territories } = await asked(company, 'GET', '/territory-map')
  const rules = [{ countries: ['ES'], postcodes: ['28', '28001-28050'] }]
  return { version, territories: [...territories, { name: unique('Territory'), depth: 0, rules }] }
}

async function aPreview(company: Company) {
  const { territories } = await aWiderMap(company)
  return made(company, '/territory-previews', { territories })
}

export const TERRITORY_EXAMPLES: Record<string, Make> = {
  'GET /territory-coverage': async () => ({ path: '/territory-coverage?amount=1000&currency=EUR' }),
  'GET /territory-map': async () => ({ path: '/territory-map' }),
  'POST /territory-maps': async (company) => ({ path: '/territory-maps', body: await aWiderMap(company) }),
  'POST /territory-previews': async (company) => {
    const { territories } = await aWiderMap(company)
    return { path: '/territory-previews', body: { territories } }
  },
  'GET /territory-previews/:id': async (company) => ({
    path: `/territory-previews/${(await aPreview(company)).id}`,
  }),
  'GET /territory-moves': async () => ({ path: '/territory-moves' }),
  'GET /leads/:id/territory': async (company) => ({ path: `/leads/${(await aLead(company)).id}/territory` }),
  'GET /accounts/:id/territory': async (company) => ({
    path: `/accounts/${(await aLead(company)).account.id}/territory`,
  }),
  'GET /segments': async () => ({ path: '/segments' }),
  'POST /segments': async (company) => ({
    path: '/segments',
    body: { name: unique('Segment'), sizes: await freeSize(company) },
  }),
  'PATCH /segments/:id': async (company) => {
    const { id, version } = await aSegment(company)
    return { path: `/segments/${id}`, body: { version, name: unique('Segment') } }
  },
  'DELETE /segments/:id': async (company) => ({ path: `/segments/${(await aSegment(company)).id}` }),
}
