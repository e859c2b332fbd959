import { useTranslation } from 'react-i18next'
import { useReader } from '../../ui/reader.ts'
import type { Breakdown } from './asked.ts'

/** How to say the key of a row: a name as it is, a month in words, the blank one by what it lacks. */
export function useSayKey(by: Breakdown): (row: { key: string | null }) => string {
  const { t } = useTranslation()
  const { locale } = useReader()
  return ({ key }) => {
    if (by === 'month' && key) return sayMonth(key, locale)
    if (by === 'week' && key) return key.replace('-W', ' · ')
    if (by === 'month' || by === 'week') return '–'
    return key ?? t(`figures.none.${by}`)
  }
}

/** "2026-02" as "Feb 2026". */
export function sayMonth(month: string, locale: string): string {
  const shape = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, shape).format(new Date(`${month}-15T12:00:00Z`))
}
