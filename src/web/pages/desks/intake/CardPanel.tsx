import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useSlug } from '../../../data/workplace.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { type Binding, useKeys } from '../../../ui/keys.tsx'
import { useReader } from '../../../ui/reader.ts'
import { StateChip } from '../../../ui/StateChip.tsx'
import { When } from '../../../ui/When.tsx'
import { useCommands } from '../../lead/lead.ts'
import { CompleteForm } from './CompleteForm.tsx'
import { Double, doubtOf } from './Double.tsx'
import type { Card, Counts } from './desk.ts'
import { AnywayDialog, RefuseDialog } from './dialogs.tsx'
import { FactsOf } from './FactsOf.tsx'
import { Findings } from './Findings.tsx'
import css from './intake.module.css'
import { useConfirmChannel } from './useConfirm.ts'
import type { useSorting } from './useSorting.ts'
import { sayWaits } from './words.ts'

type Props = {
  card: Card
  counts: Counts | undefined
  sorting: ReturnType<typeof useSorting>
  onLater: () => void
}
type Open = 'complete' | 'refuse' | 'anyway' | null

/** A card: who it is, why it is here, what is known; one key for each way on. */
export function CardPanel({ card, counts, sorting, onLater }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>(null)
  const actions = useActions({ card, counts, sorting, onLater }, setOpen)
  const close = () => setOpen(null)
  useKeys(useBindings(actions, card))
  return (
    <article className={css.card} aria-label={card.name}>
      <section className={`card ${css.main}`}>
        <CardHead card={card} counts={counts} />
        <Findings card={card} onComplete={() => setOpen('complete')} />
        <Double card={card} />
        {open === 'complete' ? (
          <CompleteForm
            card={card}
            onSave={async (values) => {
              await sorting.complete(card, values)
              close()
            }}
            onLeave={close}
          />
        ) : (
          <FactsOf card={card} />
        )}
      </section>
      {actions.length > 0 && open !== 'complete' && (
        <div className={css.actions} role="toolbar" aria-label={t('intake.title')}>
          {actions.map(({ key, keys, isMain, run }) => (
            <Button
              key={key}
              variant={isMain ? 'filled' : 'default'}
              rightSection={<KeyHint keys={keys} inherit={isMain} />}
              onClick={run}
            >
              {t(`intake.do.${key}`)}
            </Button>
          ))}
        </div>
      )}
      {open === 'refuse' && (
        <RefuseDialog card={card} onClose={close} onRefuse={(reason) => void sorting.refuse(card, reason)} />
      )}
      {open === 'anyway' && (
        <AnywayDialog
          card={card}
          onClose={close}
          onRelease={(reason) => void sorting.release(card, reason)}
        />
      )}
    </article>
  )
}

type Action = {
  key: 'release' | 'complete' | 'merge' | 'apart' | 'refuse' | 'later' | 'confirm'
  keys: string
  isMain: boolean
  run: () => void
}

function useActions({ card, sorting, onLater }: Props, open: (what: Open) => void): Action[] {
  const commands = useCommands()
  const isViewer = useMe().access === 'viewer'
  const confirm = useConfirmChannel(card)
  const doubt = doubtOf(card)
  const isIncomplete = card.whys.includes('incomplete')
  const release = () => {
    if (!isIncomplete) return void sorting.release(card)
    if (commands) return open('anyway')
    open('complete')
  }
  const main: Action['key'] = doubt ? 'merge' : isIncomplete ? 'complete' : confirm ? 'confirm' : 'release'
  const all: [Action['key'], string, (() => void) | null][] = [
    ['release', 'r', release],
    ['complete', 'c', () => open('complete')],
    ['merge', 'm', doubt && (() => void sorting.merge(card, doubt))],
    ['apart', 'd', doubt && (() => void sorting.apart(card, doubt))],
    ['confirm', 'y', confirm],
    ['refuse', 'f', () => open('refuse')],
    ['later', 's', onLater],
  ]
  const shown = all.flatMap(([key, keys, run]) => (run ? [{ key, keys, run, isMain: key === main }] : []))
  return isViewer ? shown.filter(({ key }) => key === 'later') : shown
}

function useBindings(actions: Action[], card: Card): Binding[] {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const record = () => void go({ to: '/w/$slug/leads/$id', params: { slug, id: card.leadId } })
  return [
    ...actions.map(({ key, keys, run }) => ({ keys, says: t(`intake.do.${key}`), run })),
    { keys: 'Enter', says: t('intake.do.open'), run: record },
  ]
}

function CardHead({ card, counts }: { card: Card; counts: Counts | undefined }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const slug = useSlug()
  const { companyName, personName } = card.values
  return (
    <header className={css.cardHead}>
      <div className="row wrap">
        {card.whys.map((why) => (
          <StateChip key={why} function="gather">
            {t(`intake.why.${why}`)}
          </StateChip>
        ))}
        {card.whys.length === 0 && <StateChip function="convert">{t('intake.why.clean')}</StateChip>}
        <span className={`quiet ${css.waits}`}>{sayWaits(t, card, counts?.usualOrder, locale)}</span>
      </div>
      <h2 className={`title ${css.name}`}>
        <Link to="/w/$slug/leads/$id" params={{ slug, id: card.leadId }} title={t('intake.do.open')}>
          {card.name || t('intake.nothing')}
        </Link>
        {personName && companyName && <span className="quiet"> {companyName}</span>}
      </h2>
      <p className="quiet">
        {[card.channel?.name ?? t('intake.noChannel'), card.campaignName, card.ownerName]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <When at={card.receivedAt} />
      </p>
      {card.values.interest && <blockquote className={css.interest}>“{card.values.interest}”</blockquote>}
    </header>
  )
}
