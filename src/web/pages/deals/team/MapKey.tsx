import { useTranslation } from 'react-i18next'
import { THICKNESS } from './map-layout.ts'
import css from './team.module.css'

/** Where somebody stands, as a sign that needs no colour. */
export const SIGNS = { for: '+', neutral: '=', against: '–', unknown: '?' } as const

const LETTER_PX = 6.6

/** Words cut to a width in px. */
export function clipped(words: string, width: number): string {
  const most = Math.max(2, Math.floor(width / LETTER_PX))
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`
}

/** What lines and signs mean. */
export function Key() {
  const { t } = useTranslation()
  return (
    <p className={css.key} aria-hidden="true">
      {(['none', 'weak', 'good', 'strong'] as const).map((strength) => (
        <span key={strength} className={css.keyItem}>
          <svg width="22" height="8" aria-hidden="true">
            <line
              {...{ x1: 0, x2: 22, y1: 4, y2: 4 }}
              stroke="var(--text)"
              strokeWidth={THICKNESS[strength]}
              strokeDasharray={strength === 'none' ? '2 4' : undefined}
            />
          </svg>
          {t(`buyers.strength.${strength}`)}
        </span>
      ))}
      {(['for', 'neutral', 'against', 'unknown'] as const).map((stance) => (
        <span key={stance} className={css.keyItem}>
          <b>{SIGNS[stance]}</b> {t(`buyers.stance.${stance}`)}
        </span>
      ))}
    </p>
  )
}
