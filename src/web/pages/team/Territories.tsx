import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { lookups } from '../../data/workplace.tsx'
import { Form, type Trouble } from '../../door/Form.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { allCountries, sayCountry } from './countries.ts'
import type { Territory } from './people.ts'
import css from './team.module.css'

type Given = { name: string; countries: string[] }

/** Territories by name with their countries: add, change, bin. */
export function Territories({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(lookups.territories())
  const [open, setOpen] = useState<string | null>(null)
  const change = useChange('team')
  if (error) return <p className="late">{error.message}</p>
  if (!data) return <CardSkeleton height={140} />
  const add = (given: Given) => change(() => must(api.POST('/api/v1/territories', { body: given })))
  return (
    <Facts title={t('team.territories')}>
      {data.items.length === 0 && <p className="quiet">{t('team.noTerritories')}</p>}
      <ul className={css.plain}>
        {data.items.map((one) => (
          <TerritoryLine key={one.id} territory={one} mayChange={mayChange} open={open} setOpen={setOpen} />
        ))}
      </ul>
      {mayChange && open !== 'new' && (
        <Button onClick={() => setOpen('new')} style={{ justifySelf: 'start' }}>
          {t('team.addTerritory')}
        </Button>
      )}
      {open === 'new' && (
        <TerritoryForm label={t('team.addTerritory')} onSend={add} onClose={() => setOpen(null)} />
      )}
    </Facts>
  )
}

function TerritoryLine(props: {
  territory: Territory
  mayChange: boolean
  open: string | null
  setOpen: (id: string | null) => void
}) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const { territory, mayChange, open, setOpen } = props
  const { save, bin } = useTerritory(territory)
  if (open === territory.id)
    return (
      <li>
        <TerritoryForm
          label={t('team.save')}
          territory={territory}
          onSend={save}
          onClose={() => setOpen(null)}
        />
      </li>
    )
  const countries = territory.countries.map((code) => sayCountry(code, locale)).join(', ')
  return (
    <li className={css.line}>
      <b>{territory.name}</b>
      <span className="quiet">{countries || t('team.noCountries')}</span>
      {mayChange && (
        <span className="row push">
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setOpen(territory.id)}
            aria-label={t('team.changeNamed', { name: territory.name })}
          >
            {t('team.change')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={bin}
            aria-label={t('team.binNamed', { name: territory.name })}
          >
            {t('team.bin')}
          </Button>
        </span>
      )}
    </li>
  )
}

function useTerritory(territory: Territory) {
  const { t } = useTranslation()
  const change = useChange('team')
  const offerUndo = useUndo()
  const params = { path: { id: territory.id } }
  const patch = (body: object) => change(() => must(api.PATCH('/api/v1/territories/{id}', { params, body })))
  const bin = async () => {
    const trouble = await change(() => api.DELETE('/api/v1/territories/{id}', { params }))
    if (trouble) return tell(trouble.says)
    const undo = async () => void (await patch({ binned: false }))
    offerUndo({ says: t('team.binned', territory), undone: t('team.unbinned', territory), undo })
  }
  return { save: (given: Given) => patch({ ...given, version: territory.version }), bin }
}

function TerritoryForm(props: {
  label: string
  territory?: Territory
  onSend: (given: Given) => Promise<Trouble | null>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const [name, setName] = useState(props.territory?.name ?? '')
  const [countries, setCountries] = useState(props.territory?.countries ?? [])
  const send = async () => {
    const trouble = await props.onSend({ name, countries })
    if (!trouble) props.onClose()
    return trouble
  }
  const close = (
    <Button variant="subtle" onClick={props.onClose}>
      {t('team.cancel')}
    </Button>
  )
  return (
    <div className={css.form}>
      <Form compact label={props.label} onSend={send} below={close}>
        {(wrong) => (
          <>
            <TextInput
              label={t('team.territoryName')}
              required
              autoFocus
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={wrong('name')}
            />
            <MultiSelect
              label={t('team.countries')}
              searchable
              limit={50}
              data={allCountries(locale)}
              value={countries}
              onChange={setCountries}
              error={wrong('countries')}
            />
          </>
        )}
      </Form>
    </div>
  )
}
