import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tried } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { Beside, Why } from './Beside.tsx'
import css from './duplicates.module.css'
import { giveVerdict, type Pair, readPairsAgain, takeBack, type Verdict } from './duplicates.ts'

/** Says whether two are one, with the way back for ten seconds. */
export function useVerdict(onDecided: (pair: Pair) => void = () => {}) {
  const { t } = useTranslation()
  const slug = useSlug()
  const queries = useQueryClient()
  const offerUndo = useUndo()
  const [busy, setBusy] = useState<Verdict | null>(null)
  const decide = async (pair: Pair, verdict: Verdict) => {
    if (busy) return
    setBusy(verdict)
    const trouble = await tried(async () => onDecided(await giveVerdict(pair, verdict)))
    setBusy(null)
    await readPairsAgain(queries, slug)
    if (trouble) return tell(trouble.says)
    offerUndo({
      says: t(`duplicates.said.${verdict}`, { left: pair.left.name, right: pair.right.name }),
      undone: t('duplicates.undone'),
      async undo() {
        await takeBack(pair.id)
        await readPairsAgain(queries, slug)
      },
    })
  }
  return { decide, busy }
}

/** A pair to decide about: both records, why, and one key for each answer while `isAt`. */
export function PairCard(props: {
  pair: Pair
  isAt?: boolean
  mayDecide?: boolean
  onDecided?: (pair: Pair) => void
}) {
  const { t } = useTranslation()
  const { pair, isAt = false, mayDecide = true } = props
  const { decide, busy } = useVerdict(props.onDecided)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isAt) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  return (
    <article
      ref={card}
      className={`card ${css.pair}`}
      data-at={isAt || undefined}
      aria-label={t('duplicates.pairOf', { left: pair.left.name, right: pair.right.name })}
    >
      <Why pair={pair}>
        {pair.sure && <StateChip function="convert">{t('duplicates.sure')}</StateChip>}
        {pair.verdict && <Decided pair={pair} />}
      </Why>
      <Beside pair={pair} />
      {mayDecide && (
        <div className="row wrap">
          <Button
            variant={isAt ? 'filled' : 'default'}
            loading={busy === 'same'}
            disabled={pair.verdict === 'same'}
            onClick={() => void decide(pair, 'same')}
            rightSection={isAt && <KeyHint keys="s" inherit />}
          >
            {t('duplicates.act.same')}
          </Button>
          <Button
            loading={busy === 'different'}
            disabled={pair.verdict === 'different'}
            onClick={() => void decide(pair, 'different')}
            rightSection={isAt && <KeyHint keys="d" inherit />}
          >
            {t('duplicates.act.different')}
          </Button>
          {isAt && <Keys onSay={(verdict) => void decide(pair, verdict)} />}
        </div>
      )}
    </article>
  )
}

function Keys({ onSay }: { onSay: (verdict: Verdict) => void }) {
  const { t } = useTranslation()
  useKeys([
    { keys: 's', says: t('duplicates.act.same'), run: () => onSay('same') },
    { keys: 'd', says: t('duplicates.act.different'), run: () => onSay('different') },
  ])
  return null
}

function Decided({ pair }: { pair: Pair }) {
  const { t } = useTranslation()
  if (!pair.verdict) return null
  return (
    <span className="quiet">
      {t(`duplicates.decided.${pair.verdict}`, { name: pair.decidedBy?.name ?? t('duplicates.theSystem') })}
    </span>
  )
}
