import { Alert, Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { useReasons } from '../../../data/workplace.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { isoDay } from '../../../ui/when.ts'
import type { LeadRow, Qualification } from '../lead.ts'
import { decideBack, decideNotNow } from '../moves/decide.ts'
import { sayCode, sayReason } from '../words.ts'
import { DISPOSITIONS, type Disposition, dayAhead, OUTCOMES, type Outcome } from './dispositions.ts'
import css from './log.module.css'
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
        <Textarea
          className={css.wide}
          label={t(`lead.log.text.${props.kind}`)}
          value={form.body}
          onChange={(event) => form.setBody(event.target.value)}
          autoFocus
          minRows={1}
          maxRows={8}
        />
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

type Form = ReturnType<typeof useLogForm>

function useLogForm({ lead, kind, outcome: first, qualification, onDone }: Given) {
  const { t } = useTranslation()
  const today = isoDay(useNow(), useReader().zone)
  const log = useLog(lead)
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
    const what = {
      kind,
      subject: outcome ? sayCode(t, 'lead.outcome', outcome) : t(`lead.did.${kind}`),
      ...(body.trim() ? { body: body.trim() } : {}),
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

function CallFields({ form }: { form: Form }) {
  const { t } = useTranslation()
  return (
    <>
      <Select
        label={t('lead.log.outcome')}
        data={OUTCOMES.map((value) => ({ value, label: sayCode(t, 'lead.outcome', value) }))}
        value={form.outcome}
        onChange={(value) => form.setOutcome(value as Outcome | null)}
      />
      <NumberInput
        label={t('lead.log.minutes')}
        value={form.minutes ?? ''}
        onChange={(typed) => form.setMinutes(typed === '' ? null : Number(typed))}
        min={0}
        max={6000}
        hideControls
      />
    </>
  )
}

function WhatFollows({ form, kind }: { form: Form; kind: DoneKind }) {
  const { t } = useTranslation()
  const after = form.disposition?.after
  if (kind === 'call' && after === 'nurture') return <Nurtured form={form} />
  if (kind === 'call' && after === 'suppress') return <ReasonChoice form={form} list="suppress" />
  return (
    <>
      {kind === 'call' && after === 'back' && form.lead.level === 'qualify' && (
        <Checkbox
          className={css.wide}
          label={t('lead.log.sendBack', { reason: form.reason ? sayReason(t, form.reason) : '' })}
          checked={form.sendsBack}
          onChange={(event) => form.setSendsBack(event.target.checked)}
        />
      )}
      {!(after === 'back' && form.sendsBack) && (
        <>
          <TextInput
            label={t('lead.nextStep')}
            value={form.nextStep}
            onChange={(event) => form.setNextStep(event.target.value)}
          />
          <DayField
            label={t('lead.nextStepOn')}
            value={form.day}
            onChange={form.setDay}
            isClearable
            earliest={form.today}
          />
        </>
      )}
    </>
  )
}

function Nurtured({ form }: { form: Form }) {
  const { t } = useTranslation()
  return (
    <>
      <ReasonChoice form={form} list="notNow" />
      <DayField
        label={t('lead.nurtureUntil')}
        value={form.day}
        onChange={form.setDay}
        earliest={form.today}
      />
    </>
  )
}

function ReasonChoice({ form, list }: { form: Form; list: 'notNow' | 'suppress' }) {
  const { t } = useTranslation()
  const codes = useReasons()?.[list] ?? []
  return (
    <Select
      label={t('reason.ask')}
      data={codes.map((value) => ({ value, label: sayReason(t, value) }))}
      value={form.reason}
      onChange={form.setReason}
      required
    />
  )
}
