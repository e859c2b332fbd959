// Good requests for the intake desk.
import type { Make } from './examples.ts'
import { aChannel, aLead, aReleased, asked, made } from './things.ts'
import type { Company } from './town.ts'

// Two open leads of one person.
async function twins(company: Company) {
  const one = await aLead(company)
  return {
    one,
    other: await aLead(company, { account: { id: one.account.id }, contact: { id: one.contact.id } }),
  }
}

export const DESK_EXAMPLES: Record<string, Make> = {
  'GET /channel-needs': async () => ({ path: '/channel-needs' }),
  'POST /channel-needs': async (company) => {
    const { id: channelId } = await aChannel(company)
    return { path: '/channel-needs', body: { channelId, required: ['reach', 'company'] } }
  },
  'GET /intake-desk': async () => ({ path: '/intake-desk?limit=2&why=clean' }),
  'GET /intake-desk/:leadId': async (company) => ({ path: `/intake-desk/${(await aLead(company)).id}` }),
  'GET /intake-counts': async () => ({ path: '/intake-counts' }),
  'GET /reach-figures': async () => ({ path: '/reach-figures?from=2026-01-01' }),
  'POST /completions': async (company) => {
    const { id: leadId } = await aLead(company)
    return { path: '/completions', body: { leadId, values: { country: 'ES', title: 'Buyer' } } }
  },
  'POST /leads-apart': async (company) => {
    const { one, other } = await twins(company)
    return { path: '/leads-apart', body: { leadId: one.id, otherId: other.id } }
  },
  'DELETE /leads-apart/:leadId/:otherId': async (company) => {
    const { one, other } = await twins(company)
    await made(company, '/leads-apart', { leadId: one.id, otherId: other.id })
    return { path: `/leads-apart/${one.id}/${other.id}` }
  },
  'POST /channel-confirmations': async (company) => ({
    path: '/channel-confirmations',
    body: { channelId: (await aChannel(company)).id },
  }),
  'POST /recalls': async (company) => ({ path: '/recalls', body: { leadId: (await aReleased(company)).id } }),
  'POST /intake-batches': async (company) => ({
    path: '/intake-batches',
    body: { leadIds: [(await aLead(company)).id], action: { do: 'set', addTags: ['fair'] } },
  }),
  'GET /intake-batches/:id': async (company) => {
    const leadIds = [(await aLead(company)).id]
    const { id } = await asked(company, 'POST', '/intake-batches', { leadIds, action: { do: 'keep-apart' } })
    return { path: `/intake-batches/${id}` }
  },
}
