import { Button, MultiSelect, NumberInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PACKET_FIELDS, REQUIRABLE, STEPS } from '../../../funnel/handoffs/policies/policy.ts'
import { api, must, tried } from '../../data/api.ts'
import { tell } from '../../ui/undo.tsx'
import type { Policy } from './HandoffsPage.tsx'

/** One seam's policy: times in business hours, steps in their order, what the packet must hold. */
export function PolicyForm({ policy, isReadOnly }: { policy: Policy; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(policy)
  const { save, isBusy } = useSave(draft)
  const set = (part: Partial<Policy>) => setDraft((all) => ({ ...all, ...part }))
  const isCustomer = policy.seam === 'customer'
  const isRequest = policy.seam === 'specialist' || policy.seam === 'field'
  const touchLabel = isCustomer ? 'customerTouch' : isRequest ? 'result' : 'touch'
  const send = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className="stack" onSubmit={send}>
      {!isCustomer && (
        <Hours
          label={t('handoffs.policy.answer')}
          value={draft.answerMinutes}
          isReadOnly={isReadOnly}
          onChange={(answerMinutes) => set({ answerMinutes })}
        />
      )}
      {policy.seam !== 'serve>gather' && (
        <Hours
          label={t(`handoffs.policy.${touchLabel}`)}
          value={draft.touchMinutes}
          isReadOnly={isReadOnly}
          onChange={(touchMinutes) => set({ touchMinutes })}
        />
      )}
      <NumberInput
        label={t('handoffs.policy.risk')}
        value={draft.atRiskPercent}
        min={1}
        max={99}
        readOnly={isReadOnly}
        onChange={(value) => typeof value === 'number' && set({ atRiskPercent: value })}
      />
      {!isCustomer && (
        <Steps
          label={t('handoffs.policy.steps')}
          of={STEPS}
          value={draft.answerSteps}
          isReadOnly={isReadOnly}
          onChange={(steps) => set({ answerSteps: steps as Policy['answerSteps'] })}
        />
      )}
      <Steps
        label={t('handoffs.policy.touchSteps')}
        of={STEPS.slice(0, 4)}
        value={draft.touchSteps}
        isReadOnly={isReadOnly}
        onChange={(steps) => set({ touchSteps: steps as Policy['touchSteps'] })}
      />
      <Hours
        label={t('handoffs.policy.between')}
        value={draft.stepMinutes}
        isReadOnly={isReadOnly}
        onChange={(minutes) => minutes !== null && set({ stepMinutes: minutes })}
      />
      {!isCustomer && !isRequest && policy.seam !== 'serve>gather' && (
        <MultiSelect
          label={t(
            policy.seam === 'gather>qualify' ? 'handoffs.policy.requiredOfLead' : 'handoffs.policy.required',
          )}
          data={(policy.seam === 'gather>qualify' ? REQUIRABLE : PACKET_FIELDS).map((value) => ({
            value,
            label: t(`handoffs.policy.field.${value}`),
          }))}
          value={draft.required}
          onChange={(required) => set({ required: required as Policy['required'] })}
          readOnly={isReadOnly}
          searchable
        />
      )}
      {!isReadOnly && (
        <div>
          <Button type="submit" variant="filled" loading={isBusy} disabled={draft === policy}>
            {t('handoffs.policy.save')}
          </Button>
        </div>
      )}
    </form>
  )
}

function Hours(props: {
  label: string
  value: number | null
  isReadOnly: boolean
  onChange: (minutes: number | null) => void
}) {
  const { t } = useTranslation()
  return (
    <NumberInput
      label={props.label}
      placeholder={t('handoffs.policy.none')}
      value={props.value === null ? '' : props.value / 60}
      min={0.25}
      max={1000}
      step={1}
      decimalScale={2}
      readOnly={props.isReadOnly}
      onChange={(hours) =>
        props.onChange(typeof hours === 'number' && hours > 0 ? Math.round(hours * 60) : null)
      }
    />
  )
}

function Steps(props: {
  label: string
  of: readonly (typeof STEPS)[number][]
  value: string[]
  isReadOnly: boolean
  onChange: (steps: string[]) => void
}) {
  const { t } = useTranslation()
  return (
    <MultiSelect
      label={props.label}
      data={props.of.map((value) => ({ value, label: t(`handoffs.policy.step.${value}`) }))}
      value={props.value}
      onChange={props.onChange}
      readOnly={props.isReadOnly}
    />
  )
}

function useSave({ own: _, ...policy }: Policy) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsBusy(true)
    const problem = await tried(() => must(api.PATCH('/api/v1/seam-policies', { body: policy })))
    setIsBusy(false)
    tell(problem ? problem.says : t('handoffs.policy.saved'))
    await queries.invalidateQueries({ queryKey: ['policies'] })
  }
  return { save, isBusy }
}
