// A company with at least one row in every journaled table, for tests that go over all of them.

import { DEFAULTS } from '../src/funnel/handoffs/policies/policy.ts'
import { draftClock } from '../src/funnel/leads/clocks/keep.ts'
import { customerClock } from '../src/funnel/leads/clocks/turn.ts'
import { PROFILES } from '../src/office/team/rights/right.ts'
import { columnsOf } from '../src/office/team/rights/row.ts'
import { NO_CONDITIONS } from '../src/office/team/territories/ranks.ts'
import { record } from '../src/platform/journal.ts'
import { insertDrafts, insertRow, type RowChange, type TableName } from '../src/platform/rows.ts'
import type { Work } from '../src/platform/work.ts'
import { bring } from './bring.ts'
import type { Scene } from './fixture.ts'
import { named } from './world.ts'

const LEADS = `id,received,channel,campaign,company,person,mail,phone,country,line
A1,2026-01-05,Fair,Spring,Acme Pumps,Ada Lovelace,ada@acme-pumps.example,+34 912 345 678,ES,Valves
A2,2026-01-06,,,Bolt Works,Bo Diddley,bo@bolt.example,,DE,
`
const DEALS = `lead,deal,sdr,ae,closed,amount
A1,D1,Quentin,Carla,2026-02-03,1250.50
`

/** Fills every journaled table. */
export async function everyTable(scene: Scene): Promise<void> {
  const { work } = scene
  const map = {
    externalId: 'id',
    receivedAt: 'received',
    accountName: 'company',
    contactName: 'person',
    email: 'mail',
    productLine: 'line',
  }
  await bring(scene, 'leads', LEADS, {
    ...map,
    channel: 'channel',
    campaign: 'campaign',
    phone: 'phone',
    country: 'country',
  })
  const deals = {
    leadExternalId: 'lead',
    externalId: 'deal',
    qualifiedBy: 'sdr',
    convertedBy: 'ae',
    closedAt: 'closed',
  }
  await bring(scene, 'deals', DEALS, { ...deals, amount: 'amount' })
  await theRest(work, scene.ownerId)
}

async function theRest(work: Work, memberId: string): Promise<void> {
  const of = (table: string) => one(work, table)
  const [leadId, otherId] = await leads(work)
  const opportunityId = await of('opportunities')
  const contactId = await of('contacts')
  const at = work.now
  const write = async (table: TableName, values: object, fact = 'test.made'): Promise<string> => {
    const row = await insertRow(work, table, { id: work.newId(), ...values } as never)
    await record(work, { fact, function: null, rows: [row] })
    return row.id
  }
  const territoryId = await write('territories', { name: named('Territory'), position: 9 })
  await write('territoryRules', { ...NO_CONDITIONS, territoryId, position: 0, countries: ['ES'], within: [] })
  await write('segments', { name: named('Segment'), position: 0, sizes: ['1-9'] })
  const podId = await write('pods', { name: named('Pod') })
  await write('podMembers', { podId, memberId, fromDay: '2026-03-02' })
  await write('roleRights', { ...columnsOf(PROFILES.own_only) })
  await routing(work, memberId, await of('queues'), await of('accounts'))
  await write('apiKeys', { memberId, name: 'key', keyHash: named('hash'), access: 'member' })
  await write('invitations', { memberId, tokenHash: named('hash'), expiresAt: at })
  await write('channelCosts', {
    channelId: await of('channels'),
    day: '2026-01-05',
    amount: 5000,
    currency: 'EUR',
  })
  const productId = await write('products', {
    productLineId: await of('productLines'),
    name: named('Product'),
  })
  const needId = await write('needs', {
    opportunityId,
    leadId,
    statement: 'quiet',
    statedOn: '2026-02-01',
    importance: 'must',
  })
  await write('needProducts', { needId, productId })
  await write('coursesOfAction', {
    opportunityId,
    leadId,
    kind: 'order',
    description: 'order it',
    decisive: true,
    askedAt: at,
  })
  const orderId = await of('orders')
  await write('orderLines', { orderId, productId, quantity: 2 })
  await write('endUsers', { orderId, contactId })
  const criterionId = await write('criteria', { code: 'own', name: 'Own', position: 9 })
  const qualificationId = await write('qualifications', {
    leadId: otherId,
    memberId,
    reasons: [],
    openedAt: at,
  })
  await write('qualificationAnswers', { qualificationId, criterionId, answer: 'yes', answeredAt: at })
  await write('activities', {
    kind: 'note',
    function: 'gather',
    leadId,
    memberId,
    subject: 'note',
    at,
    doneAt: at,
  })
  await ofDealTeams(write, { opportunityId, leadId, contactId, memberId, at })
  await write('merges', { survivorId: leadId, mergedId: otherId, mergedAt: at, undoneAt: at })
  const mergeId = await write('recordMerges', {
    ...{ noun: 'contact', survivorId: contactId, mergedId: leadId, reasons: ['chosen'], steps: '[]' },
    ...{ mergedBy: memberId, mergedAt: at, undoneBy: memberId, undoneAt: at },
  })
  await write('formerValues', {
    ...{ noun: 'contact', nounId: contactId, mergeId, field: 'title', value: 'Buyer', valueKey: 'buyer' },
  })
  const week = [[], [], [], [], [], [], []]
  const calendarId = await write('calendars', { name: named('Office'), week, country: 'ES' })
  await write('calendarDays', { calendarId, day: '2026-12-24', name: 'Eve', hours: [['09:00', '13:00']] })
  await write('memberHours', { memberId, calendarId, week, fromDay: '2026-03-01' })
  const away = { fromAt: at, untilAt: '2026-04-01T00:00:00.000Z' }
  await write('absences', { memberId, kind: 'leave', ...away, note: 'Lisbon', cancelledAt: at })
  await write('noticeSettings', { memberId, kinds: { pool: { mail: 'digest' } }, digest: 'daily' })
  await write('channelNeeds', { channelId: await of('channels'), required: ['reach'] })
  const [leftId, rightId] = [leadId, otherId].sort()
  await write('leadsApart', { leftId, rightId, decidedBy: memberId })
  await write('seamPolicies', { ...DEFAULTS.field })
  const asking = { kind: 'specialist', fromMemberId: memberId, fromFunction: 'convert' }
  const requestId = await write(
    'requests',
    {
      ...asking,
      leadId,
      question: 'Hot?',
      state: 'offered',
      openedAt: at,
    },
    'request.opened',
  )
  const [clock] = await insertDrafts(work, [
    draftClock(work, leadId, { ...customerClock('gather'), function: 'specialist', requestId }, at),
  ])
  await record(work, { fact: 'test.made', function: null, rows: [clock as RowChange] })
  await write('duplicatePairs', {
    ...{ noun: 'contact', leftId: contactId, rightId: work.newId(), probability: 0.75, foundBy: 'entry' },
    ...{ fields: [{ field: 'name', level: 'equal', weight: 9.5 }], foundAt: at },
    ...{ verdict: 'different', decidedBy: memberId, decidedAt: at, closedAt: at },
  })
  await ofForms(write, { leadId, contactId, at })
  await write('suppressions', { contactId, leadId, reason: 'legal', liftedAt: at })
}

async function ofForms(write: Write, { leadId, contactId, at }: Record<string, string>): Promise<void> {
  const keeps = { keepsAddress: 'hash', perAddress: 20, perForm: 1000, isOpen: true, origins: [] }
  const says = { name: 'Website', language: 'en', title: 'Ask', welcome: 'Thank you', fields: [] }
  const publicKey = named('key')
  const formId = await write('forms', { ...says, ...keeps, publicKey, doubleOptIn: false })
  const consentId = await write('formConsents', { formId, number: 1, text: 'Yes', required: true })
  const agreed = {
    formId,
    consentId,
    submissionId: formId,
    leadId,
    contactId,
    email: 'ada@acme-pumps.example',
    at,
  }
  await write('formAcceptances', agreed)
  await write('leadAttribution', { leadId, formId, touch: 'last', utmSource: 'fair', at })
}

type Write = (table: TableName, values: object) => Promise<string>

async function ofDealTeams(write: Write, ids: Record<string, string>): Promise<void> {
  const { opportunityId, leadId, contactId, memberId, at } = ids
  const deal = { opportunityId, leadId }
  const part = { memberId, function: 'convert', reach: 'inside', share: 10_000 }
  await write('dealMembers', { ...deal, ...part, fromAt: at })
  await write('dealCredits', { ...deal, ...part, outcome: 'won', at })
  await write('buyers', {
    ...deal,
    contactId,
    parts: ['user'],
    strength: 'good',
    stance: 'for',
    note: 'golfs',
  })
  const task = { kind: 'task', function: 'convert', memberId, subject: 'ring', at, dueOn: '2026-03-09' }
  const activityId = await write('activities', { ...task, leadId })
  await write('nurtureTouches', { ...deal, activityId, channel: 'call' })
}

async function routing(work: Work, memberId: string, queueId: string, accountId: string): Promise<void> {
  const write = async (table: TableName, values: object) => {
    const row = await insertRow(work, table, { id: work.newId(), ...values } as never)
    await record(work, { fact: 'test.made', function: null, rows: [row] })
  }
  await write('poolMembers', { queueId, memberId, weight: 50 })
  await write('workProfiles', { memberId, capacity: 9, skills: ['es'] })
  await write('skillNeeds', { skill: 'es', country: 'ES' })
  await write('namedAccounts', { accountId, memberId })
  await write('routingRules', { steps: [], recentDays: 120, workedDays: 90, points: {} })
}

async function one(work: Work, table: string): Promise<string> {
  const row = await work.tx
    .selectFrom(table as 'leads')
    .select('id')
    .where('workspaceId', '=', work.actor.workspaceId)
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.id
}

async function leads(work: Work): Promise<[string, string]> {
  const rows = await work.tx
    .selectFrom('leads')
    .select('id')
    .where('workspaceId', '=', work.actor.workspaceId)
    .orderBy('firstConvertAt')
    .execute()
  return [rows[0]?.id as string, rows[1]?.id as string]
}
