import { Alert, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Known, missingFields } from '../../../../funnel/handoffs/policies/policy.ts'
import { api, must } from '../../../data/api.ts'
import { DayField } from '../../../ui/DayField.tsx'
import type { Qualification } from '../lead.ts'
import { handoffsQuery } from '../lead.ts'
import { decideOffer, type Packet } from './decide.ts'
import type { DialogProps } from './dialogs.tsx'
import { FormDialog } from './FormDialog.tsx'
import css from './moves.module.css'
import { ReceiverField, receiverOf, usePool } from './ReceiverField.tsx'

export const APPROACHES = [
  'inside',
  'field_visit',
  'engineer_first',
  'demonstration',
  'trial',
  'quote_now',
] as const
const TEXTS = ['need', 'summary', 'objections', 'promised'] as const

/** Qualify offers to convert: to whom, and the packet of what was learnt, filled in as far as it is known. */
export function OfferDialog({ lead, qualification, onMove, onClose }: DialogProps) {
  const { t } = useTranslation()
  const pool = usePool('convert')
  const before = useQuery(handoffsQuery(lead.id)).data?.items.find(
    (each) => each.seam === 'qualify>convert',
  )?.packet
  const [to, setTo] = useState<string | null>(null)
  const [approach, setApproach] = useState<string | null>(qualification?.approach ?? lead.approach)
  const [changed, setChanged] = useState<Packet>({})
  const packet: Packet = {
    ...prefilled(before),
    need: said(before?.need) ?? lead.interest ?? '',
    summary: said(before?.summary) ?? summaryOf(qualification),
    nextStep: lead.nextStep ?? '',
    ...(lead.nextStepOn ? { nextStepOn: lead.nextStepOn } : {}),
    ...changed,
  }
  const change = (part: Packet) => setChanged((all) => ({ ...all, ...part }))
  const offer = () =>
    decideOffer(lead, qualification, { to: receiverOf(to ?? pool), packet: withoutBlanks(packet), approach })
  return (
    <FormDialog
      title={t('lead.move.offer')}
      confirm={t('lead.move.offer')}
      size="lg"
      onConfirm={() => onMove(offer)}
      onClose={onClose}
    >
      <Missing qualification={qualification} approach={approach} />
      <StillLacking
        known={{
          ...packet,
          approach,
          interest: lead.interest,
          answers: qualification?.answers ?? [],
        }}
      />
      <div className={css.pair}>
        <ReceiverField level="convert" label={t('lead.to.label')} value={to ?? pool} onChange={setTo} />
        <Select
          label={t('lead.approachLabel')}
          data={APPROACHES.map((value) => ({ value, label: t(`lead.approach.${value}`) }))}
          value={approach}
          onChange={setApproach}
          placeholder={t('lead.approachAsk')}
        />
      </div>
      {TEXTS.map((name) => (
        <Textarea
          key={name}
          label={t(`lead.packet.${name}`)}
          value={packet[name] ?? ''}
          minRows={name === 'promised' ? 1 : 2}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      <div className={css.pair}>
        <TextInput
          label={t('lead.nextStep')}
          value={packet.nextStep ?? ''}
          onChange={(event) => change({ nextStep: event.target.value })}
        />
        <DayField
          label={t('lead.nextStepOn')}
          value={packet.nextStepOn ?? null}
          onChange={(day) => change({ nextStepOn: day ?? '' })}
          isClearable
        />
      </div>
    </FormDialog>
  )
}

/** What the seam's policy asks for and the packet does not hold yet. */
function StillLacking({ known }: { known: Known }) {
  const { t } = useTranslation()
  const policies = useQuery({
    queryKey: ['policies'],
    queryFn: () => must(api.GET('/api/v1/seam-policies')),
    staleTime: 60_000,
  }).data?.items
  const required = policies?.find(({ seam }) => seam === 'qualify>convert')?.required ?? []
  // The checks' own list above tells of them already.
  const lacks = missingFields(required, known).filter((field) => !['market_fit', 'approach'].includes(field))
  if (lacks.length === 0) return null
  return (
    <Alert color="qualify" title={t('handoffs.missing')}>
      {lacks.map((field) => t(`handoffs.policy.field.${field}`)).join(', ')}
    </Alert>
  )
}

const said = (value: unknown) => (typeof value === 'string' && value ? value : null)

function prefilled(before: Record<string, unknown> | undefined): Packet {
  return Object.fromEntries(TEXTS.map((name) => [name, said(before?.[name]) ?? '']))
}

/** What was learnt, as far as a criterion was answered with evidence. */
function summaryOf(qualification: Qualification | null): string {
  return (qualification?.answers ?? [])
    .filter(({ evidence }) => evidence)
    .map(({ name, evidence }) => `${name}: ${evidence}`)
    .join('\n')
}

function withoutBlanks(packet: Packet): Packet {
  return Object.fromEntries(Object.entries(packet).filter(([, value]) => value))
}

/** What stands between the qualification and the offer, before it is tried. */
export function Missing({
  qualification,
  approach,
}: {
  qualification: Qualification | null
  approach: string | null
}) {
  const { t } = useTranslation()
  const all = qualification?.missing ?? []
  // The approach may be chosen here.
  const missing = approach && !qualification?.approach ? all.slice(0, -1) : all
  if (missing.length === 0) return null
  return (
    <Alert color="qualify" title={t('lead.missing')}>
      <ul className={css.missing}>
        {missing.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Alert>
  )
}
