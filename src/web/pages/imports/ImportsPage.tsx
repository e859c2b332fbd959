import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { usePages } from '../../data/pages.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { List } from '../../ui/list/List.tsx'
import type { Column } from '../../ui/list/list.ts'
import { useReader } from '../../ui/reader.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { When } from '../../ui/When.tsx'
import { DropFile } from './DropFile.tsx'
import css from './imports.module.css'
import { type ImportRow, isBusy } from './imports.ts'

/** Bringing files of leads and deals, and what was brought before. */
export function ImportsPage() {
  const { t } = useTranslation()
  const mayBring = ['manager', 'admin', 'owner'].includes(useMe().access)
  return (
    <div className={css.page}>
      <div>
        <h2 className="title">{t('imports.title')}</h2>
        <p className={`quiet ${css.says}`}>{t(mayBring ? 'imports.says' : 'imports.notYours')}</p>
      </div>
      {mayBring && <DropFile />}
      <h2 className="heading">{t('imports.list.title')}</h2>
      <Brought />
    </div>
  )
}

function Brought() {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  const read = (after: string | undefined) =>
    must(api.GET('/api/v1/imports', { params: { query: { limit: 50, ...(after ? { after } : {}) } } }))
  const { rows, more, error, again } = usePages<ImportRow>(['imports', slug, 'list'], read)
  return (
    <List
      name={t('imports.list.name')}
      noun={t('imports.list.noun')}
      rows={rows}
      keyOf={(row) => row.id}
      titleOf={(row) => row.fileName}
      columns={useColumns()}
      more={more}
      onOpen={(row) => void go({ to: '/w/$slug/imports/$id', params: { slug, id: row.id } })}
      empty={<EmptyState title={t('imports.list.none')} says={t('imports.list.noneSays')} />}
      trouble={error ? <ErrorState says={error.message} onRetry={again} /> : undefined}
    />
  )
}

function useColumns(): Column<ImportRow>[] {
  const { t } = useTranslation()
  const { locale } = useReader()
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  const count = (
    key: 'taken' | 'unchanged' | 'refused' | 'warned',
    of: keyof ImportRow,
  ): Column<ImportRow> => ({
    key,
    head: t(`imports.list.${key}`),
    width: 100,
    isRight: true,
    cell: (row) => <span className={row[of] ? undefined : 'quiet'}>{format(row[of] as number)}</span>,
  })
  return [
    {
      key: 'file',
      head: t('imports.list.file'),
      isAlways: true,
      phone: 'title',
      cell: (row) => <b className={css.fileName}>{row.fileName}</b>,
    },
    {
      key: 'kind',
      head: t('imports.list.kind'),
      width: 90,
      phone: 'line',
      cell: (row) => t(`imports.kind.${row.kind}`),
    },
    {
      key: 'state',
      head: t('imports.list.state'),
      width: 150,
      phone: 'side',
      cell: (row) => (
        <StateChip waiting={isBusy(row.state)} late={row.state === 'failed'}>
          {t(`imports.state.${row.state}`)}
        </StateChip>
      ),
    },
    count('taken', 'rowsTaken'),
    count('unchanged', 'rowsUnchanged'),
    count('refused', 'rowsRefused'),
    count('warned', 'rowsWarned'),
    {
      key: 'when',
      head: t('imports.list.when'),
      width: 130,
      phone: 'line',
      cell: (row) => <When at={row.createdAt} />,
    },
  ]
}
