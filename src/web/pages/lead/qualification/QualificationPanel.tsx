import { Alert, Button, NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { CardSkeleton } from '../../../ui/Skeletons.tsx'
import { tell } from '../../../ui/undo.tsx'
import { type Lead, useMayWork } from '../lead.ts'
import mcss from '../moves/moves.module.css'
import { APPROACHES } from '../moves/OfferDialog.tsx'
import type { MoveItem } from '../moves/useMoves.tsx'
import { Criterion } from './Criterion.tsx'
import { EarlierQualifications } from './EarlierQualifications.tsx'
import css from './qualification.module.css'
import { sentenceOf, useAnswering } from './useAnswering.ts'

const VERDICTS = ['offer', 'notNow', 'return', 'disqualify'] as const

/** What we must know before a lead is a prospect, how it is to be sold to, and the verdict. */
export function QualificationPanel({ lead, items }: { lead: Lead; items: readonly MoveItem[] }) {
  const { t } = useTranslation()
  const answering = useAnswering(lead)
  const panel = useRef<HTMLElement>(null)
  const mayAnswer =
    useMayWork(lead) && lead.level === 'qualify' && ['waiting', 'working'].includes(lead.state)
  const toFirst = () => {
    const all = panel.current?.querySelectorAll<HTMLElement>('[data-criterion]')
    const next = [...(all ?? [])].find((each) => each.dataset.criterion === 'unknown') ?? all?.[0]
    next?.focus()
  }
  useKeys(mayAnswer ? [{ keys: 'q', says: t('lead.answerNext'), run: toFirst }] : [])
  const { answers } = answering
  if (answering.error) return <ErrorState says={answering.error.message} onRetry={answering.again} />
  if (!answers) return <CardSkeleton height={280} />
  const known = answers.filter((each) => each.answer !== 'unknown').length
  return (
    <section ref={panel} className={`card pad ${css.panel}`} aria-label={t('lead.mustKnow')}>
      <div className="row">
        <h2 className="heading">{t('lead.mustKnow')}</h2>
        <span className="push quiet">{t('lead.known', { known, all: answers.length })}</span>
        {mayAnswer && <KeyHint keys="q" />}
      </div>
      <ul className={css.criteria}>
        {answers.map((each) => (
          <Criterion
            key={`${each.criterionId} ${each.version}`}
            given={each}
            isReadOnly={!mayAnswer}
            onAnswer={(answer) => answering.change({ answers: [answer] })}
          />
        ))}
      </ul>
      <Approach lead={lead} answering={answering} isReadOnly={!mayAnswer} />
      {mayAnswer && <Verdict missing={answering.open?.missing ?? []} items={items} />}
      <EarlierQualifications
        all={
          answering.open
            ? answering.earlier
            : answering.latest
              ? [answering.latest, ...answering.earlier]
              : []
        }
      />
    </section>
  )
}

function Approach(props: { lead: Lead; answering: ReturnType<typeof useAnswering>; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const { answering, lead } = props
  const chosen = answering.latest?.approach ?? lead.approach
  if (props.isReadOnly && !chosen) return null
  const choose = (approach: string) =>
    void answering.change({ approach: approach || null }).catch((error) => tell(sentenceOf(error)))
  return (
    <div className={css.approach}>
      <span className="quiet">{t('lead.approachLabel')}</span>
      {props.isReadOnly ? (
        <b>{chosen && t(`lead.approach.${chosen}`)}</b>
      ) : (
        <NativeSelect
          aria-label={t('lead.approachLabel')}
          value={chosen ?? ''}
          onChange={(event) => choose(event.target.value)}
          data={[
            { value: '', label: t('lead.approachAsk') },
            ...APPROACHES.map((value) => ({ value, label: t(`lead.approach.${value}`) })),
          ]}
        />
      )}
    </div>
  )
}

function Verdict({ missing, items }: { missing: string[]; items: readonly MoveItem[] }) {
  const { t } = useTranslation()
  const verdicts = VERDICTS.flatMap((verb) => items.find((item) => item.verb === verb) ?? [])
  return (
    <div className="stack">
      {missing.length > 0 && (
        <Alert color="qualify" title={t('lead.missing')} p="sm">
          <ul className={mcss.missing}>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div className={css.verdicts}>
        {verdicts.map(({ verb, run, keys }) => (
          <Button
            key={verb}
            data-main={verb === 'offer' || undefined}
            onClick={run}
            variant={verb === 'offer' && missing.length === 0 ? 'filled' : 'default'}
            px="xs"
            title={keys}
            rightSection={verb === 'offer' && keys && <KeyHint keys={keys} inherit={missing.length === 0} />}
          >
            {t(`lead.verdict.${verb as 'offer'}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
