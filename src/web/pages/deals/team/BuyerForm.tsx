import { Button, Chip, SegmentedControl, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PARTS, STANCES, STRENGTHS } from '../../../../funnel/opportunities/buyers/buying-centre.ts'
import { api, must } from '../../../data/api.ts'
import { useMe, useMembers } from '../../../data/workplace.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Deal } from '../deals.ts'
import { FormFoot } from '../FormFoot.tsx'
import css from './team.module.css'
import type { Buyer } from './team.ts'
import { useBuyerVerbs } from './useBuyerVerbs.ts'

export type BuyerDraft = Pick<Buyer, 'parts' | 'strength' | 'stance'> & {
  contactId: string | null
  heldBy: string | null
  note: string
}

/** A person of the buyer's side, put on the map or changed. */
export function BuyerForm(props: {
  deal: Deal
  buyer: Buyer | null
  /** Who is on the map already. */
  there: string[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { deal, buyer, onClose } = props
  const me = useMe().member
  const [draft, setDraft] = useState<BuyerDraft>(() => draftOf(buyer, me.id))
  const { trouble, isBusy, save, takeOff } = useBuyerVerbs(deal, buyer, onClose)
  const set = (part: Partial<BuyerDraft>) => setDraft({ ...draft, ...part })
  return (
    <Dialog opened onClose={onClose} title={buyer ? buyer.contact.name : t('buyers.addTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.contactId) void save(draft)
        }}
      >
        {!buyer && (
          <Who
            deal={deal}
            there={props.there}
            value={draft.contactId}
            onChange={(contactId) => set({ contactId })}
          />
        )}
        <Parts value={draft.parts} onChange={(parts) => set({ parts })} />
        <Known draft={draft} set={set} />
        <Textarea
          label={t('buyers.note')}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
        {buyer && (
          <Button variant="subtle" onClick={() => void takeOff()}>
            {t('buyers.bin')}
          </Button>
        )}
        <FormFoot
          {...{ trouble, isBusy }}
          isReady={draft.contactId !== null}
          onLeave={onClose}
          verb={t('buyers.save')}
        />
      </form>
    </Dialog>
  )
}

function draftOf(buyer: Buyer | null, me: string): BuyerDraft {
  return {
    contactId: buyer?.contact.id ?? null,
    parts: buyer?.parts ?? [],
    strength: buyer?.strength ?? 'weak',
    stance: buyer?.stance ?? 'unknown',
    heldBy: buyer ? (buyer.heldBy?.id ?? null) : me,
    note: buyer?.note ?? '',
  }
}

function Who(props: {
  deal: Deal
  there: string[]
  value: string | null
  onChange: (id: string | null) => void
}) {
  const { t } = useTranslation()
  const { account } = props.deal
  const people = useQuery({
    queryKey: ['contacts', 'of', account?.id],
    queryFn: () =>
      must(api.GET('/api/v1/contacts', { params: { query: { account: account?.id ?? '', limit: 200 } } })),
    enabled: account !== null,
  }).data?.items
  const open = (people ?? []).filter(({ id }) => !props.there.includes(id))
  return (
    <Select
      label={t('buyers.who')}
      description={people && open.length === 0 ? t('buyers.nobodyLeft') : undefined}
      data={open.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
      searchable
      data-autofocus
    />
  )
}

function Parts({ value, onChange }: { value: Buyer['parts']; onChange: (parts: Buyer['parts']) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.chips}>
      <legend className="label">{t('buyers.parts')}</legend>
      <Chip.Group multiple value={value} onChange={(parts) => onChange(parts as Buyer['parts'])}>
        <div className={css.parts}>
          {PARTS.map((part) => (
            <Chip key={part} value={part} size="xs" variant="outline">
              {t(`buyers.part.${part}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </fieldset>
  )
}

function Known({ draft, set }: { draft: BuyerDraft; set: (part: Partial<BuyerDraft>) => void }) {
  const { t } = useTranslation()
  const people = (useMembers() ?? []).filter((one) => one.status === 'active' || one.id === draft.heldBy)
  return (
    <>
      <div>
        <div className="label">{t('buyers.strengthAsk')}</div>
        <SegmentedControl
          aria-label={t('buyers.strengthAsk')}
          fullWidth
          data={STRENGTHS.map((value) => ({ value, label: t(`buyers.strength.${value}`) }))}
          value={draft.strength}
          onChange={(strength) => set({ strength: strength as BuyerDraft['strength'] })}
        />
      </div>
      <div>
        <div className="label">{t('buyers.stanceAsk')}</div>
        <SegmentedControl
          aria-label={t('buyers.stanceAsk')}
          fullWidth
          data={STANCES.map((value) => ({ value, label: t(`buyers.stance.${value}`) }))}
          value={draft.stance}
          onChange={(stance) => set({ stance: stance as BuyerDraft['stance'] })}
        />
      </div>
      <Select
        label={t('buyers.heldBy')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.heldBy}
        onChange={(heldBy) => set({ heldBy })}
        placeholder={t('buyers.nobody')}
        clearable
        searchable
      />
    </>
  )
}
