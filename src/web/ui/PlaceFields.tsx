import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { allCurrencies, sayCurrency } from './currency.ts'
import { useReader } from './reader.ts'

type Field = {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | null
  description?: string
  isBare?: boolean
  disabled?: boolean
}

/** Chooses a time zone by typing part of its name. */
export function ZoneField(props: Field) {
  const zones = Intl.supportedValuesOf('timeZone')
  const all = zones.includes(props.value) ? zones : [props.value, ...zones]
  return <Searched {...props} data={all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} />
}

/** Chooses a currency by typing its code or name. */
export function CurrencyField(props: Field) {
  const { locale } = useReader()
  const data = allCurrencies().map((code) => ({ value: code, label: sayCurrency(code, locale) }))
  return <Searched {...props} data={data} />
}

function Searched(props: Field & { data: { value: string; label: string }[] }) {
  const { t } = useTranslation()
  return (
    <Select
      label={props.isBare ? undefined : props.label}
      aria-label={props.label}
      description={props.description}
      data={props.data}
      value={props.value}
      onChange={(value) => value && props.onChange(value)}
      error={props.error}
      disabled={props.disabled ?? false}
      searchable
      limit={60}
      maxDropdownHeight={260}
      allowDeselect={false}
      nothingFoundMessage={t('doors.noneFound')}
    />
  )
}
