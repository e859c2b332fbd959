import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useProductLines } from '../../data/workplace.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { tell } from '../../ui/undo.tsx'
import { sayDay } from '../../ui/when.ts'
import { FormFoot } from '../deals/FormFoot.tsx'
import type { LeadRow } from '../lead/lead.ts'
import { useDoing, useLeadsOf } from './customers.ts'
import { type Draft, kindsFor, mayFollow, needBody } from './future-need.ts'
import { WhoSorts } from './WhoSorts.tsx'

/** What they may need next: a new lead that names the earlier one. */
export function FutureNeed({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const leads = (useLeadsOf(accountId) ?? []).filter(mayFollow)
  if (leads.length === 0) {
    return (
      <Dialog opened onClose={onClose} title={t('customers.need.title')}>
        <p className="quiet">{t('customers.need.tooEarly')}</p>
      </Dialog>
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('customers.need.title')}>
      <NeedForm leads={leads} onClose={onClose} />
    </Dialog>
  )
}

function NeedForm({ leads, onClose }: { leads: readonly LeadRow[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Draft>(() => firstDraft(leads))
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { trouble, isBusy, send } = useSend(draft, onClose)
  const isReady = draft.interest.trim() !== '' && (draft.kind !== 'referral' || referred(draft))
  const lines = (useProductLines() ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void send()
      }}
    >
      <Textarea
        label={t('customers.need.interest')}
        value={draft.interest}
        onChange={(event) => set({ interest: event.target.value })}
        data-autofocus
      />
      <Which leads={leads} draft={draft} onChange={set} />
      {draft.kind === 'referral' && <Referred draft={draft} onChange={set} />}
      <Select
        label={t('customers.need.line')}
        data={lines}
        value={draft.productLineId}
        onChange={(productLineId) => set({ productLineId })}
        clearable
      />
      <TextInput
        label={t('customers.need.next')}
        value={draft.nextStep}
        onChange={(event) => set({ nextStep: event.target.value })}
      />
      <DayField
        label={t('customers.need.nextOn')}
        value={draft.nextStepOn}
        onChange={(nextStepOn) => set({ nextStepOn })}
        isClearable
      />
      <WhoSorts draft={draft} onChange={set} />
      <FormFoot verb={t('customers.need.go')} {...{ trouble, isBusy, isReady }} onLeave={onClose} />
    </form>
  )
}

const referred = (draft: Draft) => draft.company.trim() !== '' || draft.person.trim() !== ''

function firstDraft(leads: readonly LeadRow[]): Draft {
  const lead = leads.findLast((each) => each.level === 'serve' && each.state !== 'closed') ?? leads.at(-1)!
  return {
    leadId: lead.id,
    kind: kindsFor(lead)[0] ?? 'repeat',
    interest: '',
    productLineId: lead.productLine?.id ?? null,
    nextStep: '',
    nextStepOn: null,
    to: 'intake',
    company: '',
    person: '',
    email: '',
  }
}

function useSend(draft: Draft, onClose: () => void) {
  const { t } = useTranslation()
  const doing = useDoing()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const send = async () => {
    setIsBusy(true)
    const failed = await tried(() =>
      must(api.POST('/api/v1/future-needs', { body: needBody(draft) as never })),
    )
    setIsBusy(false)
    if (failed) return setTrouble(failed.says)
    tell(t('customers.need.opened'))
    onClose()
    await doing(async () => {})
  }
  return { trouble, isBusy, send }
}

type Part = { draft: Draft; onChange: (part: Partial<Draft>) => void }

function Which({ leads, draft, onChange }: Part & { leads: readonly LeadRow[] }) {
  const { t } = useTranslation()
  const reader = useReader()
  const now = useNow()
  const lead = leads.find(({ id }) => id === draft.leadId)
  const named = (each: LeadRow) =>
    [sayDay(each.receivedAt.slice(0, 10), now, reader), each.productLine?.name ?? each.interest]
      .filter(Boolean)
      .join(' · ')
  const choose = (id: string | null) => {
    const next = leads.find((each) => each.id === id)
    if (next) onChange({ leadId: next.id, kind: kindsFor(next)[0] ?? 'repeat' })
  }
  return (
    <>
      {leads.length > 1 && (
        <Select
          label={t('customers.need.earlier')}
          data={leads.map((each) => ({ value: each.id, label: named(each) }))}
          value={draft.leadId}
          onChange={choose}
          allowDeselect={false}
        />
      )}
      <Select
        label={t('customers.need.kind')}
        data={(lead ? kindsFor(lead) : []).map((kind) => ({
          value: kind,
          label: t(`customers.kindLong.${kind}`),
        }))}
        value={draft.kind}
        onChange={(kind) => kind && onChange({ kind: kind as Draft['kind'] })}
        allowDeselect={false}
      />
    </>
  )
}

function Referred({ draft, onChange }: Part) {
  const { t } = useTranslation()
  return (
    <>
      {(['company', 'person', 'email'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`customers.need.${field}`)}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      ))}
    </>
  )
}
