import { Radio, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useMembers, useQueues } from '../../data/workplace.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField, type MoneyValue } from '../../ui/MoneyField.tsx'
import { tell } from '../../ui/undo.tsx'
import { useReadAgain } from '../lead/lead.ts'
import { KindSelect } from './CourseForm.tsx'
import type { Course, Deal, OutcomeIn } from './deals.ts'
import { useCurrencies } from './deals.ts'
import { FormFoot } from './FormFoot.tsx'

type Draft = {
  /** The course of action that decided: an id, or a new one. */
  course: string
  kind: Course['kind']
  description: string
  money: MoneyValue
  closedOn: string | null
  to: string | null
}
const NEW = 'new'

/** Won: what the prospect did, for how much, and who has the customer from now on. */
export function WonForm({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation()
  const readAgain = useReadAgain()
  const currencies = useCurrencies()
  const courses = deal.courses.filter((course) => course.binnedAt === null)
  const [draft, setDraft] = useState<Draft>(() => draftOf(deal, courses, currencies[0] ?? 'EUR'))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const isReady = draft.course !== NEW || draft.description.trim() !== ''
  const send = async () => {
    setIsBusy(true)
    const failed = await tried(() => must(api.POST('/api/v1/outcomes', { body: bodyOf(deal, draft) })))
    setIsBusy(false)
    if (failed) return setTrouble(failed.says)
    tell(t('deals.outcome.wonSays'))
    onClose()
    await readAgain()
  }
  return (
    <Dialog opened onClose={onClose} title={t('deals.outcome.wonTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void send()
        }}
      >
        <Decision courses={courses} draft={draft} onChange={set} />
        <MoneyField
          label={t('deals.amount')}
          value={draft.money}
          onChange={(money) => set({ money })}
          currencies={currencies}
        />
        <DayField
          label={t('deals.outcome.when')}
          value={draft.closedOn}
          onChange={(closedOn) => set({ closedOn })}
          isClearable
        />
        <Receiver value={draft.to} onChange={(to) => set({ to })} />
        <FormFoot
          verb={t('deals.outcome.won')}
          trouble={trouble}
          isBusy={isBusy}
          isReady={isReady}
          onLeave={onClose}
        />
      </form>
    </Dialog>
  )
}

function draftOf(deal: Deal, courses: Course[], currency: string): Draft {
  const decisive = courses.find((course) => course.decisive)
  return {
    course: decisive?.id ?? NEW,
    kind: 'order',
    description: '',
    money: { amount: deal.amount, currency: deal.currency ?? currency },
    closedOn: null,
    to: null,
  }
}

function bodyOf(deal: Deal, draft: Draft): OutcomeIn {
  const [kind, id] = (draft.to ?? '').split(' ')
  const { amount, currency } = draft.money
  return {
    opportunityId: deal.id,
    version: deal.version,
    outcome: 'won',
    course:
      draft.course === NEW
        ? { kind: draft.kind, description: draft.description.trim() }
        : { courseId: draft.course },
    ...(amount === null ? {} : { amount, currency }),
    ...(draft.closedOn ? { closedOn: draft.closedOn } : {}),
    ...(id ? (kind === 'm' ? { toMemberId: id } : { toQueueId: id }) : {}),
  }
}

function Decision(props: { courses: Course[]; draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation()
  const { courses, draft, onChange } = props
  return (
    <>
      {courses.length > 0 && (
        <Radio.Group
          label={t('deals.outcome.did')}
          value={draft.course}
          onChange={(course) => onChange({ course })}
        >
          <div className="stack">
            {courses.map((course) => (
              <Radio key={course.id} value={course.id} label={course.description} />
            ))}
            <Radio value={NEW} label={t('deals.outcome.else')} />
          </div>
        </Radio.Group>
      )}
      {draft.course === NEW && (
        <>
          <KindSelect value={draft.kind} onChange={(kind) => onChange({ kind })} />
          <TextInput
            label={t('deals.outcome.did')}
            placeholder={t('deals.outcome.didExample')}
            value={draft.description}
            onChange={(event) => onChange({ description: event.target.value })}
            data-autofocus
          />
        </>
      )}
    </>
  )
}

function Receiver({ value, onChange }: { value: string | null; onChange: (to: string | null) => void }) {
  const { t } = useTranslation()
  const people = (useMembers() ?? []).filter(
    (member) => member.status === 'active' && member.functions.includes('serve'),
  )
  const queues = (useQueues() ?? []).filter((queue) => queue.function === 'serve')
  return (
    <Select
      label={t('deals.outcome.to')}
      placeholder={t('deals.outcome.toPool')}
      data={[
        ...people.map(({ id, name }) => ({ value: `m ${id}`, label: name })),
        ...queues.map(({ id, name }) => ({ value: `q ${id}`, label: name })),
      ]}
      value={value}
      onChange={onChange}
      clearable
      searchable
    />
  )
}
