import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { sayRate } from '../../ui/Figure.tsx'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import type { FunctionName } from '../../ui/functions.ts'
import { Person } from '../../ui/Person.tsx'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import type { Asked } from './asked.ts'
import { type Card, useScorecards } from './data.ts'
import css from './figures.module.css'
import { Sideways } from './Sideways.tsx'

const AT_FIRST = 8

/** What each person brought about as each function, from the facts of the window. */
export function Scorecards({ asked, window }: { asked: Asked; window: string }) {
  const { t } = useTranslation()
  const cards = useScorecards(asked)
  if (cards.error) return <ErrorState says={cards.error.message} onRetry={() => void cards.refetch()} />
  if (!cards.data) return <CardSkeleton height={240} />
  const ofFunction = Map.groupBy(cards.data.cards, (card) => card.function as FunctionName)
  return (
    <section className="card" aria-label={t('figures.cards.title')}>
      <div className={css.tableHead}>
        <h2 className="heading">{t('figures.cards.title')}</h2>
        <p className="label">{t('figures.cards.says', { window })}</p>
      </div>
      {ofFunction.size === 0 && <p className={css.nothing}>{t('figures.cards.none')}</p>}
      {[...ofFunction].map(([fn, its]) => (
        <FunctionTable key={fn} of={fn} cards={its} />
      ))}
    </section>
  )
}

function FunctionTable({ of, cards }: { of: FunctionName; cards: Card[] }) {
  const { t } = useTranslation()
  const [showsAll, setShowsAll] = useState(false)
  const names = cards[0]?.figures
    .map((figure) => figure.name)
    .filter((name) => cards.some((card) => card.figures.some((one) => one.name === name && isSaid(one))))
  const shown = showsAll ? cards : [...cards].sort((a, b) => busy(b) - busy(a)).slice(0, AT_FIRST)
  return (
    <div data-function={of} className={css.byFunction}>
      <Sideways label={t(`function.${of}`)}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">
                <FunctionMark of={of} named />
              </th>
              {names?.map((name) => (
                <th key={name} scope="col" data-right>
                  {t(`figures.cards.figure.${name as 'won'}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((card) => (
              <tr key={card.memberId ?? 'nobody'}>
                <th scope="row">
                  {card.member ? (
                    <Person name={card.member} function={of} named />
                  ) : (
                    <span className="quiet">{t('figures.cards.nobody')}</span>
                  )}
                </th>
                {names?.map((name) => (
                  <Score key={name} figure={card.figures.find((one) => one.name === name)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {!showsAll && cards.length > AT_FIRST && (
        <Button variant="subtle" fullWidth onClick={() => setShowsAll(true)}>
          {t('figures.table.showAll', { count: cards.length - AT_FIRST })}
        </Button>
      )}
    </div>
  )
}

type Score = Card['figures'][number]

const isSaid = (figure: Score) => figure.numerator > 0 || (figure.denominator ?? 0) > 0
const busy = (card: Card) => card.figures.reduce((sum, figure) => sum + figure.numerator, 0)

function Score({ figure }: { figure: Score | undefined }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (!figure) return <td data-right>–</td>
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  const { numerator, denominator, rate } = figure
  const isNothing = numerator === 0 && !denominator
  return (
    <td data-right className={isNothing ? 'quiet' : undefined}>
      {format(numerator)}
      {denominator !== null && denominator > 0 && (
        <span className={css.made}>
          {t('figures.cards.of', { whole: format(denominator) })}
          {rate !== null && ` · ${sayRate({ numerator, denominator }, locale)}`}
        </span>
      )}
    </td>
  )
}
