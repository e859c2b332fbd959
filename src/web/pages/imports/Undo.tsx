import { Button, Checkbox } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import css from './imports.module.css'
import { type Import, keepImport } from './imports.ts'

/** Taking a whole import back: first what that would do, then the word for it. */
export function Undo({ record }: { record: Import }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const mayBring = ['manager', 'admin', 'owner'].includes(useMe().access)
  const hasSome = record.rowsTaken > 0 && (record.state !== 'undone' || (record.undo?.kept ?? 0) > 0)
  if (!mayBring || !hasSome || record.state === 'checked') return null
  if (!isOpen)
    return (
      <Button className={css.undoOpen} onClick={() => setIsOpen(true)}>
        {t('imports.undo.open')}
      </Button>
    )
  return <Sure record={record} onLeave={() => setIsOpen(false)} />
}

function Sure({ record, onLeave }: { record: Import; onLeave: () => void }) {
  const { t } = useTranslation()
  const [alsoWorked, setAlsoWorked] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['imports', useSlug(), record.id, 'undo', record.version],
    queryFn: () => must(api.GET('/api/v1/imports/{id}/undos', { params: { path: { id: record.id } } })),
  })
  const { undo, isBusy, trouble } = useUndo(record, alsoWorked ? 'void' : 'keep')
  if (error) return <p className="late">{error.message}</p>
  if (!data) return <p className="quiet">{t('imports.undo.counting')}</p>
  const goes = (record.kind === 'leads' ? data.leads : data.deals) - (alsoWorked ? 0 : data.worked)
  return (
    <section className={css.undo} aria-label={t('imports.undo.open')}>
      <h3 className="heading">{t(`imports.undo.${record.kind}`, { count: Math.max(0, goes) })}</h3>
      <p>{t(`imports.undo.${record.kind}Says`)}</p>
      {data.worked > 0 && (
        <>
          <p>{t('imports.undo.worked', { count: data.worked })}</p>
          <WorkedLeads leads={data.workedLeads} />
          <Checkbox
            label={t('imports.undo.also')}
            checked={alsoWorked}
            onChange={(event) => setAlsoWorked(event.currentTarget.checked)}
          />
        </>
      )}
      {trouble && (
        <p role="alert" className="late">
          {trouble}
        </p>
      )}
      <div className="row wrap">
        <Button
          color="red"
          variant="filled"
          loading={isBusy}
          disabled={goes <= 0}
          onClick={() => void undo()}
        >
          {t('imports.undo.sure')}
        </Button>
        <Button onClick={onLeave}>{t('imports.undo.leave')}</Button>
      </div>
    </section>
  )
}

type Worked = { id: string; name: string; by: string | null }[]

function WorkedLeads({ leads }: { leads: Worked }) {
  const { t } = useTranslation()
  const slug = useSlug()
  return (
    <ul className={css.worked}>
      {leads.map(({ id, name, by }) => (
        <li key={id}>
          <Link to="/w/$slug/leads/$id" params={{ slug, id }}>
            {name || t('imports.undo.nameless')}
          </Link>{' '}
          {by && <span className="quiet">{t('imports.undo.by', { name: by })}</span>}
        </li>
      ))}
    </ul>
  )
}

function useUndo(record: Import, worked: 'keep' | 'void') {
  const slug = useSlug()
  const queries = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const undo = async () => {
    setIsBusy(true)
    const failed = await tried(async () => {
      const params = { path: { id: record.id } }
      keepImport(
        queries,
        slug,
        await must(api.POST('/api/v1/imports/{id}/undos', { params, body: { worked } })),
      )
    })
    setIsBusy(false)
    setTrouble(failed?.says ?? null)
  }
  return { undo, isBusy, trouble }
}
