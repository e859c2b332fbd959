/** Table of contents: the modules in order, what each answers over HTTP, and what later ones answer to facts of earlier ones. */
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { ANSWERS } from './answers.ts'
import type { Config } from './config.ts'
import { demoRoutes } from './demo/routes.ts'
import { setupRoutes } from './first-run.ts'
import { customerRoutes } from './funnel/customers/routes.ts'
import { handoffRoutes } from './funnel/handoffs/routes.ts'
import { routingRoutes } from './funnel/handoffs/routing/routes.ts'
import { batchRoutes } from './funnel/intake/batches/routes.ts'
import { deskRoutes } from './funnel/intake/desk/routes.ts'
import { duplicateRoutes } from './funnel/intake/duplicates/routes.ts'
import { formPages } from './funnel/intake/forms/pages.ts'
import { formPublicRoutes } from './funnel/intake/forms/public-routes.ts'
import { formRoutes } from './funnel/intake/forms/routes.ts'
import { intakeFileRoutes, intakeRoutes } from './funnel/intake/routes.ts'
import { mergingRoutes } from './funnel/leads/merging/routes.ts'
import { peopleRoutes } from './funnel/leads/people.ts'
import { leadRoutes } from './funnel/leads/routes.ts'
import { territoryMapRoutes } from './funnel/leads/territories/routes.ts'
import { opportunityRoutes } from './funnel/opportunities/routes.ts'
import { qualificationRoutes } from './funnel/qualification/routes.ts'
import { activityRoutes } from './office/activities/routes.ts'
import { catalogueRoutes } from './office/catalogue/routes.ts'
import { marketingRoutes } from './office/marketing/routes.ts'
import { metricsRoutes } from './office/metrics/routes.ts'
import { noticeRoutes, noticeStopRoutes } from './office/notices/routes.ts'
import { outreachRoutes } from './office/outreach/routes.ts'
import { actorOf } from './office/team/actor.ts'
import { mailLater } from './office/team/members/mail-invitation.ts'
import { invitationRoutes } from './office/team/members/routes.ts'
import { teamRoutes } from './office/team/routes.ts'
import { readKey } from './office/team/token.ts'
import { myWorkspaceRoutes } from './office/team/workspace/mine.ts'
import type { Transact } from './platform/database.ts'
import type { Door } from './platform/door.ts'
import { bareServer, describe, mount, mountFile, mountPublic } from './platform/http.ts'
import type { Identity } from './platform/identity.ts'
import type { Outside } from './platform/outside.ts'
import { mountPages } from './platform/pages.ts'
import { ok } from './platform/result.ts'
import type { FileRoute, PageRoute, PublicRoute, Route } from './platform/route.ts'
import { serveSite } from './platform/site.ts'
import type { Instant } from './platform/time.ts'
import type { Push } from './platform/web-push.ts'
import { whoAsks } from './platform/who-asks.ts'
import type { Answers, Touched } from './platform/work.ts'

/** The order of the modules: each imports only earlier ones. */
export const MODULES = [
  'team',
  'catalogue',
  'marketing',
  'leads',
  'activities',
  'handoffs',
  'intake',
  'qualification',
  'opportunities',
  'customers',
  'outreach',
  'notices',
  'metrics',
  'advisor',
] as const

/** Every route behind the door. An address that is not here does not exist. */
export const ROUTES: Route[] = [
  ...teamRoutes,
  ...catalogueRoutes,
  ...marketingRoutes,
  ...leadRoutes,
  ...peopleRoutes,
  ...mergingRoutes,
  ...territoryMapRoutes,
  ...activityRoutes,
  ...handoffRoutes,
  ...routingRoutes,
  ...intakeRoutes,
  ...batchRoutes,
  ...duplicateRoutes,
  ...formRoutes,
  ...deskRoutes,
  ...qualificationRoutes,
  ...opportunityRoutes,
  ...customerRoutes,
  ...outreachRoutes,
  ...noticeRoutes,
  ...metricsRoutes,
  ...demoRoutes,
]

/** Routes that take or give files. */
export const FILE_ROUTES: FileRoute[] = [...intakeFileRoutes]

/** Routes asked before anybody is known. */
export const PUBLIC_ROUTES: PublicRoute<Outside>[] = [
  ...setupRoutes(false),
  ...invitationRoutes,
  ...myWorkspaceRoutes,
  ...noticeStopRoutes,
  ...formPublicRoutes,
]

/** Pages for strangers, outside the API and the web app. */
export const PAGE_ROUTES: PageRoute<Outside>[] = [...formPages]

export { ANSWERS } from './answers.ts'
export { JOBS } from './work-for-later.ts'

/** The same with what identity answers; where mail is sent, invitations go out by themselves. */
const answersWith = (identity: Identity, mails: boolean, push: Push | null, baseUrl: string): Answers => ({
  ...ANSWERS,
  'forms.means-asked': async () => ok({ mails, baseUrl }),
  'notices.means-asked': async () => ok({ mails, pushKey: push?.publicKey ?? null }),
  ...(push ? { 'push.endpoint-given': async (_, { endpoint }) => ok({ fault: push.fault(endpoint) }) } : {}),
  'member.locked-out': (work, { email }) => identity.resetLinkFor(email, work.actor.workspaceId),
  ...(mails ? { 'member.invited': mailLater } : {}),
})

/** The largest file taken, in bytes. */
const FILE_LIMIT = 1_073_741_824

export interface Parts {
  config: Pick<Config, 'baseUrl' | 'trustProxy' | 'metricsKey'>
  transact: Transact
  clock: () => Instant
  newId: () => string
  identity: Identity
  publish: (workspaceId: string, touched: Touched[]) => void
  /** Is there a mail server. */
  mails?: boolean
  /** How browsers are told by web push. */
  push?: Push | null
  /** More to mount: live updates, figures for Prometheus. */
  plugins: ((app: FastifyInstance, door: Door) => Promise<void>)[]
  logger: FastifyServerOptions['loggerInstance'] | false
  webRoot: string | null
  version: string
}

/** The HTTP server over its parts; listens to nothing yet. */
export async function createApp(parts: Parts): Promise<FastifyInstance> {
  const { config, transact, clock, newId, identity, publish } = parts
  const answers = answersWith(identity, parts.mails ?? false, parts.push ?? null, config.baseUrl)
  const app = await bareServer({
    trustProxy: config.trustProxy,
    logger: parts.logger,
    baseUrl: config.baseUrl,
  })
  const outside: Outside = {
    transact,
    clock,
    newId,
    answers,
    publish,
    createPerson: identity.createPerson,
    session: identity.session,
  }
  const door: Door = {
    transact,
    clock,
    newId,
    answers,
    publish,
    actorOf,
    whoAsks: whoAsks(identity, transact, readKey),
  }
  await describe(app, parts.version)
  await app.register(identity.routes)
  for (const one of PUBLIC_ROUTES) mountPublic(app, outside, one)
  await mountPages(app, outside, PAGE_ROUTES)
  for (const one of ROUTES) mount(app, door, one)
  for (const one of FILE_ROUTES) mountFile(app, door, one, FILE_LIMIT)
  for (const plugin of parts.plugins) await plugin(app, door)
  await serveSite(app, parts.webRoot)
  return app
}
