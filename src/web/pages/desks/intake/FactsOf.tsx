import { useTranslation } from 'react-i18next'
import { useProductLines } from '../../../data/workplace.tsx'
import { useReader } from '../../../ui/reader.ts'
import type { Card } from './desk.ts'
import css from './intake.module.css'
import { sayCountry } from './words.ts'

/** What is known, at a glance; `c` opens the same fields to be completed. */
export function FactsOf({ card }: { card: Card }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const lines = useProductLines()
  const { values } = card
  const facts: [Parameters<typeof labelOf>[0], string | null | undefined][] = [
    ['personName', values.personName],
    ['title', values.title],
    ['emails', values.emails.join(', ')],
    ['phones', values.phones.join(', ')],
    ['companyName', values.companyName],
    ['domain', values.domain],
    ['country', values.country && sayCountry(values.country, locale)],
    ['city', values.city],
    ['channelId', card.channel?.name],
    ['campaignId', card.campaignName],
    ['productLineId', lines?.find(({ id }) => id === values.productLineId)?.name],
  ]
  return (
    <>
      <dl className={css.facts} aria-label={t('intake.facts')}>
        {facts.map(([field, value]) => (
          <div key={field}>
            <dt>{t(labelOf(field))}</dt>
            <dd data-empty={!value || undefined}>{value || t('intake.nothing')}</dd>
          </div>
        ))}
      </dl>
      {card.hidden && <p className="quiet">{t('intake.hiddenPeople')}</p>}
    </>
  )
}

const labelOf = (
  field:
    | 'personName'
    | 'title'
    | 'emails'
    | 'phones'
    | 'companyName'
    | 'domain'
    | 'country'
    | 'city'
    | 'channelId'
    | 'campaignId'
    | 'productLineId',
) => `intake.field.${field}` as const
