import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trouble } from '../../door/Form.tsx'
import css from './calendars.module.css'
import { type Calendar, placesQuery } from './calendars.ts'

type Place = { country?: string | null; state?: string | null; region?: string | null }

/** Whose public holidays hold: a country, and where they differ within it, the state and the region. */
export function PlaceChooser(props: {
  calendar: Calendar
  mayChange: boolean
  onSave: (place: Place) => Promise<Trouble | null>
}) {
  const { t } = useTranslation()
  const { country, state, region } = props.calendar
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const choose = async (place: Place) => setTrouble(await props.onSave(place))
  const wrong = (field: string) => (trouble && (trouble.field ?? 'country') === field ? trouble.says : null)
  const shared = { mayChange: props.mayChange, wrong }
  return (
    <div className={css.places}>
      <Choice
        {...shared}
        field="country"
        label={t('calendars.country')}
        none={t('calendars.noHolidays')}
        value={country}
        within={{}}
        onChange={(value) => void choose({ country: value, state: null, region: null })}
      />
      {country && (
        <Choice
          {...shared}
          field="state"
          label={t('calendars.state')}
          none={t('calendars.everywhere')}
          value={state}
          within={{ country }}
          onChange={(value) => void choose({ state: value, region: null })}
        />
      )}
      {country && state && (
        <Choice
          {...shared}
          field="region"
          label={t('calendars.region')}
          none={t('calendars.everywhere')}
          value={region}
          within={{ country, state }}
          onChange={(value) => void choose({ region: value })}
        />
      )}
    </div>
  )
}

/** One of the places within another; nothing where there is nothing to choose. */
function Choice(props: {
  field: string
  label: string
  none: string
  value: string | null
  within: { country?: string; state?: string }
  mayChange: boolean
  wrong: (field: string) => string | null
  onChange: (value: string | null) => void
}) {
  const { data } = useQuery(placesQuery(props.within))
  if (data?.items.length === 0) return null
  const choices = data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []
  return (
    <Select
      label={props.label}
      placeholder={props.none}
      data={choices}
      value={data ? props.value : null}
      onChange={props.onChange}
      error={props.wrong(props.field)}
      disabled={!props.mayChange || !data}
      clearable={props.mayChange}
      searchable
      limit={60}
    />
  )
}
