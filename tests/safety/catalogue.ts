// Every route Baton has, as the tests that are made from them see it.
import type { z } from 'zod'
import { FILE_ROUTES, PUBLIC_ROUTES, ROUTES } from '../../src/app.ts'
import type { Access } from '../../src/platform/access.ts'
import { EXAMPLES, type Example } from './examples.ts'
import type { Company } from './town.ts'

export interface Listed {
  /** `POST /leads`, as examples are called. */
  name: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  access: Access | 'public'
  status: number
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  isFile: boolean
  /** Its answer is shown once only. */
  secret?: boolean
  example: (company: Company) => Promise<Example>
}

const listed = (one: object, isFile: boolean): Listed => {
  const route = one as Omit<Listed, 'name' | 'isFile' | 'example'> & { kind?: string }
  const name = `${route.method} ${route.path}`
  const status = route.status ?? (route.kind === 'upload' ? 201 : 200)
  return { ...route, name, status, isFile, example: (company) => exampleOf(name, company) }
}

async function exampleOf(name: string, company: Company): Promise<Example> {
  const make = EXAMPLES[name]
  if (!make) throw new Error(`Write an example of ${name} into tests/safety/examples.ts.`)
  return make(company)
}

const inside = [...ROUTES.map((one) => listed(one, false)), ...FILE_ROUTES.map((one) => listed(one, true))]

/** All of them, with those asked before anybody is known. */
export const LISTED: Listed[] = [...inside, ...PUBLIC_ROUTES.map((one) => listed(one, false))]

const hasExample = ({ name }: Listed) => name in EXAMPLES

/** Those that can be tried: one test complains of all that have no example. */
export const ALL: Listed[] = LISTED.filter(hasExample)

/** Those behind the door, where it is known who asks. */
export const INSIDE: Listed[] = inside.filter(hasExample)
