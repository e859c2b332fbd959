import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { RecordSkeleton } from '../../ui/Skeletons.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { FileCard } from './FileCard.tsx'
import css from './imports.module.css'
import { type Import, isBusy, isOpen, useImport } from './imports.ts'
import { MapColumns } from './MapColumns.tsx'
import { Progress } from './Progress.tsx'
import { Result } from './Result.tsx'

/** One file on its way in: its columns, how far it is, what became of its rows. */
export function ImportPage() {
  const { t } = useTranslation()
  const slug = useSlug()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: record, error, refetch } = useImport(slug, id)
  const mayBring = ['manager', 'admin', 'owner'].includes(useMe().access)
  if (error)
    return <ErrorState title={t('imports.error')} says={error.message} onRetry={() => void refetch()} />
  if (!record) return <RecordSkeleton />
  return (
    <div className={css.page}>
      <Head record={record} />
      {isBusy(record.state) && <Progress record={record} mayStop={mayBring} />}
      {!isBusy(record.state) && record.state !== 'uploaded' && <Result record={record} />}
      {isOpen(record.state) && mayBring && <FileCard record={record} />}
      {isOpen(record.state) && mayBring && <MapColumns key={readingOf(record)} record={record} />}
    </div>
  )
}

// Read in another way it has other columns: what was chosen for the former ones is gone.
function readingOf({ id, dialect, sheet }: Import): string {
  return `${id} ${sheet} ${JSON.stringify(dialect)}`
}

function Head({ record }: { record: Import }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const { encoding } = record.dialect
  const sheet = record.sheets[record.sheet]
  const how = sheet
    ? t('files.sheetNamed', { name: sheet.name })
    : t(`files.encodings.${encoding as 'utf-8'}`)
  return (
    <header>
      <Link to="/w/$slug/imports" params={{ slug }} className={css.back}>
        ← {t('imports.back')}
      </Link>
      <div className="row wrap">
        <h2 className={`title ${css.fileName}`}>{record.fileName}</h2>
        <StateChip waiting={isBusy(record.state)} late={record.state === 'failed'}>
          {t(`imports.state.${record.state}`)}
        </StateChip>
      </div>
      <p className="quiet">
        {t(`imports.kind.${record.kind}`)}
        {record.columns.length > 0 && ` · ${t('imports.written', { columns: record.columns.length, how })}`}
      </p>
    </header>
  )
}
