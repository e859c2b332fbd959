import { Alert, Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { useMembers } from '../../../data/workplace.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { isoDay } from '../../../ui/when.ts'
import type { LeadRow, Qualification } from '../lead.ts'
import { decideBack, decideNotNow } from '../moves/decide.ts'
import { sayCode } from '../words.ts'
import { DISPOSITIONS, type Disposition, dayAhead, type Outcome } from './dispositions.ts'
import { CallFields, WhatFollows } from './LogFields.tsx'
import css from './log.module.css'
import { MentionField } from './MentionField.tsx'
import { mentionsIn } from './mentions.ts'
import { useLog } from './useLog.ts'

export type DoneKind = 'call' | 'mail' | 'meeting' | 'note'

type Given = {
  lead: LeadRow
  kind: DoneKind
  outcome?: Outcome
  qualification?: Qualification | null
  onDone: () => void
  onCancel: () => void
}

/** Logs a call, mail, meeting or note where one stands, with what follows: next step, nurture, back, do not call. */
export function LogForm(props: Given) {
  const { t } = useTranslation()
  const form = useLogForm(props)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.save()
  }
  return (
    <form
      className={css.form}
      onSubmit={submit}
      onKeyDown={(event) => onKeys(event, form.save, props.onCancel)}
    >
      <div className={css.fields}>
        {props.kind === 'call' && <CallFields form={form} />}
        <MentionField label={t(`lead.log.text.${props.kind}`)} value={form.body} onChange={form.setBody} />
        <WhatFollows form={form} kind={props.kind} />
      </div>
      {form.trouble && <Alert color="late">{form.trouble}</Alert>}
      <div className="row">
        <Button
          type="submit"
          variant="filled"
          loading={form.isBusy}
          rightSection={<KeyHint keys="mod+↵" inherit />}
        >
          {t(`lead.log.save.${props.kind}`)}
        </Button>
        <Button variant="subtle" onClick={props.onCancel}>
          {t('lead.cancel')}
        </Button>
      </div>
    </form>
  )
}

function onKeys(event: React.KeyboardEvent, save: () => Promise<void>, cancel: () => void) {
  if (event.key === 'Escape') cancel()
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  else return
  event.preventDefault()
  event.stopPropagation()
}

export type Form = ReturnType<typeof useLogForm>

function useLogForm({ lead, kind, outcome: first, qualification, onDone }: Given) {
  const { t } = useTranslation()
  const today = isoDay(useNow(), useReader().zone)
  const log = useLog(lead)
  const people = (useMembers() ?? []).filter(({ status }) => status === 'active')
  const start = DISPOSITIONS.find((each) => each.outcome === first)
  const [outcome, setOutcome] = useState<Outcome | null>(first ?? null)
  const [body, setBody] = useState('')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [nextStep, setNextStep] = useState(
    start?.after === 'step' ? t(`lead.log.then.${start.outcome}` as 'loading') : '',
  )
  const [day, setDay] = useState<string | null>(start && start.days > 0 ? dayAhead(today, start.days) : null)
  const [reason, setReason] = useState<string | null>(start?.reason ?? null)
  const [sendsBack, setSendsBack] = useState(start?.outcome === 'invalid_number')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const disposition = DISPOSITIONS.find((each) => each.outcome === outcome)
  const follows = { after: disposition?.after ?? 'step', reason, day, sendsBack, lead, qualification }
  const save = async () => {
    if (isBusy) return
    setIsBusy(true)
    const step = nextStep.trim()
    const mentions = mentionsIn(body, people).slice(0, 20)
    const what = {
      kind,
      subject: outcome ? sayCode(t, 'lead.outcome', outcome) : t(`lead.did.${kind}`),
      ...(body.trim() ? { body: body.trim() } : {}),
      ...(mentions.length > 0 ? { mentions } : {}),
      ...(outcome && kind === 'call' ? { outcome } : {}),
      ...(minutes === null ? {} : { minutes }),
      ...(step ? { nextStep: step } : {}),
      ...(step && day ? { nextStepOn: day } : {}),
    }
    const problem = await tried(() => log(what, t('lead.log.done'), afterwards(follows)))
    setIsBusy(false)
    if (problem) return setTrouble(problem.says)
    onDone()
  }
  return {
    ...{ outcome, setOutcome, body, setBody, minutes, setMinutes, nextStep, setNextStep, day, setDay, today },
    ...{ reason, setReason, sendsBack, setSendsBack, trouble, isBusy, save, lead, disposition },
  }
}

type Follows = {
  after: Disposition['after']
  reason: string | null
  day: string | null
  sendsBack: boolean
  lead: LeadRow
  qualification?: Qualification | null | undefined
}

function afterwards({ after, reason, day, sendsBack, lead, qualification }: Follows) {
  if (after === 'nurture' && reason && day) return () => decideNotNow(lead, qualification, day, reason)
  if (after === 'back' && sendsBack && reason) return () => decideBack(lead, qualification, reason)
  if (after !== 'suppress' || !reason) return undefined
  return () => must(api.POST('/api/v1/closures', { body: { leadId: lead.id, as: 'suppressed', reason } }))
}
