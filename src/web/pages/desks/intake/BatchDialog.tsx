import { Alert, Button, Loader, Progress } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchAction } from '../../../../funnel/intake/desk/doing.ts'
import type { paths } from '../../../api-types.ts'
import { api, must, tried } from '../../../data/api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useNow } from '../../../ui/now.tsx'
import css from './intake.module.css'
import { sorted } from './session.ts'

type Batch = paths['/api/v1/intake-batches']['post']['responses'][201]['content']['application/json']

const TAKES_AWAY: readonly string[] = ['release', 'refuse', 'merge-doubles']
const ASK_AGAIN_MS = 700

/** First what would happen to each lead, then, when that is wanted, what became of each. */
export function BatchDialog(props: {
  leadIds: string[]
  action: BatchAction
  onClose: (isDone: boolean) => void
}) {
  const { t } = useTranslation()
  const { leadIds, action } = props
  const preview = useQuery({
    queryKey: ['intake-preview', leadIds, action],
    queryFn: () =>
      must(api.POST('/api/v1/intake-batches', { body: { leadIds, action: action as never, dry: true } })),
    staleTime: 0,
    gcTime: 0,
  })
  const { batch, run, isBusy, trouble } = useRun(leadIds, action)
  const shown = batch ?? preview.data
  const says = trouble ?? preview.error?.message
  return (
    <Dialog
      opened
      onClose={() => props.onClose(batch !== null)}
      title={t(`intake.batch.${TITLES[action.do]}`)}
      size="lg"
    >
      <div className="stack">
        {says && (
          <Alert color="late" role="alert">
            {says}
          </Alert>
        )}
        {!shown && !says && (
          <p className="row quiet" role="status">
            <Loader size={14} /> {t('intake.batch.looking')}
          </p>
        )}
        {shown && <Answers batch={shown} />}
        <div className="row">
          <Button className="push" onClick={() => props.onClose(batch !== null)}>
            {t(batch ? 'intake.batch.close' : 'intake.do.cancel')}
          </Button>
          {!batch && <Run preview={preview.data} verb={TITLES[action.do]} isBusy={isBusy} onRun={run} />}
        </div>
      </div>
    </Dialog>
  )
}

const TITLES = {
  release: 'release',
  refuse: 'refuse',
  set: 'set',
  'accept-suggestions': 'accept',
  'merge-doubles': 'merge',
  'keep-apart': 'apart',
} as const

function Run(props: {
  preview: Batch | undefined
  verb: (typeof TITLES)[keyof typeof TITLES]
  isBusy: boolean
  onRun: (ids: string[]) => void
}) {
  const { t } = useTranslation()
  const ids = (props.preview?.answers ?? []).flatMap(({ code, leadId }) => (code === 'done' ? [leadId] : []))
  const button = useRef<HTMLButtonElement>(null)
  const isReady = ids.length > 0
  // Enter does it as soon as it is known what would happen.
  useEffect(() => {
    if (isReady) button.current?.focus()
  }, [isReady])
  return (
    <Button
      ref={button}
      variant="filled"
      loading={props.isBusy}
      disabled={!isReady}
      onClick={() => props.onRun(ids)}
    >
      {t(`intake.batch.go.${props.verb}`, { count: ids.length })}
    </Button>
  )
}

const SHOWN = 12
const NAMED = 8

/** Who they are, the first of them. */
function Named({ batch }: { batch: Batch }) {
  const { t } = useTranslation()
  const names = batch.answers.flatMap(({ code, name }) => (code === 'done' && name ? [name] : []))
  if (names.length === 0) return null
  const more = names.length - NAMED
  return (
    <p className="quiet">
      {names.slice(0, NAMED).join(', ')}
      {more > 0 && `, ${t('intake.batch.more', { count: more })}`}
    </p>
  )
}

function Answers({ batch }: { batch: Batch }) {
  const { t } = useTranslation()
  const count = (code: string) => batch.counts.find((each) => each.code === code)?.count ?? 0
  const refused = batch.answers.filter(({ code }) => code !== 'done' && code !== 'nothing')
  const done = count('done')
  return (
    <>
      {batch.state === 'running' && (
        <>
          <Progress value={(batch.done / batch.total) * 100} aria-label={t('intake.batch.runsOn')} />
          <p className="quiet">{t('intake.batch.runsOn')}</p>
        </>
      )}
      <p role="status">
        <b>
          {t(batch.state === 'preview' ? 'intake.batch.would' : 'intake.batch.result', {
            count: done,
            of: batch.total,
          })}
        </b>
        {count('nothing') > 0 && (
          <span className="quiet"> · {t('intake.batch.nothing', { count: count('nothing') })}</span>
        )}
      </p>
      <Named batch={batch} />
      {refused.length > 0 && (
        <>
          <h3 className="heading">{t('intake.batch.refused')}</h3>
          <ul className={css.answers}>
            {refused.slice(0, SHOWN).map(({ leadId, name, says }) => (
              <li key={leadId}>
                <b>{name}</b> <span className="quiet">{says}</span>
              </li>
            ))}
            {refused.length > SHOWN && (
              <li className="quiet">{t('intake.batch.more', { count: refused.length - SHOWN })}</li>
            )}
          </ul>
        </>
      )}
    </>
  )
}

function useRun(leadIds: string[], action: BatchAction) {
  const queries = useQueryClient()
  const now = useNow()
  const [started, setStarted] = useState<Batch | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const id = started?.state === 'running' ? started.id : null
  const going = useQuery({
    queryKey: ['intake-batch', id],
    queryFn: () => must(api.GET('/api/v1/intake-batches/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? ASK_AGAIN_MS : false),
  })
  const batch = going.data ?? started
  const isOver = batch !== null && batch.state !== 'running'
  useEffect(() => {
    if (!isOver) return
    if (TAKES_AWAY.includes(action.do))
      sorted(batch.counts.find(({ code }) => code === 'done')?.count ?? 0, now)
    void queries.invalidateQueries({ queryKey: ['desks'] })
  }, [isOver])
  const run = async (ids: string[]) => {
    setIsBusy(true)
    const body = { leadIds: ids.length > 0 ? ids : leadIds, action: action as never, dry: false }
    const problem = await tried(async () =>
      setStarted(await must(api.POST('/api/v1/intake-batches', { body }))),
    )
    setIsBusy(false)
    setTrouble(problem?.says ?? null)
  }
  return { batch, run: (ids: string[]) => void run(ids), isBusy, trouble }
}
