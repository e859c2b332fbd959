import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { useSlug } from '../../data/workplace.tsx'
import css from '../../settings/settings.module.css'
import { sayCurrency } from '../../ui/currency.ts'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { CurrencyField, ZoneField } from '../../ui/PlaceFields.tsx'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { OnDay } from '../../ui/When.tsx'
import { useReaches } from '../team/people.ts'
import { OnlyFor, Reading } from './reading.tsx'

type Company = {
  name: string
  slug: string
  timeZone: string
  currency: string
  createdAt: string
  version: number
}

/** The company: name, time zone, currency, address. */
export function CompanyPage() {
  const slug = useSlug()
  const company = useQuery({
    queryKey: ['workspace', slug],
    queryFn: () => must(api.GET('/api/v1/workspace')),
  })
  return (
    <div className={css.page}>
      <OnlyFor access="admin" />
      <Reading of={company} height={200}>
        {(data) => <CompanyFacts company={data} />}
      </Reading>
    </div>
  )
}

function CompanyFacts({ company }: { company: Company }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const isReadOnly = !useReaches('admin')
  const save = useSave(company)
  const name = (
    <EditInPlace
      label={t('settingsPages.companyName')}
      value={company.name}
      onSave={(value) => save({ name: value })}
      isReadOnly={isReadOnly}
    />
  )
  const zone = (
    <EditInPlace
      label={t('doors.zone')}
      value={company.timeZone}
      onSave={(timeZone) => save({ timeZone })}
      isReadOnly={isReadOnly}
      editor={({ value, onDone, error }) => (
        <ZoneField isBare label={t('doors.zone')} value={value} onChange={onDone} error={error} />
      )}
    />
  )
  const currency = (
    <EditInPlace
      label={t('doors.currency')}
      value={company.currency}
      shown={sayCurrency(company.currency, locale)}
      onSave={(value) => save({ currency: value })}
      isReadOnly={isReadOnly}
      editor={({ value, onDone, error }) => (
        <CurrencyField isBare label={t('doors.currency')} value={value} onChange={onDone} error={error} />
      )}
    />
  )
  return (
    <Facts title={t('settingsPages.section.company')}>
      <FactList
        facts={[
          { label: t('settingsPages.companyName'), value: name },
          { label: t('doors.zone'), value: zone },
          { label: t('doors.currency'), value: currency },
          { label: t('settingsPages.address'), value: `${location.origin}/w/${company.slug}` },
          { label: t('settingsPages.since'), value: <OnDay day={company.createdAt.slice(0, 10)} /> },
        ]}
      />
      <p className="label">{t('settingsPages.zoneSays')}</p>
    </Facts>
  )
}

function useSave(company: Company) {
  const latest = useLatest(company)
  const change = useChange('workspace', 'me', 'workspaces')
  return async (fields: object): Promise<string | null> => {
    const body = { ...fields, version: latest.current.version }
    return (await change(() => must(api.PATCH('/api/v1/workspace', { body }))))?.says ?? null
  }
}
