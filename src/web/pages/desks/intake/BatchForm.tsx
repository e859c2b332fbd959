import { Button, Select, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchAction } from '../../../../funnel/intake/desk/doing.ts'
import { REASONS } from '../../../../funnel/leads/lead.ts'
import { useChannels, useProductLines } from '../../../data/workplace.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import record from '../../../ui/record.module.css'
import { sayReason } from '../../lead/words.ts'

type Props = { onAction: (action: BatchAction) => void; onClose: () => void }

/** What a batch has to be told before it can be looked at: the reason, or the values. */
export function BatchForm({ kind, ...props }: Props & { kind: 'refuse' | 'set' }) {
  const { t } = useTranslation()
  return (
    <Dialog opened onClose={props.onClose} title={t(`intake.batch.${kind}`)}>
      {kind === 'refuse' ? <Reasons {...props} /> : <Values {...props} />}
    </Dialog>
  )
}

function Reasons({ onAction }: Props) {
  const { t } = useTranslation()
  const choose = (reason: (typeof REASONS.refuse)[number] | undefined) =>
    reason && onAction({ do: 'refuse', reason })
  return (
    <fieldset className={record.reasons} onKeyDown={(event) => choose(REASONS.refuse[Number(event.key) - 1])}>
      <legend className="label">{t('intake.batch.reason')}</legend>
      {REASONS.refuse.map((reason, at) => (
        <UnstyledButton
          key={reason}
          className={record.reason}
          data-autofocus={at === 0 || undefined}
          onClick={() => choose(reason)}
        >
          <KeyHint keys={String(at + 1)} />
          <span>{sayReason(t, reason)}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}

function Values({ onAction, onClose }: Props) {
  const { t } = useTranslation()
  const [channelId, setChannelId] = useState<string | null>(null)
  const [productLineId, setProductLineId] = useState<string | null>(null)
  const [country, setCountry] = useState('')
  const [tags, setTags] = useState('')
  const addTags = tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
  const isCountry = country === '' || /^[a-z]{2}$/i.test(country)
  const isEmpty = !channelId && !productLineId && !country && addTags.length === 0
  const of = (all: readonly { id: string; name: string }[] | undefined) =>
    (all ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    if (isEmpty || !isCountry) return
    onAction({
      do: 'set',
      ...(channelId && { channelId }),
      ...(productLineId && { productLineId }),
      ...(country && { country: country.toUpperCase() }),
      ...(addTags.length > 0 && { addTags }),
    })
  }
  return (
    <form className="stack" onSubmit={send}>
      <Select
        label={t('intake.batch.channel')}
        data={of(useChannels())}
        value={channelId}
        onChange={setChannelId}
        searchable
        clearable
        data-autofocus
      />
      <Select
        label={t('intake.batch.productLine')}
        data={of(useProductLines())}
        value={productLineId}
        onChange={setProductLineId}
        searchable
        clearable
      />
      <TextInput
        label={t('intake.batch.country')}
        value={country}
        maxLength={2}
        onChange={(event) => setCountry(event.target.value)}
      />
      <TextInput
        label={t('intake.batch.tags')}
        value={tags}
        onChange={(event) => setTags(event.target.value)}
      />
      <div className="row">
        <Button className="push" onClick={onClose}>
          {t('intake.do.cancel')}
        </Button>
        <Button type="submit" variant="filled" disabled={isEmpty || !isCountry}>
          {t('intake.batch.preview')}
        </Button>
      </div>
    </form>
  )
}
