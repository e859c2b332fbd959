import { Checkbox, MultiSelect, SegmentedControl, Select, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useProducts } from '../../data/workplace.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type Deal, IMPORTANCES, type Need, type NeedIn } from './deals.ts'
import { FormFoot } from './FormFoot.tsx'

type Draft = {
  statement: string
  importance: Need['importance']
  costOfProblem: string
  statedBy: string | null
  confirmed: boolean
  productIds: string[]
}

/** A need, said or changed: the prospect's words first. */
export function NeedForm({ deal, need, onClose }: { deal: Deal; need: Need | null; onClose: () => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Draft>(() => draftOf(deal, need))
  const { trouble, isBusy, save } = useSave(deal, need, onClose)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <Dialog opened onClose={onClose} title={t(need ? 'deals.need.editTitle' : 'deals.need.addTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.statement.trim()) void save(draft)
        }}
      >
        <Textarea
          label={t('deals.need.statement')}
          description={t('deals.need.statementHint')}
          value={draft.statement}
          onChange={(event) => set({ statement: event.target.value })}
          data-autofocus
        />
        <Importance value={draft.importance} onChange={(importance) => set({ importance })} />
        <Textarea
          label={t('deals.need.cost')}
          value={draft.costOfProblem}
          onChange={(event) => set({ costOfProblem: event.target.value })}
        />
        <SaidBy deal={deal} value={draft.statedBy} onChange={(statedBy) => set({ statedBy })} />
        <Products value={draft.productIds} onChange={(productIds) => set({ productIds })} />
        <Checkbox
          label={t('deals.need.confirmed')}
          checked={draft.confirmed}
          onChange={(event) => set({ confirmed: event.target.checked })}
        />
        <FormFoot
          trouble={trouble}
          isBusy={isBusy}
          isReady={draft.statement.trim() !== ''}
          onLeave={onClose}
          verb={t('deals.save')}
        />
      </form>
    </Dialog>
  )
}

function draftOf(deal: Deal, need: Need | null): Draft {
  return {
    statement: need?.statement ?? '',
    importance: need?.importance ?? 'should',
    costOfProblem: need?.costOfProblem ?? '',
    statedBy: need ? (need.statedBy?.id ?? null) : (deal.contact?.id ?? null),
    confirmed: need?.confirmedAt != null,
    productIds: need?.products.map(({ id }) => id) ?? [],
  }
}

function useSave(deal: Deal, need: Need | null, onClose: () => void) {
  const queries = useQueryClient()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async (draft: Draft) => {
    setIsBusy(true)
    const failed = await tried(() => (need ? change(need, draft) : add(deal, draft)))
    setIsBusy(false)
    await queries.invalidateQueries({ queryKey: ['opportunities'] })
    if (failed) setTrouble(failed.says)
    else onClose()
  }
  return { trouble, isBusy, save }
}

function add(deal: Deal, { statedBy, costOfProblem, ...said }: Draft) {
  const body: NeedIn = {
    ...said,
    statement: said.statement.trim(),
    opportunityId: deal.id,
    ...(statedBy ? { statedByContactId: statedBy } : {}),
    ...(costOfProblem.trim() ? { costOfProblem: costOfProblem.trim() } : {}),
  }
  return must(api.POST('/api/v1/needs', { body }))
}

function change(need: Need, { statedBy, costOfProblem, ...said }: Draft) {
  const body = {
    ...said,
    statement: said.statement.trim(),
    version: need.version,
    statedByContactId: statedBy,
    costOfProblem: costOfProblem.trim() || null,
  }
  return must(api.PATCH('/api/v1/needs/{id}', { params: { path: { id: need.id } }, body }))
}

function Importance(props: { value: Need['importance']; onChange: (value: Need['importance']) => void }) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      aria-label={t('deals.need.importance')}
      data={IMPORTANCES.map((value) => ({ value, label: t(`deals.importance.${value}`) }))}
      value={props.value}
      onChange={(value) => props.onChange(value as Need['importance'])}
    />
  )
}

function SaidBy(props: { deal: Deal; value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation()
  const { account, contact } = props.deal
  const people = useQuery({
    queryKey: ['contacts', 'of', account?.id],
    queryFn: () =>
      must(api.GET('/api/v1/contacts', { params: { query: { account: account?.id ?? '', limit: 200 } } })),
    enabled: account !== null,
  }).data?.items
  const all = people ?? (contact ? [contact] : [])
  return (
    <Select
      label={t('deals.need.whoSaid')}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
      clearable
    />
  )
}

function Products(props: { value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation()
  const products = useProducts() ?? []
  return (
    <MultiSelect
      label={t('deals.need.products')}
      description={products.length === 0 ? t('deals.need.noProducts') : undefined}
      data={products.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
      searchable
      size="sm"
    />
  )
}
