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
  const { rowsRead: read, rowsTotal: total } = record
  const title = t(record.state === 'checking' ? 'imports.progress.checking' : 'imports.progress.running')
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
          animated={!total}
          striped={!total}
        />
      </Bar.Root>
      <p className="label">{t('imports.progress.leave')}</p>
    </section>
  )
}

function Stop({ record }: { record: Import }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const queries = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const stop = async () => {
    setIsBusy(true)
    const trouble = await tried(async () =>
      keepImport(queries, slug, await start(record.id, 'cancellations')),
    )
    setIsBusy(false)
    if (trouble) tell(trouble.says)
  }
  return (
    <Button className="push" loading={isBusy} onClick={() => void stop()}>
      {t('imports.act.cancel')}
    </Button>
  )
}
