import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useProductLines } from '../../data/workplace.tsx'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { Money } from '../../ui/Money.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { sayMoney } from '../../ui/money.ts'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { OnDay, When } from '../../ui/When.tsx'
import { ChoiceFact, DayFact, TextFact } from '../lead/FactField.tsx'
import { useFieldSave } from '../lead/keep.ts'
import { ExpectedDay } from './DealsColumns.tsx'
import { type Deal, useCurrencies, useDealKeeper } from './deals.ts'

type Props = { deal: Deal; isReadOnly: boolean }

/** What comes next and when; an open deal without one is late. */
export function DealStepFacts({ deal, isReadOnly }: Props) {
  const { t } = useTranslation()
  const shared = { keeper: useDealKeeper(deal.id), isReadOnly }
  const late = deal.nextStepMissing && <span className="late">{t('deals.noNextStep')}</span>
  return (
    <Facts title={t('deals.nextStep')} beside={late || undefined}>
      <FactList
        facts={[
          {
            label: t('deals.what'),
            value: (
              <TextFact
                {...shared}
                label={t('deals.nextStep')}
                value={deal.nextStep ?? ''}
                change={(value) => ({ nextStep: value.trim() || null })}
                read={(now) => now.nextStep ?? ''}
              />
            ),
          },
          {
            label: t('deals.onDay'),
            value: (
              <DayFact
                {...shared}
                label={t('deals.nextStepOn')}
                value={deal.nextStepOn}
                shown={deal.nextStepOn && <OnDay day={deal.nextStepOn} late={deal.nextStepMissing} />}
                change={(nextStepOn) => ({ nextStepOn })}
                read={(now) => now.nextStepOn ?? ''}
              />
            ),
          },
        ]}
      />
    </Facts>
  )
}

/** What is sold, for how much and by when. */
export function DealFacts({ deal, isReadOnly }: Props) {
  const { t } = useTranslation()
  const shared = { keeper: useDealKeeper(deal.id), isReadOnly }
  const lines = (useProductLines() ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const expected = (
    <DayFact
      {...shared}
      label={t('deals.expected')}
      value={deal.expectedOn}
      shown={deal.expectedOn && <ExpectedDay row={deal} />}
      change={(expectedOn) => ({ expectedOn })}
      read={(now) => now.expectedOn ?? ''}
    />
  )
  const line = (
    <ChoiceFact
      {...shared}
      label={t('deals.productLine')}
      value={deal.productLine?.id ?? null}
      shown={deal.productLine?.name ?? null}
      options={lines}
      change={(productLineId) => ({ productLineId })}
      read={(now) => now.productLine?.name ?? ''}
    />
  )
  const name = (
    <TextFact
      {...shared}
      label={t('deals.name')}
      value={deal.name}
      change={(value) => ({ name: value.trim() || undefined })}
      read={(now) => now.name}
    />
  )
  return (
    <Facts title={t('deals.facts')}>
      <FactList
        facts={[
          { label: t('deals.amount'), value: <Amount deal={deal} isReadOnly={isReadOnly} /> },
          { label: t('deals.expected'), value: expected },
          { label: t('deals.productLine'), value: line },
          { label: t('deals.name'), value: name },
          { label: t('deals.openedAt'), value: <When at={deal.openedAt} exact /> },
          { label: t('deals.stageSince'), value: <When at={deal.stageSince} /> },
          ...(deal.closedAt
            ? [{ label: t('deals.closedAt'), value: <When at={deal.closedAt} exact /> }]
            : []),
        ]}
      />
    </Facts>
  )
}

function Amount({ deal, isReadOnly }: Props) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const currencies = useCurrencies()
  const said = (now: Deal) => (now.amount === null ? '' : sayMoney(now.amount, now.currency ?? 'EUR', locale))
  const saving = useRef(useFieldSave(useDealKeeper(deal.id), said))
  const value = { amount: deal.amount, currency: deal.currency ?? currencies[0] ?? 'EUR' }
  return (
    <EditInPlace
      label={t('deals.amount')}
      value={value}
      isReadOnly={isReadOnly}
      shown={deal.amount === null ? null : <Money amount={deal.amount} currency={value.currency} />}
      onSave={({ amount, currency }) =>
        saving.current.send(amount === null ? { amount } : { amount, currency })
      }
      editor={(given) => (
        <MoneyField
          isBare
          autoFocus
          label={t('deals.amount')}
          value={given.value}
          onChange={given.onChange}
          error={given.error}
          currencies={currencies}
        />
      )}
    />
  )
}
