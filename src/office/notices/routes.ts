/** The endpoints of one's own notices. Whose they are is who asks: nobody else's can be named. */
import { z } from 'zod'
import type { Outside } from '../../platform/outside.ts'
import { workInside } from '../../platform/outside.ts'
import { paged } from '../../platform/page.ts'
import { ok, refuse } from '../../platform/result.ts'
import { type PublicRoute, type Route, route } from '../../platform/route.ts'
import { id } from '../../platform/shapes.ts'
import type { Work } from '../../platform/work.ts'
import { readMany, readNotice, shown, tryChannel } from './actions.ts'
import * as contract from './contract.ts'
import { type Link, readStop } from './links.ts'
import { changeSettings, linkActor, mySettings, seeStop, stopMails } from './settings.ts'
import { notices, unread } from './store.ts'
import { mySubscriptions, subscribe, unsubscribe } from './subscriptions.ts'

const tag = 'Notices'
const byId = z.object({ id })

export const noticeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/notices',
    summary: 'My notices, newest first',
    tag,
    access: 'viewer',
    query: contract.noticesAsked,
    answer: contract.noticeList,
    async handle(work, { query }) {
      const rows = await notices(work, query)
      return ok(paged(rows.map(shown), query.limit, (row) => [row.id]))
    },
  }),
  route({
    method: 'GET',
    path: '/notice-count',
    summary: 'How many of my notices are not read, counted up to a hundred',
    tag,
    access: 'viewer',
    answer: contract.noticeCount,
    handle: async (work) => ok({ unread: await unread(work) }),
  }),
  route({
    method: 'PATCH',
    path: '/notices/:id',
    summary: 'Mark one notice read, or not read after all',
    tag,
    access: 'viewer',
    params: byId,
    body: contract.noticePatch,
    answer: contract.noticeOut,
    handle: (work, { params, body }) => readNotice(work, params.id, body.read),
  }),
  route({
    method: 'POST',
    path: '/notice-readings',
    summary: 'Mark my notices read: those about a lead, those up to one, or all',
    tag,
    access: 'viewer',
    status: 201,
    body: contract.noticeReadingIn,
    answer: contract.noticeReading,
    refuses: ['unknown-reference'],
    handle: (work, { body }) => readMany(work, body),
  }),
  route({
    method: 'GET',
    path: '/notice-settings',
    summary: 'How I hear of what, and what this installation offers',
    tag,
    access: 'viewer',
    answer: contract.settingsOut,
    refuses: ['needs-a-member'],
    handle: (work) => mySettings(work),
  }),
  route({
    method: 'PATCH',
    path: '/notice-settings',
    summary: 'Choose how I hear of what',
    tag,
    access: 'viewer',
    body: contract.settingsPatch,
    answer: contract.settingsOut,
    refuses: ['needs-a-member'],
    handle: (work, { body }) => changeSettings(work, body),
  }),
  route({
    method: 'POST',
    path: '/notice-tests',
    summary: 'Send myself a notice, to see that a channel works',
    tag,
    access: 'viewer',
    status: 201,
    body: contract.noticeTestIn,
    answer: contract.noticeTest,
    refuses: ['needs-a-member', 'no-mail', 'no-browser'],
    handle: (work, { body }) => tryChannel(work, body.channel),
  }),
  route({
    method: 'GET',
    path: '/push-subscriptions',
    summary: 'My browsers that are told by web push',
    tag,
    access: 'viewer',
    answer: contract.subscriptionList,
    handle: async (work) => ok({ items: await mySubscriptions(work), next: null }),
  }),
  route({
    method: 'POST',
    path: '/push-subscriptions',
    summary: 'Tell this browser by web push',
    tag,
    access: 'viewer',
    status: 201,
    body: contract.subscriptionIn,
    answer: contract.subscription,
    refuses: ['bad-endpoint', 'needs-a-browser'],
    handle: (work, { body }) => subscribe(work, body),
  }),
  route({
    method: 'DELETE',
    path: '/push-subscriptions/:id',
    summary: 'Tell one of my browsers nothing any more',
    tag,
    access: 'viewer',
    params: byId,
    answer: contract.subscription,
    handle: (work, { params }) => unsubscribe(work, params.id),
  }),
]

/** Behind the link at the foot of a mail: asking shows, posting stops. */
export const noticeStopRoutes: PublicRoute<Outside>[] = [
  {
    method: 'GET',
    path: '/notice-stops/:token',
    summary: 'What a link at the foot of a mail stops',
    tag,
    access: 'public',
    params: contract.stopToken,
    answer: contract.stopSeen,
    handle: (outside, { params }) => byLink(outside, params.token, seeStop),
  },
  {
    method: 'POST',
    path: '/notice-stops',
    summary: 'Stop the mails a link is about, without signing in',
    tag,
    access: 'public',
    status: 201,
    body: contract.stopToken,
    answer: contract.stopSeen,
    handle: (outside, { body }) => byLink(outside, body.token, stopMails),
  },
]

async function byLink(
  outside: Outside,
  token: string,
  task: (work: Work, link: Link) => ReturnType<typeof seeStop>,
) {
  const link = readStop(token)
  if (!link || !(await isWorkspace(outside, link)))
    return refuse('not-found', 'This link is not one of ours.')
  return workInside(outside, link.workspaceId, linkActor(link), (work) => task(work, link))
}

async function isWorkspace({ transact }: Outside, { workspaceId }: Link): Promise<boolean> {
  return transact(workspaceId, async (tx) => {
    const found = await tx
      .selectFrom('workspaces')
      .select('id')
      .where('workspaceId', '=', workspaceId)
      .executeTakeFirst()
    return found !== undefined
  })
}
