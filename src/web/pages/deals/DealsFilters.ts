import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ListView } from '../../data/address.ts'
import { useOwnViews } from '../../data/own-views.ts'
import { useMembers, useProductLines } from '../../data/workplace.tsx'
import type { FilterKind, FilterValues } from '../../ui/list/filters.ts'
import { type DealRow, STAGES } from './deals.ts'

const STATES = ['open', 'won', 'lost'] as const
type Named = { id: string; name: string }
const choices = (all: readonly Named[] | undefined) =>
  (all ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** Everything deals can be narrowed by, in words. */
export function useDealFilters(first: DealRow | undefined): FilterKind[] {
  const { t } = useTranslation()
  const owners = [
    { value: 'me', label: t('deals.me') },
    { value: 'none', label: t('deals.nobody') },
    ...choices(useMembers()),
  ]
  const lines = [{ value: 'none', label: t('deals.noLine') }, ...choices(useProductLines())]
  return [
    { ...plain(t, 'owner'), kind: 'one', options: owners },
    {
      ...plain(t, 'dealTeam'),
      kind: 'one',
      options: [{ value: 'me', label: t('deals.me') }, ...choices(useMembers())],
    },
    {
      ...plain(t, 'state'),
      kind: 'some',
      options: STATES.map((value) => ({ value, label: t(`deals.state.${value}`) })),
    },
    {
      ...plain(t, 'stage'),
      kind: 'some',
      options: STAGES.map((value) => ({ value, label: t(`deals.stage.${value}`) })),
    },
    { ...plain(t, 'productLine'), kind: 'one', options: lines },
    { ...plain(t, 'expectedFrom'), kind: 'day' },
    { ...plain(t, 'expectedTo'), kind: 'day' },
    { ...plain(t, 'withoutNextStep'), kind: 'one', options: [{ value: 'true', label: t('deals.missing') }] },
    {
      ...plain(t, 'account'),
      kind: 'one',
      options: choices(first?.account ? [first.account] : []),
      isHidden: true,
    },
    {
      ...plain(t, 'lead'),
      kind: 'one',
      options: first ? [{ value: first.leadId, label: first.name }] : [],
      isHidden: true,
    },
  ]
}

type Key =
  | 'owner'
  | 'dealTeam'
  | 'state'
  | 'stage'
  | 'productLine'
  | 'expectedFrom'
  | 'expectedTo'
  | 'withoutNextStep'
  | 'account'
  | 'lead'

const plain = (t: TFunction, key: Key) => ({
  key,
  name: t(`deals.filter.${key}`),
  says: t(`deals.says.${key}`),
})

/** The views of deals: those that come with Baton, then the reader's own. */
export function useDealViews() {
  const { own, ...keeping } = useOwnViews<ListView>('deals')
  return { views: [...useReadyMade(), ...own], ...keeping }
}

function useReadyMade(): ListView[] {
  const { t } = useTranslation()
  const view = (id: 'open' | 'mine' | 'team' | 'stuck' | 'won' | 'lost' | 'all', values: FilterValues) => ({
    id,
    name: t(`deals.view.${id}`),
    values,
  })
  return [
    view('open', { state: 'open' }),
    view('mine', { state: 'open', owner: 'me' }),
    view('team', { state: 'open', dealTeam: 'me' }),
    view('stuck', { state: 'open', withoutNextStep: 'true' }),
    view('won', { state: 'won' }),
    view('lost', { state: 'lost' }),
    view('all', {}),
  ]
}

/** What the board can be narrowed by; null where the filters ask for more than open deals by stage. */
export function boardValues({ state, ...values }: FilterValues): FilterValues | null {
  if (state !== 'open') return null
  return 'stage' in values || 'account' in values || 'lead' in values ? null : values
}
