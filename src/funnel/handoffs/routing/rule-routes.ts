/** Routing over HTTP: the rules, what leads need, to whom companies are named, and what was decided about a lead. */
import { z } from 'zod'
import { ok, refuse } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { namedRows, needRows } from './config-store.ts'
import * as contract from './contract.ts'
import {
  addSkillNeed,
  binSkillNeed,
  changeRules,
  nameAccount,
  rulesShown,
  unnameAccount,
} from './settings.ts'
import { routingsOf } from './told.ts'
import { trialIn, trialOut } from './trial-contract.ts'
import { trial } from './trials.ts'

const tag = 'Routing'
const params = z.object({ id })
const gone = z.object({ id })

export const ruleRoutes = [
  route({
    method: 'GET',
    path: '/routing-rules',
    tag,
    access: 'viewer',
    summary: 'The steps by which leads find people, in order, on or off',
    answer: contract.rules,
    handle: async (work) => ok(await rulesShown(work)),
  }),
  route({
    method: 'PATCH',
    path: '/routing-rules',
    tag,
    access: 'manager',
    summary: 'Change the order of the steps, switch them, or their measures',
    refuses: ['steps-incomplete'],
    body: contract.rulesPatch,
    answer: contract.rules,
    handle: (work, { body }) => changeRules(work, body),
  }),
  route({
    method: 'GET',
    path: '/skill-needs',
    tag,
    access: 'viewer',
    summary: 'Which leads need which skill',
    answer: contract.skillNeeds,
    handle: async (work) => ok({ items: await needRows(work, may(work.actor, 'skillNeeds')), next: null }),
  }),
  route({
    method: 'POST',
    path: '/skill-needs',
    tag,
    access: 'manager',
    status: 201,
    summary: 'Let leads of a product line or a country need a skill',
    refuses: ['one-of-both', 'unknown-product-line'],
    body: contract.skillNeedIn,
    answer: contract.skillNeed,
    handle: (work, { body }) => addSkillNeed(work, body),
  }),
  route({
    method: 'DELETE',
    path: '/skill-needs/:id',
    tag,
    access: 'manager',
    summary: 'Take a need for a skill away',
    params,
    answer: gone,
    handle: (work, { params }) => binSkillNeed(work, params.id),
  }),
]

export const trialRoutes = [
  route({
    method: 'POST',
    path: '/routing-trials',
    tag,
    access: 'manager',
    summary:
      'Try changed rules or weights out on the last leads, beside the rules as they are; changes nothing',
    refuses: ['steps-incomplete', 'unknown-pool', 'unknown-member'],
    body: trialIn,
    answer: trialOut,
    // It tells of leads of the whole company.
    handle: async (work, { body }) =>
      work.actor.rights.all
        ? trial(work, body)
        : refuse('forbidden', 'A trial tells of all leads: it is for who may see them all.'),
  }),
]

export const recordRoutes = [
  route({
    method: 'GET',
    path: '/named-accounts',
    tag,
    access: 'viewer',
    summary: 'To whom a company is named',
    query: contract.namedAccountsAsked,
    answer: contract.namedAccounts,
    handle: async (work, { query }) =>
      ok({ items: await namedRows(work, may(work.actor, 'accounts', 'a'), query.account), next: null }),
  }),
  route({
    method: 'POST',
    path: '/named-accounts',
    tag,
    access: 'manager',
    status: 201,
    summary: 'Name a company to a person',
    refuses: ['unknown-reference', 'unknown-member'],
    body: contract.namedAccountIn,
    answer: gone,
    handle: (work, { body }) => nameAccount(work, body),
  }),
  route({
    method: 'DELETE',
    path: '/named-accounts/:id',
    tag,
    access: 'manager',
    summary: 'Name a company to nobody any more',
    params,
    answer: gone,
    handle: (work, { params }) => unnameAccount(work, params.id),
  }),
  route({
    method: 'GET',
    path: '/routings',
    tag,
    access: 'viewer',
    summary: 'What was decided about a lead: by which rule, who was considered, who was left out and why',
    query: contract.routingsAsked,
    answer: contract.routings,
    handle: async (work, { query }) =>
      ok({ items: await routingsOf(work, may(work.actor, 'leads'), query), next: null }),
  }),
]
