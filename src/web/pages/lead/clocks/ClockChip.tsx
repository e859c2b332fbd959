import { useTranslation } from 'react-i18next'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { sayDuration, sayExactly, sayWhen } from '../../../ui/when.ts'
import css from './clocks.module.css'

/** What a clock is told by: until when, from when it is at risk, whether it stands. */
export interface Timed {
  atRiskAt: string | null
  dueAt: string | null
  pausedAt?: string | null
}

export type Standing = 'ok' | 'risk' | 'late' | 'paused' | 'untimed'

/** How a clock stands now: the screen does not wait for the server to say so. */
export function standingOf({ atRiskAt, dueAt, pausedAt }: Timed, now: string): Standing {
  if (pausedAt) return 'paused'
  if (!dueAt) return 'untimed'
  if (dueAt <= now) return 'late'
  return atRiskAt && atRiskAt <= now ? 'risk' : 'ok'
}

const SIGN: Record<Standing, string> = { ok: '◷', risk: '◔', late: '!', paused: '‖', untimed: '◷' }

/** A clock in a few words: "first touch by 14:00", "answer 6 min late"; a sign stands beside the colour. */
export function ClockChip({ clock, what }: { clock: Timed; what: string }) {
  const { t } = useTranslation()
  const now = useNow()
  const reader = useReader()
  const stands = standingOf(clock, now.toISOString())
  const says =
    stands === 'paused'
      ? t('handoffs.clock.paused', { what })
      : stands === 'untimed' || !clock.dueAt
        ? what
        : stands === 'late'
          ? t('handoffs.clock.late', {
              what,
              time: sayDuration(now.getTime() - Date.parse(clock.dueAt), reader.locale),
            })
          : t('handoffs.clock.by', { what, when: sayWhen(clock.dueAt, now, reader) })
  const exactly = clock.dueAt
    ? t('handoffs.clock.exactly', { when: sayExactly(clock.dueAt, reader) })
    : undefined
  return (
    <span className={css.clock} data-stands={stands} title={exactly}>
      <span aria-hidden="true">{SIGN[stands]}</span> {says}
    </span>
  )
}
