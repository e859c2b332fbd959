import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { StateChip } from '../../../ui/StateChip.tsx'
import { When } from '../../../ui/When.tsx'
import { ClockChip } from '../clocks/ClockChip.tsx'
import css from '../clocks/clocks.module.css'
import { type Request, requestsQuery } from '../clocks/clocks.ts'
import { type Lead, useMayWork } from '../lead.ts'
import { AskDialog } from './AskDialog.tsx'
import { RequestActions } from './RequestActions.tsx'

/** What was asked of specialists and field about this lead, and the way to ask. */
export function Requests({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const all = useQuery(requestsQuery(lead.id)).data?.items ?? []
  const mayAsk = useMayWork(lead) && lead.state !== 'closed'
  const ask = () => setAsking(true)
  useKeys(mayAsk ? [{ keys: 'Q', says: t('handoffs.request.ask'), run: ask }] : [])
  if (all.length === 0 && !mayAsk) return null
  return (
    <section className="card pad stack" aria-label={t('handoffs.request.title')}>
      <div className="row wrap">
        <h2 className="heading">{t('handoffs.request.title')}</h2>
        {mayAsk && (
          <Button className="push" size="compact-sm" onClick={ask} rightSection={<KeyHint keys="Q" />}>
            {t('handoffs.request.ask')}
          </Button>
        )}
      </div>
      {all.length > 0 && (
        <ul className={css.list}>
          {all.map((request) => (
            <li key={request.id}>
              <RequestLine request={request} />
            </li>
          ))}
        </ul>
      )}
      {isAsking && <AskDialog lead={lead} onClose={() => setAsking(false)} />}
    </section>
  )
}

/** One request: who asks whom, how it stands, until when, what came of it. */
export function RequestLine({ request, beside }: { request: Request; beside?: React.ReactNode }) {
  const { t } = useTranslation()
  const to = request.holderName ?? request.toName ?? t(`handoffs.request.kinds.${request.kind}`)
  const isOpen = request.closedAt === null
  const what = t(request.state === 'offered' ? 'handoffs.clock.takeUp' : 'handoffs.clock.result', { who: to })
  return (
    <div className="stack">
      <div className="row wrap">
        <StateChip function="specialist" waiting={request.state === 'offered'}>
          {t(`handoffs.request.state.${request.state}`)}
        </StateChip>
        <b>{t('handoffs.request.says', { from: request.fromName, to })}</b>
        {beside}
        <span className="push quiet">
          {isOpen && request.dueAt ? (
            <ClockChip clock={request} what={what} />
          ) : (
            <When at={request.closedAt ?? request.openedAt} />
          )}
        </span>
      </div>
      <p className={css.question}>“{request.question}”</p>
      <Outcome request={request} />
      {isOpen && <RequestActions request={request} />}
    </div>
  )
}

function Outcome({ request }: { request: Request }) {
  const { t } = useTranslation()
  if (!request.result && !request.reason) return null
  const what = request.result
    ? t(`handoffs.request.result.${request.result}`)
    : t(`handoffs.request.reason.${request.reason as 'no_time'}`)
  return (
    <p className={css.question}>
      <b>{t('handoffs.request.by', { who: request.closedByName ?? '', what })}</b>
      {request.answer && ` – ${request.answer}`}
    </p>
  )
}
