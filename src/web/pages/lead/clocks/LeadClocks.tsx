import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { tell } from '../../../ui/undo.tsx'
import { type Lead, useMayWork, useReadAgain } from '../lead.ts'
import { ClockChip } from './ClockChip.tsx'
import css from './clocks.module.css'
import { type Clock, mostUrgentFirst, useClocks } from './clocks.ts'

/** The open clocks of a lead: who has to act until when; paused while the customer is awaited. */
export function LeadClocks({ lead }: { lead: Lead }) {
  const clocks = useClocks(lead.id)
  const open = mostUrgentFirst(clocks ?? [])
  const mayWork = useMayWork(lead)
  // An open lead has clocks: their line is there before they are, so that nothing below moves under somebody's finger.
  if (!clocks && lead.state !== 'closed') return <div className={css.clocks} aria-hidden="true" />
  if (open.length === 0) return null
  return (
    <div className={css.clocks}>
      {open.map((clock) => (
        <OneClock key={clock.id} clock={clock} />
      ))}
      {mayWork && lead.state !== 'nurture' && <Pausing lead={lead} clocks={open} />}
    </div>
  )
}

function OneClock({ clock }: { clock: Clock }) {
  return <ClockChip clock={clock} what={useSayWhat(clock)} />
}

/** What a clock is about, with who has to act: "Carla’s answer", "first touch". */
export function useSayWhat(clock: Pick<Clock, 'kind' | 'member' | 'queue' | 'requestId'>): string {
  const { t } = useTranslation()
  if (clock.kind === 'customer') return t('handoffs.clock.customer')
  const who = clock.member?.name ?? clock.queue?.name ?? t('handoffs.clock.anybody')
  if (clock.requestId)
    return t(clock.kind === 'answer' ? 'handoffs.clock.takeUp' : 'handoffs.clock.result', { who })
  return t(clock.kind === 'answer' ? 'handoffs.clock.answer' : 'handoffs.clock.touch', { who })
}

function Pausing({ lead, clocks }: { lead: Lead; clocks: Clock[] }) {
  const { t } = useTranslation()
  const { pause, resume } = usePausing(lead.id)
  const reasons = useQuery({
    queryKey: ['reasons', 'pause'],
    queryFn: () => must(api.GET('/api/v1/pause-reasons')),
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.items
  const isPaused = clocks.some(({ pausedAt }) => pausedAt !== null)
  const canPause = clocks.some(({ pausedAt, kind }) => pausedAt === null && kind !== 'answer')
  useKeys(isPaused ? [{ keys: 'P', says: t('handoffs.resume'), run: () => void resume() }] : [])
  if (isPaused)
    return (
      <Button size="compact-sm" onClick={() => void resume()} rightSection={<KeyHint keys="P" />}>
        {t('handoffs.resume')}
      </Button>
    )
  if (!canPause) return null
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" title={t('handoffs.pauseSays')}>
          {t('handoffs.pause')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reasons?.map((reason) => (
          <Menu.Item key={reason} onClick={() => void pause(reason)}>
            {t(`handoffs.pauseReason.${reason as 'customer_away'}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function usePausing(leadId: string) {
  const again = useReadAgain()
  const done = async (task: () => Promise<unknown>) => {
    const problem = await tried(task)
    if (problem) tell(problem.says)
    await again()
  }
  return {
    pause: (reason: string) => done(() => must(api.POST('/api/v1/pauses', { body: { leadId, reason } }))),
    resume: () => done(() => must(api.POST('/api/v1/resumptions', { body: { leadId } }))),
  }
}
