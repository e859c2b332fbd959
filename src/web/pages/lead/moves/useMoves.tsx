import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tried } from '../../../data/api.ts'
import { useMe, useReasons, useSlug } from '../../../data/workplace.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { ReasonPicker } from '../../../ui/ReasonPicker.tsx'
import { tell } from '../../../ui/undo.tsx'
import {
  type Handoff,
  type Lead,
  nameOf,
  openOffer,
  openQualification,
  pushedOffer,
  useCommands,
  useHandoffs,
  useMayWork,
  useOpportunities,
  useQualifications,
  useReadAgain,
  type Verb,
} from '../lead.ts'
import { sayReason } from '../words.ts'
import { NewNeedDialog, ReattemptDialog } from './AgainDialog.tsx'
import { type DialogProps, NurtureDialog, ReassignDialog, ReleaseDialog, ServeDialog } from './dialogs.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { OfferDialog } from './OfferDialog.tsx'
import { perform, performBecause } from './perform.ts'
import { AT_ONCE, DANGER, MAIN, reasonsOf, VERB_KEYS } from './verbs.ts'

export type Shown = Verb | 'offerServe'
export type MoveItem = {
  verb: Shown
  label: string
  keys?: string | undefined
  isDanger: boolean
  isMain: boolean
  run: () => void
}

const DIALOGS: Partial<Record<Shown, (props: DialogProps) => ReactNode>> = {
  release: ReleaseDialog,
  notNow: NurtureDialog,
  reassign: ReassignDialog,
  merge: MergeDialog,
  offer: OfferDialog,
  reattempt: ReattemptDialog,
  newNeed: NewNeedDialog,
  offerServe: ServeDialog,
}

/**
 * The moves of a lead as this person may make them, bound to their keys, and the dialog that is open.
 * `onMoved` is told of a move that was made.
 */
export function useMoves(lead: Lead, onMoved?: (verb: Shown) => void) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Shown | null>(null)
  const handoffs = useHandoffs(lead.id)
  const offer = openOffer(handoffs)
  const given = offer ?? pushedOffer(lead, handoffs)
  const qualification = openQualification(useQualifications(lead.id))
  const toDeal = useWayToDeal(lead)
  const make = useMake(lead, onMoved)
  const about = { lead, qualification, offer: given }
  const run = (verb: Shown) => {
    if (verb === 'win' || verb === 'lose' || verb === 'cancel') return toDeal(verb)
    if (verb === 'offerServe' || !AT_ONCE.includes(verb)) return setOpen(verb)
    void tried(() => make(verb, () => perform(verb, about))).then((problem) => problem && tell(problem.says))
  }
  const items = useLegal(lead, offer, given).map((verb) => ({
    verb,
    label: t(
      verb === 'return' ? `lead.move.return.${lead.level as 'qualify'}` : `lead.move.${verb as 'sort'}`,
    ),
    keys: keyOf(verb, given !== offer),
    isDanger: DANGER.includes(verb as Verb),
    isMain: verb === 'offerServe' || MAIN.includes(verb),
    run: () => run(verb),
  }))
  useKeys(items.flatMap(({ keys, label, run: go }) => (keys ? [{ keys, says: label, run: go }] : [])))
  const close = () => setOpen(null)
  const Form = open ? DIALOGS[open] : undefined
  const dialog =
    open &&
    (Form ? (
      <Form lead={lead} qualification={qualification} onMove={(task) => make(open, task)} onClose={close} />
    ) : (
      <Because {...about} verb={open as Verb} make={make} onClose={close} />
    ))
  return { items, dialog, offer, qualification, run }
}

type Make = (verb: Shown, task: () => Promise<unknown>) => Promise<void>

function useMake(lead: Lead, onMoved?: (verb: Shown) => void): Make {
  const { t } = useTranslation()
  const readAgain = useReadAgain()
  return async (verb, task) => {
    await task()
    tell(t(`lead.done.${verb as 'sort'}`, { name: nameOf(lead) }))
    await readAgain()
    onMoved?.(verb)
  }
}

// A lead that was given to me can be turned down and sent back as bad data: two verbs, two keys.
function keyOf(verb: Shown, isPushed: boolean): string | undefined {
  if (verb === 'offerServe') return 'h'
  return verb === 'reject' && isPushed ? 'R' : VERB_KEYS[verb]
}

/** What is legal for the lead and mine to do; an offer is answered by whom it was made to. */
function useLegal(lead: Lead, offer: Handoff | null, given: Handoff | null): Shown[] {
  const me = useMe()
  const commands = useCommands()
  const mayWork = useMayWork(lead)
  if (me.access === 'viewer') return []
  const isReceiver = offer !== null && (offer.toMemberId === null || offer.toMemberId === me.member.id)
  const isSender = offer !== null && (offer.fromMemberId === me.member.id || commands)
  const isPushed = offer === null && given !== null && lead.owner?.id === me.member.id
  const may: Partial<Record<Verb, boolean>> = {
    accept: isReceiver,
    reject: given !== null && (isReceiver || isPushed || commands),
    needsWork: given !== null && (isReceiver || isPushed || commands),
    withdraw: isSender,
    // One's own new lead is begun by sorting it.
    claim: lead.owner === null || (lead.owner.id === me.member.id && lead.level !== 'gather'),
    newNeed: true,
    reattempt: true,
    reassign: mayWork && offer === null,
  }
  const legal: Shown[] = lead.moves.filter((verb) => may[verb] ?? mayWork)
  const again = lead.level === 'serve' && lead.state === 'offered' && offer === null && mayWork
  return again ? ['offerServe', ...legal] : legal
}

// A deal is won, lost or cancelled on its own page, where the decision is recorded.
function useWayToDeal(lead: Lead) {
  const go = useNavigate()
  const slug = useSlug()
  const all = useOpportunities(lead.id) ?? []
  return (verb: 'win' | 'lose' | 'cancel') => {
    const deal = all.find((each) => each.state === (verb === 'cancel' ? 'won' : 'open')) ?? all[0]
    if (verb === 'cancel' && lead.account)
      return void go({ to: '/w/$slug/customers/$id', params: { slug, id: lead.account.id } })
    if (deal) void go({ to: '/w/$slug/deals/$id', params: { slug, id: deal.id } })
    else void go({ to: '/w/$slug/deals', params: { slug } })
  }
}

function Because(
  props: Parameters<typeof performBecause>[1] & { verb: Verb; make: Make; onClose: () => void },
) {
  const { t } = useTranslation()
  const { verb, lead, make, onClose } = props
  const codes = useReasons()?.[reasonsOf(verb, lead.level) ?? ''] ?? []
  const label = t(
    verb === 'return' ? `lead.move.return.${lead.level as 'qualify'}` : `lead.move.${verb as 'sort'}`,
  )
  const pick = async (reason: string, note: string) => {
    const problem = await tried(() => make(verb, () => performBecause(verb, props, reason, note)))
    if (problem) return tell(problem.says)
    onClose()
  }
  // The picker puts the focus on its first reason, so it opens once they are known.
  if (codes.length === 0) return null
  return (
    <ReasonPicker
      opened
      title={`${label}: ${nameOf(lead)}`}
      confirm={label}
      isDanger={DANGER.includes(verb)}
      reasons={codes.map((code) => ({ code, label: sayReason(t, code) }))}
      onPick={(reason, note) => void pick(reason, note)}
      onClose={onClose}
    />
  )
}
