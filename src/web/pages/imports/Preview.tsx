import { useTranslation } from 'react-i18next'
import { StateChip } from '../../ui/StateChip.tsx'
import css from './imports.module.css'
import type { Import, Mapping } from './imports.ts'
import { isSame, previewOf } from './mapping.ts'

/** The first rows as they would become, with what the check found about each. */
export function Preview({ record, mapping }: { record: Import; mapping: Mapping }) {
  const { t } = useTranslation()
  const { fields, rows } = previewOf(record, mapping)
  return (
    <section className="card">
      <div className={css.tableHead}>
        <h3 className="heading">{t('imports.preview.title')}</h3>
        <p className="label">{t('imports.preview.says')}</p>
      </div>
      {rows.length === 0 ? (
        <p className={css.noNotes}>{t('imports.preview.nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
        <section className={css.scroll} tabIndex={0} aria-label={t('imports.preview.title')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('imports.preview.row')}</th>
                <th scope="col">{t('imports.preview.fate')}</th>
                {fields.map((field) => (
                  <th key={field} scope="col">
                    {t(`imports.field.${field as 'email'}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ number, cells }) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  <td>
                    <Fate record={record} mapping={mapping} row={number} />
                  </td>
                  {fields.map((field) => (
                    <td key={field} className={css.says}>
                      {cells[field] ?? <span className="quiet">–</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function Fate({ record, mapping, row }: { record: Import; mapping: Mapping; row: number }) {
  const { t } = useTranslation()
  if (record.state !== 'checked' || !isSame(mapping, record.mapping))
    return <span className="quiet">{t('imports.preview.unchecked')}</span>
  const note = record.notes.find(({ rowNumber }) => rowNumber === row)
  if (!note) return <span>{t('imports.preview.fine')}</span>
  return (
    <StateChip late={note.kind === 'refused'}>
      {t(`imports.notes.${note.kind}`)}
      {note.field && `: ${t(`imports.field.${note.field as 'email'}`)}`}
    </StateChip>
  )
}
