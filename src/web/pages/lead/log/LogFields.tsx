import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReasons } from '../../../data/workplace.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { sayCode, sayReason } from '../words.ts'
import { OUTCOMES, type Outcome } from './dispositions.ts'
import type { DoneKind, Form } from './LogForm.tsx'
import css from './log.module.css'

/** How the call ended, and how long it was. */
export function CallFields({ form }: { form: Form }) {
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

/** What follows: a next step on a day, nurture, the way back, or never again. */
export function WhatFollows({ form, kind }: { form: Form; kind: DoneKind }) {
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
