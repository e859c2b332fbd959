import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Transform, transformsFor } from '../../../funnel/intake/mapping/cleaning.ts'
import { useReader } from '../../ui/reader.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { useFieldName } from './FieldName.tsx'
import css from './imports.module.css'
import type { Import, Mapping } from './imports.ts'
import { extraOf, fieldOf, mapColumn, mapTransform, transformOf, unasked } from './mapping.ts'

type Given = { record: Import; mapping: Mapping; onMap: (mapping: Mapping) => void; column: string }

/** The field a column becomes, what is done to its cells, and why it was taken for that. */
export function Becomes(given: Given) {
  const field = fieldOf(given.mapping, given.column)
  return (
    <div className={css.becomesParts}>
      <Field {...given} field={field} />
      {field !== null && transformsFor(field).length > 0 && <How {...given} field={field} />}
      <Why {...given} field={field} />
    </div>
  )
}

function Field({ record, mapping, onMap, column, field }: Given & { field: string | null }) {
  const { t } = useTranslation()
  const name = useFieldName()
  const extra = extraOf(column)
  return (
    <Select
      aria-label={t('imports.map.columnLabel', { column })}
      data={[
        { value: '', label: t('imports.map.leave') },
        { value: extra, label: t('imports.map.keep') },
        ...record.fields.map((each) => ({ value: each, label: name(each) })),
      ]}
      value={field ?? ''}
      onChange={(chosen) => onMap(mapColumn(mapping, column, chosen || null))}
      allowDeselect={false}
      searchable
      comboboxProps={{ transitionProps: { duration: 80 } }}
    />
  )
}

function How({ record, mapping, onMap, column, field }: Given & { field: string }) {
  const { t } = useTranslation()
  const asks = unasked(record, mapping).includes(column)
  return (
    <Select
      aria-label={t('imports.map.howLabel', { column })}
      data={[
        { value: '', label: t(asks ? 'imports.as.ask' : 'imports.as.none') },
        ...transformsFor(field).map((each) => ({ value: each, label: t(`imports.as.${each}`) })),
      ]}
      value={transformOf(mapping, column) ?? ''}
      onChange={(chosen) => onMap(mapTransform(mapping, column, (chosen || null) as Transform | null))}
      error={asks}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 80 } }}
    />
  )
}

function Why({ record, mapping, column, field }: Given & { field: string | null }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const guess = record.guesses.find((one) => one.column === column)
  if (unasked(record, mapping).includes(column))
    return <span className={`label late ${css.reason}`}>{t('imports.map.asks')}</span>
  if (!guess?.why || guess.field !== field) return null
  const day = guess.since
    ? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        new Date(guess.since),
      )
    : ''
  return (
    <span className={`label ${css.reason}`}>
      {guess.sure === 'unsure' && <StateChip>{t('imports.map.unsure')}</StateChip>}{' '}
      {t(`imports.why.${guess.why}`, { look: t(`imports.look.${guess.look ?? 'text'}`), day })}
    </span>
  )
}
