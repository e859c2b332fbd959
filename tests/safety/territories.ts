// Good requests about territories, their map, and segments.
import { asked, made, unique } from './things.ts'
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

export const TERRITORY_EXAMPLES: Record<string, Make> = {
  'GET /territory-coverage': async () => ({ path: '/territory-coverage?amount=1000&currency=EUR' }),
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
