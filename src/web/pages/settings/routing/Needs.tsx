import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useChange } from '../../../data/change.ts'
import { useProductLines } from '../../../data/workplace.tsx'
import css from '../../../settings/settings.module.css'
import { tell } from '../../../ui/undo.tsx'
import { AddForm } from '../lines.tsx'
import { Reading } from '../reading.tsx'
import { needsQuery } from './routing.ts'

/** Which leads need a skill of whoever works them: those of a country or of a product line. */
export function Needs({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation()
  const needs = useQuery(needsQuery())
  const lines = useProductLines()
  const change = useChange('routing')
  const bin = async (id: string) => {
    const trouble = await change(() =>
      must(api.DELETE('/api/v1/skill-needs/{id}', { params: { path: { id } } })),
    )
    if (trouble) tell(trouble.says)
  }
  return (
    <>
      <Reading of={needs} height={40}>
        {({ items }) => (
          <ul className={css.plain}>
            {items.length === 0 && <li className="quiet">{t('routing.noNeeds')}</li>}
            {items.map(({ id, skill, country, productLineId }) => {
              const of = country ?? lines?.find((line) => line.id === productLineId)?.name ?? ''
              return (
                <li key={id} className={`${css.line} ${css.item}`}>
                  <span className={css.grow}>{t('routing.need', { of, skill })}</span>
                  {mayChange && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => void bin(id)}
                      aria-label={t('routing.removeNamed', { name: skill })}
                    >
                      {t('routing.remove')}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Reading>
      {mayChange && <AddNeed />}
    </>
  )
}

function AddNeed() {
  const { t } = useTranslation()
  const change = useChange('routing')
  const [skill, setSkill] = useState('')
  const [country, setCountry] = useState('')
  const [line, setLine] = useState<string | null>(null)
  const lines = (useProductLines() ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const add = async () => {
    const of = line ? { productLineId: line } : country ? { country: country.toUpperCase() } : {}
    const trouble = await change(() => must(api.POST('/api/v1/skill-needs', { body: { skill, ...of } })))
    if (!trouble) setSkill('')
    return trouble
  }
  return (
    <AddForm label={t('routing.addNeed')} onSend={add}>
      {(wrong) => (
        <>
          <TextInput
            label={t('routing.skill')}
            required
            autoFocus
            value={skill}
            onChange={(event) => setSkill(event.target.value)}
            error={wrong('skill')}
          />
          <TextInput
            label={t('routing.ofCountry')}
            maxLength={2}
            value={country}
            disabled={line !== null}
            onChange={(event) => setCountry(event.target.value)}
            error={wrong('country')}
          />
          <Select label={t('routing.ofLine')} data={lines} value={line} onChange={setLine} clearable />
        </>
      )}
    </AddForm>
  )
}
