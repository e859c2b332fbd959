import { Loader, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { When } from '../../../ui/When.tsx'
import { type LeadRow, nameOf, useReadAgain } from '../lead.ts'
import { StandingChip } from '../Standing.tsx'
import type { DialogProps } from './dialogs.tsx'
import { FormDialog } from './FormDialog.tsx'
import css from './moves.module.css'

/** The same interest came twice: the other lead is kept, this one closes and points to it. */
export function MergeDialog({ lead, onClose }: DialogProps) {
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const readAgain = useReadAgain()
  const [typed, setTyped] = useState(lead.account?.name ?? lead.contact?.name ?? '')
  const [survivorId, setSurvivorId] = useState<string | null>(null)
  const { leads, isLoading } = useCandidates(lead, typed)
  const merge = async () => {
    const body = { survivorId: survivorId ?? '', mergedId: lead.id }
    const { id } = await must(api.POST('/api/v1/merges', { body }))
    await readAgain()
    const undo = async () => {
      await must(api.DELETE('/api/v1/merges/{id}', { params: { path: { id } } }))
      await readAgain()
    }
    offerUndo({ says: t('lead.done.merge', { name: nameOf(lead) }), undone: t('lead.done.unmerge'), undo })
  }
  return (
    <FormDialog
      title={t('lead.move.merge')}
      confirm={t('lead.mergeInto')}
      size="lg"
      isReady={survivorId !== null}
      onConfirm={merge}
      onClose={onClose}
    >
      <TextInput
        label={t('lead.mergeSearch')}
        description={t('lead.mergeSays')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        rightSection={isLoading && <Loader size={14} />}
        data-autofocus
      />
      <Radio.Group value={survivorId} onChange={setSurvivorId} aria-label={t('lead.mergeKeep')}>
        <div className={css.candidates}>
          {leads.map((each) => (
            <Candidate key={each.id} lead={each} />
          ))}
        </div>
      </Radio.Group>
      {!isLoading && leads.length === 0 && <p className="quiet">{t('lead.mergeNone')}</p>}
    </FormDialog>
  )
}

function Candidate({ lead }: { lead: LeadRow }) {
  return (
    <Radio
      value={lead.id}
      classNames={{ body: css.candidate, labelWrapper: css.grow }}
      label={
        <span className="row wrap">
          <b>{nameOf(lead)}</b>
          {lead.contact && lead.account && <span className="quiet">{lead.account.name}</span>}
          <StandingChip lead={lead} />
          <span className="push quiet">
            <When at={lead.receivedAt} />
          </span>
        </span>
      }
      description={lead.interest ?? undefined}
    />
  )
}

function useCandidates(lead: LeadRow, typed: string): { leads: LeadRow[]; isLoading: boolean } {
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['leads', 'merge', search],
    queryFn: () => must(api.GET('/api/v1/leads', { params: { query: { search, limit: 12 } } })),
    enabled: search.length > 1,
  })
  const leads = (found.data?.items ?? []).filter((each) => each.id !== lead.id && each.closedAs !== 'merged')
  return { leads, isLoading: found.isLoading && search.length > 1 }
}
