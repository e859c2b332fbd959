// People and things of a company, made through our own actions, so that tests only see states that can be reached.
import { addProductLine } from '../src/office/catalogue/actions.ts'
import type { Product, ProductLine } from '../src/office/catalogue/contract.ts'
import { addProduct } from '../src/office/catalogue/products.ts'
import { addChannel } from '../src/office/marketing/actions.ts'
import { addCampaign } from '../src/office/marketing/campaigns.ts'
import type { Campaign, Channel } from '../src/office/marketing/contract.ts'
import { memberActor } from '../src/office/team/actor.ts'
import type { Function as FunctionName } from '../src/office/team/functions.ts'
import { type Enrolled, enrol } from '../src/office/team/members/enrol.ts'
import { addRole } from '../src/office/team/roles/actions.ts'
import { assign } from '../src/office/team/roles/assignments.ts'
import type { Assignment, Role } from '../src/office/team/roles/contract.ts'
import { type Limits, NO_LIMITS } from '../src/office/team/roles/limits.ts'
import { addTerritory } from '../src/office/team/territories/actions.ts'
import type { Territory } from '../src/office/team/territories/contract.ts'
import { mustBeOk } from '../src/platform/result.ts'
import type { Day } from '../src/platform/time.ts'
import type { Work } from '../src/platform/work.ts'
import { workAs } from './fixture.ts'

let count = 0
/** A name no other thing of this run has. */
export const named = (what: string) => `${what} ${++count}`

/** A member without login; with `functions` they hold them from today, all in one role. Answers the id. */
export async function aMember(
  work: Work,
  given: Partial<Enrolled> & { functions?: FunctionName[] } = {},
): Promise<string> {
  const { functions, ...person } = given
  const [id] = await enrol(work, [{ name: named('Member'), status: 'active', ...person }])
  if (functions)
    await anAssignment(work, { memberId: id as string, roleId: (await aRole(work, { functions })).id })
  return id as string
}

/** A job title; gathers unless told otherwise. */
export async function aRole(
  work: Work,
  given: Partial<Pick<Role, 'name' | 'functions' | 'reach'>> = {},
): Promise<Role> {
  return mustBeOk(
    await addRole(work, { name: named('Role'), functions: ['gather'], reach: 'inside', ...given }),
  )
}

/** A member holds a role from today on, unless told otherwise. */
export async function anAssignment(
  work: Work,
  given: {
    memberId: string
    roleId: string
    share?: number
    standing?: 'primary' | 'overflow'
    fromDay?: Day
    untilDay?: Day
  } & Partial<Limits>,
): Promise<Assignment> {
  return mustBeOk(await assign(work, { share: 100, standing: 'primary', ...NO_LIMITS, ...given }))
}

export async function aTerritory(
  work: Work,
  given: Partial<Pick<Territory, 'name' | 'countries'>> = {},
): Promise<Territory> {
  return mustBeOk(await addTerritory(work, { name: named('Territory'), countries: [], ...given }))
}

export async function aProductLine(work: Work, name = named('Product line')): Promise<ProductLine> {
  return mustBeOk(await addProductLine(work, { name }))
}

/** A product, in a line of its own unless told otherwise. */
export async function aProduct(work: Work, given: Partial<Product> = {}): Promise<Product> {
  const productLineId = given.productLineId ?? (await aProductLine(work)).id
  const { name = named('Product'), code = null, unitPrice = null } = given
  return mustBeOk(await addProduct(work, { productLineId, name, code, unitPrice }))
}

/** A channel of the company's own. */
export async function aChannel(
  work: Work,
  given: Partial<Pick<Channel, 'name' | 'kind'>> = {},
): Promise<Channel> {
  return mustBeOk(await addChannel(work, { name: named('Channel'), kind: 'other', ...given }))
}

/** A campaign, on a channel of its own unless told otherwise. */
export async function aCampaign(work: Work, given: Partial<Campaign> = {}): Promise<Campaign> {
  const channelId = given.channelId ?? (await aChannel(work)).id
  const { name = named('Campaign'), fromDay = null, untilDay = null } = given
  return mustBeOk(await addCampaign(work, { channelId, name, fromDay, untilDay }))
}

/** The same work, done by another member. */
export async function asMember(work: Work, memberId: string): Promise<Work> {
  return workAs(work, await memberActor(work.tx, work.actor.workspaceId, memberId, work.now))
}
