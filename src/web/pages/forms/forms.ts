import { queryOptions } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'

export type CapturePoint = paths['/api/v1/forms/{id}']['get']['responses'][200]['content']['application/json']
export type Field = CapturePoint['fields'][number]
export type FormPatch = NonNullable<
  paths['/api/v1/forms/{id}']['patch']['requestBody']
>['content']['application/json']
export type Submission =
  paths['/api/v1/form-submissions']['get']['responses'][200]['content']['application/json']['items'][number]

/** The capture points by name. */
export const formsQuery = () =>
  queryOptions({
    queryKey: ['forms', 'all'],
    queryFn: () => must(api.GET('/api/v1/forms', { params: { query: { limit: 200 } } })),
  })

/** One capture point. */
export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ['forms', id],
    queryFn: () => must(api.GET('/api/v1/forms/{id}', { params: { path: { id } } })),
  })

/** Whether forms can confirm by mail here. */
export const meansQuery = () =>
  queryOptions({
    queryKey: ['form-means'],
    queryFn: () => must(api.GET('/api/v1/form-means')),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What was sent to a form lately. */
export const submissionsQuery = (form: string) =>
  queryOptions({
    queryKey: ['forms', form, 'submissions'],
    queryFn: () => must(api.GET('/api/v1/form-submissions', { params: { query: { form, limit: 20 } } })),
  })

/** What the editor works on: the form with the words of consent as they will be. */
export type Draft = Omit<
  CapturePoint,
  'id' | 'version' | 'publicKey' | 'counts' | 'createdAt' | 'binned' | 'consent'
> & {
  consent: { text: string; required: boolean } | null
}

/** The draft of a form as it is. */
export function draftOf(form: CapturePoint): Draft {
  const { id: _, version: __, publicKey: ___, counts: ____, createdAt: _____, binned: ______, ...rest } = form
  const { consent } = form
  return { ...rest, consent: consent && { text: consent.text, required: consent.required } }
}

/** A key for a field of the form's own, from its label: `Which valves?` is `which_valves`. */
export function keyOf(label: string, taken: string[]): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 36)
  const base = plain || 'field'
  let key = base
  for (let n = 2; taken.includes(key); n++) key = `${base}_${n}`
  return key
}
