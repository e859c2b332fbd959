import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tried } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { Constants } from './Constants.tsx'
import css from './imports.module.css'
import { type Import, keepImport, type Mapping, saveMapping, start } from './imports.ts'
import { faultOf, isSame, unasked } from './mapping.ts'
import { Preview } from './Preview.tsx'

/** Says which column is what, with what the first rows become of it; then checks every row, or takes them. */
export function MapColumns({ record }: { record: Import }) {
  const [mapping, setMapping] = useState<Mapping>(record.mapping)
  return (
    <>
      <ColumnTable record={record} mapping={mapping} onMap={setMapping} />
      <Constants record={record} mapping={mapping} onMap={setMapping} />
      <Preview record={record} mapping={mapping} />
      <Act record={record} mapping={mapping} />
    </>
  )
}

function Act({ record, mapping }: { record: Import; mapping: Mapping }) {
  const { t } = useTranslation()
  const { act, busy, trouble } = useAct(record, mapping)
  const fault = faultOf(record, mapping)
  const isChecked = record.state === 'checked' && isSame(mapping, record.mapping)
  const [asked] = unasked(record, mapping)
  const isStopped = fault !== null || asked !== undefined
  const says = fault
    ? 'missing' in fault
      ? t(`imports.missing.${record.kind}`)
      : fault.says
    : asked && t('imports.map.asksOf', { column: asked })
  useKeys([
    { keys: 'c', says: t('imports.act.check'), run: () => !isStopped && void act('checks') },
    { keys: 'B', says: t('imports.act.run'), run: () => !isStopped && void act('runs') },
  ])
  return (
    <section className={css.act}>
      {(says ?? trouble) && (
        <p role="alert" className="late">
          {says ?? trouble}
        </p>
      )}
      {!says && !trouble && !isChecked && <p className="label">{t('imports.act.checkSays')}</p>}
      <div className="row wrap push">
        <Button
          variant={isChecked ? 'default' : 'filled'}
          disabled={isStopped}
          loading={busy === 'checks'}
          onClick={() => void act('checks')}
          rightSection={<KeyHint keys="c" inherit={!isChecked} />}
        >
          {t(isChecked ? 'imports.act.checkAgain' : 'imports.act.check')}
        </Button>
        <Button
          variant={isChecked ? 'filled' : 'default'}
          disabled={isStopped}
          loading={busy === 'runs'}
          onClick={() => void act('runs')}
          rightSection={<KeyHint keys="B" inherit={isChecked} />}
        >
          {isChecked && record.rowsTaken > 0
            ? t('imports.act.runCount', { count: record.rowsTaken })
            : t('imports.act.run')}
        </Button>
      </div>
    </section>
  )
}

function useAct(record: Import, mapping: Mapping) {
  const slug = useSlug()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<'checks' | 'runs' | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const act = async (what: 'checks' | 'runs') => {
    if (busy) return
    setBusy(what)
    const failed = await tried(async () => {
      if (!isSame(mapping, record.mapping)) await saveMapping(record, mapping)
      keepImport(queries, slug, await start(record.id, what))
    })
    setTrouble(failed?.says ?? null)
    setBusy(null)
  }
  return { act, busy, trouble }
}
