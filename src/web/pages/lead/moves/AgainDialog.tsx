import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useProductLines, useSlug } from '../../../data/workplace.tsx'
import { tell } from '../../../ui/undo.tsx'
import { type Lead, useReadAgain } from '../lead.ts'
import type { DialogProps } from './dialogs.tsx'
import { FormDialog } from './FormDialog.tsx'
import css from './moves.module.css'

const KINDS = ['repeat', 'upsell', 'renewal', 'referral'] as const

/** Opens a new lead that names this one, and goes there. */
function useOpened() {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const readAgain = useReadAgain()
  return async (id: string) => {
    await readAgain()
    tell(t('lead.done.again'))
    await go({ to: '/w/$slug/leads/$id', params: { slug, id } })
  }
}

/** A second try at one that never bought. */
export function ReattemptDialog({ lead, onClose }: DialogProps) {
  const { t } = useTranslation()
  const opened = useOpened()
  const [interest, setInterest] = useState(lead.interest ?? '')
  const open = async () =>
    opened((await must(api.POST('/api/v1/leads', { body: secondTry(lead, interest) }))).id)
  return (
    <FormDialog
      title={t('lead.move.reattempt')}
      confirm={t('lead.move.reattempt')}
      onConfirm={open}
      onClose={onClose}
    >
      <p className="quiet">{t('lead.reattemptSays')}</p>
      <Textarea
        label={t('lead.interest')}
        value={interest}
        onChange={(event) => setInterest(event.target.value)}
        data-autofocus
      />
    </FormDialog>
  )
}

function secondTry(lead: Lead, interest: string) {
  return {
    ...(lead.account ? { account: { id: lead.account.id } } : {}),
    ...(lead.contact ? { contact: { id: lead.contact.id } } : {}),
    ...(lead.channel ? { channelId: lead.channel.id } : {}),
    ...(lead.productLine ? { productLineId: lead.productLine.id } : {}),
    interest: interest.trim(),
    directness: lead.directness,
    earlierLeadId: lead.id,
    earlierKind: 're_attempt' as const,
  }
}

/** A future need of a customer, or somebody they refer. */
export function NewNeedDialog({ lead, onClose }: DialogProps) {
  const { t } = useTranslation()
  const opened = useOpened()
  const lines = useProductLines() ?? []
  const [kind, setKind] = useState<(typeof KINDS)[number]>('repeat')
  const [interest, setInterest] = useState('')
  const [lineId, setLineId] = useState<string | null>(lead.productLine?.id ?? null)
  const [isMine, setIsMine] = useState(true)
  const [who, setWho] = useState({ company: '', person: '' })
  const isReferral = kind === 'referral'
  const open = async () => {
    const body = {
      leadId: lead.id,
      kind,
      interest: interest.trim(),
      ...(lineId ? { productLineId: lineId } : {}),
      to: isMine ? ('me' as const) : ('intake' as const),
      ...(isReferral ? referred(who) : {}),
    }
    await opened((await must(api.POST('/api/v1/future-needs', { body }))).leadId)
  }
  return (
    <FormDialog
      title={t('lead.move.newNeed')}
      confirm={t('lead.newNeedOpen')}
      isReady={
        interest.trim() !== '' && (!isReferral || who.company.trim() !== '' || who.person.trim() !== '')
      }
      onConfirm={open}
      onClose={onClose}
    >
      <div className={css.pair}>
        <Select
          label={t('lead.kindLabel')}
          data={KINDS.map((value) => ({ value, label: t(`lead.kind.${value}`) }))}
          value={kind}
          onChange={(value) => value && setKind(value as typeof kind)}
          allowDeselect={false}
        />
        <Select
          label={t('lead.productLine')}
          data={lines.map(({ id, name }) => ({ value: id, label: name }))}
          value={lineId}
          onChange={setLineId}
          clearable
        />
      </div>
      {isReferral && (
        <div className={css.pair}>
          {(['company', 'person'] as const).map((name) => (
            <TextInput
              key={name}
              label={t(`lead.new.${name}`)}
              value={who[name]}
              onChange={(event) => setWho({ ...who, [name]: event.target.value })}
            />
          ))}
        </div>
      )}
      <Textarea
        label={t('lead.interest')}
        value={interest}
        onChange={(event) => setInterest(event.target.value)}
        data-autofocus
        required
      />
      <Checkbox
        label={t('lead.newNeedMine')}
        checked={isMine}
        onChange={(event) => setIsMine(event.target.checked)}
      />
    </FormDialog>
  )
}

function referred({ company, person }: { company: string; person: string }) {
  return {
    ...(company.trim() ? { account: { name: company.trim() } } : {}),
    ...(person.trim() ? { contact: { name: person.trim() } } : {}),
  }
}
