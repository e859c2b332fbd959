// Forms in tests: made over the API, opened and sent as a browser does.
import { expect } from 'vitest'
import { isSolved } from '../src/funnel/intake/forms/keys.ts'
import { type Api, apiOf } from './api.ts'
import type { Scene } from './fixture.ts'

export const SECOND = 1000
const NEEDED = { required: true, kind: 'text' }
export const DRAFT = {
  name: 'Website',
  title: 'Ask for an offer',
  welcome: 'Thank you.',
  fields: [
    { key: 'name', label: 'Your name', ...NEEDED },
    { key: 'email', label: 'E-mail', ...NEEDED },
    { key: 'company', label: 'Company' },
    { key: 'interest', label: 'What do you need?', kind: 'long' },
    { key: 'valves', label: 'Which valves?', kind: 'choice', choices: ['Ball', 'Gate'] },
  ],
  consent: { text: 'You may write to me.', required: true },
}

/** A form with ways to open and send it as a browser does. */
export async function aForm(scene: Scene, more: object = {}) {
  const api = await apiOf(scene)
  const made = await api.call('POST', '/forms', { body: { ...DRAFT, ...more } })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const form = made.body
  return { api, form, ...pageOf(api, scene, form.publicKey) }
}

let addresses = 0
function pageOf(api: Api, scene: Scene, key: string) {
  const address = `10.9.${++addresses >> 8}.${addresses & 255}`
  const open = async (query = '', headers = {}) => {
    const page = await api.app.inject({ url: `/f/${key}${query}`, headers, remoteAddress: address })
    const token = /name="baton_token" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    return { page, token }
  }
  const send = (values: Record<string, string>, headers: Record<string, string> = {}, from = address) =>
    api.app.inject({
      method: 'POST',
      url: `/f/${key}`,
      remoteAddress: from,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(values).toString(),
    })
  /** Opens the page, waits as people do, and sends. */
  const fillIn = async (values: object, query = '') => {
    const { token } = await open(query)
    scene.clock.advance(20 * SECOND)
    return send({ ...ANN, baton_token: token, baton_nonce: solved(token), ...values })
  }
  return { open, send, fillIn }
}

export const ANN = {
  name: 'Ann North',
  email: 'ann@north.example',
  company: 'North AG',
  interest: 'Twenty valves',
  valves: 'Ball',
  consent: 'yes',
}

export function solved(token: string): string {
  let nonce = 0
  while (!isSolved(token, String(nonce))) nonce++
  return String(nonce)
}
