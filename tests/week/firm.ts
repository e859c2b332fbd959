// A company set up from a template through the door: everybody invited, joined, and holding what their seat says.
import { expect } from 'vitest'
import { type TemplateName, templateOf } from '../../src/office/team/templates/template.ts'
import { type Api, apiOf } from '../api.ts'
import type { Scene } from '../fixture.ts'

export interface Firm {
  api: Api
  scene: Scene
  /** Members by function, those whose first job it is; and all who hold it. */
  first: Record<string, string[]>
  all: Record<string, string[]>
  /** Members of equal standing and share at a function. */
  equals: Record<string, string[]>
}

/** Sets the company up; the owner sits in the uppermost seat. */
export async function aFirm(scene: Scene, name: TemplateName): Promise<Firm> {
  const api = await apiOf(scene)
  const seats = templateOf(name).seats.map(({ key, reportsTo }) =>
    reportsTo === null
      ? { seat: key, memberId: scene.ownerId }
      : { seat: key, name: `Person ${key}`, email: `${key}@pqr.example` },
  )
  const { status, body } = await api.call('POST', '/team-shapes', {
    body: { template: name, seats, endOthers: true },
  })
  expect(status, JSON.stringify(body)).toBe(201)
  for (const [n, { invitation }] of body.people.entries())
    if (invitation) await joins(scene, invitation.link, n)
  return { api, scene, ...(await holders(api)) }
}

// Each from an address of their own: tries are counted by address.
async function joins(scene: Scene, link: string, n: number) {
  const [, , slug, token] = link.split('/')
  const api = await apiOf(scene)
  const body = { name: `Person ${n}`, password: 'correct horse battery' }
  const { status, body: said } = await api.call('POST', `/invitations/${slug}/${token}/acceptance`, {
    as: null,
    body,
  })
  expect(status, JSON.stringify(said)).toBe(201)
}

interface Holder {
  memberId: string
  share: number
  standing: string
}

async function holders(api: Api) {
  const { body } = await api.call('GET', '/charts')
  expect(body.gaps).toEqual([])
  const by = (keep: (one: Holder, largest: number) => boolean) =>
    Object.fromEntries(
      body.functions.map((column: { function: string; holders: Holder[] }) => {
        const largest = Math.max(0, ...column.holders.map((one) => one.share))
        return [
          column.function,
          column.holders.filter((one) => keep(one, largest)).map((one) => one.memberId),
        ]
      }),
    )
  return {
    first: by((one) => one.standing === 'primary'),
    all: by(() => true),
    equals: by((one, largest) => one.standing === 'primary' && one.share === largest),
  }
}
