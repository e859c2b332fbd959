import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Completion } from '../../../../funnel/intake/desk/doing.ts'
import { api, must, tried } from '../../../data/api.ts'
import { useChannels, useProductLines } from '../../../data/workplace.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import type { Card } from './desk.ts'
import { type Draft, draftOf, firstOpen, TEXTS, toCompletion } from './draft.ts'
import css from './intake.module.css'

/** The fields of a card to be completed, suggestions filled in and marked; Enter saves, Esc leaves. */
export function CompleteForm(props: {
  card: Card
  onSave: (values: Completion) => Promise<void>
  onLeave: () => void
}) {
  const { t } = useTranslation()
  const { card } = props
  const [start] = useState(() => draftOf(card))
  const [draft, setDraft] = useState(start.draft)
  const [trouble, setTrouble] = useState<{ says: string; field?: string | undefined } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const values = toCompletion(card, draft)
    if (Object.keys(values).length === 0) return props.onLeave()
    setIsBusy(true)
    const problem = await tried(() => props.onSave(values))
    setIsBusy(false)
    if (problem) setTrouble(problem)
  }
  const first = firstOpen(card, start.suggested)
  const field = (name: keyof Draft): Field => ({
    label: t(`intake.field.${name}`),
    error:
      trouble?.field?.split('.')[0] === name || trouble?.field === `values.${name}` ? trouble.says : null,
    description: hintOf(t, name, start.suggested),
    'data-suggested': start.suggested.get(name) ? true : undefined,
    autoFocus: name === first,
  })
  return (
    <form
      className={css.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={leavesOnEscape(props.onLeave)}
    >
      <div className={css.fields}>
        {TEXTS.map((name) => (
          <TextInput
            key={name}
            {...field(name)}
            value={draft[name]}
            placeholder={name === 'emails' || name === 'phones' ? t('intake.field.several') : ''}
            autoComplete="off"
            disabled={card.hidden !== undefined && HIDDEN.includes(name)}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        ))}
        <Choices draft={draft} set={set} field={field} />
        <Textarea
          {...field('interest')}
          className={css.wide}
          value={draft.interest}
          autosize
          minRows={1}
          maxRows={4}
          onChange={(event) => set({ interest: event.target.value })}
        />
      </div>
      {trouble && (
        <Alert color="late" role="alert">
          {trouble.says}
        </Alert>
      )}
      <div className="row">
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          rightSection={<KeyHint keys="Enter" inherit />}
        >
          {t('intake.do.save')}
        </Button>
        <Button onClick={props.onLeave} rightSection={<KeyHint keys="Escape" />}>
          {t('intake.do.cancel')}
        </Button>
      </div>
    </form>
  )
}

type Field = {
  label: string
  error: string | null
  description: string | undefined
  'data-suggested': true | undefined
  autoFocus: boolean
}

const HIDDEN: readonly string[] = ['personName', 'title', 'emails', 'phones']

function hintOf(t: TFunction, name: keyof Draft, suggested: Map<string, string>) {
  const from = suggested.get(name)
  return from ? t(`intake.from.${from as 'email'}`) : undefined
}

// In a text of several lines Enter begins the next one, with Ctrl it saves; an open list closes first.
function leavesOnEscape(leave: () => void) {
  return (event: KeyboardEvent<HTMLFormElement>) => {
    const target = event.target as HTMLElement
    if (event.key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') {
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
}

function Choices(props: {
  draft: Draft
  set: (part: Partial<Draft>) => void
  field: (name: keyof Draft) => Field
}) {
  const { draft, set, field } = props
  const channels = useChannels()
  const lines = useProductLines()
  const campaigns = useCampaigns(draft.channelId)
  const of = (all: readonly { id: string; name: string }[] | undefined) =>
    (all ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const choice = { searchable: true, clearable: true, selectFirstOptionOnChange: true }
  return (
    <>
      <Select
        {...field('channelId')}
        {...choice}
        data={of(channels)}
        value={draft.channelId}
        onChange={(channelId) => set({ channelId, campaignId: null })}
      />
      <Select
        {...field('campaignId')}
        {...choice}
        data={of(campaigns)}
        value={draft.campaignId}
        disabled={!draft.channelId}
        onChange={(campaignId) => set({ campaignId })}
      />
      <Select
        {...field('productLineId')}
        {...choice}
        data={of(lines)}
        value={draft.productLineId}
        onChange={(productLineId) => set({ productLineId })}
      />
    </>
  )
}

function useCampaigns(channelId: string | null) {
  const { data } = useQuery({
    queryKey: ['channels', 'campaigns', channelId],
    queryFn: () =>
      must(api.GET('/api/v1/campaigns', { params: { query: { channelId: channelId ?? '', limit: 200 } } })),
    enabled: channelId !== null,
    staleTime: 60_000,
  })
  return data?.items
}
