import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { useFieldName } from './FieldName.tsx'
import css from './imports.module.css'
import type { Import } from './imports.ts'

/** The rows that were not taken or are odd, each with its field, what it says and why; and the whole report as a file. */
export function Notes({ record }: { record: Import }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const { notes } = record
  const isAll = notes.length < 50
  const files = `/api/v1/imports/${record.id}`
  if (notes.length === 0)
    return record.state === 'failed' ? null : <p className={css.noNotes}>{t('imports.notes.none')}</p>
  return (
    <>
      <div className={css.notesHead}>
        <h3 className="heading">{t('imports.notes.title')}</h3>
        {!isAll && <span className="label">{t('imports.notes.first', { shown: notes.length })}</span>}
        <div className="row wrap push">
          {record.rowsRefused > 0 && (
            <Button
              component="a"
              href={`${files}/refused.csv?workspace=${encodeURIComponent(slug)}`}
              download
            >
              {t('imports.act.refused')}
            </Button>
          )}
          <Button component="a" href={`${files}/report.csv?workspace=${encodeURIComponent(slug)}`} download>
            {t('imports.act.report')}
          </Button>
        </div>
      </div>
      <NotesTable notes={notes} />
    </>
  )
}

function NotesTable({ notes }: { notes: Import['notes'] }) {
  const { t } = useTranslation()
  const name = useFieldName()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
    <section className={css.scroll} tabIndex={0} aria-label={t('imports.notes.title')}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['row', 'field', 'value', 'why'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`imports.notes.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notes.map((note) => (
            <tr key={`${note.rowNumber} ${note.field} ${note.code}`}>
              <th scope="row">
                {note.rowNumber}{' '}
                <StateChip late={note.kind === 'refused'}>{t(`imports.notes.${note.kind}`)}</StateChip>
              </th>
              <td>{note.field ? name(note.field) : t('imports.notes.whole')}</td>
              <td className={css.says}>{note.value === null ? '–' : <q>{note.value}</q>}</td>
              <td className={css.why}>{note.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
