import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { tell } from '../../ui/undo.tsx'
import { OnlyFor, Reading } from '../settings/reading.tsx'
import { useReaches } from '../team/people.ts'
import { Explain } from './Explain.tsx'
import { RightsTable } from './RightsTable.tsx'
import { PROFILES, type Profile } from './rights.ts'

/** Who may see and work what, by job title; and what one person may, with the reasons. */
export function RightsPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('admin')
  const change = useChange('roleRights')
  const table = useQuery({
    queryKey: ['roleRights'],
    queryFn: () => must(api.GET('/api/v1/role-rights')),
  })
  const choose = async (profile: Profile) => {
    const trouble = await change(() => must(api.POST('/api/v1/rights-profiles', { body: { profile } })))
    if (trouble) tell(trouble.says)
  }
  return (
    <div className={css.page}>
      <OnlyFor access="admin" />
      <Facts title={t('rights.title')}>
        <p className="quiet">{t('rights.say')}</p>
        <Reading of={table} height={320}>
          {({ items }) => <RightsTable items={items} mayChange={mayChange} />}
        </Reading>
        {mayChange && (
          <NativeSelect
            className={css.narrow}
            label={t('rights.choose')}
            description={t('rights.chooseSay')}
            value=""
            onChange={(event) =>
              event.currentTarget.value && void choose(event.currentTarget.value as Profile)
            }
            data={[
              { value: '', label: '—' },
              ...PROFILES.map((value) => ({ value, label: t(`rights.profile.${value}`) })),
            ]}
          />
        )}
      </Facts>
      <Explain />
    </div>
  )
}
