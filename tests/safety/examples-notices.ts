// Good requests of one's own notices.
import { followOn } from '../../src/office/notices/follow.ts'
import { linkKey, stopToken } from '../../src/office/notices/links.ts'
import type { Example } from './examples.ts'
import { aLead, asked, made, unique } from './things.ts'
import type { Company } from './town.ts'

type Make = (company: Company) => Promise<Example>

/** A notice of the owner's, told by the follower. */
export async function aNotice(company: Company): Promise<{ id: string }> {
  await made(company, '/notice-tests', { channel: 'app' })
  await company.work((work) => followOn(work))
  const { items } = await asked(company, 'GET', '/notices?limit=1')
  return items[0]
}

/** The link at the foot of a mail to the owner. */
function aStopLink(company: Company): Promise<string> {
  const memberId = company.people.owner.memberId
  const { workspaceId } = company
  return company.work(async (work) =>
    stopToken(await linkKey(work, memberId), { workspaceId, memberId, kind: 'pool' }),
  )
}

const aBrowser = () => ({
  endpoint: `https://push.example.com/send/${unique('browser').replace(' ', '-')}`,
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  browser: 'Firefox on Linux',
})

export const notices: Record<string, Make> = {
  'GET /notices': async () => ({ path: '/notices?limit=2&read=false' }),
  'GET /notice-count': async () => ({ path: '/notice-count' }),
  'PATCH /notices/:id': async (company) => ({
    path: `/notices/${(await aNotice(company)).id}`,
    body: { read: true },
  }),
  'POST /notice-readings': async (company) => ({
    path: '/notice-readings',
    body: { leadId: (await aLead(company)).id, upTo: (await aNotice(company)).id },
  }),
  'GET /notice-settings': async () => ({ path: '/notice-settings' }),
  'PATCH /notice-settings': async (company) => {
    const { version, digest } = await asked(company, 'GET', '/notice-settings')
    return {
      path: '/notice-settings',
      body: { version, digest: digest === 'daily' ? 'hourly' : 'daily', kinds: { pool: { mail: 'digest' } } },
    }
  },
  'POST /notice-tests': async () => ({ path: '/notice-tests', body: { channel: 'app' } }),
  'GET /push-subscriptions': async () => ({ path: '/push-subscriptions' }),
  'POST /push-subscriptions': async () => ({ path: '/push-subscriptions', body: aBrowser() }),
  'DELETE /push-subscriptions/:id': async (company) => {
    const { id } = await made(company, '/push-subscriptions', aBrowser())
    return { path: `/push-subscriptions/${id}` }
  },
  'GET /notice-stops/:token': async (company) => ({ path: `/notice-stops/${await aStopLink(company)}` }),
  'POST /notice-stops': async (company) => ({
    path: '/notice-stops',
    body: { token: await aStopLink(company) },
  }),
}
