import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { Reading } from '../settings/reading.tsx'
import { useReaches } from '../team/people.ts'
import type { Explained } from './rights.ts'

/** "What may Bea see?": in words, with the role or access level that gives each. */
export function Explain() {
  const { t } = useTranslation()
  const mayAsk = useReaches('manager')
  const me = useQuery({ queryKey: ['me', 'rights'], queryFn: () => must(api.GET('/api/v1/me')) })
  const people = useQuery({
    queryKey: ['team', 'active', 'rights'],
    queryFn: () =>
      must(api.GET('/api/v1/members', { params: { query: { status: 'active', limit: 200 } as never } })),
    enabled: mayAsk,
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const id = chosen ?? me.data?.member.id ?? ''
  const told = useQuery({
    queryKey: ['rightsOf', id],
    queryFn: () => must(api.GET('/api/v1/members/{id}/rights', { params: { path: { id } } })),
    enabled: id !== '',
  })
  return (
    <Facts title={t('rights.explain')}>
      {mayAsk && (
        <NativeSelect
          className={css.narrow}
          label={t('rights.who')}
          value={id}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={(people.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <Reading of={told} height={180}>
        {(one) => <Told one={one} />}
      </Reading>
    </Facts>
  )
}

function Told({ one }: { one: Explained }) {
  const { t } = useTranslation()
  const words = useWords()
  return (
    <dl className={css.plain}>
      {one.levels.map(({ level, see, work }) => (
        <div key={level}>
          <dt>
            <b>{t(`rights.level.${level}`)}</b>
          </dt>
          <dd>
            {t('rights.sees')}: {words(see)}
          </dd>
          <dd>
            {t('rights.works')}: {words(work)}
          </dd>
        </div>
      ))}
      <div>
        <dt>
          <b>{t('rights.figures')}</b>
        </dt>
        <dd>{words(one.figures)}</dd>
      </div>
      {!one.amounts && <dd>{t('rights.hiddenAmounts')}</dd>}
      {!one.personal && <dd>{t('rights.hiddenPersonal')}</dd>}
    </dl>
  )
}

function useWords() {
  const { t } = useTranslation()
  const list = (all: { name: string }[]) => all.map(({ name }) => name).join(', ')
  return ({ whose, reasons }: Explained['figures']) => {
    const because = reasons.map(({ role, access, reach, asTheRest }) => {
      const said = t(`rights.reach.${reach}`)
      if (access) return t('rights.byAccess', { access, reach: said })
      if (!role || asTheRest) return t('rights.byRest', { reach: said })
      return t('rights.byRole', { role: role.name, reach: said })
    })
    const some = [
      t('rights.explainSome', { people: list(whose.people) || t('rights.nobody') }),
      whose.queues.length > 0 && t('rights.andQueues', { queues: list(whose.queues) }),
      whose.territories.length > 0 && t('rights.andTerritories', { territories: list(whose.territories) }),
    ].filter(Boolean)
    const what = whose.all ? t('rights.explainAll') : whose.none ? t('rights.explainNone') : some.join(' ')
    return `${what} (${t('rights.because', { reasons: [...new Set(because)].join('; ') })})`
  }
}
