import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './imports.module.css'
import type { Import, Mapping } from './imports.ts'
import { fieldOf, mapColumn } from './mapping.ts'

const SAMPLES = 3

type Given = { record: Import; mapping: Mapping; onMap: (mapping: Mapping) => void }

/** Every column of the file with some of its cells, and the field it becomes. */
export function ColumnTable({ record, mapping, onMap }: Given) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <div className={css.tableHead}>
        <h3 className="heading">{t('imports.map.title')}</h3>
        <p className="label">{t('imports.map.says')}</p>
      </div>
      <table className={css.table} data-columns>
        <thead>
          <tr>
            {(['column', 'sample', 'becomes'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`imports.map.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {record.columns.map((column, at) => (
            <tr key={at} data-left={fieldOf(mapping, column) === null || undefined}>
              <th scope="row">{column}</th>
              <td>
                <Samples record={record} at={at} />
              </td>
              <td className={css.becomes}>
                <Becomes record={record} mapping={mapping} onMap={onMap} column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Samples({ record, at }: { record: Import; at: number }) {
  const { t } = useTranslation()
  const cells = record.sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
  const some = [...new Set(cells)].slice(0, SAMPLES)
  if (some.length === 0) return <span className="quiet">{t('imports.map.blank')}</span>
  return <span className={css.samples}>{some.join(' · ')}</span>
}

function Becomes({ record, mapping, onMap, column }: Given & { column: string }) {
  const { t } = useTranslation()
  const field = fieldOf(mapping, column)
  const isGuess = field !== null && record.guess[field] === column
  return (
    <div className="row">
      <Select
        aria-label={t('imports.map.columnLabel', { column })}
        data={[
          { value: '', label: t('imports.map.leave') },
          ...record.fields.map((each) => ({ value: each, label: t(`imports.field.${each as 'email'}`) })),
        ]}
        value={field ?? ''}
        onChange={(chosen) => onMap(mapColumn(mapping, column, chosen || null))}
        allowDeselect={false}
        searchable
        comboboxProps={{ transitionProps: { duration: 80 } }}
      />
      <span className={`label ${css.guessed}`}>{isGuess && t('imports.map.guessed')}</span>
    </div>
  )
}
