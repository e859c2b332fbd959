import { Button, NativeSelect, Textarea, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { When } from '../../../ui/When.tsx'
import type { CriterionAnswer } from '../lead.ts'
import { AnswerSign } from './AnswerSign.tsx'
import css from './qualification.module.css'
import { type Answering, sentenceOf } from './useAnswering.ts'

export const ANSWERS = ['yes', 'partial', 'no', 'unknown'] as const
export const SOURCES = [
  'call',
  'mail',
  'meeting',
  'website',
  'form',
  'order_history',
  'colleague',
  'other',
] as const
const KEYS: Record<string, CriterionAnswer['answer']> = { y: 'yes', p: 'partial', n: 'no', '0': 'unknown' }
export const KEY_OF = { yes: 'y', partial: 'p', no: 'n', unknown: '0' } as const

/** One thing we must know: the answer by a key or a click, what was said, and where we have it from. */
export function Criterion(props: {
  given: CriterionAnswer
  isReadOnly: boolean
  onAnswer: (answering: Answering) => Promise<unknown>
}) {
  const { given, isReadOnly } = props
  const [choice, setChoice] = useState<CriterionAnswer['answer'] | null>(null)
  const row = useRef<HTMLButtonElement>(null)
  const choose = (answer: CriterionAnswer['answer']) => {
    // Unknown needs no evidence: it is saved at once.
    if (answer !== 'unknown') return setChoice(answer)
    void props.onAnswer({ criterionId: given.criterionId, answer, evidence: null, source: null })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || choice !== null) return
    const answer = KEYS[event.key]
    const next = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!answer && !next) return
    event.preventDefault()
    if (answer) choose(answer)
    else if (next) step(row.current, next)
  }
  const close = () => {
    setChoice(null)
    requestAnimationFrame(() => row.current?.focus())
  }
  return (
    <li className={css.criterion} onKeyDown={onKeyDown}>
      <UnstyledButton
        ref={row}
        className={css.known}
        data-criterion={given.answer}
        disabled={isReadOnly}
        aria-expanded={choice !== null}
        onClick={() =>
          setChoice(choice === null ? (given.answer === 'unknown' ? 'yes' : given.answer) : null)
        }
      >
        <AnswerSign answer={given.answer} />
        <Known given={given} />
      </UnstyledButton>
      {choice !== null && <Evidence {...props} choice={choice} onChoice={setChoice} onClose={close} />}
    </li>
  )
}

function step(from: HTMLElement | null, by: number) {
  const all = [...(from?.closest('ul')?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])]
  all[all.indexOf(from as HTMLElement) + by]?.focus()
}

function Known({ given }: { given: CriterionAnswer }) {
  const { t } = useTranslation()
  const isKnown = given.answer !== 'unknown'
  return (
    <span className={css.words}>
      <span>
        <b>{given.name}</b>{' '}
        {isKnown && (
          <span className="quiet">
            {[t(`lead.answer.${given.answer}`), given.source && t(`lead.source.${given.source}`)]
              .filter(Boolean)
              .join(', ')}
            {given.answeredAt && ' · '}
            {given.answeredAt && <When at={given.answeredAt} />}
          </span>
        )}
      </span>
      {isKnown ? (
        <span>{given.evidence}</span>
      ) : (
        given.ask && <span className="quiet">{t('lead.ask', { question: given.ask })}</span>
      )}
    </span>
  )
}

function Evidence(props: {
  given: CriterionAnswer
  choice: CriterionAnswer['answer']
  onChoice: (choice: CriterionAnswer['answer']) => void
  onAnswer: (answering: Answering) => Promise<unknown>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { given, choice } = props
  const [evidence, setEvidence] = useState(given.evidence ?? '')
  const [source, setSource] = useState<NonNullable<CriterionAnswer['source']>>(given.source ?? 'call')
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async () => {
    const said = evidence.trim()
    const isKnown = choice !== 'unknown'
    if (isKnown && !said) return setTrouble(t('lead.evidenceNeed'))
    const body = {
      criterionId: given.criterionId,
      answer: choice,
      evidence: said || null,
      source: isKnown ? source : null,
    }
    const refused = await props.onAnswer(body).then(() => null, sentenceOf)
    if (refused) return setTrouble(refused)
    props.onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose()
    else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement)
      void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset className={css.evidence} onKeyDown={onKeyDown} aria-label={given.name}>
      <div className={css.choices} role="radiogroup" aria-label={given.name}>
        {ANSWERS.map((answer) => (
          <UnstyledButton
            key={answer}
            role="radio"
            aria-checked={answer === choice}
            className={css.choice}
            onClick={() => props.onChoice(answer)}
          >
            {t(`lead.answer.${answer}`)} <KeyHint keys={KEY_OF[answer]} quiet />
          </UnstyledButton>
        ))}
      </div>
      <Textarea
        label={t('lead.evidence')}
        placeholder={t('lead.evidenceHint')}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
        error={trouble}
        minRows={2}
        autoFocus
      />
      <div className="row">
        <NativeSelect
          aria-label={t('lead.sourceLabel')}
          data={SOURCES.map((value) => ({ value, label: t(`lead.source.${value}`) }))}
          value={source}
          onChange={(event) => setSource(event.target.value as typeof source)}
        />
        <Button
          className="push"
          variant="filled"
          onClick={() => void save()}
          rightSection={<KeyHint keys="Enter" inherit />}
        >
          {t('lead.keep')}
        </Button>
      </div>
    </fieldset>
  )
}
