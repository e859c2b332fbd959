import { NativeSelect, NumberInput, Switch, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ADDRESS_POLICIES } from '../../../funnel/intake/forms/form.ts'
import { useChannels, useProductLines } from '../../data/workplace.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { campaignsQuery } from '../settings/marketing.ts'
import { poolsQuery } from '../settings/routing/routing.ts'
import type { Editing } from './FormEditor.tsx'
import css from './forms.module.css'
import { meansQuery } from './forms.ts'

type Named = { id: string; name: string }

/** To which channel and campaign its leads belong, and who gets them. */
export function WhereTo({ draft, set, wrong }: Editing) {
  const { t } = useTranslation()
  const pools = useQuery(poolsQuery()).data?.items.filter((pool) => pool.function === 'qualify')
  const campaigns = useQuery({
    ...campaignsQuery(draft.channelId ?? ''),
    enabled: draft.channelId !== null,
  }).data?.items
  const choice = (
    name: 'channelId' | 'campaignId' | 'productLineId' | 'poolId',
    all: Named[] | undefined,
  ) => (
    <NativeSelect
      label={t(`forms.${name}`)}
      value={draft[name] ?? ''}
      onChange={(event) =>
        set({
          [name]: event.target.value || null,
          ...(name === 'channelId' ? { campaignId: null } : {}),
        })
      }
      data={[
        { value: '', label: t(name === 'poolId' ? 'forms.intake' : 'forms.noneOfThem') },
        ...(all ?? []).map(({ id, name: label }) => ({ value: id, label })),
      ]}
      error={wrong(name)}
    />
  )
  return (
    <Facts title={t('forms.whereTo')}>
      <div className={css.pair}>
        {choice('channelId', useChannels())}
        {choice('campaignId', campaigns)}
        {choice('productLineId', useProductLines())}
        {choice('poolId', pools)}
      </div>
      <p className="quiet">{t('forms.poolSays')}</p>
    </Facts>
  )
}

/** Who may send, how much, and how it is known that it was them. */
export function Protection({ draft, set, wrong }: Editing) {
  const { t } = useTranslation()
  const mails = useQuery(meansQuery()).data?.mails ?? false
  return (
    <Facts title={t('forms.protection')}>
      <Switch
        label={t('forms.isOpen')}
        checked={draft.isOpen}
        onChange={(event) => set({ isOpen: event.target.checked })}
      />
      <Switch
        label={t('forms.doubleOptIn')}
        description={t(mails ? 'forms.doubleOptInSays' : 'forms.noMail')}
        disabled={!mails && !draft.doubleOptIn}
        checked={draft.doubleOptIn}
        onChange={(event) => set({ doubleOptIn: event.target.checked })}
        error={wrong('doubleOptIn')}
      />
      <Origins draft={draft} set={set} wrong={wrong} />
      <div className={css.pair}>
        <NumberInput
          label={t('forms.perAddress')}
          min={1}
          max={10_000}
          value={draft.perAddress}
          onChange={(value) => set({ perAddress: Number(value) || 1 })}
          error={wrong('perAddress')}
        />
        <NumberInput
          label={t('forms.perForm')}
          min={1}
          max={100_000}
          value={draft.perForm}
          onChange={(value) => set({ perForm: Number(value) || 1 })}
          error={wrong('perForm')}
        />
        <NativeSelect
          label={t('forms.keepsAddress')}
          value={draft.keepsAddress}
          onChange={(event) => set({ keepsAddress: event.target.value as typeof draft.keepsAddress })}
          data={ADDRESS_POLICIES.map((value) => ({ value, label: t(`forms.keeps.${value}`) }))}
        />
      </div>
    </Facts>
  )
}

function Origins({ draft, set, wrong }: Pick<Editing, 'draft' | 'set' | 'wrong'>) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(draft.origins.join('\n'))
  const keep = (text: string) => {
    setTyped(text)
    set({ origins: text.split('\n').map(originIn).filter(Boolean) })
  }
  return (
    <Textarea
      label={t('forms.origins')}
      description={t('forms.originsSay')}
      placeholder="https://www.example.com"
      autosize
      minRows={2}
      value={typed}
      onChange={(event) => keep(event.target.value)}
      error={wrong('origins')}
    />
  )
}

// Whoever copies the address of a page means its site.
function originIn(line: string): string {
  const text = line.trim()
  return URL.canParse(text) && /^https?:/i.test(text) ? new URL(text).origin : text
}
