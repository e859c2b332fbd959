import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useChannels } from '../../../data/workplace.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useReader } from '../../../ui/reader.ts'
import type { Card } from './desk.ts'
import css from './intake.module.css'
import { sayFinding, saySuggested } from './words.ts'

/** Why it is here, the heaviest reason first, with what may help beside it; hints stand quietly below. */
export function Findings({ card, onComplete }: { card: Card; onComplete: () => void }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const channels = useChannels()
  if (card.findings.length === 0) return <p className={css.fine}>{t('intake.isClean')}</p>
  return (
    <ul className={css.findings}>
      {card.findings.map((one) => (
        <li key={`${one.code} ${one.value}`} data-hint={one.why === null || undefined}>
          <span className={css.finding}>{sayFinding(t, one)}</span>
          {one.suggestion && (
            <UnstyledButton className={css.suggestion} onClick={onComplete}>
              <span>
                <b>{saySuggested(one, channels, locale)}</b>
                <span className="quiet"> {t(`intake.from.${one.suggestion.from}`)}</span>
              </span>
              <KeyHint keys="c" />
            </UnstyledButton>
          )}
        </li>
      ))}
    </ul>
  )
}
