import { useTranslation } from 'react-i18next'
import { When } from '../../../ui/When.tsx'
import type { Qualification } from '../lead.ts'
import { sayCode, sayReason } from '../words.ts'
import { AnswerSign } from './AnswerSign.tsx'
import css from './qualification.module.css'

/** What was decided before, with the answers of the time. */
export function EarlierQualifications({ all }: { all: readonly Qualification[] }) {
  const { t } = useTranslation()
  if (all.length === 0) return null
  return (
    <div className={css.earlier}>
      {all.map((each) => (
        <details key={each.id}>
          <summary>
            {t('lead.earlierVerdict', {
              verdict: each.verdict ? sayCode(t, 'lead.verdict.done', each.verdict) : '–',
            })}{' '}
            <span className="quiet">
              {each.reasons.map((reason) => sayReason(t, reason)).join(', ')} <When at={each.decidedAt} />{' '}
              {each.member?.name}
            </span>
          </summary>
          <ul className={css.criteria}>
            {each.answers.map((answer) => (
              <li key={answer.criterionId} className={css.was}>
                <AnswerSign answer={answer.answer} />
                <span>
                  <b>{answer.name}</b> {answer.evidence}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
