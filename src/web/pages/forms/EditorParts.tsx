import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { kindsFor, MOST_FIELDS, OUR_FIELDS } from '../../../funnel/intake/forms/form.ts'
import { Facts } from '../../ui/RecordLayout.tsx'
import { FieldRow } from './FieldRow.tsx'
import type { Editing } from './FormEditor.tsx'
import css from './forms.module.css'
import { type CapturePoint, type Field, keyOf } from './forms.ts'

/** What the page says before and after. */
export function WordsPart({ draft, set, wrong }: Editing) {
  const { t } = useTranslation()
  const text = (name: 'name' | 'title') => (
    <TextInput
      label={t(`forms.${name}`)}
      description={name === 'name' ? t('forms.nameSays') : undefined}
      required
      value={draft[name]}
      onChange={(event) => set({ [name]: event.target.value })}
      error={wrong(name)}
    />
  )
  return (
    <Facts title={t('forms.words')}>
      <div className={css.pair}>
        {text('name')}
        <NativeSelect
          label={t('forms.language')}
          description={t('forms.languageSays')}
          value={draft.language}
          onChange={(event) => set({ language: event.target.value as typeof draft.language })}
          data={[
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
      </div>
      {text('title')}
      <Textarea
        label={t('forms.leadIn')}
        autosize
        minRows={2}
        value={draft.leadIn ?? ''}
        onChange={(event) => set({ leadIn: event.target.value || null })}
        error={wrong('leadIn')}
      />
      <Textarea
        label={t('forms.welcome')}
        required
        autosize
        minRows={2}
        value={draft.welcome}
        onChange={(event) => set({ welcome: event.target.value })}
        error={wrong('welcome')}
      />
      <TextInput
        label={t('forms.redirectTo')}
        placeholder="https://www.example.com/thanks"
        value={draft.redirectTo ?? ''}
        onChange={(event) => set({ redirectTo: event.target.value || null })}
        error={wrong('redirectTo')}
      />
    </Facts>
  )
}

/** What is asked, in its order. */
export function FieldsPart({ draft, set, wrong, mayChange }: Editing) {
  const { t } = useTranslation()
  const { fields } = draft
  const put = (at: number, field: Field) => set({ fields: fields.with(at, field) })
  const up = (at: number) => {
    const [moved] = fields.slice(at, at + 1)
    if (moved) set({ fields: fields.toSpliced(at, 1).toSpliced(at - 1, 0, moved) })
  }
  return (
    <Facts title={t('forms.fields')}>
      <ol className={css.fields}>
        {fields.map((field, at) => (
          <FieldRow
            key={field.key}
            field={field}
            wrong={wrong(`fields.${at}`)}
            onChange={(next) => put(at, next)}
            onUp={at === 0 ? null : () => up(at)}
            onRemove={() => set({ fields: fields.toSpliced(at, 1) })}
          />
        ))}
      </ol>
      {wrong('fields') && <p className="late">{wrong('fields')}</p>}
      {mayChange && fields.length < MOST_FIELDS && (
        <AddField
          taken={fields.map(({ key }) => key)}
          onAdd={(field) => set({ fields: [...fields, field] })}
        />
      )}
    </Facts>
  )
}

function AddField({ taken, onAdd }: { taken: string[]; onAdd: (field: Field) => void }) {
  const { t } = useTranslation()
  const free = OUR_FIELDS.filter((key) => !taken.includes(key))
  const addOwn = () => {
    const label = t('forms.newQuestion')
    onAdd({ key: keyOf(label, taken), label, required: false, kind: 'text' })
  }
  return (
    <div className="row wrap">
      <NativeSelect
        size="xs"
        aria-label={t('forms.addOurs')}
        value=""
        onChange={(event) => {
          const key = free.find((one) => one === event.target.value)
          if (key)
            onAdd({ key, label: t(`forms.our.${key}`), required: false, kind: kindsFor(key)[0] ?? 'text' })
        }}
        data={[
          { value: '', label: t('forms.addOurs') },
          ...free.map((key) => ({ value: key, label: t(`forms.our.${key}`) })),
        ]}
      />
      <Button size="xs" onClick={addOwn}>
        {t('forms.addOwn')}
      </Button>
    </div>
  )
}

/** What people agree to. */
export function ConsentPart({ draft, set, wrong, form }: Editing & { form: CapturePoint }) {
  const { t } = useTranslation()
  const { consent } = draft
  const isNew = consent !== null && consent.text !== form.consent?.text
  const number = form.consent?.number ?? 0
  return (
    <Facts
      title={t('forms.consent')}
      beside={consent && (isNew ? t('forms.nextVersion') : t('forms.version', { number }))}
    >
      <p className="quiet">{t('forms.consentSays')}</p>
      <Checkbox
        label={t('forms.asksConsent')}
        checked={consent !== null}
        onChange={(event) =>
          set({ consent: event.target.checked ? { text: t('forms.ready.consent'), required: true } : null })
        }
      />
      {consent && (
        <>
          <Textarea
            label={t('forms.consentText')}
            autosize
            minRows={2}
            value={consent.text}
            onChange={(event) => set({ consent: { ...consent, text: event.target.value } })}
            error={wrong('consent')}
          />
          <Checkbox
            label={t('forms.consentRequired')}
            checked={consent.required}
            onChange={(event) => set({ consent: { ...consent, required: event.target.checked } })}
          />
        </>
      )}
    </Facts>
  )
}
