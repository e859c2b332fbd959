import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Card } from './desk.ts'
import css from './intake.module.css'

/** What comes after this card; a click goes there. */
export function Upcoming({ cards, onChoose }: { cards: Card[]; onChoose: (leadId: string) => void }) {
  const { t } = useTranslation()
  if (cards.length === 0) return null
  return (
    <nav className={`card ${css.upcoming}`} aria-label={t('intake.next')}>
      <h3 className={css.upcomingHead}>{t('intake.next')}</h3>
      <ul>
        {cards.map((card) => (
          <li key={card.leadId}>
            <UnstyledButton className={css.upcomingRow} onClick={() => onChoose(card.leadId)}>
              <b className={css.clip}>{card.name || t('intake.nothing')}</b>
              <span className={`quiet ${css.clip}`}>
                {(card.whys.length > 0 ? card.whys : (['clean'] as const))
                  .map((why) => t(`intake.why.${why}`))
                  .join(', ')}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
