import { Button, MultiSelect, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useMe, useProductLines } from '../../data/workplace.tsx'
import { allCurrencies } from '../../ui/currency.ts'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { useReader } from '../../ui/reader.ts'
import { allCountries } from '../team/countries.ts'
import type { RuleDraft } from './draft.ts'
import css from './territories.module.css'
import { SIZES, useAccountNames } from './territories.ts'

type Props = {
  rule: RuleDraft
  onChange: (rule: RuleDraft) => void
  onRemove: () => void
  number: number
}

/** What a rule asks for, field by field. A field left empty asks nothing. */
export function RuleFields({ rule, onChange, onRemove, number }: Props) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const lines = useProductLines() ?? []
  const set = (patch: Partial<RuleDraft>) => onChange({ ...rule, ...patch })
  const label = (field: string) => t(`territories.fields.${field}` as 'territories.fields.countries')
  const tags = (field: 'regions' | 'postcodes' | 'industries') => (
    <TagsInput
      label={label(field)}
      description={field === 'postcodes' ? t('territories.postcodesSay') : undefined}
      value={rule[field]}
      onChange={(value) => set({ [field]: apart(value) })}
      splitChars={[',', ';']}
      acceptValueOnBlur
    />
  )
  return (
    <fieldset className={css.rule}>
      <legend className="label">
        {number === 1 ? t('territories.catches') : t('territories.orCatches')}
      </legend>
      <div className={css.fields}>
        <MultiSelect
          label={label('countries')}
          data={allCountries(locale)}
          value={rule.countries}
          onChange={(countries) => set({ countries })}
          searchable
          limit={50}
        />
        {tags('regions')}
        {tags('postcodes')}
        {tags('industries')}
        <MultiSelect
          label={label('sizes')}
          data={[...SIZES]}
          value={rule.sizes}
          onChange={(sizes) => set({ sizes: sizes as RuleDraft['sizes'] })}
        />
        <MultiSelect
          label={label('productLineIds')}
          data={lines.map(({ id, name }) => ({ value: id, label: name }))}
          value={rule.productLineIds}
          onChange={(productLineIds) => set({ productLineIds })}
          searchable
        />
        <Band rule={rule} set={set} />
        <AccountsField ids={rule.accountIds} onChange={(accountIds) => set({ accountIds })} />
      </div>
      <Button variant="subtle" size="compact-sm" onClick={onRemove} className={css.start}>
        {t('territories.removeRule')}
      </Button>
    </fieldset>
  )
}

function Band({ rule, set }: { rule: RuleDraft; set: (patch: Partial<RuleDraft>) => void }) {
  const { t } = useTranslation()
  const own = useMe().workspace.currency
  const currency = rule.valueCurrency ?? own
  const ends = ['valueFrom', 'valueBelow'] as const
  return ends.map((end) => (
    <MoneyField
      key={end}
      label={t(`territories.fields.${end}`)}
      value={{ amount: rule[end], currency }}
      currencies={allCurrencies()}
      onChange={(value) => {
        const both = { valueFrom: rule.valueFrom, valueBelow: rule.valueBelow, [end]: value.amount }
        const asks = both.valueFrom !== null || both.valueBelow !== null
        set({ ...both, valueCurrency: asks ? value.currency : null })
      }}
    />
  ))
}

function AccountsField({ ids, onChange }: { ids: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [met, setMet] = useState(new Map<string, string>())
  const saved = useAccountNames()
  const { data } = useQuery({
    queryKey: ['accounts', 'search', typed],
    enabled: typed.trim().length > 1,
    queryFn: () => must(api.GET('/api/v1/search', { params: { query: { q: typed.trim(), limit: 20 } } })),
  })
  const found = (data?.items ?? []).filter(({ kind }) => kind === 'account')
  const names = new Map([...saved, ...met, ...found.map(({ id, label }) => [id, label] as const)])
  const shown = [...new Set([...ids, ...found.map(({ id }) => id)])]
  return (
    <MultiSelect
      label={t('territories.fields.accountIds')}
      placeholder={ids.length === 0 ? t('territories.typeName') : undefined}
      data={shown.map((id) => ({ value: id, label: names.get(id) ?? '…' }))}
      value={ids}
      onChange={(next) => {
        setMet(new Map([...met, ...next.map((id) => [id, names.get(id) ?? '…'] as const)]))
        onChange(next)
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={typed.trim().length > 1 ? t('doors.noneFound') : t('territories.typeName')}
    />
  )
}

// What is pasted with commas is several.
function apart(values: string[]): string[] {
  const all = values.flatMap((value) => value.split(/[,;]/)).map((value) => value.trim())
  return [...new Set(all.filter(Boolean))]
}
