import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Becomes } from './Becomes.tsx'
import css from './imports.module.css'
import type { Import, Mapping } from './imports.ts'
import { fieldOf, keepColumns, leftOut } from './mapping.ts'

const SAMPLES = 3

type Given = { record: Import; mapping: Mapping; onMap: (mapping: Mapping) => void }

/** Every column of the file with some of its cells, the field it becomes, and why that is believed. */
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
      <LeftOut record={record} mapping={mapping} onMap={onMap} />
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

// Nothing is dropped without a word.
function LeftOut({ record, mapping, onMap }: Given) {
  const { t } = useTranslation()
  const columns = leftOut(record, mapping)
  if (columns.length === 0) return null
  return (
    <div className={css.leftOut}>
      <p>
        {t('imports.map.leftOut', { count: columns.length })}{' '}
        <span className="quiet">{columns.join(', ')}</span>
      </p>
      <Button className="push" onClick={() => onMap(keepColumns(mapping, columns))}>
        {t('imports.map.keepAll', { count: columns.length })}
      </Button>
    </div>
  )
}
