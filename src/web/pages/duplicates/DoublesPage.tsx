import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { usePages } from '../../data/pages.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { RecordSkeleton } from '../../ui/Skeletons.tsx'
import { BookRun } from './BookRun.tsx'
import css from './duplicates.module.css'
import type { Pair } from './duplicates.ts'
import { PairCard } from './PairCard.tsx'

type Show = { verdict: 'open' | 'same' | 'different'; noun: 'any' | 'contact' | 'account'; sure: boolean }

/** Who may stand twice in the book: pairs to decide about, one key for each answer. */
export function DoublesPage() {
  const { t } = useTranslation()
  const { show, change } = useShow()
  return (
    <div className={css.page}>
      <div>
        <h2 className="title">{t('duplicates.title')}</h2>
        <p className={`quiet ${css.says}`}>{t('duplicates.say')}</p>
      </div>
      <BookRun />
      <Filters show={show} onChange={change} />
      <Pairs key={JSON.stringify(show)} show={show} />
    </div>
  )
}

function useShow() {
  const go = useNavigate()
  const { verdict = 'open', noun = 'any', sure } = useSearch({ strict: false }) as Partial<Show>
  const show: Show = { verdict, noun, sure: Boolean(sure) }
  const change = (part: Partial<Show>) => {
    const { sure: only, ...rest } = { ...show, ...part }
    void go({ to: '.', search: { ...rest, ...(only ? { sure: true } : {}) } })
  }
  return { show, change }
}

function Filters({ show, onChange }: { show: Show; onChange: (part: Partial<Show>) => void }) {
  const { t } = useTranslation()
  return (
    <div className={`row wrap ${css.filters}`}>
      <SegmentedControl
        aria-label={t('duplicates.filter.verdict')}
        value={show.verdict}
        onChange={(verdict) => onChange({ verdict: verdict as 'open' })}
        data={(['open', 'same', 'different'] as const).map((value) => ({
          value,
          label: t(`duplicates.verdict.${value}`),
        }))}
      />
      <SegmentedControl
        aria-label={t('duplicates.filter.noun')}
        value={show.noun}
        onChange={(noun) => onChange({ noun: noun as 'any' })}
        data={(['any', 'contact', 'account'] as const).map((value) => ({
          value,
          label: t(`duplicates.noun.${value}`),
        }))}
      />
      <Checkbox
        label={t('duplicates.filter.sure')}
        checked={show.sure}
        onChange={(event) => onChange({ sure: event.target.checked })}
      />
    </div>
  )
}

function Pairs({ show }: { show: Show }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const mayDecide = useMe().access !== 'viewer'
  const { rows, more, error, again } = usePages<Pair>(['duplicates', slug, show], (after) =>
    must(
      api.GET('/api/v1/duplicates', {
        params: {
          query: {
            limit: 20,
            verdict: show.verdict,
            ...(show.noun === 'any' ? {} : { noun: show.noun }),
            ...(show.sure ? { sure: 'true' as never } : {}),
            ...(after ? { after } : {}),
          },
        },
      }),
    ),
  )
  const [at, setAt] = useState(0)
  const last = (rows?.length ?? 1) - 1
  useEffect(() => setAt((now) => Math.min(now, Math.max(0, last))), [last])
  useKeys([
    { keys: 'j', says: t('keys.next'), group: 'list', run: () => setAt((now) => Math.min(last, now + 1)) },
    { keys: 'k', says: t('keys.previous'), group: 'list', run: () => setAt((now) => Math.max(0, now - 1)) },
  ])
  if (error) return <ErrorState says={error.message} onRetry={again} />
  if (!rows) return <RecordSkeleton />
  if (rows.length === 0)
    return <EmptyState title={t('duplicates.none')} says={t('duplicates.noneSays')} drawing="list" />
  return (
    <div className={css.pairs}>
      {rows.map((pair, n) => (
        <PairCard key={pair.id} pair={pair} isAt={n === at} mayDecide={mayDecide} />
      ))}
      {more && (
        <Button loading={more.isLoading} onClick={more.load}>
          {t('list.more')}
        </Button>
      )}
    </div>
  )
}
