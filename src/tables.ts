/** Generated from the migrated database by `npm run tables`; never edited. */
import type { ColumnType, Generated } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: what is inside a document is the module's own affair
export type Json = ColumnType<any, unknown, unknown>

export interface Absences {
  workspaceId: string
  id: string
  memberId: string
  kind: string
  fromDay: string | null
  lastDay: string | null
  fromAt: string
  untilAt: string
  standInId: string | null
  note: string | null
  createdAt: string
  cancelledAt: string | null
  version: Generated<number>
}

export interface Accounts {
  workspaceId: string
  id: string
  name: string
  nameKey: string
  domain: string | null
  website: string | null
  phone: string | null
  industry: string | null
  country: string | null
  city: string | null
  size: string | null
  customerSince: string | null
  extras: Json
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
  region: string | null
  regionKey: string | null
  postcode: string | null
  postcodeKey: string | null
  industryKey: string | null
  mergedIntoId: string | null
}

export interface Activities {
  workspaceId: string
  id: string
  kind: string
  direction: string | null
  function: string
  leadId: string | null
  accountId: string | null
  contactId: string | null
  opportunityId: string | null
  memberId: string
  subject: string
  body: string | null
  outcome: string | null
  at: string
  dueOn: string | null
  doneAt: string | null
  minutes: number | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
  mentions: string[] | null
}

export interface ApiKeys {
  workspaceId: string
  id: string
  memberId: string
  name: string
  keyHash: string
  access: string
  createdAt: string
  revokedAt: string | null
  version: Generated<number>
}

export interface Buyers {
  workspaceId: string
  id: string
  opportunityId: string
  leadId: string
  contactId: string
  parts: string[]
  strength: string
  stance: string
  heldByMemberId: string | null
  note: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface CalendarDays {
  workspaceId: string
  id: string
  calendarId: string
  day: string
  name: string
  hours: Json
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Calendars {
  workspaceId: string
  id: string
  name: string
  week: Json
  country: string | null
  state: string | null
  region: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Campaigns {
  workspaceId: string
  id: string
  channelId: string
  name: string
  fromDay: string | null
  untilDay: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Changes {
  workspaceId: string
  id: string
  journalId: string
  noun: string
  nounId: string
  before: Json
  after: Json
}

export interface ChannelCosts {
  workspaceId: string
  id: string
  channelId: string
  campaignId: string | null
  day: string
  amount: number
  currency: string
  note: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface ChannelNeeds {
  workspaceId: string
  id: string
  channelId: string
  required: string[]
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Channels {
  workspaceId: string
  id: string
  name: string
  kind: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
  unconfirmedSince: string | null
}

export interface Clocks {
  workspaceId: string
  id: string
  kind: string
  seam: string
  leadId: string
  handoffId: string | null
  requestId: string | null
  function: string
  memberId: string | null
  queueId: string | null
  startedAt: string
  minutes: number | null
  atRiskAt: string | null
  dueAt: string | null
  pauses: Json
  pausedAt: string | null
  pauseReason: string | null
  pausedMinutes: number
  state: string
  stoppedAt: string | null
  stoppedBy: string | null
  workedMinutes: number | null
  breachedAt: string | null
  steps: number
  nextAt: string | null
  version: Generated<number>
}

export interface ContactEmails {
  workspaceId: string
  id: string
  contactId: string
  email: string
  emailKey: string
  position: number
  validity: string
  consent: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface ContactPhones {
  workspaceId: string
  id: string
  contactId: string
  phone: string
  e164: string | null
  extension: string | null
  position: number
  validity: string
  consent: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Contacts {
  workspaceId: string
  id: string
  accountId: string | null
  name: string
  nameKey: string
  title: string | null
  timeZone: string | null
  extras: Json
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
  mergedIntoId: string | null
}

export interface CoursesOfAction {
  workspaceId: string
  id: string
  opportunityId: string
  leadId: string
  kind: string
  description: string
  decisive: boolean
  dueOn: string | null
  askedAt: string
  agreedAt: string | null
  doneAt: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface CreditDays {
  workspaceId: string
  day: string
  function: string
  memberId: string
  currency: string
  won: number
  lost: number
  wonShare: number
  lostShare: number
  amount: number
}

export interface Criteria {
  workspaceId: string
  id: string
  code: string
  name: string
  ask: string | null
  position: number
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface DealCredits {
  workspaceId: string
  id: string
  opportunityId: string
  leadId: string
  outcome: string
  memberId: string
  function: string
  reach: string
  share: number
  amount: number | null
  currency: string | null
  at: string
  voidedAt: string | null
  version: Generated<number>
}

export interface DealMembers {
  workspaceId: string
  id: string
  opportunityId: string
  leadId: string
  memberId: string
  function: string
  reach: string
  share: number
  fromAt: string
  untilAt: string | null
  version: Generated<number>
}

export interface Demos {
  workspaceId: string
  id: string
  memberId: string
  seed: number
  leads: number
  state: string
  done: number
  total: number
  madeWorkspaceId: string | null
  slug: string | null
  createdAt: string
  finishedAt: string | null
  version: Generated<number>
}

export interface DeskCards {
  workspaceId: string
  leadId: string
  channelId: string
  receivedAt: string
  ownerMemberId: string | null
  whys: string[]
  codes: string[]
  isCurrent: boolean
}

export interface DuplicatePairs {
  workspaceId: string
  id: string
  noun: string
  leftId: string
  rightId: string
  probability: number
  fields: Json
  foundBy: string
  foundAt: string
  verdict: string | null
  decidedBy: string | null
  decidedAt: string | null
  closedAt: string | null
  version: Generated<number>
}

export interface EndUsers {
  workspaceId: string
  id: string
  orderId: string
  contactId: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface FactDays {
  workspaceId: string
  day: string
  function: string
  memberId: string
  fact: string
  about: string
  facts: number
}

export interface Followers {
  workspaceId: string
  name: string
  tx: string
  journalId: string
}

export interface FormAcceptances {
  workspaceId: string
  id: string
  formId: string
  consentId: string
  submissionId: string
  leadId: string
  contactId: string | null
  email: string | null
  phone: string | null
  at: string
  confirmedAt: string | null
  address: string | null
  addressHash: string | null
  version: Generated<number>
}

export interface FormConsents {
  workspaceId: string
  id: string
  formId: string
  number: number
  text: string
  required: boolean
  createdAt: string
  endedAt: string | null
  version: Generated<number>
}

export interface FormSecrets {
  workspaceId: string
  secret: string
}

export interface FormSubmissions {
  workspaceId: string
  id: string
  formId: string
  state: string
  why: string | null
  proof: string
  once: string
  given: Json | null
  attribution: Json | null
  consentId: string | null
  addressHash: string | null
  address: string | null
  emailHash: string | null
  at: string
  decidedAt: string | null
  memberId: string | null
  leadId: string | null
}

export interface FormerValues {
  workspaceId: string
  id: string
  noun: string
  nounId: string
  mergeId: string
  field: string
  value: string
  valueKey: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Forms {
  workspaceId: string
  id: string
  name: string
  publicKey: string
  language: string
  title: string
  leadIn: string | null
  fields: Json
  channelId: string | null
  campaignId: string | null
  productLineId: string | null
  poolId: string | null
  welcome: string
  redirectTo: string | null
  doubleOptIn: boolean
  origins: string[]
  keepsAddress: string
  perAddress: number
  perForm: number
  isOpen: boolean
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface FunnelDays {
  workspaceId: string
  day: string
  channelId: string
  campaignId: string
  productLineId: string
  territoryId: string
  leads: number
  reachedQualify: number
  opportunities: number
  won: number
  lost: number
  refused: number
  disqualified: number
  suppressed: number
  openGather: number
  openQualify: number
  openConvert: number
  nurture: number
}

export interface FunnelLeads {
  workspaceId: string
  leadId: string
  counts: Json
}

export interface FunnelMemberDays {
  workspaceId: string
  day: string
  function: string
  memberId: string
  channelId: string
  productLineId: string
  leads: number
  opportunities: number
  won: number
  lost: number
}

export interface FunnelWonAfter {
  workspaceId: string
  day: string
  channelId: string
  campaignId: string
  productLineId: string
  territoryId: string
  days: number
  won: number
}

export interface HandoffCounts {
  workspaceId: string
  handoffId: string
  counts: Json
}

export interface HandoffDays {
  workspaceId: string
  day: string
  seam: string
  fromMemberId: string
  toMemberId: string
  measure: string
  value: number
  handoffs: number
}

export interface Handoffs {
  workspaceId: string
  id: string
  leadId: string
  seam: string
  fromMemberId: string | null
  fromFunction: string
  toMemberId: string | null
  toQueueId: string | null
  packet: Json
  state: string
  reason: string | null
  note: string | null
  toSelf: boolean
  offeredAt: string
  closedAt: string | null
  closedByMemberId: string | null
  version: Generated<number>
}

export interface Holdings {
  workspaceId: string
  id: string
  leadId: string
  seq: number
  function: string
  memberId: string | null
  queueId: string | null
  how: string
  reason: string | null
  fromAt: string
  untilAt: string | null
  version: Generated<number>
}

export interface IdempotencyKeys {
  workspaceId: string
  actor: string
  key: string
  bodyHash: string
  status: number
  answer: Json | null
  createdAt: string
}

export interface ImportChunks {
  workspaceId: string
  importId: string
  n: number
  bytes: Buffer
}

export interface ImportHabits {
  workspaceId: string
  kind: string
  heading: string
  mapping: Json
  usedAt: string
}

export interface ImportNotes {
  workspaceId: string
  importId: string
  rowNumber: number
  n: number
  kind: string
  field: string | null
  value: string | null
  code: string
  message: string
  cells: Json | null
}

export interface Imports {
  workspaceId: string
  id: string
  kind: string
  fileName: string
  mapping: Json
  state: string
  memberId: string | null
  rowsTotal: number | null
  rowsRead: number
  rowsTaken: number
  rowsUnchanged: number
  rowsRefused: number
  rowsWarned: number
  complaint: string | null
  createdAt: string
  finishedAt: string | null
  version: Generated<number>
  dialect: Json | null
  sheets: Json | null
  sheet: Generated<number>
  tally: Json | null
  headings: Json | null
  undo: Json | null
}

export interface IntakeBatches {
  workspaceId: string
  id: string
  memberId: string | null
  action: Json
  leadIds: string[]
  state: string
  done: number
  answers: Json
  createdAt: string
  finishedAt: string | null
  version: Generated<number>
}

export interface Invitations {
  workspaceId: string
  id: string
  memberId: string
  invitedBy: string | null
  tokenHash: string
  expiresAt: string
  acceptedAt: string | null
  withdrawnAt: string | null
  createdAt: string
  version: Generated<number>
}

export interface Journal {
  workspaceId: string
  id: string
  tx: string
  schemaVersion: number
  fact: string
  at: string
  recordedAt: string
  actorKind: string
  actorMemberId: string | null
  function: string | null
  roleAssignmentId: string | null
  leadId: string | null
  leadSeq: number | null
  accountId: string | null
  opportunityId: string | null
  channelId: string | null
  campaignId: string | null
  territoryId: string | null
  productLineId: string | null
  amount: number | null
  currency: string | null
  voidsId: string | null
  detail: Json
  rows: Json
}

export interface LeadAttribution {
  workspaceId: string
  id: string
  leadId: string
  formId: string | null
  touch: string
  utmSource: string | null
  utmMedium: string | null
  utmCampaign: string | null
  utmTerm: string | null
  utmContent: string | null
  clickKind: string | null
  clickId: string | null
  referrer: string | null
  landingPage: string | null
  at: string
  version: Generated<number>
}

export interface Leads {
  workspaceId: string
  id: string
  accountId: string | null
  contactId: string | null
  channelId: string | null
  campaignId: string | null
  territoryId: string | null
  productLineId: string | null
  interest: string | null
  directness: string
  level: string
  state: string
  closedAs: string | null
  closedReason: string | null
  ownerMemberId: string | null
  ownerQueueId: string | null
  receivedAt: string
  levelSince: string
  stateSince: string
  firstQualifyAt: string | null
  firstConvertAt: string | null
  wonAt: string | null
  closedAt: string | null
  nurtureUntil: string | null
  nextStep: string | null
  nextStepOn: string | null
  approach: string | null
  earlierLeadId: string | null
  earlierKind: string | null
  mergedIntoId: string | null
  lastTouchAt: string | null
  tags: string[]
  externalId: string | null
  importId: string | null
  extras: Json
  createdAt: string
  version: Generated<number>
  expectedAmount: number | null
  expectedCurrency: string | null
  segmentId: string | null
  territoryBy: string | null
  skills: string[] | null
  lastMemberId: string | null
}

export interface LeadsApart {
  workspaceId: string
  id: string
  leftId: string
  rightId: string
  decidedBy: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface MatchKeys {
  workspaceId: string
  recordId: string
  noun: string
  keys: number[]
}

export interface MatchModels {
  workspaceId: string
  noun: string
  model: Json
  learntAt: string
  records: number
  pairs: number
  verdicts: number
}

export interface MatchRuns {
  workspaceId: string
  id: string
  state: string
  step: string
  memberId: string | null
  done: number
  total: number
  found: number
  sure: number
  createdAt: string
  finishedAt: string | null
  version: Generated<number>
}

export interface MemberHours {
  workspaceId: string
  id: string
  memberId: string
  calendarId: string
  week: Json | null
  fromDay: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Members {
  workspaceId: string
  id: string
  userId: string | null
  name: string
  email: string | null
  externalName: string | null
  position: string
  reportsTo: string | null
  access: string
  status: string
  timeZone: string
  joinedAt: string
  leftAt: string | null
  createdAt: string
  version: Generated<number>
}

export interface Merges {
  workspaceId: string
  id: string
  survivorId: string
  mergedId: string
  mergedAt: string
  undoneAt: string | null
  version: Generated<number>
  steps: Json | null
}

export interface NamedAccounts {
  workspaceId: string
  id: string
  accountId: string
  memberId: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface NeedProducts {
  workspaceId: string
  id: string
  needId: string
  productId: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Needs {
  workspaceId: string
  id: string
  opportunityId: string
  leadId: string
  statement: string
  statedByContactId: string | null
  statedOn: string
  importance: string
  costOfProblem: string | null
  confirmedAt: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface NoticeDeliveries {
  workspaceId: string
  noticeId: string
  channel: string
  memberId: string
  dueAt: string
}

export interface NoticeKeys {
  workspaceId: string
  memberId: string
  linkKey: string
}

export interface NoticeLetters {
  workspaceId: string
  id: string
  memberId: string
  channel: string
  subscriptionId: string | null
  noticeIds: string[]
  kinds: string[]
  madeAt: string
  closedAt: string | null
  outcome: string | null
}

export interface NoticeSettings {
  workspaceId: string
  id: string
  memberId: string
  kinds: Json
  digest: string | null
  digestAt: string | null
  quiet: boolean | null
  quietFrom: string | null
  quietUntil: string | null
  workingHours: boolean | null
  createdAt: string
  version: Generated<number>
}

export interface Notices {
  workspaceId: string
  id: string
  memberId: string
  kind: string
  code: string
  journalId: string
  byMemberId: string | null
  leadId: string | null
  accountId: string | null
  handoffId: string | null
  activityId: string | null
  queueId: string | null
  detail: Json
  at: string
  readAt: string | null
}

export interface NurtureTouches {
  workspaceId: string
  id: string
  opportunityId: string
  leadId: string
  activityId: string
  channel: string
  template: string | null
  skippedAt: string | null
  skipReason: string | null
  createdAt: string
  version: Generated<number>
}

export interface Opportunities {
  workspaceId: string
  id: string
  leadId: string
  accountId: string | null
  name: string
  productLineId: string | null
  amount: number | null
  currency: string | null
  expectedOn: string | null
  stage: string
  state: string
  lostReason: string | null
  nextStep: string | null
  nextStepOn: string | null
  openedAt: string
  stageSince: string
  closedAt: string | null
  closedByMemberId: string | null
  externalId: string | null
  importId: string | null
  extras: Json
  createdAt: string
  version: Generated<number>
}

export interface OrderLines {
  workspaceId: string
  id: string
  orderId: string
  productId: string
  quantity: number
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Orders {
  workspaceId: string
  id: string
  leadId: string
  opportunityId: string
  accountId: string | null
  buyerContactId: string | null
  productLineId: string | null
  amount: number | null
  currency: string | null
  orderedAt: string
  reorderOn: string | null
  cancelledAt: string | null
  cancelReason: string | null
  extras: Json
  createdAt: string
  version: Generated<number>
}

export interface PodMembers {
  workspaceId: string
  id: string
  podId: string
  memberId: string
  fromDay: string
  untilDay: string | null
  createdAt: string
  version: Generated<number>
}

export interface Pods {
  workspaceId: string
  id: string
  name: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface PoolMembers {
  workspaceId: string
  id: string
  queueId: string
  memberId: string
  weight: number | null
  tier: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface PoolTurns {
  workspaceId: string
  queueId: string
  memberId: string
  v: number
  began: number
  lastAt: string | null
  active: boolean
}

export interface ProductLines {
  workspaceId: string
  id: string
  name: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Products {
  workspaceId: string
  id: string
  productLineId: string
  name: string
  code: string | null
  unitPrice: number | null
  currency: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface PushSubscriptions {
  workspaceId: string
  id: string
  memberId: string
  endpoint: string
  p256dh: string
  auth: string
  browser: string
  createdAt: string
  toldAt: string | null
}

export interface QualificationAnswers {
  workspaceId: string
  id: string
  qualificationId: string
  criterionId: string
  answer: string
  evidence: string | null
  source: string | null
  memberId: string | null
  answeredAt: string
  version: Generated<number>
}

export interface Qualifications {
  workspaceId: string
  id: string
  leadId: string
  memberId: string | null
  verdict: string | null
  reasons: string[]
  approach: string | null
  note: string | null
  openedAt: string
  decidedAt: string | null
  version: Generated<number>
}

export interface Queues {
  workspaceId: string
  id: string
  name: string
  function: string
  kind: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
  further: boolean | null
  mode: string | null
  ownList: boolean | null
  productLineId: string | null
  territoryId: string | null
  segmentId: string | null
}

export interface ReachDays {
  workspaceId: string
  day: string
  channelId: string
  leads: number
  reachable: number
  email: number
  phone: number
  person: number
  company: number
  country: number
  interest: number
  doubles: number
  refused: number
  released: number
}

export interface ReachLeads {
  workspaceId: string
  leadId: string
  day: string
  channelId: string
  counts: number
  hours: number | null
}

export interface ReachReleasedAfter {
  workspaceId: string
  day: string
  channelId: string
  hours: number
  leads: number
}

export interface RecordMerges {
  workspaceId: string
  id: string
  noun: string
  survivorId: string
  mergedId: string
  reasons: string[]
  steps: Json
  mergedBy: string | null
  mergedAt: string
  undoneBy: string | null
  undoneAt: string | null
  version: Generated<number>
}

export interface Requests {
  workspaceId: string
  id: string
  kind: string
  leadId: string
  opportunityId: string | null
  fromMemberId: string
  fromFunction: string
  toMemberId: string | null
  holderMemberId: string | null
  question: string
  state: string
  result: string | null
  reason: string | null
  answer: string | null
  openedAt: string
  acceptedAt: string | null
  closedAt: string | null
  closedByMemberId: string | null
  version: Generated<number>
}

export interface RoleAssignments {
  workspaceId: string
  id: string
  memberId: string
  roleId: string
  share: number
  fromDay: string
  untilDay: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
  standing: string
  territoryIds: string[] | null
  productLineIds: string[] | null
  channelIds: string[] | null
  dealAtLeast: number | null
  dealBelow: number | null
  dealCurrency: string | null
}

export interface RoleRights {
  workspaceId: string
  id: string
  roleId: string | null
  seeGather: string
  seeQualify: string
  seeConvert: string
  seeServe: string
  workGather: string
  workQualify: string
  workConvert: string
  workServe: string
  figures: string
  amounts: boolean
  personal: boolean
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Roles {
  workspaceId: string
  id: string
  name: string
  functions: string[]
  reach: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface RoutingRules {
  workspaceId: string
  id: string
  steps: Json
  recentDays: number
  workedDays: number
  points: Json
  createdAt: string
  version: Generated<number>
}

export interface Routings {
  workspaceId: string
  id: string
  leadId: string
  level: string
  step: string
  toMemberId: string | null
  toQueueId: string | null
  because: Json
  considered: Json
  leftOut: Json
  turnQueueId: string | null
  charged: number | null
  refundedAt: string | null
  decidedAt: string
  version: Generated<number>
}

export interface SeamPolicies {
  workspaceId: string
  id: string
  seam: string
  required: string[]
  answerMinutes: number | null
  touchMinutes: number | null
  atRiskPercent: number
  answerSteps: string[]
  touchSteps: string[]
  stepMinutes: number
  version: Generated<number>
}

export interface Segments {
  workspaceId: string
  id: string
  name: string
  position: number
  sizes: string[]
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface SkillNeeds {
  workspaceId: string
  id: string
  skill: string
  productLineId: string | null
  country: string | null
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface Suppressions {
  workspaceId: string
  id: string
  contactId: string | null
  accountId: string | null
  leadId: string
  reason: string
  createdAt: string
  liftedAt: string | null
  version: Generated<number>
}

export interface Territories {
  workspaceId: string
  id: string
  name: string
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
  parentId: string | null
  position: number | null
  insideMemberId: string | null
  fieldFrom: number | null
  fieldCurrency: string | null
}

export interface TerritoryRules {
  workspaceId: string
  id: string
  territoryId: string
  position: number
  countries: string[]
  regions: string[]
  regionKeys: string[]
  postcodes: string[]
  postcodeFrom: string[]
  postcodeUntil: string[]
  industries: string[]
  industryKeys: string[]
  sizes: string[]
  productLineIds: string[]
  accountIds: string[]
  valueFrom: number | null
  valueBelow: number | null
  valueCurrency: string | null
  rank: number | null
  within: string[]
  createdAt: string
  binnedAt: string | null
  version: Generated<number>
}

export interface TerritoryRuns {
  workspaceId: string
  id: string
  kind: string
  state: string
  memberId: string | null
  plan: Json | null
  result: Json | null
  done: number
  total: number
  moved: number
  afterId: string | null
  createdAt: string
  finishedAt: string | null
  version: Generated<number>
}

export interface WorkProfiles {
  workspaceId: string
  id: string
  memberId: string
  capacity: number | null
  skills: string[]
  createdAt: string
  version: Generated<number>
}

export interface Workspaces {
  workspaceId: string
  id: string
  slug: string
  name: string
  timeZone: string
  currency: string
  demo: Generated<boolean>
  createdAt: string
  version: Generated<number>
}

export interface DB {
  absences: Absences
  accounts: Accounts
  activities: Activities
  apiKeys: ApiKeys
  buyers: Buyers
  calendarDays: CalendarDays
  calendars: Calendars
  campaigns: Campaigns
  changes: Changes
  channelCosts: ChannelCosts
  channelNeeds: ChannelNeeds
  channels: Channels
  clocks: Clocks
  contactEmails: ContactEmails
  contactPhones: ContactPhones
  contacts: Contacts
  coursesOfAction: CoursesOfAction
  creditDays: CreditDays
  criteria: Criteria
  dealCredits: DealCredits
  dealMembers: DealMembers
  demos: Demos
  deskCards: DeskCards
  duplicatePairs: DuplicatePairs
  endUsers: EndUsers
  factDays: FactDays
  followers: Followers
  formAcceptances: FormAcceptances
  formConsents: FormConsents
  formSecrets: FormSecrets
  formSubmissions: FormSubmissions
  formerValues: FormerValues
  forms: Forms
  funnelDays: FunnelDays
  funnelLeads: FunnelLeads
  funnelMemberDays: FunnelMemberDays
  funnelWonAfter: FunnelWonAfter
  handoffCounts: HandoffCounts
  handoffDays: HandoffDays
  handoffs: Handoffs
  holdings: Holdings
  idempotencyKeys: IdempotencyKeys
  importChunks: ImportChunks
  importHabits: ImportHabits
  importNotes: ImportNotes
  imports: Imports
  intakeBatches: IntakeBatches
  invitations: Invitations
  journal: Journal
  leadAttribution: LeadAttribution
  leads: Leads
  leadsApart: LeadsApart
  matchKeys: MatchKeys
  matchModels: MatchModels
  matchRuns: MatchRuns
  memberHours: MemberHours
  members: Members
  merges: Merges
  namedAccounts: NamedAccounts
  needProducts: NeedProducts
  needs: Needs
  noticeDeliveries: NoticeDeliveries
  noticeKeys: NoticeKeys
  noticeLetters: NoticeLetters
  noticeSettings: NoticeSettings
  notices: Notices
  nurtureTouches: NurtureTouches
  opportunities: Opportunities
  orderLines: OrderLines
  orders: Orders
  podMembers: PodMembers
  pods: Pods
  poolMembers: PoolMembers
  poolTurns: PoolTurns
  productLines: ProductLines
  products: Products
  pushSubscriptions: PushSubscriptions
  qualificationAnswers: QualificationAnswers
  qualifications: Qualifications
  queues: Queues
  reachDays: ReachDays
  reachLeads: ReachLeads
  reachReleasedAfter: ReachReleasedAfter
  recordMerges: RecordMerges
  requests: Requests
  roleAssignments: RoleAssignments
  roleRights: RoleRights
  roles: Roles
  routingRules: RoutingRules
  routings: Routings
  seamPolicies: SeamPolicies
  segments: Segments
  skillNeeds: SkillNeeds
  suppressions: Suppressions
  territories: Territories
  territoryRules: TerritoryRules
  territoryRuns: TerritoryRuns
  workProfiles: WorkProfiles
  workspaces: Workspaces
}

/** Columns told at run time: `private` ones hold names or free text and never reach the journal. */
export const tables = {
  absences: {
    name: 'absences',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: true },
      fromDay: { name: 'from_day', type: 'date', private: false },
      lastDay: { name: 'last_day', type: 'date', private: false },
      fromAt: { name: 'from_at', type: 'timestamptz', private: false },
      untilAt: { name: 'until_at', type: 'timestamptz', private: false },
      standInId: { name: 'stand_in_id', type: 'uuid', private: false },
      note: { name: 'note', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      cancelledAt: { name: 'cancelled_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  accounts: {
    name: 'accounts',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      nameKey: { name: 'name_key', type: 'text', private: true },
      domain: { name: 'domain', type: 'text', private: true },
      website: { name: 'website', type: 'text', private: true },
      phone: { name: 'phone', type: 'text', private: true },
      industry: { name: 'industry', type: 'text', private: true },
      country: { name: 'country', type: 'text', private: false },
      city: { name: 'city', type: 'text', private: true },
      size: { name: 'size', type: 'text', private: false },
      customerSince: { name: 'customer_since', type: 'timestamptz', private: false },
      extras: { name: 'extras', type: 'jsonb', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      region: { name: 'region', type: 'text', private: true },
      regionKey: { name: 'region_key', type: 'text', private: true },
      postcode: { name: 'postcode', type: 'text', private: true },
      postcodeKey: { name: 'postcode_key', type: 'text', private: true },
      industryKey: { name: 'industry_key', type: 'text', private: true },
      mergedIntoId: { name: 'merged_into_id', type: 'uuid', private: false },
    },
  },
  activities: {
    name: 'activities',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      direction: { name: 'direction', type: 'text', private: false },
      function: { name: 'function', type: 'text', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      subject: { name: 'subject', type: 'text', private: true },
      body: { name: 'body', type: 'text', private: true },
      outcome: { name: 'outcome', type: 'text', private: false },
      at: { name: 'at', type: 'timestamptz', private: false },
      dueOn: { name: 'due_on', type: 'date', private: false },
      doneAt: { name: 'done_at', type: 'timestamptz', private: false },
      minutes: { name: 'minutes', type: 'int4', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      mentions: { name: 'mentions', type: '_uuid', private: false },
    },
  },
  apiKeys: {
    name: 'api_keys',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      keyHash: { name: 'key_hash', type: 'text', private: true },
      access: { name: 'access', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      revokedAt: { name: 'revoked_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  buyers: {
    name: 'buyers',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      parts: { name: 'parts', type: '_text', private: false },
      strength: { name: 'strength', type: 'text', private: false },
      stance: { name: 'stance', type: 'text', private: false },
      heldByMemberId: { name: 'held_by_member_id', type: 'uuid', private: false },
      note: { name: 'note', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  calendarDays: {
    name: 'calendar_days',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      calendarId: { name: 'calendar_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      name: { name: 'name', type: 'text', private: true },
      hours: { name: 'hours', type: 'jsonb', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  calendars: {
    name: 'calendars',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      week: { name: 'week', type: 'jsonb', private: false },
      country: { name: 'country', type: 'text', private: false },
      state: { name: 'state', type: 'text', private: false },
      region: { name: 'region', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  campaigns: {
    name: 'campaigns',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      fromDay: { name: 'from_day', type: 'date', private: false },
      untilDay: { name: 'until_day', type: 'date', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  changes: {
    name: 'changes',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      journalId: { name: 'journal_id', type: 'uuid', private: false },
      noun: { name: 'noun', type: 'text', private: false },
      nounId: { name: 'noun_id', type: 'uuid', private: false },
      before: { name: 'before', type: 'jsonb', private: false },
      after: { name: 'after', type: 'jsonb', private: false },
    },
  },
  channelCosts: {
    name: 'channel_costs',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      campaignId: { name: 'campaign_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      amount: { name: 'amount', type: 'int8', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      note: { name: 'note', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  channelNeeds: {
    name: 'channel_needs',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      required: { name: 'required', type: '_text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  channels: {
    name: 'channels',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      kind: { name: 'kind', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      unconfirmedSince: { name: 'unconfirmed_since', type: 'timestamptz', private: false },
    },
  },
  clocks: {
    name: 'clocks',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      seam: { name: 'seam', type: 'text', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      handoffId: { name: 'handoff_id', type: 'uuid', private: false },
      requestId: { name: 'request_id', type: 'uuid', private: false },
      function: { name: 'function', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      queueId: { name: 'queue_id', type: 'uuid', private: false },
      startedAt: { name: 'started_at', type: 'timestamptz', private: false },
      minutes: { name: 'minutes', type: 'int4', private: false },
      atRiskAt: { name: 'at_risk_at', type: 'timestamptz', private: false },
      dueAt: { name: 'due_at', type: 'timestamptz', private: false },
      pauses: { name: 'pauses', type: 'jsonb', private: false },
      pausedAt: { name: 'paused_at', type: 'timestamptz', private: false },
      pauseReason: { name: 'pause_reason', type: 'text', private: false },
      pausedMinutes: { name: 'paused_minutes', type: 'int4', private: false },
      state: { name: 'state', type: 'text', private: false },
      stoppedAt: { name: 'stopped_at', type: 'timestamptz', private: false },
      stoppedBy: { name: 'stopped_by', type: 'text', private: false },
      workedMinutes: { name: 'worked_minutes', type: 'int4', private: false },
      breachedAt: { name: 'breached_at', type: 'timestamptz', private: false },
      steps: { name: 'steps', type: 'int2', private: false },
      nextAt: { name: 'next_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  contactEmails: {
    name: 'contact_emails',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      email: { name: 'email', type: 'text', private: true },
      emailKey: { name: 'email_key', type: 'text', private: true },
      position: { name: 'position', type: 'int2', private: false },
      validity: { name: 'validity', type: 'text', private: false },
      consent: { name: 'consent', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  contactPhones: {
    name: 'contact_phones',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      phone: { name: 'phone', type: 'text', private: true },
      e164: { name: 'e164', type: 'text', private: true },
      extension: { name: 'extension', type: 'text', private: true },
      position: { name: 'position', type: 'int2', private: false },
      validity: { name: 'validity', type: 'text', private: false },
      consent: { name: 'consent', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  contacts: {
    name: 'contacts',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      nameKey: { name: 'name_key', type: 'text', private: true },
      title: { name: 'title', type: 'text', private: true },
      timeZone: { name: 'time_zone', type: 'text', private: false },
      extras: { name: 'extras', type: 'jsonb', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      mergedIntoId: { name: 'merged_into_id', type: 'uuid', private: false },
    },
  },
  coursesOfAction: {
    name: 'courses_of_action',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      description: { name: 'description', type: 'text', private: true },
      decisive: { name: 'decisive', type: 'bool', private: false },
      dueOn: { name: 'due_on', type: 'date', private: false },
      askedAt: { name: 'asked_at', type: 'timestamptz', private: false },
      agreedAt: { name: 'agreed_at', type: 'timestamptz', private: false },
      doneAt: { name: 'done_at', type: 'timestamptz', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  creditDays: {
    name: 'credit_days',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      function: { name: 'function', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      won: { name: 'won', type: 'int4', private: false },
      lost: { name: 'lost', type: 'int4', private: false },
      wonShare: { name: 'won_share', type: 'int8', private: false },
      lostShare: { name: 'lost_share', type: 'int8', private: false },
      amount: { name: 'amount', type: 'int8', private: false },
    },
  },
  criteria: {
    name: 'criteria',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      code: { name: 'code', type: 'text', private: false },
      name: { name: 'name', type: 'text', private: true },
      ask: { name: 'ask', type: 'text', private: true },
      position: { name: 'position', type: 'int2', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  dealCredits: {
    name: 'deal_credits',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      outcome: { name: 'outcome', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      function: { name: 'function', type: 'text', private: false },
      reach: { name: 'reach', type: 'text', private: false },
      share: { name: 'share', type: 'int4', private: false },
      amount: { name: 'amount', type: 'int8', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      at: { name: 'at', type: 'timestamptz', private: false },
      voidedAt: { name: 'voided_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  dealMembers: {
    name: 'deal_members',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      function: { name: 'function', type: 'text', private: false },
      reach: { name: 'reach', type: 'text', private: false },
      share: { name: 'share', type: 'int4', private: false },
      fromAt: { name: 'from_at', type: 'timestamptz', private: false },
      untilAt: { name: 'until_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  demos: {
    name: 'demos',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      seed: { name: 'seed', type: 'int4', private: false },
      leads: { name: 'leads', type: 'int4', private: false },
      state: { name: 'state', type: 'text', private: false },
      done: { name: 'done', type: 'int4', private: false },
      total: { name: 'total', type: 'int4', private: false },
      madeWorkspaceId: { name: 'made_workspace_id', type: 'uuid', private: false },
      slug: { name: 'slug', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      finishedAt: { name: 'finished_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  deskCards: {
    name: 'desk_cards',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      receivedAt: { name: 'received_at', type: 'timestamptz', private: false },
      ownerMemberId: { name: 'owner_member_id', type: 'uuid', private: false },
      whys: { name: 'whys', type: '_text', private: false },
      codes: { name: 'codes', type: '_text', private: false },
      isCurrent: { name: 'is_current', type: 'bool', private: false },
    },
  },
  duplicatePairs: {
    name: 'duplicate_pairs',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      noun: { name: 'noun', type: 'text', private: false },
      leftId: { name: 'left_id', type: 'uuid', private: false },
      rightId: { name: 'right_id', type: 'uuid', private: false },
      probability: { name: 'probability', type: 'float8', private: false },
      fields: { name: 'fields', type: 'jsonb', private: true },
      foundBy: { name: 'found_by', type: 'text', private: false },
      foundAt: { name: 'found_at', type: 'timestamptz', private: false },
      verdict: { name: 'verdict', type: 'text', private: false },
      decidedBy: { name: 'decided_by', type: 'uuid', private: false },
      decidedAt: { name: 'decided_at', type: 'timestamptz', private: false },
      closedAt: { name: 'closed_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  endUsers: {
    name: 'end_users',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      orderId: { name: 'order_id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  factDays: {
    name: 'fact_days',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      function: { name: 'function', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      fact: { name: 'fact', type: 'text', private: false },
      about: { name: 'about', type: 'text', private: false },
      facts: { name: 'facts', type: 'int4', private: false },
    },
  },
  followers: {
    name: 'followers',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: false },
      tx: { name: 'tx', type: 'xid8', private: false },
      journalId: { name: 'journal_id', type: 'uuid', private: false },
    },
  },
  formAcceptances: {
    name: 'form_acceptances',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      formId: { name: 'form_id', type: 'uuid', private: false },
      consentId: { name: 'consent_id', type: 'uuid', private: false },
      submissionId: { name: 'submission_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      email: { name: 'email', type: 'text', private: true },
      phone: { name: 'phone', type: 'text', private: true },
      at: { name: 'at', type: 'timestamptz', private: false },
      confirmedAt: { name: 'confirmed_at', type: 'timestamptz', private: false },
      address: { name: 'address', type: 'text', private: true },
      addressHash: { name: 'address_hash', type: 'text', private: true },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  formConsents: {
    name: 'form_consents',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      formId: { name: 'form_id', type: 'uuid', private: false },
      number: { name: 'number', type: 'int4', private: false },
      text: { name: 'text', type: 'text', private: true },
      required: { name: 'required', type: 'bool', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      endedAt: { name: 'ended_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  formSecrets: {
    name: 'form_secrets',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      secret: { name: 'secret', type: 'text', private: true },
    },
  },
  formSubmissions: {
    name: 'form_submissions',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      formId: { name: 'form_id', type: 'uuid', private: false },
      state: { name: 'state', type: 'text', private: false },
      why: { name: 'why', type: 'text', private: false },
      proof: { name: 'proof', type: 'text', private: false },
      once: { name: 'once', type: 'text', private: false },
      given: { name: 'given', type: 'jsonb', private: true },
      attribution: { name: 'attribution', type: 'jsonb', private: true },
      consentId: { name: 'consent_id', type: 'uuid', private: false },
      addressHash: { name: 'address_hash', type: 'text', private: true },
      address: { name: 'address', type: 'text', private: true },
      emailHash: { name: 'email_hash', type: 'text', private: true },
      at: { name: 'at', type: 'timestamptz', private: false },
      decidedAt: { name: 'decided_at', type: 'timestamptz', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
    },
  },
  formerValues: {
    name: 'former_values',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      noun: { name: 'noun', type: 'text', private: false },
      nounId: { name: 'noun_id', type: 'uuid', private: false },
      mergeId: { name: 'merge_id', type: 'uuid', private: false },
      field: { name: 'field', type: 'text', private: false },
      value: { name: 'value', type: 'text', private: true },
      valueKey: { name: 'value_key', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  forms: {
    name: 'forms',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      publicKey: { name: 'public_key', type: 'text', private: false },
      language: { name: 'language', type: 'text', private: false },
      title: { name: 'title', type: 'text', private: true },
      leadIn: { name: 'lead_in', type: 'text', private: true },
      fields: { name: 'fields', type: 'jsonb', private: true },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      campaignId: { name: 'campaign_id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      poolId: { name: 'pool_id', type: 'uuid', private: false },
      welcome: { name: 'welcome', type: 'text', private: true },
      redirectTo: { name: 'redirect_to', type: 'text', private: true },
      doubleOptIn: { name: 'double_opt_in', type: 'bool', private: false },
      origins: { name: 'origins', type: '_text', private: true },
      keepsAddress: { name: 'keeps_address', type: 'text', private: false },
      perAddress: { name: 'per_address', type: 'int4', private: false },
      perForm: { name: 'per_form', type: 'int4', private: false },
      isOpen: { name: 'is_open', type: 'bool', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  funnelDays: {
    name: 'funnel_days',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      campaignId: { name: 'campaign_id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      territoryId: { name: 'territory_id', type: 'uuid', private: false },
      leads: { name: 'leads', type: 'int4', private: false },
      reachedQualify: { name: 'reached_qualify', type: 'int4', private: false },
      opportunities: { name: 'opportunities', type: 'int4', private: false },
      won: { name: 'won', type: 'int4', private: false },
      lost: { name: 'lost', type: 'int4', private: false },
      refused: { name: 'refused', type: 'int4', private: false },
      disqualified: { name: 'disqualified', type: 'int4', private: false },
      suppressed: { name: 'suppressed', type: 'int4', private: false },
      openGather: { name: 'open_gather', type: 'int4', private: false },
      openQualify: { name: 'open_qualify', type: 'int4', private: false },
      openConvert: { name: 'open_convert', type: 'int4', private: false },
      nurture: { name: 'nurture', type: 'int4', private: false },
    },
  },
  funnelLeads: {
    name: 'funnel_leads',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      counts: { name: 'counts', type: 'jsonb', private: false },
    },
  },
  funnelMemberDays: {
    name: 'funnel_member_days',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      function: { name: 'function', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      leads: { name: 'leads', type: 'int4', private: false },
      opportunities: { name: 'opportunities', type: 'int4', private: false },
      won: { name: 'won', type: 'int4', private: false },
      lost: { name: 'lost', type: 'int4', private: false },
    },
  },
  funnelWonAfter: {
    name: 'funnel_won_after',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      campaignId: { name: 'campaign_id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      territoryId: { name: 'territory_id', type: 'uuid', private: false },
      days: { name: 'days', type: 'int4', private: false },
      won: { name: 'won', type: 'int4', private: false },
    },
  },
  handoffCounts: {
    name: 'handoff_counts',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      handoffId: { name: 'handoff_id', type: 'uuid', private: false },
      counts: { name: 'counts', type: 'jsonb', private: false },
    },
  },
  handoffDays: {
    name: 'handoff_days',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      seam: { name: 'seam', type: 'text', private: false },
      fromMemberId: { name: 'from_member_id', type: 'uuid', private: false },
      toMemberId: { name: 'to_member_id', type: 'uuid', private: false },
      measure: { name: 'measure', type: 'text', private: false },
      value: { name: 'value', type: 'int4', private: false },
      handoffs: { name: 'handoffs', type: 'int4', private: false },
    },
  },
  handoffs: {
    name: 'handoffs',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      seam: { name: 'seam', type: 'text', private: false },
      fromMemberId: { name: 'from_member_id', type: 'uuid', private: false },
      fromFunction: { name: 'from_function', type: 'text', private: false },
      toMemberId: { name: 'to_member_id', type: 'uuid', private: false },
      toQueueId: { name: 'to_queue_id', type: 'uuid', private: false },
      packet: { name: 'packet', type: 'jsonb', private: true },
      state: { name: 'state', type: 'text', private: false },
      reason: { name: 'reason', type: 'text', private: false },
      note: { name: 'note', type: 'text', private: true },
      toSelf: { name: 'to_self', type: 'bool', private: false },
      offeredAt: { name: 'offered_at', type: 'timestamptz', private: false },
      closedAt: { name: 'closed_at', type: 'timestamptz', private: false },
      closedByMemberId: { name: 'closed_by_member_id', type: 'uuid', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  holdings: {
    name: 'holdings',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      seq: { name: 'seq', type: 'int4', private: false },
      function: { name: 'function', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      queueId: { name: 'queue_id', type: 'uuid', private: false },
      how: { name: 'how', type: 'text', private: false },
      reason: { name: 'reason', type: 'text', private: false },
      fromAt: { name: 'from_at', type: 'timestamptz', private: false },
      untilAt: { name: 'until_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  idempotencyKeys: {
    name: 'idempotency_keys',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      actor: { name: 'actor', type: 'text', private: false },
      key: { name: 'key', type: 'text', private: false },
      bodyHash: { name: 'body_hash', type: 'text', private: false },
      status: { name: 'status', type: 'int2', private: false },
      answer: { name: 'answer', type: 'jsonb', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
    },
  },
  importChunks: {
    name: 'import_chunks',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      importId: { name: 'import_id', type: 'uuid', private: false },
      n: { name: 'n', type: 'int4', private: false },
      bytes: { name: 'bytes', type: 'bytea', private: false },
    },
  },
  importHabits: {
    name: 'import_habits',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      heading: { name: 'heading', type: 'text', private: true },
      mapping: { name: 'mapping', type: 'jsonb', private: true },
      usedAt: { name: 'used_at', type: 'timestamptz', private: false },
    },
  },
  importNotes: {
    name: 'import_notes',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      importId: { name: 'import_id', type: 'uuid', private: false },
      rowNumber: { name: 'row_number', type: 'int4', private: false },
      n: { name: 'n', type: 'int2', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      field: { name: 'field', type: 'text', private: false },
      value: { name: 'value', type: 'text', private: false },
      code: { name: 'code', type: 'text', private: false },
      message: { name: 'message', type: 'text', private: false },
      cells: { name: 'cells', type: 'jsonb', private: false },
    },
  },
  imports: {
    name: 'imports',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      fileName: { name: 'file_name', type: 'text', private: true },
      mapping: { name: 'mapping', type: 'jsonb', private: true },
      state: { name: 'state', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      rowsTotal: { name: 'rows_total', type: 'int4', private: false },
      rowsRead: { name: 'rows_read', type: 'int4', private: false },
      rowsTaken: { name: 'rows_taken', type: 'int4', private: false },
      rowsUnchanged: { name: 'rows_unchanged', type: 'int4', private: false },
      rowsRefused: { name: 'rows_refused', type: 'int4', private: false },
      rowsWarned: { name: 'rows_warned', type: 'int4', private: false },
      complaint: { name: 'complaint', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      finishedAt: { name: 'finished_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      dialect: { name: 'dialect', type: 'jsonb', private: false },
      sheets: { name: 'sheets', type: 'jsonb', private: true },
      sheet: { name: 'sheet', type: 'int4', private: false },
      tally: { name: 'tally', type: 'jsonb', private: false },
      headings: { name: 'headings', type: 'jsonb', private: true },
      undo: { name: 'undo', type: 'jsonb', private: false },
    },
  },
  intakeBatches: {
    name: 'intake_batches',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      action: { name: 'action', type: 'jsonb', private: true },
      leadIds: { name: 'lead_ids', type: '_uuid', private: false },
      state: { name: 'state', type: 'text', private: false },
      done: { name: 'done', type: 'int4', private: false },
      answers: { name: 'answers', type: 'jsonb', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      finishedAt: { name: 'finished_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  invitations: {
    name: 'invitations',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      invitedBy: { name: 'invited_by', type: 'uuid', private: false },
      tokenHash: { name: 'token_hash', type: 'text', private: true },
      expiresAt: { name: 'expires_at', type: 'timestamptz', private: false },
      acceptedAt: { name: 'accepted_at', type: 'timestamptz', private: false },
      withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  journal: {
    name: 'journal',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      tx: { name: 'tx', type: 'xid8', private: false },
      schemaVersion: { name: 'schema_version', type: 'int2', private: false },
      fact: { name: 'fact', type: 'text', private: false },
      at: { name: 'at', type: 'timestamptz', private: false },
      recordedAt: { name: 'recorded_at', type: 'timestamptz', private: false },
      actorKind: { name: 'actor_kind', type: 'text', private: false },
      actorMemberId: { name: 'actor_member_id', type: 'uuid', private: false },
      function: { name: 'function', type: 'text', private: false },
      roleAssignmentId: { name: 'role_assignment_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      leadSeq: { name: 'lead_seq', type: 'int4', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      campaignId: { name: 'campaign_id', type: 'uuid', private: false },
      territoryId: { name: 'territory_id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      amount: { name: 'amount', type: 'int8', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      voidsId: { name: 'voids_id', type: 'uuid', private: false },
      detail: { name: 'detail', type: 'jsonb', private: false },
      rows: { name: 'rows', type: 'jsonb', private: false },
    },
  },
  leadAttribution: {
    name: 'lead_attribution',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      formId: { name: 'form_id', type: 'uuid', private: false },
      touch: { name: 'touch', type: 'text', private: false },
      utmSource: { name: 'utm_source', type: 'text', private: true },
      utmMedium: { name: 'utm_medium', type: 'text', private: true },
      utmCampaign: { name: 'utm_campaign', type: 'text', private: true },
      utmTerm: { name: 'utm_term', type: 'text', private: true },
      utmContent: { name: 'utm_content', type: 'text', private: true },
      clickKind: { name: 'click_kind', type: 'text', private: true },
      clickId: { name: 'click_id', type: 'text', private: true },
      referrer: { name: 'referrer', type: 'text', private: true },
      landingPage: { name: 'landing_page', type: 'text', private: true },
      at: { name: 'at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  leads: {
    name: 'leads',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      campaignId: { name: 'campaign_id', type: 'uuid', private: false },
      territoryId: { name: 'territory_id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      interest: { name: 'interest', type: 'text', private: true },
      directness: { name: 'directness', type: 'text', private: false },
      level: { name: 'level', type: 'text', private: false },
      state: { name: 'state', type: 'text', private: false },
      closedAs: { name: 'closed_as', type: 'text', private: false },
      closedReason: { name: 'closed_reason', type: 'text', private: false },
      ownerMemberId: { name: 'owner_member_id', type: 'uuid', private: false },
      ownerQueueId: { name: 'owner_queue_id', type: 'uuid', private: false },
      receivedAt: { name: 'received_at', type: 'timestamptz', private: false },
      levelSince: { name: 'level_since', type: 'timestamptz', private: false },
      stateSince: { name: 'state_since', type: 'timestamptz', private: false },
      firstQualifyAt: { name: 'first_qualify_at', type: 'timestamptz', private: false },
      firstConvertAt: { name: 'first_convert_at', type: 'timestamptz', private: false },
      wonAt: { name: 'won_at', type: 'timestamptz', private: false },
      closedAt: { name: 'closed_at', type: 'timestamptz', private: false },
      nurtureUntil: { name: 'nurture_until', type: 'date', private: false },
      nextStep: { name: 'next_step', type: 'text', private: true },
      nextStepOn: { name: 'next_step_on', type: 'date', private: false },
      approach: { name: 'approach', type: 'text', private: false },
      earlierLeadId: { name: 'earlier_lead_id', type: 'uuid', private: false },
      earlierKind: { name: 'earlier_kind', type: 'text', private: false },
      mergedIntoId: { name: 'merged_into_id', type: 'uuid', private: false },
      lastTouchAt: { name: 'last_touch_at', type: 'timestamptz', private: false },
      tags: { name: 'tags', type: '_text', private: true },
      externalId: { name: 'external_id', type: 'text', private: true },
      importId: { name: 'import_id', type: 'uuid', private: false },
      extras: { name: 'extras', type: 'jsonb', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      expectedAmount: { name: 'expected_amount', type: 'int8', private: false },
      expectedCurrency: { name: 'expected_currency', type: 'text', private: false },
      segmentId: { name: 'segment_id', type: 'uuid', private: false },
      territoryBy: { name: 'territory_by', type: 'text', private: false },
      skills: { name: 'skills', type: '_text', private: true },
      lastMemberId: { name: 'last_member_id', type: 'uuid', private: false },
    },
  },
  leadsApart: {
    name: 'leads_apart',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leftId: { name: 'left_id', type: 'uuid', private: false },
      rightId: { name: 'right_id', type: 'uuid', private: false },
      decidedBy: { name: 'decided_by', type: 'uuid', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  matchKeys: {
    name: 'match_keys',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      recordId: { name: 'record_id', type: 'uuid', private: false },
      noun: { name: 'noun', type: 'text', private: false },
      keys: { name: 'keys', type: '_int4', private: false },
    },
  },
  matchModels: {
    name: 'match_models',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      noun: { name: 'noun', type: 'text', private: false },
      model: { name: 'model', type: 'jsonb', private: true },
      learntAt: { name: 'learnt_at', type: 'timestamptz', private: false },
      records: { name: 'records', type: 'int4', private: false },
      pairs: { name: 'pairs', type: 'int4', private: false },
      verdicts: { name: 'verdicts', type: 'int4', private: false },
    },
  },
  matchRuns: {
    name: 'match_runs',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      state: { name: 'state', type: 'text', private: false },
      step: { name: 'step', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      done: { name: 'done', type: 'int4', private: false },
      total: { name: 'total', type: 'int4', private: false },
      found: { name: 'found', type: 'int4', private: false },
      sure: { name: 'sure', type: 'int4', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      finishedAt: { name: 'finished_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  memberHours: {
    name: 'member_hours',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      calendarId: { name: 'calendar_id', type: 'uuid', private: false },
      week: { name: 'week', type: 'jsonb', private: false },
      fromDay: { name: 'from_day', type: 'date', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  members: {
    name: 'members',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      userId: { name: 'user_id', type: 'text', private: true },
      name: { name: 'name', type: 'text', private: true },
      email: { name: 'email', type: 'text', private: true },
      externalName: { name: 'external_name', type: 'text', private: true },
      position: { name: 'position', type: 'text', private: false },
      reportsTo: { name: 'reports_to', type: 'uuid', private: false },
      access: { name: 'access', type: 'text', private: false },
      status: { name: 'status', type: 'text', private: false },
      timeZone: { name: 'time_zone', type: 'text', private: false },
      joinedAt: { name: 'joined_at', type: 'timestamptz', private: false },
      leftAt: { name: 'left_at', type: 'timestamptz', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  merges: {
    name: 'merges',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      survivorId: { name: 'survivor_id', type: 'uuid', private: false },
      mergedId: { name: 'merged_id', type: 'uuid', private: false },
      mergedAt: { name: 'merged_at', type: 'timestamptz', private: false },
      undoneAt: { name: 'undone_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      steps: { name: 'steps', type: 'jsonb', private: true },
    },
  },
  namedAccounts: {
    name: 'named_accounts',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  needProducts: {
    name: 'need_products',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      needId: { name: 'need_id', type: 'uuid', private: false },
      productId: { name: 'product_id', type: 'uuid', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  needs: {
    name: 'needs',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      statement: { name: 'statement', type: 'text', private: true },
      statedByContactId: { name: 'stated_by_contact_id', type: 'uuid', private: false },
      statedOn: { name: 'stated_on', type: 'date', private: false },
      importance: { name: 'importance', type: 'text', private: false },
      costOfProblem: { name: 'cost_of_problem', type: 'text', private: true },
      confirmedAt: { name: 'confirmed_at', type: 'timestamptz', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  noticeDeliveries: {
    name: 'notice_deliveries',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      noticeId: { name: 'notice_id', type: 'uuid', private: false },
      channel: { name: 'channel', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      dueAt: { name: 'due_at', type: 'timestamptz', private: false },
    },
  },
  noticeKeys: {
    name: 'notice_keys',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      linkKey: { name: 'link_key', type: 'text', private: true },
    },
  },
  noticeLetters: {
    name: 'notice_letters',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      channel: { name: 'channel', type: 'text', private: false },
      subscriptionId: { name: 'subscription_id', type: 'uuid', private: false },
      noticeIds: { name: 'notice_ids', type: '_uuid', private: false },
      kinds: { name: 'kinds', type: '_text', private: false },
      madeAt: { name: 'made_at', type: 'timestamptz', private: false },
      closedAt: { name: 'closed_at', type: 'timestamptz', private: false },
      outcome: { name: 'outcome', type: 'text', private: false },
    },
  },
  noticeSettings: {
    name: 'notice_settings',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      kinds: { name: 'kinds', type: 'jsonb', private: false },
      digest: { name: 'digest', type: 'text', private: false },
      digestAt: { name: 'digest_at', type: 'text', private: false },
      quiet: { name: 'quiet', type: 'bool', private: false },
      quietFrom: { name: 'quiet_from', type: 'text', private: false },
      quietUntil: { name: 'quiet_until', type: 'text', private: false },
      workingHours: { name: 'working_hours', type: 'bool', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  notices: {
    name: 'notices',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      code: { name: 'code', type: 'text', private: false },
      journalId: { name: 'journal_id', type: 'uuid', private: false },
      byMemberId: { name: 'by_member_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      handoffId: { name: 'handoff_id', type: 'uuid', private: false },
      activityId: { name: 'activity_id', type: 'uuid', private: false },
      queueId: { name: 'queue_id', type: 'uuid', private: false },
      detail: { name: 'detail', type: 'jsonb', private: false },
      at: { name: 'at', type: 'timestamptz', private: false },
      readAt: { name: 'read_at', type: 'timestamptz', private: false },
    },
  },
  nurtureTouches: {
    name: 'nurture_touches',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      activityId: { name: 'activity_id', type: 'uuid', private: false },
      channel: { name: 'channel', type: 'text', private: false },
      template: { name: 'template', type: 'text', private: false },
      skippedAt: { name: 'skipped_at', type: 'timestamptz', private: false },
      skipReason: { name: 'skip_reason', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  opportunities: {
    name: 'opportunities',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      amount: { name: 'amount', type: 'int8', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      expectedOn: { name: 'expected_on', type: 'date', private: false },
      stage: { name: 'stage', type: 'text', private: false },
      state: { name: 'state', type: 'text', private: false },
      lostReason: { name: 'lost_reason', type: 'text', private: false },
      nextStep: { name: 'next_step', type: 'text', private: true },
      nextStepOn: { name: 'next_step_on', type: 'date', private: false },
      openedAt: { name: 'opened_at', type: 'timestamptz', private: false },
      stageSince: { name: 'stage_since', type: 'timestamptz', private: false },
      closedAt: { name: 'closed_at', type: 'timestamptz', private: false },
      closedByMemberId: { name: 'closed_by_member_id', type: 'uuid', private: false },
      externalId: { name: 'external_id', type: 'text', private: true },
      importId: { name: 'import_id', type: 'uuid', private: false },
      extras: { name: 'extras', type: 'jsonb', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  orderLines: {
    name: 'order_lines',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      orderId: { name: 'order_id', type: 'uuid', private: false },
      productId: { name: 'product_id', type: 'uuid', private: false },
      quantity: { name: 'quantity', type: 'int4', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  orders: {
    name: 'orders',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      buyerContactId: { name: 'buyer_contact_id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      amount: { name: 'amount', type: 'int8', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      orderedAt: { name: 'ordered_at', type: 'timestamptz', private: false },
      reorderOn: { name: 'reorder_on', type: 'date', private: false },
      cancelledAt: { name: 'cancelled_at', type: 'timestamptz', private: false },
      cancelReason: { name: 'cancel_reason', type: 'text', private: false },
      extras: { name: 'extras', type: 'jsonb', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  podMembers: {
    name: 'pod_members',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      podId: { name: 'pod_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      fromDay: { name: 'from_day', type: 'date', private: false },
      untilDay: { name: 'until_day', type: 'date', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  pods: {
    name: 'pods',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  poolMembers: {
    name: 'pool_members',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      queueId: { name: 'queue_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      weight: { name: 'weight', type: 'int2', private: false },
      tier: { name: 'tier', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  poolTurns: {
    name: 'pool_turns',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      queueId: { name: 'queue_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      v: { name: 'v', type: 'float8', private: false },
      began: { name: 'began', type: 'float8', private: false },
      lastAt: { name: 'last_at', type: 'timestamptz', private: false },
      active: { name: 'active', type: 'bool', private: false },
    },
  },
  productLines: {
    name: 'product_lines',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  products: {
    name: 'products',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      code: { name: 'code', type: 'text', private: true },
      unitPrice: { name: 'unit_price', type: 'int8', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  pushSubscriptions: {
    name: 'push_subscriptions',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      endpoint: { name: 'endpoint', type: 'text', private: true },
      p256dh: { name: 'p256dh', type: 'text', private: true },
      auth: { name: 'auth', type: 'text', private: true },
      browser: { name: 'browser', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      toldAt: { name: 'told_at', type: 'timestamptz', private: false },
    },
  },
  qualificationAnswers: {
    name: 'qualification_answers',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      qualificationId: { name: 'qualification_id', type: 'uuid', private: false },
      criterionId: { name: 'criterion_id', type: 'uuid', private: false },
      answer: { name: 'answer', type: 'text', private: false },
      evidence: { name: 'evidence', type: 'text', private: true },
      source: { name: 'source', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      answeredAt: { name: 'answered_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  qualifications: {
    name: 'qualifications',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      verdict: { name: 'verdict', type: 'text', private: false },
      reasons: { name: 'reasons', type: '_text', private: false },
      approach: { name: 'approach', type: 'text', private: false },
      note: { name: 'note', type: 'text', private: true },
      openedAt: { name: 'opened_at', type: 'timestamptz', private: false },
      decidedAt: { name: 'decided_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  queues: {
    name: 'queues',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      function: { name: 'function', type: 'text', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      further: { name: 'further', type: 'bool', private: false },
      mode: { name: 'mode', type: 'text', private: false },
      ownList: { name: 'own_list', type: 'bool', private: false },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      territoryId: { name: 'territory_id', type: 'uuid', private: false },
      segmentId: { name: 'segment_id', type: 'uuid', private: false },
    },
  },
  reachDays: {
    name: 'reach_days',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      leads: { name: 'leads', type: 'int4', private: false },
      reachable: { name: 'reachable', type: 'int4', private: false },
      email: { name: 'email', type: 'int4', private: false },
      phone: { name: 'phone', type: 'int4', private: false },
      person: { name: 'person', type: 'int4', private: false },
      company: { name: 'company', type: 'int4', private: false },
      country: { name: 'country', type: 'int4', private: false },
      interest: { name: 'interest', type: 'int4', private: false },
      doubles: { name: 'doubles', type: 'int4', private: false },
      refused: { name: 'refused', type: 'int4', private: false },
      released: { name: 'released', type: 'int4', private: false },
    },
  },
  reachLeads: {
    name: 'reach_leads',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      counts: { name: 'counts', type: 'int4', private: false },
      hours: { name: 'hours', type: 'int4', private: false },
    },
  },
  reachReleasedAfter: {
    name: 'reach_released_after',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      day: { name: 'day', type: 'date', private: false },
      channelId: { name: 'channel_id', type: 'uuid', private: false },
      hours: { name: 'hours', type: 'int4', private: false },
      leads: { name: 'leads', type: 'int4', private: false },
    },
  },
  recordMerges: {
    name: 'record_merges',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      noun: { name: 'noun', type: 'text', private: false },
      survivorId: { name: 'survivor_id', type: 'uuid', private: false },
      mergedId: { name: 'merged_id', type: 'uuid', private: false },
      reasons: { name: 'reasons', type: '_text', private: false },
      steps: { name: 'steps', type: 'jsonb', private: true },
      mergedBy: { name: 'merged_by', type: 'uuid', private: false },
      mergedAt: { name: 'merged_at', type: 'timestamptz', private: false },
      undoneBy: { name: 'undone_by', type: 'uuid', private: false },
      undoneAt: { name: 'undone_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  requests: {
    name: 'requests',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      opportunityId: { name: 'opportunity_id', type: 'uuid', private: false },
      fromMemberId: { name: 'from_member_id', type: 'uuid', private: false },
      fromFunction: { name: 'from_function', type: 'text', private: false },
      toMemberId: { name: 'to_member_id', type: 'uuid', private: false },
      holderMemberId: { name: 'holder_member_id', type: 'uuid', private: false },
      question: { name: 'question', type: 'text', private: true },
      state: { name: 'state', type: 'text', private: false },
      result: { name: 'result', type: 'text', private: false },
      reason: { name: 'reason', type: 'text', private: false },
      answer: { name: 'answer', type: 'text', private: true },
      openedAt: { name: 'opened_at', type: 'timestamptz', private: false },
      acceptedAt: { name: 'accepted_at', type: 'timestamptz', private: false },
      closedAt: { name: 'closed_at', type: 'timestamptz', private: false },
      closedByMemberId: { name: 'closed_by_member_id', type: 'uuid', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  roleAssignments: {
    name: 'role_assignments',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      roleId: { name: 'role_id', type: 'uuid', private: false },
      share: { name: 'share', type: 'int2', private: false },
      fromDay: { name: 'from_day', type: 'date', private: false },
      untilDay: { name: 'until_day', type: 'date', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      standing: { name: 'standing', type: 'text', private: false },
      territoryIds: { name: 'territory_ids', type: '_uuid', private: false },
      productLineIds: { name: 'product_line_ids', type: '_uuid', private: false },
      channelIds: { name: 'channel_ids', type: '_uuid', private: false },
      dealAtLeast: { name: 'deal_at_least', type: 'int8', private: false },
      dealBelow: { name: 'deal_below', type: 'int8', private: false },
      dealCurrency: { name: 'deal_currency', type: 'text', private: false },
    },
  },
  roleRights: {
    name: 'role_rights',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      roleId: { name: 'role_id', type: 'uuid', private: false },
      seeGather: { name: 'see_gather', type: 'text', private: false },
      seeQualify: { name: 'see_qualify', type: 'text', private: false },
      seeConvert: { name: 'see_convert', type: 'text', private: false },
      seeServe: { name: 'see_serve', type: 'text', private: false },
      workGather: { name: 'work_gather', type: 'text', private: false },
      workQualify: { name: 'work_qualify', type: 'text', private: false },
      workConvert: { name: 'work_convert', type: 'text', private: false },
      workServe: { name: 'work_serve', type: 'text', private: false },
      figures: { name: 'figures', type: 'text', private: false },
      amounts: { name: 'amounts', type: 'bool', private: false },
      personal: { name: 'personal', type: 'bool', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  roles: {
    name: 'roles',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      functions: { name: 'functions', type: '_text', private: false },
      reach: { name: 'reach', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  routingRules: {
    name: 'routing_rules',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      steps: { name: 'steps', type: 'jsonb', private: false },
      recentDays: { name: 'recent_days', type: 'int4', private: false },
      workedDays: { name: 'worked_days', type: 'int4', private: false },
      points: { name: 'points', type: 'jsonb', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  routings: {
    name: 'routings',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      level: { name: 'level', type: 'text', private: false },
      step: { name: 'step', type: 'text', private: false },
      toMemberId: { name: 'to_member_id', type: 'uuid', private: false },
      toQueueId: { name: 'to_queue_id', type: 'uuid', private: false },
      because: { name: 'because', type: 'jsonb', private: false },
      considered: { name: 'considered', type: 'jsonb', private: false },
      leftOut: { name: 'left_out', type: 'jsonb', private: false },
      turnQueueId: { name: 'turn_queue_id', type: 'uuid', private: false },
      charged: { name: 'charged', type: 'float8', private: false },
      refundedAt: { name: 'refunded_at', type: 'timestamptz', private: false },
      decidedAt: { name: 'decided_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  seamPolicies: {
    name: 'seam_policies',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      seam: { name: 'seam', type: 'text', private: false },
      required: { name: 'required', type: '_text', private: false },
      answerMinutes: { name: 'answer_minutes', type: 'int4', private: false },
      touchMinutes: { name: 'touch_minutes', type: 'int4', private: false },
      atRiskPercent: { name: 'at_risk_percent', type: 'int2', private: false },
      answerSteps: { name: 'answer_steps', type: '_text', private: false },
      touchSteps: { name: 'touch_steps', type: '_text', private: false },
      stepMinutes: { name: 'step_minutes', type: 'int4', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  segments: {
    name: 'segments',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      position: { name: 'position', type: 'int4', private: false },
      sizes: { name: 'sizes', type: '_text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  skillNeeds: {
    name: 'skill_needs',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      skill: { name: 'skill', type: 'text', private: true },
      productLineId: { name: 'product_line_id', type: 'uuid', private: false },
      country: { name: 'country', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  suppressions: {
    name: 'suppressions',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      contactId: { name: 'contact_id', type: 'uuid', private: false },
      accountId: { name: 'account_id', type: 'uuid', private: false },
      leadId: { name: 'lead_id', type: 'uuid', private: false },
      reason: { name: 'reason', type: 'text', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      liftedAt: { name: 'lifted_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  territories: {
    name: 'territories',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      name: { name: 'name', type: 'text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
      parentId: { name: 'parent_id', type: 'uuid', private: false },
      position: { name: 'position', type: 'int4', private: false },
      insideMemberId: { name: 'inside_member_id', type: 'uuid', private: false },
      fieldFrom: { name: 'field_from', type: 'int8', private: false },
      fieldCurrency: { name: 'field_currency', type: 'text', private: false },
    },
  },
  territoryRules: {
    name: 'territory_rules',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      territoryId: { name: 'territory_id', type: 'uuid', private: false },
      position: { name: 'position', type: 'int4', private: false },
      countries: { name: 'countries', type: '_text', private: false },
      regions: { name: 'regions', type: '_text', private: true },
      regionKeys: { name: 'region_keys', type: '_text', private: true },
      postcodes: { name: 'postcodes', type: '_text', private: false },
      postcodeFrom: { name: 'postcode_from', type: '_text', private: false },
      postcodeUntil: { name: 'postcode_until', type: '_text', private: false },
      industries: { name: 'industries', type: '_text', private: true },
      industryKeys: { name: 'industry_keys', type: '_text', private: true },
      sizes: { name: 'sizes', type: '_text', private: false },
      productLineIds: { name: 'product_line_ids', type: '_uuid', private: false },
      accountIds: { name: 'account_ids', type: '_uuid', private: false },
      valueFrom: { name: 'value_from', type: 'int8', private: false },
      valueBelow: { name: 'value_below', type: 'int8', private: false },
      valueCurrency: { name: 'value_currency', type: 'text', private: false },
      rank: { name: 'rank', type: 'int4', private: false },
      within: { name: 'within', type: '_uuid', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      binnedAt: { name: 'binned_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  territoryRuns: {
    name: 'territory_runs',
    kind: 'kept',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      kind: { name: 'kind', type: 'text', private: false },
      state: { name: 'state', type: 'text', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      plan: { name: 'plan', type: 'jsonb', private: true },
      result: { name: 'result', type: 'jsonb', private: true },
      done: { name: 'done', type: 'int4', private: false },
      total: { name: 'total', type: 'int4', private: false },
      moved: { name: 'moved', type: 'int4', private: false },
      afterId: { name: 'after_id', type: 'uuid', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      finishedAt: { name: 'finished_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  workProfiles: {
    name: 'work_profiles',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      memberId: { name: 'member_id', type: 'uuid', private: false },
      capacity: { name: 'capacity', type: 'int4', private: false },
      skills: { name: 'skills', type: '_text', private: true },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
  workspaces: {
    name: 'workspaces',
    kind: 'journaled',
    columns: {
      workspaceId: { name: 'workspace_id', type: 'uuid', private: false },
      id: { name: 'id', type: 'uuid', private: false },
      slug: { name: 'slug', type: 'text', private: true },
      name: { name: 'name', type: 'text', private: true },
      timeZone: { name: 'time_zone', type: 'text', private: false },
      currency: { name: 'currency', type: 'text', private: false },
      demo: { name: 'demo', type: 'bool', private: false },
      createdAt: { name: 'created_at', type: 'timestamptz', private: false },
      version: { name: 'version', type: 'int4', private: false },
    },
  },
} as const
