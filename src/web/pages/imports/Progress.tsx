import { Progress as Bar, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tried } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { useReader } from '../../ui/reader.ts'
import { tell } from '../../ui/undo.tsx'
import css from './imports.module.css'
import { type Import, keepImport, start } from './imports.ts'

/** How far it is, and the way to stop it. */
export function Progress({ record, mayStop }: { record: Import; mayStop: boolean }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  const isUndo = record.state === 'undoing' && record.undo !== null
  const read = isUndo ? (record.undo?.voided ?? 0) + (record.undo?.kept ?? 0) : record.rowsRead
  const total = isUndo ? (record.undo?.total ?? null) : record.rowsTotal
  const title = t(`imports.progress.${record.state as 'running'}`)
  const says = total
    ? t('imports.progress.readOf', { read: format(read), total: format(total) })
    : t('imports.progress.read', { read: format(read) })
  return (
    <section className={`card pad ${css.progress}`}>
      <div className="row wrap">
        <h3 className="heading">{title}</h3>
        <span className="quiet" role="status">
          {says}
        </span>
        {mayStop && <Stop record={record} />}
      </div>
      <Bar.Root size="lg">
        <Bar.Section
          aria-label={title}
          value={total ? Math.min(100, (read / total) * 100) : 100}
          animated={!total && record.state !== 'paused'}
          striped={!total}
        />
      </Bar.Root>
      <p className="label">
        {t(record.state === 'paused' ? 'imports.progress.pausedSays' : 'imports.progress.leave')}
      </p>
    </section>
  )
}

function Stop({ record }: { record: Import }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const act = async (what: 'pauses' | 'resumptions' | 'cancellations') => {
    setBusy(what)
    const trouble = await tried(async () => keepImport(queries, slug, await start(record.id, what)))
    setBusy(null)
    if (trouble) tell(trouble.says)
  }
  const button = (what: 'pauses' | 'resumptions' | 'cancellations', isMain = false) => (
    <Button variant={isMain ? 'filled' : 'default'} loading={busy === what} onClick={() => void act(what)}>
      {t(`imports.act.${what}`)}
    </Button>
  )
  if (record.state === 'undoing') return null
  return (
    <div className="row wrap push">
      {record.state === 'running' && button('pauses')}
      {record.state === 'paused' && button('resumptions', true)}
      {button('cancellations')}
    </div>
  )
}
