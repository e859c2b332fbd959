import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFieldName } from './FieldName.tsx'
import css from './imports.module.css'
import type { Import, Mapping } from './imports.ts'
import { constantsOf, mapConstant } from './mapping.ts'

type Given = { record: Import; mapping: Mapping; onMap: (mapping: Mapping) => void }

/** Values that are the same for every row, for what the file does not say. */
export function Constants({ record, mapping, onMap }: Given) {
  const { t } = useTranslation()
  const constants = constantsOf(mapping)
  const free = record.fields.filter((field) => !(field in mapping))
  const add = () => free[0] !== undefined && onMap(mapConstant(mapping, nextOf(free), ''))
  return (
    <section className="card pad stack">
      <div className="row wrap">
        <h3 className="heading">{t('imports.map.constants')}</h3>
        <span className="label">{t('imports.map.constantsSays')}</span>
        <Button className="push" onClick={add} disabled={free.length === 0}>
          {t('imports.map.addConstant')}
        </Button>
      </div>
      {constants.map(([field, value]) => (
        <Constant key={field} field={field} value={value} record={record} mapping={mapping} onMap={onMap} />
      ))}
    </section>
  )
}

// What a list as a whole most often lacks comes first.
const nextOf = (free: readonly string[]) =>
  ['channel', 'outcome', 'currency', 'productLine'].find((field) => free.includes(field)) ?? free[0]!

function Constant({ record, mapping, onMap, field, value }: Given & { field: string; value: string }) {
  const { t } = useTranslation()
  const name = useFieldName()
  const choices = record.fields.filter((each) => each === field || !(each in mapping))
  const move = (to: string | null) => {
    if (to && to !== field) onMap(mapConstant(mapConstant(mapping, field, null), to, value))
  }
  return (
    <div className={css.constant}>
      <Select
        aria-label={t('imports.map.field')}
        data={choices.map((each) => ({ value: each, label: name(each) }))}
        value={field}
        onChange={move}
        allowDeselect={false}
        searchable
      />
      <TextInput
        aria-label={name(field)}
        placeholder={t('imports.map.value')}
        value={value}
        onChange={(event) => onMap({ ...mapping, [field]: { value: event.currentTarget.value } })}
      />
      <ActionIcon
        variant="default"
        size={34}
        aria-label={t('imports.map.remove', { field: name(field) })}
        onClick={() => onMap(mapConstant(mapping, field, null))}
      >
        ×
      </ActionIcon>
    </div>
  )
}
