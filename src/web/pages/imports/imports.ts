import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'

export type Import = paths['/api/v1/imports/{id}']['get']['responses'][200]['content']['application/json']
export type ImportRow =
  paths['/api/v1/imports']['get']['responses'][200]['content']['application/json']['items'][number]
export type Kind = Import['kind']
export type Mapping = Import['mapping']

/** Is it being worked on in the background. */
export const isBusy = (state: Import['state']): boolean =>
  ['checking', 'running', 'paused', 'undoing'].includes(state)

/** May its columns still be mapped. */
export const isOpen = (state: Import['state']): boolean => state === 'uploaded' || state === 'checked'

const BUSY_MS = 1000

const importQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['imports', slug, id],
    queryFn: () => must(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      state.data && isBusy(state.data.state) && state.data.state !== 'paused' ? BUSY_MS : false,
  })

/** One import, read again while it runs. */
export const useImport = (slug: string, id: string) => useQuery(importQuery(slug, id))

/** Shows what an action answered, and lets lists read again. */
export function keepImport(queries: QueryClient, slug: string, record: Import): void {
  queries.setQueryData(importQuery(slug, record.id).queryKey, record)
  void queries.invalidateQueries({ queryKey: ['imports', slug, 'list'] })
}

/** Sends a file and answers its import, with columns guessed. Throws Problem. */
export function sendFile(kind: Kind, file: File): Promise<Import> {
  const send = {
    params: { query: { kind, fileName: file.name.slice(0, 200) } },
    // Its bytes tell what it is: a name or type that somebody gave it tells nothing.
    body: file as never,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'content-type': 'text/csv' },
  }
  return must(api.POST('/api/v1/imports', send as never)) as Promise<Import>
}

export type DialectPatch = NonNullable<
  NonNullable<paths['/api/v1/imports/{id}']['patch']['requestBody']>['content']['application/json']['dialect']
>

/** Says how the file is written; its columns are guessed again. Throws Problem. */
export function correctDialect({ id, version }: Import, dialect: DialectPatch): Promise<Import> {
  return must(api.PATCH('/api/v1/imports/{id}', { params: { path: { id } }, body: { version, dialect } }))
}

/** Keeps which column is which field. Throws Problem. */
export function saveMapping({ id, version }: Import, mapping: Mapping): Promise<Import> {
  return must(api.PATCH('/api/v1/imports/{id}', { params: { path: { id } }, body: { version, mapping } }))
}

type Start = 'checks' | 'runs' | 'cancellations' | 'pauses' | 'resumptions'

/** Looks at every row, takes every row, halts, goes on, or stops. Throws Problem. */
export function start(id: string, what: Start): Promise<Import> {
  return must(api.POST(`/api/v1/imports/{id}/${what}`, { params: { path: { id } } }))
}
