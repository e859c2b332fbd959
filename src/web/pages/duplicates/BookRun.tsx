import { Progress as Bar, Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { useReader } from '../../ui/reader.ts'
import { tell } from '../../ui/undo.tsx'
import { When } from '../../ui/When.tsx'
import css from './duplicates.module.css'
import { type Run, readPairsAgain, runsQuery } from './duplicates.ts'

/** Looking through the whole book: begin it, see how far it is, stop it, and what the last one found. */
export function BookRun() {
  const { t } = useTranslation()
  const slug = useSlug()
  const { data } = useQuery(runsQuery(slug))
  const run = data?.items[0]
  const mayRun = ['manager', 'admin', 'owner'].includes(useMe().access)
  return (
    <section className={`card pad ${css.run}`}>
      <div className="row wrap">
        <h3 className="heading">{t('duplicates.book.title')}</h3>
        <span className="quiet" role="status">
          {run ? <Says run={run} /> : t('duplicates.book.never')}
        </span>
        {mayRun && <Act run={run} />}
      </div>
      {run?.state === 'running' && <HowFar run={run} />}
    </section>
  )
}

function Says({ run }: { run: Run }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  if (run.state === 'running')
    return t(`duplicates.book.step.${run.step}`, {
      done: format(run.done),
      total: format(run.total),
      found: format(run.found),
    })
  return (
    <>
      {t(`duplicates.book.state.${run.state}`, {
        found: format(run.found),
        sure: format(run.sure),
        total: format(run.total),
      })}{' '}
      <When at={run.finishedAt ?? run.createdAt} />
    </>
  )
}

function HowFar({ run }: { run: Run }) {
  const { t } = useTranslation()
  const isReading = run.step === 'reading'
  return (
    <Bar.Root size="lg">
      <Bar.Section
        aria-label={t('duplicates.book.title')}
        value={isReading ? Math.min(100, (run.done / Math.max(1, run.total)) * 100) : 100}
        animated={!isReading}
        striped={!isReading}
      />
    </Bar.Root>
  )
}

function Act({ run }: { run: Run | undefined }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const queries = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const isRunning = run?.state === 'running'
  const act = async () => {
    setIsBusy(true)
    const trouble = await tried(async () => {
      if (isRunning)
        await must(api.POST('/api/v1/match-runs/{id}/cancellations', { params: { path: { id: run.id } } }))
      else await must(api.POST('/api/v1/match-runs'))
    })
    await queries.invalidateQueries({ queryKey: runsQuery(slug).queryKey })
    await readPairsAgain(queries, slug)
    setIsBusy(false)
    if (trouble) tell(trouble.says)
  }
  return (
    <Button className="push" loading={isBusy} onClick={() => void act()}>
      {t(isRunning ? 'duplicates.book.stop' : 'duplicates.book.start')}
    </Button>
  )
}
