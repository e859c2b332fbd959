import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOurs, kindsFor } from '../../../funnel/intake/forms/form.ts'
import css from './forms.module.css'
import type { Field } from './forms.ts'

/** One question of a form: its label and whether it must be answered; the rest behind a button. */
export function FieldRow(props: {
  field: Field
  wrong: string | null
  onChange: (field: Field) => void
  onUp: (() => void) | null
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { field, onChange } = props
  const name = field.label || field.key
  return (
    <li className={css.field}>
      <div className={css.fieldLine}>
        <TextInput
          aria-label={t('forms.labelOf', { name: field.key })}
          value={field.label}
          onChange={(event) => onChange({ ...field, label: event.target.value })}
          error={props.wrong}
        />
        <Checkbox
          label={t('forms.required')}
          checked={field.required}
          onChange={(event) => onChange({ ...field, required: event.target.checked })}
        />
        <div className={css.tools}>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={!props.onUp}
            onClick={props.onUp ?? undefined}
            aria-label={t('forms.earlier', { name })}
          >
            ↑
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
            aria-label={t('forms.moreOf', { name })}
          >
            …
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={props.onRemove}
            aria-label={t('forms.remove', { name })}
          >
            ×
          </Button>
        </div>
      </div>
      {opened && <More field={field} onChange={onChange} />}
    </li>
  )
}

function More({ field, onChange }: { field: Field; onChange: (field: Field) => void }) {
  const { t } = useTranslation()
  const kinds = kindsFor(field.key)
  const hasList = field.kind === 'choice' && field.key !== 'country' && field.key !== 'size'
  // As typed: blank lines while one types are no choices.
  const [typed, setTyped] = useState((field.choices ?? []).join('\n'))
  const keep = (text: string) => {
    setTyped(text)
    const choices = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    onChange({ ...field, choices })
  }
  return (
    <div className={css.more}>
      <p className="quiet">
        {isOurs(field.key)
          ? t('forms.goesTo', { name: t(`forms.our.${field.key}`) })
          : t('forms.goesToExtras', { name: field.key })}
      </p>
      {kinds.length > 1 && (
        <NativeSelect
          label={t('forms.kindHead')}
          value={field.kind}
          onChange={(event) => onChange({ ...field, kind: event.target.value as Field['kind'] })}
          data={kinds.map((kind) => ({ value: kind, label: t(`forms.kind.${kind}`) }))}
        />
      )}
      {hasList && (
        <Textarea
          label={t('forms.choices')}
          autosize
          minRows={2}
          value={typed}
          onChange={(event) => keep(event.target.value)}
        />
      )}
      <TextInput
        label={t('forms.help')}
        value={field.help ?? ''}
        onChange={(event) => onChange({ ...field, help: event.target.value || undefined })}
      />
    </div>
  )
}
