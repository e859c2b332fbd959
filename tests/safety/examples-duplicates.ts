// Good requests about doubles.
import { inOrder } from '../../src/funnel/intake/duplicates/pair.ts'
import { keepPairs } from '../../src/funnel/intake/duplicates/pairs.ts'
import type { Example } from './examples.ts'
import { aLead, made } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<Example>

/** A pair of people that nobody has decided about. */
export async function aPair(company: Company): Promise<{ id: string }> {
  const [one, other] = [await aLead(company), await aLead(company)]
  return company.work(async (work) => {
    const { leftId, rightId } = inOrder(one.contact.id, other.contact.id)
    const fields = [{ field: 'name', level: 'equal', weight: 9 }]
    await keepPairs(work, [{ noun: 'contact', leftId, rightId, probability: 0.9, fields }], 'entry')
    return work.tx
      .selectFrom('duplicatePairs')
      .select('id')
      .where('workspaceId', '=', company.workspaceId)
      .where('leftId', '=', leftId)
      .where('rightId', '=', rightId)
      .executeTakeFirstOrThrow()
  })
}

/** A look through the book; there is one at a time. */
async function noRun(company: Company): Promise<void> {
  await company.work(({ tx }) =>
    tx
      .updateTable('matchRuns')
      .set({ state: 'done' })
      .where('workspaceId', '=', company.workspaceId)
      .execute(),
  )
}

async function aRun(company: Company): Promise<{ id: string }> {
  await noRun(company)
  return made(company, '/match-runs', {})
}

export const DUPLICATE_EXAMPLES: Record<string, Make> = {
  'GET /duplicates': async () => ({ path: '/duplicates?noun=contact&verdict=open&limit=2' }),
  'POST /duplicates/:id/verdicts': async (company) => ({
    path: `/duplicates/${(await aPair(company)).id}/verdicts`,
    body: { verdict: 'different' },
  }),
  'DELETE /duplicates/:id/verdicts': async (company) => ({
    path: `/duplicates/${(await aPair(company)).id}/verdicts`,
  }),
  'POST /duplicate-checks': async (company) => {
    const { contact } = await aLead(company)
    return {
      path: '/duplicate-checks',
      body: { contact: { name: contact.name }, account: { name: 'Alto' }, limit: 3 },
    }
  },
  'POST /match-runs': async (company) => {
    await noRun(company)
    return { path: '/match-runs' }
  },
  'GET /match-runs': async () => ({ path: '/match-runs' }),
  'GET /match-runs/:id': async (company) => ({ path: `/match-runs/${(await aRun(company)).id}` }),
  'POST /match-runs/:id/cancellations': async (company) => ({
    path: `/match-runs/${(await aRun(company)).id}/cancellations`,
  }),
}
