import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { useFieldName } from './FieldName.tsx'
import css from './imports.module.css'
import type { Import, Mapping } from './imports.ts'
import { faultOf } from './mapping.ts'

type Row = Awaited<ReturnType<typeof readPreview>>['rows'][number]

function readPreview(id: string, mapping: Mapping) {
  return must(api.POST('/api/v1/imports/{id}/previews', { params: { path: { id } }, body: { mapping } }))
}

/** The first rows as they would become, said by what takes them, with what is wrong about each. */
export function Preview({ record, mapping }: { record: Import; mapping: Mapping }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const fault = faultOf(record, mapping)
  const { data } = useQuery({
    queryKey: ['imports', slug, record.id, 'preview', record.version, JSON.stringify(mapping)],
    queryFn: () => readPreview(record.id, mapping),
    enabled: fault === null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  return (
    <section className="card">
      <div className={css.tableHead}>
        <h3 className="heading">{t('imports.preview.title')}</h3>
        <p className="label">{t('imports.preview.says')}</p>
      </div>
      {fault || !data ? (
        <p className={css.noNotes}>{t('imports.preview.nothing')}</p>
      ) : (
        <Rows rows={data.rows} />
      )}
    </section>
  )
}

function Rows({ rows }: { rows: Row[] }) {
  const { t } = useTranslation()
  const name = useFieldName()
  const fields = [...new Set(rows.flatMap(({ becomes }) => Object.keys(becomes)))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
    <section className={css.scroll} tabIndex={0} aria-label={t('imports.preview.title')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.preview.row')}</th>
            <th scope="col">{t('imports.preview.fate')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {name(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              <td>
                <Fate row={row} />
              </td>
              {row.fate === 'refused' ? (
                <td colSpan={Math.max(1, fields.length)} className={css.refusal}>
                  <Refusal row={row} />
                </td>
              ) : (
                fields.map((field) => (
                  <td key={field} className={css.says}>
                    {row.becomes[field] ?? <span className="quiet">–</span>}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Fate({ row }: { row: Row }) {
  const { t } = useTranslation()
  if (row.fate === 'refused') return <StateChip late>{t('imports.notes.refused')}</StateChip>
  if (row.fate === 'unchanged') return <span className="quiet">{t('imports.preview.unchanged')}</span>
  const [odd] = row.problems
  return odd ? <StateChip>{t('imports.notes.warning')}</StateChip> : <span>{t('imports.preview.fine')}</span>
}

function Refusal({ row }: { row: Row }) {
  const name = useFieldName()
  const [problem] = row.problems
  if (!problem) return null
  return (
    <>
      {problem.field && <b>{name(problem.field)}: </b>}
      {problem.value && <q>{problem.value}</q>} {problem.message}
    </>
  )
}
