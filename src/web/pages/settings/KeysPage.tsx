import { Anchor, Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMe, useMembers } from '../../data/workplace.tsx'
import { Form } from '../../door/Form.tsx'
import { ShownOnce } from '../../settings/ShownOnce.tsx'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell } from '../../ui/undo.tsx'
import { When } from '../../ui/When.tsx'
import { ACCESS, type Access, reaches, useReaches } from '../team/people.ts'
import { OnlyFor, Reading } from './reading.tsx'

type ApiKey =
  paths['/api/v1/api-keys']['get']['responses'][200]['content']['application/json']['items'][number]

/** Keys with which programs ask in a member's name: made once, shown once, revoked for good. */
export function KeysPage() {
  const mayMake = useReaches('member')
  return <div className={css.page}>{mayMake ? <Keys /> : <OnlyFor access="manager" />}</div>
}

function Keys() {
  const { t } = useTranslation()
  const seesAll = useReaches('admin')
  const [everybody, setEverybody] = useState(false)
  const keys = useQuery({
    queryKey: ['keys', everybody],
    queryFn: () =>
      must(
        api.GET('/api/v1/api-keys', {
          params: { query: { limit: 200, everybody: String(everybody) as never } },
        }),
      ),
  })
  const docs = (
    <Anchor href="/api/docs" target="_blank" rel="noreferrer">
      {t('settingsPages.docs')}
    </Anchor>
  )
  return (
    <Facts title={t('settingsPages.section.keys')} beside={docs}>
      <p className="quiet">{t('settingsPages.keysSay')}</p>
      {seesAll && (
        <Switch
          label={t('settingsPages.everybodysKeys')}
          checked={everybody}
          onChange={(event) => setEverybody(event.currentTarget.checked)}
        />
      )}
      <Reading of={keys} height={120}>
        {(data) => (
          <ul className={css.plain}>
            {data.items.length === 0 && <li className="quiet">{t('settingsPages.noKeys')}</li>}
            {data.items.map((key) => (
              <KeyLine key={key.id} apiKey={key} namesOwner={everybody} />
            ))}
          </ul>
        )}
      </Reading>
      <MakeKey />
    </Facts>
  )
}

function KeyLine({ apiKey, namesOwner }: { apiKey: ApiKey; namesOwner: boolean }) {
  const { t } = useTranslation()
  const change = useChange('keys')
  const owner = useMembers()?.find((member) => member.id === apiKey.memberId)
  const revoke = async () => {
    const params = { path: { id: apiKey.id } }
    const trouble = await change(() => api.DELETE('/api/v1/api-keys/{id}', { params }))
    tell(trouble?.says ?? t('settingsPages.revoked', { name: apiKey.name }))
  }
  return (
    <li className={`${css.line} ${css.item}`}>
      <b className={css.grow}>{apiKey.name}</b>
      {namesOwner && <span>{owner?.name}</span>}
      <StateChip>{t(`team.access.${apiKey.access}`)}</StateChip>
      <span className="quiet">
        {t('settingsPages.made')} <When at={apiKey.createdAt} />
      </span>
      {apiKey.revokedAt ? (
        <span className="quiet">
          {t('settingsPages.revokedAt')} <When at={apiKey.revokedAt} />
        </span>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          color="late"
          onClick={revoke}
          aria-label={t('settingsPages.revokeNamed', { name: apiKey.name })}
        >
          {t('settingsPages.revoke')}
        </Button>
      )}
    </li>
  )
}

function MakeKey() {
  const { t } = useTranslation()
  const me = useMe()
  const change = useChange('keys')
  const [name, setName] = useState('')
  const [access, setAccess] = useState<Access>('member')
  const [made, setMade] = useState<string | null>(null)
  const make = () =>
    change(async () => {
      const { key } = await must(api.POST('/api/v1/api-keys', { body: { name, access } }))
      setMade(key)
      setName('')
    })
  return (
    <>
      {made && (
        <ShownOnce label={t('settingsPages.newKey')} secret={made} says={t('settingsPages.newKeySays')} />
      )}
      <div className={css.form}>
        <Form compact label={t('settingsPages.makeKey')} onSend={make}>
          {(wrong) => (
            <div className={css.pair}>
              <TextInput
                label={t('settingsPages.keyName')}
                required
                value={name}
                onChange={(event) => setName(event.target.value)}
                error={wrong('name')}
              />
              <NativeSelect
                label={t('team.accessHead')}
                value={access}
                onChange={(event) => setAccess(event.target.value as Access)}
                data={ACCESS.filter((one) => reaches(me.access, one)).map((value) => ({
                  value,
                  label: t(`team.access.${value}`),
                }))}
                error={wrong('access')}
              />
            </div>
          )}
        </Form>
      </div>
    </>
  )
}
