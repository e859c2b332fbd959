import { Alert, Button, Checkbox, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannels } from '../../data/workplace.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { KnownAlready } from '../lead/KnownAlready.tsx'
import css from '../lead/newLead.module.css'
import { type Typed, useNewLead } from '../lead/useNewLead.tsx'

/** A lead by hand in under twenty seconds, from anywhere: a person or a company is enough. */
export function NewLead({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lead.new.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('lead.cancel') }}
    >
      <NewLeadForm onClose={onClose} />
    </Modal>
  )
}

function NewLeadForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const form = useNewLead()
  const first = useRef<HTMLInputElement>(null)
  const save = async (isLast: boolean) => {
    if (!(await form.save())) return
    if (isLast) return onClose()
    form.clear()
    first.current?.focus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void save(true)
  }
  // Enter in the text saves too; Shift and Enter begin a new line; with Ctrl another lead follows.
  const onKeyDown = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
    if (event.key !== 'Enter' || event.shiftKey || !isText) return
    event.preventDefault()
    void save(!(event.ctrlKey || event.metaKey))
  }
  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} className="stack">
      <div className={css.pair}>
        <Field form={form} name="person" ref={first} autoFocus />
        <Field form={form} name="company" />
      </div>
      <KnownAlready typed={form.typed} chosen={form.chosen} onChoose={form.choose} />
      <div className={css.pair}>
        <Field form={form} name="email" type="email" />
        <Field form={form} name="phone" type="tel" />
      </div>
      <Textarea
        label={t('lead.interest')}
        value={form.typed.interest}
        onChange={(event) => form.type({ interest: event.target.value })}
        minRows={2}
        maxRows={6}
      />
      <Source form={form} />
      {form.trouble && !form.trouble.field && <Alert color="late">{form.trouble.says}</Alert>}
      <p className="label">{t('lead.new.hint')}</p>
      <div className="row wrap">
        <Button className="push" onClick={() => void save(false)} rightSection={<KeyHint keys="mod+↵" />}>
          {t('lead.new.addAnother')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          loading={form.isBusy}
          rightSection={<KeyHint keys="Enter" inherit />}
        >
          {t('lead.new.add')}
        </Button>
      </div>
    </form>
  )
}

type Form = ReturnType<typeof useNewLead>

/** Where the API's name of a field stands on this form. */
const BLAMED: Record<string, keyof Typed> = {
  'contact.name': 'person',
  'account.name': 'company',
  'contact.emails.0': 'email',
  'contact.phones.0': 'phone',
}

function Field(props: {
  form: Form
  name: 'person' | 'company' | 'email' | 'phone'
  type?: string
  autoFocus?: boolean
  ref?: React.Ref<HTMLInputElement>
}) {
  const { t } = useTranslation()
  const { form, name } = props
  const { trouble } = form
  const isBlamed = trouble?.field !== undefined && (BLAMED[trouble.field] ?? 'person') === name
  return (
    <TextInput
      ref={props.ref}
      label={t(`lead.new.${name}`)}
      type={props.type ?? 'text'}
      value={form.typed[name]}
      onChange={(event) => form.type({ [name]: event.target.value })}
      error={isBlamed ? trouble?.says : null}
      autoComplete="off"
      data-autofocus={props.autoFocus}
    />
  )
}

function Source({ form }: { form: Form }) {
  const { t } = useTranslation()
  const channels = useChannels() ?? []
  return (
    <div className={css.source}>
      <NativeSelect
        label={t('lead.channel')}
        value={form.channelId}
        onChange={(event) => form.setChannelId(event.target.value)}
        data={[
          { value: '', label: t('lead.noChannel') },
          ...channels.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={t('lead.directnessLabel')}
        value={form.directness}
        onChange={(event) => form.setDirectness(event.target.value as 'direct')}
        data={(['direct', 'indirect'] as const).map((value) => ({
          value,
          label: t(`lead.directness.${value}`),
        }))}
      />
      <Checkbox
        label={t('lead.new.toIntake')}
        checked={form.toIntake}
        onChange={(event) => form.setToIntake(event.target.checked)}
      />
    </div>
  )
}
