import { Group, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minorDigits } from './money.ts'
import { useReader } from './reader.ts'

export type MoneyValue = { amount: number | null; currency: string }

/** An amount with its currency. The value is in whole minor units; people type whole and broken ones. */
export function MoneyField(props: {
  label: string
  value: MoneyValue
  onChange: (value: MoneyValue) => void
  currencies: readonly string[]
  error?: string | null
  /** Where a label already stands beside it. */
  isBare?: boolean
  autoFocus?: boolean
}) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { amount, currency } = props.value
  const digits = minorDigits(currency)
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value
  const exchange = (next: string) => props.onChange({ amount: moved(amount, digits, next), currency: next })
  return (
    <Group gap={8} wrap="nowrap" align="flex-end">
      <NumberInput
        label={props.isBare ? undefined : props.label}
        aria-label={props.label}
        value={amount === null ? '' : amount / 10 ** digits}
        onChange={(typed) => props.onChange({ amount: toMinor(typed, digits), currency })}
        thousandSeparator={sign('group') ?? ' '}
        decimalSeparator={sign('decimal') ?? '.'}
        decimalScale={digits}
        fixedDecimalScale
        allowNegative={false}
        hideControls
        error={props.error}
        autoFocus={props.autoFocus}
        flex={1}
      />
      <NativeSelect
        w={84}
        aria-label={t('money.currency')}
        data={[...props.currencies]}
        value={currency}
        onChange={(event) => exchange(event.target.value)}
      />
    </Group>
  )
}

function toMinor(typed: number | string, digits: number): number | null {
  if (typed === '') return null
  const amount = Math.round(Number(typed) * 10 ** digits)
  return Number.isSafeInteger(amount) ? amount : null
}

/** Keeps the number that is read when the currency changes, though its minor unit may be another. */
function moved(amount: number | null, digits: number, currency: string): number | null {
  return amount === null ? null : Math.round((amount / 10 ** digits) * 10 ** minorDigits(currency))
}
