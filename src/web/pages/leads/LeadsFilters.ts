import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { CLOSED_AS, STATES } from '../../../funnel/leads/lead.ts'
import { api, must } from '../../data/api.ts'
import { useChannels, useMembers, useProductLines, useQueues, useTerritories } from '../../data/workplace.tsx'
import { LEVELS } from '../../ui/functions.ts'
import type { FilterKind } from '../../ui/list/filters.ts'
import { segmentsQuery } from '../territories/territories.ts'

type Named = { id: string; name: string }

const choices = (all: readonly Named[] | undefined) =>
  (all ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** Everything leads can be narrowed by, in words; `shown` are rows at hand, for names a link refers to. */
export function useLeadFilters(
  shown: readonly { account: Named | null; contact: Named | null }[],
): FilterKind[] {
  const { t } = useTranslation()
  const owners = [
    { value: 'me', label: t('leads.me') },
    { value: 'none', label: t('leads.nobody') },
    ...choices(useMembers()),
  ]
  const channels = [{ value: 'none', label: t('leads.noChannel') }, ...choices(useChannels())]
  const territories = [{ value: 'none', label: t('leads.noTerritory') }, ...choices(useTerritories())]
  return [
    one(t, 'owner', owners),
    some(t, 'state', ['open', ...STATES], (state) => t(`leads.state.${state as 'open'}`)),
    some(t, 'level', LEVELS, (level) => t(`function.${level as 'gather'}`)),
    one(t, 'channel', channels),
    one(t, 'productLine', choices(useProductLines())),
    one(t, 'queue', choices(useQueues())),
    one(t, 'campaign', choices(useCampaigns())),
    one(t, 'territory', territories),
    one(t, 'segment', choices(useSegments())),
    some(t, 'closedAs', CLOSED_AS, (as) => t(`leads.closedAs.${as as 'lost'}`)),
    { ...plain(t, 'receivedFrom'), kind: 'day' },
    { ...plain(t, 'receivedTo'), kind: 'day' },
    { ...plain(t, 'nextStepBy'), kind: 'day' },
    { ...plain(t, 'search'), kind: 'text' },
    { ...one(t, 'account', named(shown, 'account')), isHidden: true },
    { ...one(t, 'contact', named(shown, 'contact')), isHidden: true },
    { ...one(t, 'import', []), isHidden: true },
  ]
}

type Key =
  | 'owner'
  | 'state'
  | 'level'
  | 'channel'
  | 'productLine'
  | 'queue'
  | 'campaign'
  | 'territory'
  | 'segment'
  | 'closedAs'
  | 'receivedFrom'
  | 'receivedTo'
  | 'nextStepBy'
  | 'search'
  | 'account'
  | 'contact'
  | 'import'

const plain = (t: TFunction, key: Key) => ({
  key,
  name: t(`leads.filter.${key}`),
  says: t(`leads.says.${key}`),
})

function one(t: TFunction, key: Key, options: FilterKind['options'] & {}): FilterKind {
  return { ...plain(t, key), kind: 'one', options }
}

function some(
  t: TFunction,
  key: Key,
  values: readonly string[],
  label: (value: string) => string,
): FilterKind {
  return { ...plain(t, key), kind: 'some', options: values.map((value) => ({ value, label: label(value) })) }
}

const named = (
  rows: readonly { account: Named | null; contact: Named | null }[],
  of: 'account' | 'contact',
) => choices(rows.slice(0, 1).flatMap((row) => row[of] ?? []))

const useSegments = () => useQuery(segmentsQuery()).data?.items

function useCampaigns() {
  return useQuery({
    queryKey: ['channels', 'campaigns'],
    queryFn: () => must(api.GET('/api/v1/campaigns', { params: { query: { limit: 200 } } })),
    staleTime: 60_000,
  }).data?.items
}
