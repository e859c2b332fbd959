import { Loader, Radio, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import css from './merging.module.css'
import type { Noun } from './merging.ts'

/** Looks for the record that is the same as this one. */
export function FindOther(props: {
  noun: Noun
  one: { id: string; name: string }
  onFound: (id: string) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(props.one.name.split(' ')[0] ?? '')
  const [q] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['search', 'merge', q],
    queryFn: () => must(api.GET('/api/v1/search', { params: { query: { q, limit: 12 } } })),
    enabled: q.length > 1,
  })
  const items = (found.data?.items ?? []).filter(({ kind, id }) => kind === props.noun && id !== props.one.id)
  return (
    <>
      <TextInput
        label={t(`merging.find.${props.noun}`)}
        description={t('merging.findSays')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        rightSection={found.isLoading && q.length > 1 && <Loader size={14} />}
        data-autofocus
      />
      <Radio.Group onChange={props.onFound} aria-label={t(`merging.find.${props.noun}`)}>
        <div className={css.found}>
          {items.map((item) => (
            <Radio key={item.id} value={item.id} label={item.label} description={item.hint} />
          ))}
        </div>
      </Radio.Group>
      {found.data && items.length === 0 && <p className="quiet">{t('merging.noneFound')}</p>}
    </>
  )
}
