// Good requests of capture points, of what was sent to them, and of the pages strangers see.
import type { Example } from './examples.ts'
import { aCampaign, aLine, asked, made, unique } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<Example>

const FORM = {
  title: 'Ask for an offer',
  welcome: 'Thank you.',
  fields: [
    { key: 'name', label: 'Name', required: true },
    { key: 'email', label: 'E-mail', required: true },
    { key: 'valves', label: 'Which valves?', kind: 'choice', choices: ['Ball', 'Gate'] },
  ],
  consent: { text: 'You may write to me.' },
}

async function draft(company: Company) {
  const { id: campaignId, channelId } = await aCampaign(company)
  const productLineId = (await aLine(company)).id
  return { ...FORM, name: unique('Form'), channelId, campaignId, productLineId }
}

/** A form of the company's. */
export const aForm = async (company: Company) => made(company, '/forms', await draft(company))

/** What a stranger sends to it. */
const sending = () => ({
  fields: { name: unique('Ann'), email: `${unique('ann').replace(' ', '')}@north.example`, valves: 'Ball' },
  consent: true,
  attribution: { utm_source: 'fair', first: 'utm_source=mail' },
})

/** Something sent that was judged a bot. */
async function aRefused(company: Company): Promise<{ id: string }> {
  const { id, publicKey } = await aForm(company)
  await made(company, `/forms/${publicKey}/submissions`, { ...sending(), homepage: 'https://spam.example' })
  return (await asked(company, 'GET', `/form-submissions?form=${id}`)).items[0]
}

const plain =
  (path: string): Make =>
  async () => ({ path })

export const FORM_EXAMPLES: Record<string, Make> = {
  'GET /forms': plain('/forms?limit=2'),
  'GET /forms/:id': async (company) => ({ path: `/forms/${(await aForm(company)).id}` }),
  'POST /forms': async (company) => ({ path: '/forms', body: await draft(company) }),
  'PATCH /forms/:id': async (company) => {
    const { id, version } = await aForm(company)
    const { campaignId, channelId, productLineId } = await draft(company)
    const named = { campaignId, channelId, productLineId }
    return { path: `/forms/${id}`, body: { version, title: unique('Title'), ...named } }
  },
  'DELETE /forms/:id': async (company) => ({ path: `/forms/${(await aForm(company)).id}` }),
  'POST /forms/:id/keys': async (company) => {
    const { id, version } = await aForm(company)
    return { path: `/forms/${id}/keys`, body: { version } }
  },
  'GET /form-means': plain('/form-means'),
  'GET /form-submissions': plain('/form-submissions?limit=2&state=refused'),
  'POST /form-submissions/:id/admission': async (company) => ({
    path: `/form-submissions/${(await aRefused(company)).id}/admission`,
  }),
  'GET /lead-attributions': plain('/lead-attributions?limit=2'),
  'GET /consent-acceptances': plain('/consent-acceptances?limit=2'),
  'GET /form-definitions/:id': async (company) => ({
    path: `/form-definitions/${(await aForm(company)).publicKey}`,
  }),
  'POST /forms/:id/submissions': async (company) => ({
    path: `/forms/${(await aForm(company)).publicKey}/submissions`,
    body: sending(),
  }),
}

/** A page as strangers ask for it, from the root; `status` is what a good request is answered. */
export interface PageExample {
  path: string
  form?: Record<string, string>
  status: number
}

const onForm =
  (status: number, form?: Record<string, string>) =>
  async (company: Company): Promise<PageExample> => ({
    path: `/f/${(await aForm(company)).publicKey}`,
    status,
    ...(form ? { form } : {}),
  })

export const PAGE_EXAMPLES: Record<string, (company: Company) => Promise<PageExample>> = {
  'GET /f/form.css': async () => ({ path: '/f/form.css', status: 200 }),
  'GET /f/page.js': async () => ({ path: '/f/page.js', status: 200 }),
  'GET /f/work.js': async () => ({ path: '/f/work.js', status: 200 }),
  'GET /f/:key': onForm(200),
  'POST /f/:key': onForm(200, { name: 'Ann', email: 'ann@north.example', consent: 'yes' }),
  'GET /f/confirm': async () => ({ path: '/f/confirm?t=abc', status: 404 }),
  'POST /f/confirm': async () => ({ path: '/f/confirm', form: { token: 'abc' }, status: 404 }),
}
