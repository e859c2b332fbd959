import { useReader } from '../../ui/reader.ts'

/** A day with its weekday and year: "Fri, 3 Apr 2026". */
export function useSayDate(): (day: string) => string {
  const { locale } = useReader()
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (day) => format.format(new Date(`${day}T12:00:00Z`))
}
