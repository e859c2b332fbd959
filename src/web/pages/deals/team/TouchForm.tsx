import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TOUCH_CHANNELS } from '../../../../funnel/opportunities/nurture/nurture-plan.ts'
import { api, must, tried } from '../../../data/api.ts'
import { useMe, useMembers } from '../../../data/workplace.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { isoDay } from '../../../ui/when.ts'
import { dayAhead } from '../../lead/log/dispositions.ts'
import type { Deal } from '../deals.ts'
import { FormFoot } from '../FormFoot.tsx'
import { centreQuery, type Touch, useReadDealAgain } from './team.ts'

type Draft = Pick<Touch, 'channel' | 'why'> & {
  dueOn: string | null
  memberId: string
  contactId: string | null
}

/** A touch planned by hand, or moved to another day, person or channel. */
export function TouchForm({
  deal,
  touch,
  onClose,
}: {
  deal: Deal
  touch: Touch | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const me = useMe().member
  const today = isoDay(useNow(), useReader().zone)
  const [draft, setDraft] = useState<Draft>(() => draftOf(deal, touch, { me: me.id, today }))
  const { trouble, isBusy, save } = useSave(deal, touch, onClose)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const isReady = draft.why.trim() !== '' && draft.dueOn !== null
  return (
    <Dialog opened onClose={onClose} title={t(touch ? 'nurture.moveTitle' : 'nurture.addTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void save(draft)
        }}
      >
        <TextInput
          label={t('nurture.why')}
          description={t('nurture.whyHint')}
          value={draft.why}
          onChange={(event) => set({ why: event.target.value })}
          data-autofocus
        />
        <DayField label={t('nurture.on')} value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
        <Select
          label={t('nurture.by')}
          data={TOUCH_CHANNELS.map((value) => ({ value, label: t(`nurture.channel.${value}`) }))}
          value={draft.channel}
          onChange={(channel) => channel && set({ channel: channel as Draft['channel'] })}
          allowDeselect={false}
        />
        <People deal={deal} draft={draft} set={set} />
        <FormFoot {...{ trouble, isBusy, isReady }} onLeave={onClose} verb={t('nurture.save')} />
      </form>
    </Dialog>
  )
}

function draftOf(deal: Deal, touch: Touch | null, { me, today }: { me: string; today: string }): Draft {
  return {
    why: touch?.why ?? '',
    channel: touch?.channel ?? 'call',
    dueOn: touch?.dueOn ?? dayAhead(today, 7),
    memberId: touch?.member.id ?? deal.owner?.id ?? me,
    contactId: touch?.contact?.id ?? deal.contact?.id ?? null,
  }
}

function People({ deal, draft, set }: { deal: Deal; draft: Draft; set: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation()
  const us = (useMembers() ?? []).filter((one) => one.status === 'active')
  const known = useQuery(centreQuery(deal.id)).data?.buyers.map(({ contact }) => contact) ?? []
  const them = known.length > 0 ? known : deal.contact ? [deal.contact] : []
  return (
    <>
      <Select
        label={t('nurture.who')}
        data={us.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.memberId}
        onChange={(memberId) => memberId && set({ memberId })}
        allowDeselect={false}
        searchable
      />
      <Select
        label={t('nurture.whom')}
        data={them.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.contactId}
        onChange={(contactId) => set({ contactId })}
        clearable
      />
    </>
  )
}

function useSave(deal: Deal, touch: Touch | null, onClose: () => void) {
  const readAgain = useReadDealAgain()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async ({ contactId, ...draft }: Draft) => {
    setIsBusy(true)
    const said = { ...draft, dueOn: draft.dueOn as string, why: draft.why.trim() }
    const failed = await tried(() =>
      touch
        ? must(
            api.PATCH('/api/v1/nurture-touches/{id}', {
              params: { path: { id: touch.id } },
              body: { ...said, contactId, version: touch.version },
            }),
          )
        : must(
            api.POST('/api/v1/nurture-touches', {
              body: { ...said, opportunityId: deal.id, ...(contactId ? { contactId } : {}) },
            }),
          ),
    )
    setIsBusy(false)
    await readAgain()
    if (failed) setTrouble(failed.says)
    else onClose()
  }
  return { trouble, isBusy, save }
}
