/** Endpoints about channels, campaigns and what they cost. */
import { z } from 'zod'
import { mustSeeAmounts } from '../../platform/hidden.ts'
import { ok } from '../../platform/result.ts'
import { type Route, route } from '../../platform/route.ts'
import { may } from '../../platform/scope.ts'
import { id } from '../../platform/shapes.ts'
import { addChannel, binChannel, changeChannel } from './actions.ts'
import { addCampaign, binCampaign, changeCampaign } from './campaigns.ts'
import * as contract from './contract.ts'
import { costSums, listCosts } from './cost-store.ts'
import { addCost, binCost, changeCost, shownCost } from './costs.ts'
import { listCampaigns, listChannels } from './store.ts'

const tag = 'marketing'
const params = z.object({ id })

const channelRoutes = [
  route({
    method: 'GET',
    path: '/channels',
    summary: 'Ways in which interest reaches the company, by name',
    tag,
    access: 'viewer',
    query: contract.channelsAsked,
    answer: contract.channels,
    handle: async (work, { query }) => ok(await listChannels(work, may(work.actor, 'channels'), query)),
  }),
  route({
    method: 'POST',
    path: '/channels',
    summary: 'Add a channel',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['name-taken'],
    body: contract.channelIn,
    answer: contract.channel,
    handle: (work, { body }) => addChannel(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/channels/:id',
    summary: 'Change a channel, or take it out of the bin',
    tag,
    access: 'manager',
    params,
    refuses: ['name-taken'],
    body: contract.channelPatch,
    answer: contract.channel,
    handle: (work, { params, body }) => changeChannel(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/channels/:id',
    summary: 'Put a channel into the bin; figures keep it',
    tag,
    access: 'manager',
    params,
    answer: contract.channel,
    handle: (work, { params }) => binChannel(work, params.id),
  }),
]

const campaignRoutes = [
  route({
    method: 'GET',
    path: '/campaigns',
    summary: 'Campaigns by name, of one channel or of all',
    tag,
    access: 'viewer',
    query: contract.campaignsAsked,
    answer: contract.campaigns,
    handle: async (work, { query }) => ok(await listCampaigns(work, may(work.actor, 'campaigns'), query)),
  }),
  route({
    method: 'POST',
    path: '/campaigns',
    summary: 'Add a campaign to a channel',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['unknown-channel', 'name-taken', 'ends-before-start'],
    body: contract.campaignIn,
    answer: contract.campaign,
    handle: (work, { body }) => addCampaign(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/campaigns/:id',
    summary: 'Change a campaign, or take it out of the bin',
    tag,
    access: 'manager',
    params,
    refuses: ['name-taken', 'ends-before-start'],
    body: contract.campaignPatch,
    answer: contract.campaign,
    handle: (work, { params, body }) => changeCampaign(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/campaigns/:id',
    summary: 'Put a campaign into the bin; figures keep it',
    tag,
    access: 'manager',
    params,
    answer: contract.campaign,
    handle: (work, { params }) => binCampaign(work, params.id),
  }),
]

const costRoutes = [
  route({
    method: 'GET',
    path: '/channel-costs',
    summary: 'What channels cost, the latest day first',
    tag,
    access: 'viewer',
    query: contract.costsAsked,
    answer: contract.costs,
    async handle(work, { query }) {
      const hidden = mustSeeAmounts(work.actor)
      if (hidden) return hidden
      const { items, next } = await listCosts(work, may(work.actor, 'channelCosts'), query)
      return ok({ items: items.map(shownCost), next })
    },
  }),
  route({
    method: 'GET',
    path: '/channel-cost-sums',
    summary: 'What each channel cost in a period, a row for each currency',
    tag,
    access: 'viewer',
    query: contract.costSumsAsked,
    answer: contract.costSums,
    async handle(work, { query }) {
      const hidden = mustSeeAmounts(work.actor)
      if (hidden) return hidden
      const sums = await costSums(work, may(work.actor, 'channelCosts'), query)
      const items = sums.map(({ channelId, days, ...cost }) => ({ channelId, cost, days }))
      return ok({ items, next: null })
    },
  }),
  route({
    method: 'POST',
    path: '/channel-costs',
    summary: 'Note what a channel or campaign cost on a day',
    tag,
    access: 'manager',
    status: 201,
    refuses: ['unknown-channel', 'unknown-campaign', 'campaign-of-another-channel'],
    body: contract.costIn,
    answer: contract.cost,
    handle: async (work, { body }) => mustSeeAmounts(work.actor) ?? addCost(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/channel-costs/:id',
    summary: 'Correct a cost, or take it out of the bin',
    tag,
    access: 'manager',
    params,
    refuses: ['unknown-campaign', 'campaign-of-another-channel'],
    body: contract.costPatch,
    answer: contract.cost,
    handle: async (work, { params, body }) => mustSeeAmounts(work.actor) ?? changeCost(work, params.id, body),
  }),
  route({
    method: 'DELETE',
    path: '/channel-costs/:id',
    summary: 'Put a cost into the bin: it counts no more',
    tag,
    access: 'manager',
    params,
    answer: contract.cost,
    handle: async (work, { params }) => mustSeeAmounts(work.actor) ?? binCost(work, params.id),
  }),
]

export const marketingRoutes: Route[] = [...channelRoutes, ...campaignRoutes, ...costRoutes]
