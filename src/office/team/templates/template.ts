/**
 * Four shapes that teams take, to be set up at once. An island: one person does everything. A pod: a crew of five across
 * the funnel. An assembly line: forty people, each in one function under a lead of their own. Inside plus field: desks
 * gather, qualify and take small deals, the field takes the big ones. A template only adds: roles, seats, pods, pools.
 */
import type { Access } from '../../../platform/access.ts'
import type { Function as FunctionName, Level } from '../functions.ts'
import type { POSITIONS } from '../members/member.ts'

export const TEMPLATES = ['alone', 'pod', 'line', 'field'] as const
export type TemplateName = (typeof TEMPLATES)[number]

export interface RolePlan {
  name: string
  functions: FunctionName[]
  reach: 'inside' | 'field'
}

export interface Hat {
  /** The name of a role of this template. */
  role: string
  share: number
  standing: 'primary' | 'overflow'
  /** Which deals, where the template is told a value to divide them at. */
  deals?: 'small' | 'big'
}

export interface Seat {
  /** Stable within the template: `sdr-3`. */
  key: string
  hats: Hat[]
  position: (typeof POSITIONS)[number]
  access: Access
  /** The seat they report to. */
  reportsTo: string | null
  pod: string | null
}

export interface Template {
  name: TemplateName
  roles: RolePlan[]
  seats: Seat[]
  pods: string[]
  /** How each pool gives out what comes in: pushed to whoever's turn it is, or claimed. */
  pools: { function: Level; mode: 'pull' | 'push' }[]
}

const role = (name: string, ...functions: FunctionName[]): RolePlan => ({ name, functions, reach: 'inside' })
const EVERYTHING = role('Everything', 'gather', 'qualify', 'convert', 'serve', 'manage', 'operate')
const RESEARCHER = role('Lead researcher', 'gather')
const SDR = role('SDR', 'qualify')
const CLOSER = role('Closer', 'convert')
const ACCOUNTS = role('Account manager', 'serve')
const ENGINEER = role('Sales engineer', 'specialist')
const HEAD = role('Head of sales', 'manage', 'operate')
const LEAD = role('Team lead', 'manage')
const FIELD: RolePlan = { name: 'Field rep', functions: ['convert'], reach: 'field' }

const hat = (of: RolePlan, share = 100, more: Partial<Hat> = {}): Hat => ({
  ...{ role: of.name, share, standing: 'primary' },
  ...more,
})
/** Helps there when its own people are full. */
const helps = (of: RolePlan, share: number): Hat => hat(of, share, { standing: 'overflow' })

const seat = (key: string, hats: Hat[], reportsTo: string | null, more: Partial<Seat> = {}): Seat => ({
  ...{ key, hats, reportsTo, position: 'rep', access: 'member', pod: null },
  ...more,
})
const seats = (key: string, count: number, hats: Hat[], reportsTo: string): Seat[] =>
  Array.from({ length: count }, (_, n) => seat(`${key}-${n + 1}`, hats, reportsTo))

const MANAGER = { position: 'manager', access: 'manager' } as const
const SALES_LEAD = { position: 'sales_lead', access: 'manager' } as const
const POD = 'Pod 1'
const inPod = { pod: POD }

const pools = (mode: 'pull' | 'push') =>
  (['qualify', 'convert', 'serve'] as const).map((level) => ({ function: level, mode }))

/** One person does the whole funnel; the functions are told apart all the same. */
const alone: Template = {
  name: 'alone',
  roles: [EVERYTHING],
  seats: [seat('owner', [hat(EVERYTHING)], null, { position: 'manager', access: 'admin' })],
  pods: [],
  pools: pools('pull'),
}

/** Five people across the funnel who share their accounts, each helping out next door. */
const pod: Template = {
  name: 'pod',
  roles: [RESEARCHER, SDR, CLOSER, ACCOUNTS, LEAD],
  seats: [
    seat('lead', [hat(LEAD, 30), hat(CLOSER, 70)], null, { ...SALES_LEAD, ...inPod }),
    seat('researcher', [hat(RESEARCHER, 80), helps(SDR, 20)], 'lead', inPod),
    seat('sdr', [hat(SDR, 80), helps(RESEARCHER, 20)], 'lead', inPod),
    seat('closer', [hat(CLOSER, 80), helps(ACCOUNTS, 20)], 'lead', inPod),
    seat('accounts', [hat(ACCOUNTS, 80), helps(CLOSER, 20)], 'lead', inPod),
  ],
  pods: [POD],
  pools: pools('push'),
}

/** Forty people in one line: a head, a lead for each function, and their people. */
const line: Template = {
  name: 'line',
  roles: [HEAD, LEAD, RESEARCHER, SDR, CLOSER, ACCOUNTS, ENGINEER],
  seats: [
    seat('head', [hat(HEAD)], null, MANAGER),
    seat('lead-gather', [hat(LEAD, 50), hat(RESEARCHER, 50)], 'head', SALES_LEAD),
    ...seats('researcher', 7, [hat(RESEARCHER)], 'lead-gather'),
    seat('lead-qualify', [hat(LEAD, 50), hat(SDR, 50)], 'head', SALES_LEAD),
    ...seats('sdr', 13, [hat(SDR)], 'lead-qualify'),
    seat('lead-convert', [hat(LEAD, 50), hat(CLOSER, 50)], 'head', SALES_LEAD),
    ...seats('closer', 9, [hat(CLOSER)], 'lead-convert'),
    ...seats('engineer', 2, [hat(ENGINEER)], 'lead-convert'),
    seat('lead-serve', [hat(LEAD, 50), hat(ACCOUNTS, 50)], 'head', SALES_LEAD),
    ...seats('accounts', 4, [hat(ACCOUNTS)], 'lead-serve'),
  ],
  pods: [],
  pools: pools('push'),
}

/** Twelve people: desks take leads and small deals, the field takes big ones. */
const field: Template = {
  name: 'field',
  roles: [HEAD, LEAD, RESEARCHER, SDR, CLOSER, FIELD, ACCOUNTS, ENGINEER],
  seats: [
    seat('head', [hat(HEAD)], null, MANAGER),
    seat('lead-inside', [hat(LEAD, 40), hat(CLOSER, 60, { deals: 'small' })], 'head', SALES_LEAD),
    seat('researcher', [hat(RESEARCHER, 80), helps(SDR, 20)], 'lead-inside'),
    ...seats('sdr', 3, [hat(SDR)], 'lead-inside'),
    seat('closer', [hat(CLOSER, 100, { deals: 'small' })], 'lead-inside'),
    seat('accounts', [hat(ACCOUNTS)], 'lead-inside'),
    seat('lead-field', [hat(LEAD, 40), hat(FIELD, 60, { deals: 'big' })], 'head', SALES_LEAD),
    ...seats('field', 2, [hat(FIELD, 100, { deals: 'big' })], 'lead-field'),
    seat('engineer', [hat(ENGINEER)], 'lead-field'),
  ],
  pods: [],
  pools: pools('push'),
}

const ALL: Record<TemplateName, Template> = { alone, pod, line, field }

/** What a template stands for. */
export const templateOf = (name: TemplateName): Template => ALL[name]

/** The nearest seat above that somebody sits in; null when there is none. */
export function superiorOf(
  { seats: all }: Template,
  key: string,
  filled: ReadonlySet<string>,
): string | null {
  for (let at = above(all, key); at; at = above(all, at)) if (filled.has(at)) return at
  return null
}

/** Seats from the top down, so that whoever somebody reports to is there before them. */
export function fromTheTop({ seats: all }: Template): Seat[] {
  const depth = (key: string): number => {
    const next = above(all, key)
    return next ? depth(next) + 1 : 0
  }
  return [...all].sort((a, b) => depth(a.key) - depth(b.key))
}

const above = (all: Seat[], key: string) => all.find((one) => one.key === key)?.reportsTo ?? null
