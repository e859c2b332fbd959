import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useReasons } from '../../data/workplace.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { ReasonPicker } from '../../ui/ReasonPicker.tsx'
import { tell } from '../../ui/undo.tsx'
import { useMayWork, useReadAgain } from '../lead/lead.ts'
import { sayReason } from '../lead/words.ts'
import type { Deal } from './deals.ts'
import { WonForm } from './WonForm.tsx'

type Asking = 'won' | 'lost' | 'reopen' | null

/** How a deal ends: won or lost while it is open; what was lost can be taken up again. */
export function DealOutcome({ deal }: { deal: Deal }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking>(null)
  const mayWork = useMayWork(deal)
  const isOpen = deal.state === 'open'
  const ways = mayWork
    ? isOpen
      ? (['won', 'lost'] as const)
      : deal.state === 'lost'
        ? (['reopen'] as const)
        : []
    : []
  useKeys(
    ways.map((way) => ({ keys: KEYS[way], says: t(`deals.outcome.${way}`), run: () => setAsking(way) })),
  )
  const close = () => setAsking(null)
  return (
    <>
      {ways.map((way) => (
        <Button
          key={way}
          variant={way === 'won' ? 'filled' : 'default'}
          onClick={() => setAsking(way)}
          rightSection={<KeyHint keys={KEYS[way]} inherit={way === 'won'} />}
        >
          {t(`deals.outcome.${way}`)}
        </Button>
      ))}
      {asking === 'won' && <WonForm deal={deal} onClose={close} />}
      <Lost deal={deal} opened={asking === 'lost'} onClose={close} />
      <Reopen deal={deal} opened={asking === 'reopen'} onClose={close} />
    </>
  )
}

const KEYS = { won: 'w', lost: 'l', reopen: 'o' }

type Dialog = { deal: Deal; opened: boolean; onClose: () => void }

function Lost({ deal, ...dialog }: Dialog) {
  const { t } = useTranslation()
  const ended = useEnded(t('deals.outcome.lostSays'), dialog.onClose)
  const { version, id: opportunityId } = deal
  return (
    <ReasonPicker
      {...dialog}
      title={t('deals.outcome.lostTitle')}
      confirm={t('deals.outcome.lost')}
      reasons={(useReasons()?.lose ?? []).map((code) => ({ code, label: sayReason(t, code) }))}
      isDanger
      noNote
      onPick={(reason) =>
        void ended(() =>
          must(api.POST('/api/v1/outcomes', { body: { opportunityId, version, outcome: 'lost', reason } })),
        )
      }
    />
  )
}

function Reopen({ deal, ...dialog }: Dialog) {
  const { t } = useTranslation()
  const ended = useEnded(t('deals.outcome.reopened'), dialog.onClose)
  return (
    <ReasonPicker
      {...dialog}
      title={t('deals.outcome.reopenTitle')}
      confirm={t('deals.outcome.reopen')}
      reasons={(useReasons()?.reopen ?? []).map((code) => ({ code, label: sayReason(t, code) }))}
      noNote
      onPick={(reason) =>
        void ended(() =>
          must(api.POST('/api/v1/opportunity-reopenings', { body: { opportunityId: deal.id, reason } })),
        )
      }
    />
  )
}

function useEnded(says: string, onClose: () => void) {
  const readAgain = useReadAgain()
  return async (task: () => Promise<unknown>) => {
    const trouble = await tried(task)
    tell(trouble?.says ?? says)
    onClose()
    await readAgain()
  }
}
