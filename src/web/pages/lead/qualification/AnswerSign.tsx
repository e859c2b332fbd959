import { useTranslation } from 'react-i18next'
import type { CriterionAnswer } from '../lead.ts'
import css from './qualification.module.css'

const SIGNS = { unknown: '?', no: '✕', partial: '◐', yes: '✓' } as const

/** An answer as a sign: never by colour alone. */
export function AnswerSign({ answer }: { answer: CriterionAnswer['answer'] }) {
  const { t } = useTranslation()
  return (
    <span
      className={css.sign}
      data-answer={answer}
      data-function="qualify"
      title={t(`lead.answer.${answer}`)}
      role="img"
      aria-label={t(`lead.answer.${answer}`)}
    >
      <span aria-hidden="true">{SIGNS[answer]}</span>
    </span>
  )
}
