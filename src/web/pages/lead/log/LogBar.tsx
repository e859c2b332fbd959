import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tried } from '../../../data/api.ts'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { tell } from '../../../ui/undo.tsx'
import { isoDay } from '../../../ui/when.ts'
import type { LeadRow, Qualification } from '../lead.ts'
import { sayCode } from '../words.ts'
import { DISPOSITIONS, type Disposition, dayAhead, type Outcome } from './dispositions.ts'
import { type DoneKind, LogForm } from './LogForm.tsx'
import css from './log.module.css'
import { TaskForm } from './TaskForm.tsx'
import { useLog } from './useLog.ts'

type Open = { kind: DoneKind | 'task'; outcome?: Outcome } | null
const KINDS = { call: 'c', mail: 'm', meeting: 'v', note: 'i', task: 'T' } as const
const ENTRIES = Object.entries(KINDS) as [keyof typeof KINDS, string][]

/** Logging where one stands: kinds by key, the form in place, and how a call ended by 1 to 9. */
export function LogBar(props: {
  lead: LeadRow
  qualification: Qualification | null
  /** A desk goes on to the next lead; a record stays. */
  onLogged?: () => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    props.onLogged?.()
  }
  useKeys(
    ENTRIES.map(([kind, keys]) => ({ keys, says: t(`lead.log.open.${kind}`), run: () => setOpen({ kind }) })),
  )
  return (
    <section className="card pad stack" aria-label={t('lead.log.title')}>
      <div className={css.kinds}>
        <h2 className="heading">{t('lead.log.title')}</h2>
        {ENTRIES.map(([kind, keys]) => (
          <Button
            key={kind}
            size="compact-sm"
            variant={open?.kind === kind ? 'filled' : 'subtle'}
            aria-pressed={open?.kind === kind}
            onClick={() => setOpen({ kind })}
            rightSection={<KeyHint keys={keys} inherit={open?.kind === kind} />}
          >
            {t(`lead.log.open.${kind}`)}
          </Button>
        ))}
      </div>
      {open?.kind === 'task' && <TaskForm lead={props.lead} onDone={close} onCancel={close} />}
      {open && open.kind !== 'task' && (
        <LogForm
          key={`${open.kind} ${open.outcome}`}
          lead={props.lead}
          kind={open.kind}
          {...(open.outcome ? { outcome: open.outcome } : {})}
          qualification={props.qualification}
          onDone={done}
          onCancel={close}
        />
      )}
      {open === null && (
        <Dispositions {...props} onAsk={(outcome) => setOpen({ kind: 'call', outcome })} onLogged={done} />
      )}
    </section>
  )
}

/** How did the call end: nine keys; what needs no more words is logged at once, with the next attempt set. */
export function Dispositions(props: {
  lead: LeadRow
  onAsk: (outcome: Outcome) => void
  onLogged: () => void
}) {
  const { t } = useTranslation()
  const today = isoDay(useNow(), useReader().zone)
  const log = useLog(props.lead)
  const [isBusy, setIsBusy] = useState(false)
  const choose = async ({ outcome, after, days }: Disposition) => {
    if (after !== 'again') return props.onAsk(outcome)
    if (isBusy) return
    setIsBusy(true)
    const says = sayCode(t, 'lead.outcome', outcome)
    const step = { nextStep: t('lead.log.callAgain'), nextStepOn: dayAhead(today, days) }
    const problem = await tried(() =>
      log({ kind: 'call', outcome, subject: says, ...step }, t('lead.log.quick', { says })),
    )
    setIsBusy(false)
    if (problem) return tell(problem.says)
    props.onLogged()
  }
  const labels = DISPOSITIONS.map(({ outcome }) => sayCode(t, 'lead.outcome', outcome))
  useKeys(
    DISPOSITIONS.map((each, at) => ({
      keys: String(at + 1),
      says: labels[at] ?? '',
      run: () => void choose(each),
    })),
  )
  return (
    <fieldset className={css.bar}>
      <legend className="quiet">{t('lead.log.howEnded')}</legend>
      {DISPOSITIONS.map((each, at) => (
        <Button
          key={each.outcome}
          onClick={() => void choose(each)}
          px="sm"
          leftSection={<KeyHint keys={String(at + 1)} />}
          disabled={isBusy}
        >
          {labels[at]}
        </Button>
      ))}
    </fieldset>
  )
}
