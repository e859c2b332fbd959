import { useTranslation } from 'react-i18next'
import { useReader } from '../../ui/reader.ts'
import css from './imports.module.css'
import type { Import } from './imports.ts'

const SHOWN = 6

/** What the rows bring: people and companies that are new or known, and leads by channel. */
export function Brings({ record: { tally } }: { record: Import }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (!tally) return null
  const format = (count: number) => new Intl.NumberFormat(locale).format(count)
  const { newPeople, knownPeople, newCompanies, knownCompanies } = tally
  const channels = Object.entries(tally.channels).sort(([, a], [, b]) => b - a)
  const named = channels.some(([name]) => name !== '')
  const parts = [
    newPeople + knownPeople > 0 &&
      t('imports.brings.people', { fresh: format(newPeople), known: format(knownPeople) }),
    newCompanies + knownCompanies > 0 &&
      t('imports.brings.companies', { fresh: format(newCompanies), known: format(knownCompanies) }),
    named &&
      channels
        .slice(0, SHOWN)
        .map(([name, count]) => `${name || t('imports.brings.noChannel')} ${format(count)}`)
        .join(', '),
  ].filter((part) => typeof part === 'string' && part !== '')
  if (parts.length === 0) return null
  return (
    <ul className={css.brings}>
      {parts.map((part) => (
        <li key={String(part)}>{part}</li>
      ))}
    </ul>
  )
}
