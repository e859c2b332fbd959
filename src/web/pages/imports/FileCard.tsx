import { Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENCODINGS } from '../../../funnel/intake/files/dialect.ts'
import { tried } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { useReader } from '../../ui/reader.ts'
import { FileTop } from './FileTop.tsx'
import css from './imports.module.css'
import { correctDialect, type DialectPatch, type Import, keepImport } from './imports.ts'

/** How the file is written, as it was told by looking; each choice reads it again, and shows its first rows so. */
export function FileCard({ record }: { record: Import }) {
  const { t } = useTranslation()
  const { correct, isBusy, trouble } = useCorrect(record)
  const given = { record, isBusy, onCorrect: correct }
  return (
    <section className="card" aria-label={t('files.title')} aria-busy={isBusy}>
      <div className={css.tableHead}>
        <h3 className="heading">{t('files.title')}</h3>
        <p className="label">{isBusy ? t('files.reading') : t('files.says')}</p>
      </div>
      <div className={css.written}>
        {record.sheets.length > 1 && <Sheet {...given} />}
        {record.sheets.length === 0 && <Encoding {...given} />}
        {record.sheets.length === 0 && <Separator {...given} />}
        {record.sheets.length === 0 && <Quote {...given} />}
        <Headings {...given} />
      </div>
      {trouble && (
        <p role="alert" className={`late ${css.noNotes}`}>
          {trouble}
        </p>
      )}
      <FileTop record={record} />
    </section>
  )
}

type Given = { record: Import; isBusy: boolean; onCorrect: (patch: DialectPatch) => void }

function Sheet({ record, isBusy, onCorrect }: Given) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <Select
      label={t('files.sheet')}
      data={record.sheets.map(({ name, rows }, n) => ({
        value: String(n),
        label: t('files.sheetRows', { name, rows: rows.toLocaleString(locale) }),
      }))}
      value={String(record.sheet)}
      onChange={(value) => value && onCorrect({ sheet: Number(value) })}
      allowDeselect={false}
      disabled={isBusy}
    />
  )
}

function Encoding({ record, isBusy, onCorrect }: Given) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('files.encoding')}
      data={ENCODINGS.map((value) => ({ value, label: t(`files.encodings.${value}`) }))}
      value={record.dialect.encoding}
      onChange={(value) => value && onCorrect({ encoding: value as DialectPatch['encoding'] })}
      searchable
      allowDeselect={false}
      disabled={isBusy}
    />
  )
}

const SEPARATORS = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ', ': 'commaBlank',
  '; ': 'semicolonBlank',
  ' | ': 'barBlank',
  ':': 'colon',
  '~': 'tilde',
  ' ': 'blank',
} as const

function Separator({ record, isBusy, onCorrect }: Given) {
  const { t } = useTranslation()
  const { separator } = record.dialect
  const data = Object.entries(SEPARATORS).map(([value, name]) => ({
    value,
    label: t(`files.separators.${name}`),
  }))
  if (!(separator in SEPARATORS))
    data.push({ value: separator, label: t('files.separators.other', { signs: separator }) })
  return (
    <Select
      label={t('files.separator')}
      data={data}
      value={separator}
      onChange={(value) => value && onCorrect({ separator: value })}
      allowDeselect={false}
      disabled={isBusy}
    />
  )
}

function Quote({ record, isBusy, onCorrect }: Given) {
  const { t } = useTranslation()
  const names = { double: '"', single: "'", none: '' } as const
  return (
    <Select
      label={t('files.quote')}
      data={(['double', 'single', 'none'] as const).map((value) => ({
        value,
        label: t(`files.quotes.${value}`),
      }))}
      value={{ '"': 'double', "'": 'single' }[record.dialect.quote] ?? 'none'}
      onChange={(value) => value && onCorrect({ quote: names[value as keyof typeof names] })}
      allowDeselect={false}
      disabled={isBusy}
    />
  )
}

function Headings({ record, isBusy, onCorrect }: Given) {
  const { t } = useTranslation()
  const { headingRow } = record.dialect
  const rows = record.top
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ number }) => number)
  const choices = rows.includes(headingRow) || headingRow === 0 ? rows : [...rows, headingRow]
  return (
    <Select
      label={t('files.headings')}
      data={[
        ...choices.map((row) => ({ value: String(row), label: t('files.headingsRow', { row }) })),
        { value: '0', label: t('files.headingsNone') },
      ]}
      value={String(headingRow)}
      onChange={(value) => value && onCorrect({ headingRow: Number(value) })}
      allowDeselect={false}
      disabled={isBusy}
    />
  )
}

function useCorrect(record: Import) {
  const slug = useSlug()
  const queries = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const correct = async (patch: DialectPatch) => {
    setBusy(true)
    const failed = await tried(async () => keepImport(queries, slug, await correctDialect(record, patch)))
    setTrouble(failed?.says ?? null)
    setBusy(false)
  }
  return { correct: (patch: DialectPatch) => void correct(patch), isBusy, trouble }
}
