/** Figures over HTTP. Each is brought up to date before it is read. */
import { catchUp as catchUpDesk } from '../../funnel/intake/desk/actions.ts'
import { mustSeeAmounts } from '../../platform/hidden.ts'
import { ok } from '../../platform/result.ts'
import { type Route, route } from '../../platform/route.ts'
import { costPerOutcome } from './channel-costs.ts'
import * as contract from './contract.ts'
import { creditedValue } from './credits.ts'
import { catchUp } from './follow.ts'
import { funnel } from './funnel.ts'
import { handoffFiguresAsked, handoffFiguresOut } from './handoffs/contract.ts'
import { figuresOfHandoffs } from './handoffs/handoff-figures.ts'
import { reachFigures } from './reach.ts'
import { scorecards } from './scorecards.ts'
import { mayAskFunnel, mustSeeAll } from './whose.ts'

export const metricsRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/handoff-figures',
    tag: 'Figures',
    access: 'viewer',
    writes: true,
    summary:
      'Handoffs by the day they were offered: answers, turnaround, reasons, lateness, touches, per pair',
    query: handoffFiguresAsked,
    answer: handoffFiguresOut,
    async handle(work, { query }) {
      await catchUp(work)
      const { timeZone } = work.actor.workspace
      const window = { from: query.from ?? null, to: query.to ?? null, timeZone, cohort: 'offered' as const }
      return ok({ window, items: await figuresOfHandoffs(work, query) })
    },
  }),
  route({
    method: 'GET',
    path: '/funnel',
    tag: 'Figures',
    access: 'viewer',
    writes: true,
    summary: 'The funnel of a cohort: leads by the day they were received, and how far they have come',
    refuses: ['not-together', 'function-needed', 'member-needed'],
    query: contract.funnelAsked,
    answer: contract.funnelOut,
    async handle(work, { query }) {
      await catchUp(work)
      return mayAskFunnel(work, query) ?? funnel(work, query)
    },
  }),
  route({
    method: 'GET',
    path: '/scorecards',
    tag: 'Figures',
    access: 'viewer',
    writes: true,
    summary: 'What each person brought about as each function, by the day of the fact',
    query: contract.scorecardsAsked,
    answer: contract.scorecardsOut,
    async handle(work, { query }) {
      await catchUp(work)
      const window = { from: query.from ?? null, to: query.to ?? null }
      return ok({
        window: { ...window, timeZone: work.actor.workspace.timeZone },
        cards: await scorecards(work, window),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/funnel/costs',
    tag: 'Figures',
    access: 'viewer',
    writes: true,
    summary: 'What a lead, an opportunity and a customer cost by channel',
    query: contract.scorecardsAsked,
    answer: contract.channelCostsOut,
    async handle(work, { query }) {
      const hidden = mustSeeAmounts(work.actor) ?? mustSeeAll(work)
      if (hidden) return hidden
      await catchUp(work)
      const window = { from: query.from ?? null, to: query.to ?? null }
      const { timeZone } = work.actor.workspace
      return ok({
        window: { ...window, timeZone, cohort: 'received' as const },
        items: await costPerOutcome(work, query),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/credits',
    tag: 'Figures',
    access: 'viewer',
    writes: true,
    summary: 'What each person won as each function, by the shares stamped when it was won',
    query: contract.scorecardsAsked,
    answer: contract.creditsOut,
    async handle(work, { query }) {
      const hidden = mustSeeAmounts(work.actor)
      if (hidden) return hidden
      await catchUp(work)
      const window = { from: query.from ?? null, to: query.to ?? null }
      const { timeZone } = work.actor.workspace
      return ok({ window: { ...window, timeZone }, items: await creditedValue(work, window) })
    },
  }),
  route({
    method: 'GET',
    path: '/reach-figures',
    tag: 'Figures',
    access: 'viewer',
    writes: true,
    summary: 'How complete and reachable the leads of each channel are, by the day they were received',
    query: contract.scorecardsAsked,
    answer: contract.reachOut,
    async handle(work, { query }) {
      const hidden = mustSeeAll(work)
      if (hidden) return hidden
      const behind = await catchUpDesk(work)
      const days = { from: query.from ?? null, to: query.to ?? null }
      const window = { ...days, timeZone: work.actor.workspace.timeZone, cohort: 'received' as const }
      return ok({ window, ...(await reachFigures(work, days)), behind })
    },
  }),
]
