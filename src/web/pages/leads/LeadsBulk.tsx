import { Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useMembers, useQueues, useReasons } from '../../data/workplace.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { BulkAction } from '../../ui/list/list.ts'
import { type LeadRow, useReadAgain } from '../lead/lead.ts'
import { BulkForm, ReasonSelect } from './LeadsBulkForm.tsx'
import { BulkRun, type Task } from './LeadsBulkRun.tsx'

type What = 'reassign' | 'release' | 'nurture' | 'refuse'
type Meant = { what: What; rows: LeadRow[] }

/** What can be done to many leads at once: each goes through its own endpoint, and each refusal is told. */
export function useLeadsBulk(rows: readonly LeadRow[], onDone: () => void) {
  const { t } = useTranslation()
  const [meant, setMeant] = useState<Meant | null>(null)
  const readAgain = useReadAgain()
  const action = (what: What, more: Partial<BulkAction> = {}): BulkAction => ({
    key: what,
    label: t(`leads.bulk.${what}`),
    run: (keys) => setMeant({ what, rows: rows.filter((row) => keys.includes(row.id)) }),
    ...more,
  })
  const close = (isDone: boolean) => {
    setMeant(null)
    if (!isDone) return
    onDone()
    void readAgain()
  }
  return {
    bulk: [
      action('reassign', { keys: 'h' }),
      action('release'),
      action('nurture'),
      action('refuse', { danger: true }),
    ],
    dialog: meant && <BulkDialog key={meant.what} {...meant} onClose={close} />,
  }
}

function BulkDialog({ what, rows, onClose }: Meant & { onClose: (isDone: boolean) => void }) {
  const { t } = useTranslation()
  const [task, setTask] = useState<Task | null>(null)
  const [isOver, setIsOver] = useState(false)
  const Ask = ASKS[what]
  return (
    <Dialog
      opened
      onClose={() => onClose(task !== null)}
      title={t(`leads.bulk.title.${what}`, { count: rows.length })}
      closeOnClickOutside={task === null || isOver}
    >
      {task ? (
        <BulkRun rows={rows} task={task} onOver={() => setIsOver(true)} onClose={() => onClose(true)} />
      ) : (
        <Ask onReady={(ready) => setTask(() => ready)} onLeave={() => onClose(false)} />
      )}
    </Dialog>
  )
}

type Asked = { onReady: (task: Task) => void; onLeave: () => void }

const ASKS: Record<What, (props: Asked) => ReactNode> = {
  reassign: AskReassign,
  release: AskRelease,
  nurture: AskNurture,
  refuse: AskRefuse,
}

function AskReassign(props: Asked) {
  const { t } = useTranslation()
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const people = (useMembers() ?? []).filter((member) => member.status !== 'former')
  const data = [
    {
      group: t('leads.bulk.people'),
      items: people.map(({ id, name }) => ({ value: `m ${id}`, label: name })),
    },
    {
      group: t('leads.bulk.queues'),
      items: (useQueues() ?? []).map(({ id, name }) => ({ value: `q ${id}`, label: name })),
    },
  ]
  const run = () => {
    const [kind, id] = (to ?? '').split(' ')
    const target = kind === 'm' ? { toMemberId: id } : { toQueueId: id }
    props.onReady((leadId) =>
      must(api.POST('/api/v1/reassignments', { body: { leadId, reason: reason ?? '', ...target } as never })),
    )
  }
  return (
    <BulkForm {...props} verb="reassign" isReady={to !== null && reason !== null} onRun={run}>
      <Select label={t('leads.bulk.to')} data={data} value={to} onChange={setTo} searchable data-autofocus />
      <ReasonSelect codes={useReasons()?.reassign} value={reason} onChange={setReason} />
    </BulkForm>
  )
}

function AskRelease(props: Asked) {
  const { t } = useTranslation()
  const run = () =>
    props.onReady((leadId) =>
      must(api.POST('/api/v1/handoffs', { body: { leadId, seam: 'gather>qualify', packet: {} } })),
    )
  return (
    <BulkForm {...props} verb="release" isReady onRun={run}>
      <p className="quiet">{t('leads.bulk.releaseSays')}</p>
    </BulkForm>
  )
}

function AskNurture(props: Asked) {
  const { t } = useTranslation()
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const run = () =>
    props.onReady((leadId) =>
      must(api.POST('/api/v1/nurtures', { body: { leadId, until: until ?? '', reason: reason ?? '' } })),
    )
  return (
    <BulkForm {...props} verb="nurture" isReady={until !== null && reason !== null} onRun={run}>
      <DayField label={t('leads.bulk.until')} value={until} onChange={setUntil} />
      <ReasonSelect codes={useReasons()?.notNow} value={reason} onChange={setReason} />
    </BulkForm>
  )
}

function AskRefuse(props: Asked) {
  const [reason, setReason] = useState<string | null>(null)
  const run = () =>
    props.onReady((leadId) =>
      must(api.POST('/api/v1/closures', { body: { leadId, as: 'refused', reason: reason ?? '' } })),
    )
  return (
    <BulkForm {...props} verb="refuse" isReady={reason !== null} isDanger onRun={run}>
      <ReasonSelect codes={useReasons()?.refuse} value={reason} onChange={setReason} />
    </BulkForm>
  )
}
