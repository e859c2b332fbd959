import { queryOptions } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { sayReason } from '../lead/words.ts'

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type Notice = Read<'/api/v1/notices'>['items'][number]
export type NoticeSettings = Read<'/api/v1/notice-settings'>
export type SettingsPatch = NonNullable<
  paths['/api/v1/notice-settings']['patch']['requestBody']
>['content']['application/json']
export type Kind = keyof NoticeSettings['kinds']

/** How many of my notices are not read. */
export const countQuery = (slug: string) =>
  queryOptions({
    queryKey: ['notices', slug, 'count'],
    queryFn: () => must(api.GET('/api/v1/notice-count')),
    staleTime: 10_000,
  })

/** The latest of my notices, for the panel. */
export const latestQuery = (slug: string) =>
  queryOptions({
    queryKey: ['notices', slug, 'latest'],
    queryFn: () => must(api.GET('/api/v1/notices', { params: { query: { limit: 30 } } })),
    staleTime: 5000,
  })

/** What is about one lead or company. */
export type Group = { key: string; about: string | null; notices: Notice[] }

/** Notices about one lead stand together, where the newest of them stands. */
export function grouped(notices: Notice[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of notices) {
    const about = one.lead?.id ?? one.account?.id
    const key = about ?? one.id
    const group = groups.get(key) ?? { key, about: about ? one.about : null, notices: [] }
    groups.set(key, group)
    group.notices.push(one)
  }
  return [...groups.values()]
}

/** Where a notice leads, below the workspace; null where there is nothing to open. */
export function placeOf({ lead, account, kind }: Pick<Notice, 'lead' | 'account' | 'kind'>): string | null {
  if (lead) return `leads/${lead.id}`
  if (account) return `customers/${account.id}`
  return kind === 'test' ? 'settings/notices' : null
}

/** A notice in a sentence; the company it is about stands over it. */
export function sayNotice(t: TFunction, notice: Notice): string {
  if (!notice.mayOpen) return t('notices.hidden')
  const { kind, code, detail, queue, by } = notice
  const reason = typeof detail.reason === 'string' ? sayReason(t, detail.reason) : ''
  const blanks = {
    who: by?.name ?? 'Baton',
    queue: queue ?? t('notices.yourPool'),
    late: typeof detail.lateName === 'string' ? detail.lateName : t('notices.somebody'),
  }
  const keys = [`notices.says.${kind}.${code}`, `notices.says.${kind}.other`]
  const said = (t as (keys: string[], blanks: object) => string)(keys, blanks)
  return reason && kind === 'answer' ? `${said}: ${reason}` : said
}
