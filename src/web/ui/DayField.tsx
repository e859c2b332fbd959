import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/de'
import { DateInput, DatesProvider } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { useNow } from './now.tsx'
import { useReader } from './reader.ts'
import { isoDay, sayDay } from './when.ts'

const PRESETS = { today: 0, tomorrow: 1, nextWeek: 7, nextMonth: 30 }

/** A calendar day (`YYYY-MM-DD`), typed or chosen, with the near ones at hand. */
export function DayField(props: {
  label: string
  /** Where a label already stands beside it. */
  isBare?: boolean
  value: string | null
  onChange: (day: string | null) => void
  error?: string | null
  isClearable?: boolean
  earliest?: string
  autoFocus?: boolean
}) {
  const { t, i18n } = useTranslation()
  const reader = useReader()
  const now = useNow()
  const presets = Object.entries(PRESETS).map(([name, days]) => ({
    value: isoDay(new Date(now.getTime() + days * 86_400_000), reader.zone),
    label: t(`day.${name as keyof typeof PRESETS}`),
  }))
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1, weekendDays: [] }}>
      <DateInput
        label={props.isBare ? undefined : props.label}
        aria-label={props.label}
        placeholder={t('day.placeholder')}
        value={props.value}
        onChange={props.onChange}
        valueFormat={(day) => sayDay(day, now, reader)}
        dateParser={(typed) => (/^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null)}
        fixOnBlur
        clearable={props.isClearable}
        clearButtonProps={{ 'aria-label': t('day.clear') }}
        minDate={props.earliest}
        presets={presets}
        error={props.error}
        autoFocus={props.autoFocus}
        highlightToday
      />
    </DatesProvider>
  )
}
