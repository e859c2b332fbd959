import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { tell } from '../../ui/undo.tsx'
import css from './rights.module.css'
import { LEVELS, PROFILES, REACHES, type RoleRights } from './rights.ts'

/** Job titles by levels: whose records each sees and works; every word can be chosen where it stands. */
export function RightsTable({ items, mayChange }: { items: RoleRights[]; mayChange: boolean }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keys
    <section className={css.wide} aria-label={t('rights.title')} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('rights.job')}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {t(`rights.level.${level}`)}
              </th>
            ))}
            <th scope="col">{t('rights.figures')}</th>
            <th scope="col">{t('rights.fields')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <Row key={one.role?.id ?? 'rest'} one={one} mayChange={mayChange} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ one, mayChange }: { one: RoleRights; mayChange: boolean }) {
  const { t } = useTranslation()
  const { save, drop } = useRights(one)
  const name = one.role?.name ?? t('rights.rest')
  const { rights } = one
  const reach = (label: string, value: string, set: (value: string) => void, but?: string) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      disabled={!mayChange}
      onChange={(event) => set(event.currentTarget.value)}
      data={REACHES.filter((each) => each !== but).map((each) => ({
        value: each,
        label: t(`rights.reach.${each}`),
      }))}
    />
  )
  const chosen = one.asTheRest ? 'rest' : (one.profile ?? 'mixture')
  const choose = (value: string) => (value === 'rest' ? drop() : save(value as (typeof PROFILES)[number]))
  return (
    <tr>
      <th scope="row">
        {name}
        <NativeSelect
          size="xs"
          aria-label={t('rights.profileOf', { name })}
          value={chosen}
          disabled={!mayChange}
          onChange={(event) => void choose(event.currentTarget.value)}
          data={[
            ...(one.role ? [{ value: 'rest', label: t('rights.asTheRest') }] : []),
            ...PROFILES.map((value) => ({ value, label: t(`rights.profile.${value}`) })),
            ...(chosen === 'mixture' ? [{ value: 'mixture', label: t('rights.mixture') }] : []),
          ]}
        />
      </th>
      {LEVELS.map((level) => {
        const at = { name, level: t(`rights.level.${level}`) }
        const set = (verb: 'see' | 'work') => (value: string) =>
          void save({ ...rights, [verb]: { ...rights[verb], [level]: value } } as never)
        return (
          <td key={level}>
            <span className="quiet">{t('rights.sees')}</span>
            {reach(t('rights.seesAt', at), rights.see[level], set('see'))}
            <span className="quiet">{t('rights.works')}</span>
            {reach(t('rights.worksAt', at), rights.work[level], set('work'))}
          </td>
        )
      })}
      <td>
        {reach(
          t('rights.figuresOf', { name }),
          rights.figures,
          (figures) => void save({ ...rights, figures } as never),
          'territory',
        )}
      </td>
      <td>
        <div className={css.fields}>
          {(['amounts', 'personal'] as const).map((field) => (
            <Checkbox
              key={field}
              size="xs"
              label={t(`rights.${field}`)}
              aria-label={`${name}: ${t(`rights.${field}`)}`}
              checked={rights[field]}
              disabled={!mayChange}
              onChange={(event) => void save({ ...rights, [field]: event.currentTarget.checked })}
            />
          ))}
        </div>
      </td>
    </tr>
  )
}

function useRights({ id, role, version }: RoleRights) {
  const change = useChange('roleRights', 'rightsOf')
  const ask = async (task: () => Promise<unknown>) => {
    const trouble = await change(task)
    if (trouble) tell(trouble.says)
  }
  const save = (said: (typeof PROFILES)[number] | RoleRights['rights']) =>
    ask(async () => {
      const { profiles } = await must(api.GET('/api/v1/role-rights'))
      const rights = typeof said === 'string' ? (profiles[said] as RoleRights['rights']) : said
      await must(api.POST('/api/v1/role-rights', { body: { roleId: role?.id ?? null, version, rights } }))
    })
  const drop = () =>
    ask(async () => {
      if (id) await must(api.DELETE('/api/v1/role-rights/{id}', { params: { path: { id } } }))
    })
  return { save, drop }
}
