// What every journey has at hand: a server of its own, a company made through the API, and a browser for each person.
import { randomUUID } from 'node:crypto'
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test'
import { type Cluster, startCluster } from '../cluster.ts'
import { type Server, startServer } from './server.ts'

export const PASSWORD = 'correct horse battery'
export const SLUG = 'pqr-valve'

export interface Person {
  id: string
  name: string
  email: string
  /** Asks the API as this person; throws when refused. Answers of all shapes. */
  // biome-ignore lint/suspicious/noExplicitAny: journeys look into answers of all shapes
  ask: (method: string, path: string, body?: unknown, type?: string) => Promise<any>
  cookie: string
}

export class House {
  readonly server: Server
  readonly #browser: Browser
  readonly #opened: BrowserContext[] = []

  constructor(server: Server, browser: Browser) {
    this.server = server
    this.#browser = browser
  }

  get base(): string {
    return this.server.base
  }

  /** Sets the company up; its owner holds every function. */
  async setUp(name = 'Ann North'): Promise<Person> {
    const email = emailOf(name)
    const company = { workspaceName: 'PQR Valve', slug: SLUG, timeZone: 'Europe/Berlin', currency: 'EUR' }
    const made = await this.post('/api/v1/setup', { ...company, name, email, password: PASSWORD })
    return this.signIn(made.memberId, name, email)
  }

  /** Lets somebody join, holding these functions. */
  async join(owner: Person, name: string, functions: string[], access = 'member'): Promise<Person> {
    const email = emailOf(name)
    const { member, invitation } = await owner.ask('POST', '/members', {
      name,
      email,
      access,
      reportsTo: owner.id,
    })
    const [slug, token] = invitation.link.split('/').slice(-2)
    await this.post(`/api/v1/invitations/${slug}/${token}/acceptance`, { name, password: PASSWORD })
    const role = await owner.ask('POST', '/roles', { name: `${name} does`, functions })
    await owner.ask('POST', '/role-assignments', { memberId: member.id, roleId: role.id })
    return this.signIn(member.id, name, email)
  }

  /** Signs somebody in, for the API and for their browser. */
  async signIn(id: string, name: string, email: string, password = PASSWORD): Promise<Person> {
    const answer = await this.#send('/api/auth/sign-in/email', { email, password })
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    return { id, name, email, cookie, ask: (...asked) => this.#ask(cookie, ...asked) }
  }

  /** A browser of a person's own, signed in, at a page below their workspace. */
  async open(person: Person, path = '', options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await this.stranger(options)
    const cookies = person.cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return { name, value: value.join('='), url: this.base }
    })
    await page.context().addCookies(cookies)
    await page.goto(`/w/${SLUG}${path}`)
    return page
  }

  /** A browser of somebody who is not signed in. */
  async stranger(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.base,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(10_000)
    this.#opened.push(context)
    return context.newPage()
  }

  /** Posts as nobody; throws when refused. */
  async post(path: string, body: object) {
    return (await this.#send(path, body)).json()
  }

  async close(): Promise<void> {
    for (const context of this.#opened) await context.close()
    await this.server.stop()
  }

  async #send(path: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', origin: this.base, 'idempotency-key': randomUUID() }
    return checked(
      path,
      await fetch(`${this.base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
  }

  async #ask(cookie: string, method: string, path: string, body?: unknown, type = 'application/json') {
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        origin: this.base,
        'baton-workspace': SLUG,
        ...(body === undefined ? {} : { 'content-type': type }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      },
      ...(body === undefined
        ? {}
        : { body: type === 'application/json' ? JSON.stringify(body) : String(body) }),
    })
    const text = await (await checked(`${method} ${path}`, answer)).text()
    return text === '' ? null : JSON.parse(text)
  }
}

async function checked(what: string, answer: Response): Promise<Response> {
  if (answer.ok) return answer
  throw new Error(`${what}: ${answer.status} ${await answer.text()}`)
}

const emailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@pqr-valve.example`

let houses = 0

export const test = base.extend<{ house: House }, { cluster: Cluster }>({
  cluster: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture is given its needs by destructuring
    async ({}, use) => {
      const cluster = await startCluster('18')
      await use(cluster)
      await cluster.stop()
    },
    { scope: 'worker' },
  ],
  house: async ({ cluster, browser }, use) => {
    const house = new House(await startServer(cluster, `journey_${++houses}`), browser)
    await use(house)
    await house.close()
  },
})

export { expect } from '@playwright/test'
