// Good requests about merging.
import type { Example } from './examples.ts'
import { aLead, made } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<Example>

/** Two people, or two companies, that may be merged. */
async function two(company: Company, noun: 'contact' | 'account'): Promise<[string, string]> {
  const [one, other] = [await aLead(company), await aLead(company)]
  return [one[noun].id, other[noun].id]
}

/** A merge that stands. */
export async function aRecordMerge(company: Company, noun: 'contact' | 'account'): Promise<{ id: string }> {
  const [survivorId, mergedId] = await two(company, noun)
  return made(company, `/${noun}-merges`, { survivorId, mergedId })
}

const of = (noun: 'contact' | 'account'): Record<string, Make> => ({
  [`GET /${noun}-merge-previews`]: async (company) => {
    const [one, other] = await two(company, noun)
    return { path: `/${noun}-merge-previews?one=${one}&other=${other}&survivorId=${one}&take=name` }
  },
  [`POST /${noun}-merges`]: async (company) => {
    const [survivorId, mergedId] = await two(company, noun)
    return { path: `/${noun}-merges`, body: { survivorId, mergedId, choices: { name: 'merged' } } }
  },
  [`GET /${noun}-merges/:id`]: async (company) => ({
    path: `/${noun}-merges/${(await aRecordMerge(company, noun)).id}`,
  }),
  [`DELETE /${noun}-merges/:id`]: async (company) => ({
    path: `/${noun}-merges/${(await aRecordMerge(company, noun)).id}`,
  }),
})

export const MERGING_EXAMPLES: Record<string, Make> = {
  ...of('contact'),
  ...of('account'),
  'POST /merge-batches': async (company) => ({
    path: '/merge-batches',
    body: { noun: 'contact', pairs: [{ ids: await two(company, 'contact') }], dryRun: true },
  }),
}
