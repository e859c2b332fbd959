import { useTranslation } from 'react-i18next'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { ChoiceFact, TextFact } from '../lead/FactField.tsx'
import { type Account, useAccountKeeper } from './customers.ts'

const TEXTS = ['name', 'domain', 'website', 'phone', 'industry', 'postcode', 'city', 'region'] as const
const SIZES = ['1-9', '10-49', '50-249', '250-999', '1000+']

/** The company, edited in place. */
export function CompanyFacts({ account, isReadOnly }: { account: Account; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const shared = { keeper: useAccountKeeper(account.id), isReadOnly }
  const texts = TEXTS.map((field) => ({
    label: t(`customers.company.${field}`),
    value: (
      <TextFact
        {...shared}
        label={t(`customers.company.${field}`)}
        value={account[field] ?? ''}
        change={(value) => ({ [field]: field === 'name' ? value.trim() || undefined : value.trim() })}
        read={(now) => now[field] ?? ''}
      />
    ),
  }))
  const country = (
    <ChoiceFact
      {...shared}
      isFixed
      label={t('customers.company.country')}
      value={account.country}
      shown={account.country && new Intl.DisplayNames([locale], { type: 'region' }).of(account.country)}
      options={countries(locale)}
      change={(value) => ({ country: value ?? undefined })}
      read={(now) => now.country ?? ''}
    />
  )
  const size = (
    <ChoiceFact
      {...shared}
      isFixed
      label={t('customers.company.size')}
      value={account.size}
      options={SIZES.map((value) => ({ value, label: value }))}
      change={(value) => ({ size: value ?? undefined })}
      read={(now) => now.size ?? ''}
    />
  )
  return (
    <Facts title={t('customers.company.title')}>
      <FactList
        facts={[
          ...texts,
          { label: t('customers.company.country'), value: country },
          { label: t('customers.company.size'), value: size },
        ]}
      />
    </Facts>
  )
}

/** Every country that has a name in the reader's language, by name. */
function countries(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const all = letters.flatMap((first) => letters.map((second) => first + second))
  return all
    .flatMap((value) => {
      const label = NOT_COUNTRIES.has(value) ? undefined : names.of(value)
      return label ? [{ value, label }] : []
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

// Codes with a name that are no country's: unions, groups, and those reserved for trials.
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])
