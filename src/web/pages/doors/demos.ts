import type { paths } from '../../api-types.ts'
import { api, must, Problem } from '../../data/api.ts'

/** A made-up company in the making. `slug` is its workspace once it can be entered. */
export type Demo = paths['/api/v1/demos/{id}']['get']['responses'][200]['content']['application/json']

/** Begins to make the demo company, or tells of the one that is being made already. */
export async function makeDemo(): Promise<Demo> {
  try {
    return await must(api.POST('/api/v1/demos', { body: {} }))
  } catch (error) {
    if (error instanceof Problem && typeof error.said.demoId === 'string') return readDemo(error.said.demoId)
    throw error
  }
}

/** How far it is. */
export const readDemo = (id: string): Promise<Demo> =>
  must(api.GET('/api/v1/demos/{id}', { params: { path: { id } } }))
