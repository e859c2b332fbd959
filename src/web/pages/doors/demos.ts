import { api, must } from '../../data/api.ts'

/** A made-up company in the making. `slug` is its workspace once it can be entered. */
export type Demo = {
  id: string
  state: string
  done: number
  total: number
  slug: string | null
  refusal?: string | null
}

type Call = (path: string, given?: object) => Promise<{ data?: Demo }>

/** Begins to make the demo company. */
export const makeDemo = (): Promise<Demo> =>
  must((api.POST as unknown as Call)('/api/v1/demos', { body: {} }))

/** How far it is. */
export const readDemo = (id: string): Promise<Demo> =>
  must((api.GET as unknown as Call)('/api/v1/demos/{id}', { params: { path: { id } } }))
