import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useReasons } from '../../../data/workplace.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { isoDay } from '../../../ui/when.ts'
import { type Lead, type Qualification, useCommands } from '../lead.ts'
import { dayAhead } from '../log/dispositions.ts'
import { sayReason } from '../words.ts'
import { decideNotNow } from './decide.ts'
import { FormDialog } from './FormDialog.tsx'
import { ReceiverField, receiverOf, usePool } from './ReceiverField.tsx'

export type DialogProps = {
  lead: Lead
  qualification: Qualification | null
  /** Does the move, tells of it and reads again; throws the refusal for the dialog to show. */
  onMove: (task: () => Promise<unknown>) => Promise<unknown>
  onClose: () => void
}

/** Gather hands on to qualify: to the pool, a colleague, or oneself. */
export function ReleaseDialog({ lead, onMove, onClose }: DialogProps) {
  const { t } = useTranslation()
  const pool = usePool('qualify')
  const [to, setTo] = useState<string | null>(null)
  const [anyway, setAnyway] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const commands = useCommands()
  const because = anyway.trim() ? { anyway: anyway.trim() } : {}
  const release = async () => {
    const body = { leadId: lead.id, seam: 'gather>qualify' as const, ...receiverOf(to ?? pool), packet: {} }
    await must(api.POST('/api/v1/handoffs', { body: { ...body, ...because } })).catch((error) => {
      setIsRefused(error.code === 'packet-incomplete')
      throw error
    })
  }
  return (
    <FormDialog
      title={t('lead.move.release')}
      confirm={t('lead.move.release')}
      onConfirm={() => onMove(release)}
      onClose={onClose}
    >
      <ReceiverField level="qualify" label={t('lead.to.label')} value={to ?? pool} onChange={setTo} />
      <Lacks lead={lead} />
      {isRefused && commands && (
        <TextInput
          label={t('intake.anyway.reason')}
          description={t('intake.anyway.says')}
          value={anyway}
          maxLength={300}
          onChange={(event) => setAnyway(event.target.value)}
        />
      )}
    </FormDialog>
  )
}

/** What a lead still lacks when it is released; said, not forbidden. */
function Lacks({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const lacks = whatLacks(lead)
  if (lacks.length === 0) return null
  return (
    <p className="quiet">
      {t('lead.lacks.release', { what: lacks.map((each) => t(`lead.lacks.${each}`)).join(', ') })}
    </p>
  )
}

export type Lack = 'channel' | 'contact' | 'reach' | 'interest'

/** What sorting still has to complete: channel, a person, a way to reach them, the interest. */
export function whatLacks(
  lead: Pick<Lead, 'channel' | 'contact' | 'interest'> &
    Partial<Pick<Lead, 'contactRecord' | 'accountRecord'>>,
): Lack[] {
  const lacks: Lack[] = []
  if (!lead.channel) lacks.push('channel')
  if (!lead.contact) lacks.push('contact')
  const { contactRecord, accountRecord } = lead
  const known = contactRecord !== undefined || accountRecord !== undefined
  const ways =
    (contactRecord?.emails.length ?? 0) + (contactRecord?.phones.length ?? 0) + (accountRecord?.phone ? 1 : 0)
  if (known && ways === 0) lacks.push('reach')
  if (!lead.interest) lacks.push('interest')
  return lacks
}

/** Not now: nurture until a day, with the reason. */
export function NurtureDialog({ lead, qualification, onMove, onClose }: DialogProps) {
  const { t } = useTranslation()
  const today = isoDay(useNow(), useReader().zone)
  const reasons = useReasons()?.notNow ?? []
  const [until, setUntil] = useState<string | null>(dayAhead(today, 90))
  const [reason, setReason] = useState<string | null>('timing')
  const nurture = async () => decideNotNow(lead, qualification, until ?? '', reason ?? '')
  return (
    <FormDialog
      title={t('lead.move.notNow')}
      confirm={t('lead.nurture')}
      isReady={until !== null && reason !== null}
      onConfirm={() => onMove(nurture)}
      onClose={onClose}
    >
      <Select
        label={t('reason.ask')}
        data={reasons.map((value) => ({ value, label: sayReason(t, value) }))}
        value={reason}
        onChange={setReason}
        allowDeselect={false}
        data-autofocus
        openOnFocus={false}
      />
      <DayField
        label={t('lead.nurtureUntil')}
        value={until}
        onChange={setUntil}
        earliest={dayAhead(today, 1)}
      />
      <p className="quiet">{t('lead.nurtureSays')}</p>
    </FormDialog>
  )
}

/** Another owner at the same level. */
export function ReassignDialog({ lead, onMove, onClose }: DialogProps) {
  const { t } = useTranslation()
  const reasons = useReasons()?.reassign ?? []
  const [to, setTo] = useState('')
  const [reason, setReason] = useState<string | null>('workload')
  const body = { leadId: lead.id, ...receiverOf(to), reason: reason ?? '' }
  const owner = lead.owner ? `member ${lead.owner.id}` : `queue ${lead.queue?.id}`
  return (
    <FormDialog
      title={t('lead.move.reassign')}
      confirm={t('lead.move.reassign')}
      isReady={to !== '' && reason !== null}
      onConfirm={() => onMove(() => must(api.POST('/api/v1/reassignments', { body })))}
      onClose={onClose}
    >
      <ReceiverField
        level={lead.level}
        label={t('lead.to.label')}
        value={to}
        onChange={setTo}
        except={owner}
      />
      <Select
        label={t('reason.ask')}
        data={reasons.map((value) => ({ value, label: sayReason(t, value) }))}
        value={reason}
        onChange={setReason}
        allowDeselect={false}
      />
    </FormDialog>
  )
}

/** A won lead that serve sent back is offered again. */
export function ServeDialog({ lead, onMove, onClose }: DialogProps) {
  const { t } = useTranslation()
  const pool = usePool('serve')
  const [to, setTo] = useState<string | null>(null)
  const [summary, setSummary] = useState('')
  const packet = summary.trim() ? { summary: summary.trim() } : {}
  const offer = () =>
    must(
      api.POST('/api/v1/handoffs', {
        body: { leadId: lead.id, seam: 'convert>serve', ...receiverOf(to ?? pool), packet },
      }),
    )
  return (
    <FormDialog
      title={t('lead.move.offerServe')}
      confirm={t('lead.move.offerServe')}
      onConfirm={() => onMove(offer)}
      onClose={onClose}
    >
      <ReceiverField level="serve" label={t('lead.to.label')} value={to ?? pool} onChange={setTo} />
      <Textarea
        label={t('lead.packet.summary')}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
    </FormDialog>
  )
}
