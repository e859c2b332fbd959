import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { useReader } from '../../ui/reader.ts'
import { Brings } from './Brings.tsx'
import css from './imports.module.css'
import type { Import } from './imports.ts'
import { Notes } from './Notes.tsx'
import { Undo } from './Undo.tsx'

/** What became of the rows, or would: counts, what it means, and the rows to look at. */
export function Result({ record }: { record: Import }) {
  const { t } = useTranslation()
  const isCheck = record.state === 'checked'
  const title = `imports.result.${record.state as 'done'}Title` as const
  return (
    <section className={`card ${css.result}`}>
      <div className="pad stack">
        <div role="status">
          <h3 className={css.resultTitle}>{t(title)}</h3>
        </div>
        {record.complaint && <p className="late">{record.complaint}</p>}
        {record.state !== 'failed' && record.state !== 'undone' && <Counts record={record} />}
        {record.state !== 'failed' && record.state !== 'undone' && <Brings record={record} />}
        <Meaning record={record} />
        {!isCheck && <Next record={record} />}
        {!isCheck && <Undo record={record} />}
      </div>
      <Notes record={record} />
    </section>
  )
}

function Counts({ record }: { record: Import }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const taken = record.state === 'checked' ? 'taken' : 'takenDone'
  const counts = [
    [taken, record.rowsTaken],
    ['unchanged', record.rowsUnchanged],
    ['refused', record.rowsRefused],
    ['warned', record.rowsWarned],
  ] as const
  return (
    <dl className={css.counts}>
      {counts.map(([name, count]) => (
        <div key={name} data-late={(name === 'refused' && count > 0) || undefined}>
          <dt className="label">{t(`imports.result.${name}`)}</dt>
          <dd className="one-number">{new Intl.NumberFormat(locale).format(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Meaning({ record }: { record: Import }) {
  const { t } = useTranslation()
  const { state, rowsTaken, rowsRefused, rowsUnchanged, undo } = record
  if (state === 'undone' && undo) return <Undone undo={undo} kind={record.kind} />
  if (state === 'cancelled') return <p>{t('imports.result.cancelledSays', { count: rowsTaken })}</p>
  const isNothing = rowsTaken === 0 && rowsRefused === 0 && rowsUnchanged > 0
  if (isNothing)
    return <p>{t(state === 'checked' ? 'imports.result.nothingNew' : 'imports.result.nothingChanged')}</p>
  if (state === 'done' && rowsRefused > 0) return <p>{t('imports.result.againSays')}</p>
  return null
}

function Undone({ undo, kind }: { undo: NonNullable<Import['undo']>; kind: Import['kind'] }) {
  const { t } = useTranslation()
  return (
    <>
      <p>
        {t(`imports.undo.${kind}Done`, { count: undo.voided })}{' '}
        {undo.people + undo.companies > 0 &&
          t('imports.undo.binned', { people: undo.people, companies: undo.companies })}
      </p>
      {undo.kept > 0 && <p>{t('imports.undo.kept', { count: undo.kept })}</p>}
    </>
  )
}

function Next({ record }: { record: Import }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  const toLeads = () => void go({ to: '/w/$slug/leads', params: { slug }, search: { import: record.id } })
  const toFigures = () => void go({ to: '/w/$slug/figures', params: { slug } })
  return (
    <div className="row wrap">
      {record.rowsTaken > 0 &&
        record.state !== 'undone' &&
        (record.kind === 'leads' ? (
          <Button variant="filled" onClick={toLeads}>
            {t('imports.act.seeLeads')}
          </Button>
        ) : (
          <Button variant="filled" onClick={toFigures}>
            {t('imports.act.seeFigures')}
          </Button>
        ))}
      <Button onClick={() => void go({ to: '/w/$slug/imports', params: { slug } })}>
        {t('imports.act.again')}
      </Button>
    </div>
  )
}
