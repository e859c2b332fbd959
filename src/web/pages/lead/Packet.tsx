import { useTranslation } from 'react-i18next'
import { OnDay } from '../../ui/When.tsx'
import type { CriterionAnswer, Handoff } from './lead.ts'
import css from './moves/moves.module.css'
import { AnswerSign } from './qualification/AnswerSign.tsx'
import { sayCode } from './words.ts'

const TEXTS = ['need', 'summary', 'objections', 'promised', 'note'] as const
type Learnt = Pick<CriterionAnswer, 'name' | 'answer' | 'evidence'>

/** What the sender learnt, for who takes over: the need in the prospect's words first. */
export function Packet({ packet }: { packet: Handoff['packet'] }) {
  const { t } = useTranslation()
  const said = (name: string) => (typeof packet[name] === 'string' ? (packet[name] as string) : '')
  const learnt = Array.isArray(packet.answers) ? (packet.answers as Learnt[]) : []
  return (
    <dl className={css.packet}>
      {TEXTS.filter(said).map((name) => (
        <div key={name}>
          <dt>{t(`lead.packet.${name}`)}</dt>
          <dd>{name === 'need' ? `“${said(name)}”` : said(name)}</dd>
        </div>
      ))}
      {said('approach') && (
        <div>
          <dt>{t('lead.approachLabel')}</dt>
          <dd>{sayCode(t, 'lead.approach', said('approach'))}</dd>
        </div>
      )}
      {said('nextStep') && (
        <div>
          <dt>{t('lead.nextStep')}</dt>
          <dd>
            {said('nextStep')} {said('nextStepOn') && <OnDay day={said('nextStepOn')} />}
          </dd>
        </div>
      )}
      {learnt.some(({ answer }) => answer !== 'unknown') && (
        <div>
          <dt>{t('lead.packet.learnt')}</dt>
          {learnt
            .filter(({ answer }) => answer !== 'unknown')
            .map(({ name, answer, evidence }) => (
              <dd key={name} className={css.learnt}>
                <AnswerSign answer={answer} />
                <span>
                  <b>{name}</b> {evidence}
                </span>
              </dd>
            ))}
        </div>
      )}
    </dl>
  )
}
