import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useChange, useLatest } from '../../../data/change.ts'
import { useProductLines, useTerritories } from '../../../data/workplace.tsx'
import { EditChoice } from '../../../ui/EditChoice.tsx'
import { EditInPlace } from '../../../ui/EditInPlace.tsx'
import { FactList } from '../../../ui/RecordLayout.tsx'
import { StateChip } from '../../../ui/StateChip.tsx'
import { tell } from '../../../ui/undo.tsx'
import { BinButton, Opening } from '../lines.tsx'
import { PoolPeople } from './PoolPeople.tsx'
import look from './routing.module.css'
import type { Pool } from './routing.ts'

/** A pool with what waits in it; opened, how it gives out, what it is for, and who is in it. */
export function PoolLine({ pool, mayChange }: { pool: Pool; mayChange: boolean }) {
  const { t } = useTranslation()
  return (
    <Opening
      title={pool.name}
      beside={
        <>
          <StateChip function={pool.function}>{t(`function.${pool.function}`)}</StateChip>
          {pool.isDefault && <span className={`quiet ${look.wide}`}>{t('routing.isDefault')}</span>}
          <span className={`quiet ${look.wide}`}>{t(`routing.mode.${pool.mode}`)}</span>
          <span className={look.count}>{t('routing.waiting', { count: pool.waiting })}</span>
        </>
      }
    >
      {() => <Inside pool={pool} mayChange={mayChange} />}
    </Opening>
  )
}

function Inside({ pool, mayChange }: { pool: Pool; mayChange: boolean }) {
  const { t } = useTranslation()
  const { save, bin, unbin } = usePool(pool)
  const tried = async (patch: object) => {
    const says = await save(patch)
    if (says) tell(says)
  }
  return (
    <>
      <SegmentedControl
        className={look.mode}
        aria-label={t('routing.modeOf')}
        value={pool.mode}
        disabled={!mayChange}
        onChange={(mode) => void tried({ mode })}
        data={(['pull', 'push'] as const).map((value) => ({ value, label: t(`routing.mode.${value}`) }))}
      />
      <p className="quiet">{t(`routing.modeSays.${pool.mode}`)}</p>
      <PoolFacts pool={pool} save={save} isReadOnly={!mayChange} />
      <Switch
        checked={pool.ownList}
        disabled={!mayChange}
        onChange={() => void tried({ ownList: !pool.ownList })}
        label={t('routing.ownList')}
        description={t('routing.ownListSays', { function: t(`function.${pool.function}`) })}
      />
      <PoolPeople pool={pool} mayChange={mayChange} />
      {mayChange && !pool.isDefault && (
        <div className="row wrap">
          <Button size="compact-sm" onClick={() => void tried({ isDefault: true })}>
            {t('routing.makeDefault')}
          </Button>
          <BinButton name={pool.name} onBin={bin} onUnbin={unbin} />
        </div>
      )}
    </>
  )
}

type Save = (patch: object) => Promise<string | null>

function PoolFacts({ pool, save, isReadOnly }: { pool: Pool; save: Save; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const segments = useQuery({
    queryKey: ['team', 'segments'],
    queryFn: () => must(api.GET('/api/v1/segments')),
    staleTime: 60_000,
  }).data?.items
  const choices = {
    productLineId: useProductLines(),
    territoryId: useTerritories(),
    segmentId: segments as { id: string; name: string }[] | undefined,
  }
  const takes = (['productLineId', 'territoryId', 'segmentId'] as const).map((field) => ({
    label: t(`routing.takes.${field}`),
    value: (
      <EditChoice
        label={t(`routing.takes.${field}`)}
        value={pool[field]}
        choices={(choices[field] ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        none={t('routing.any')}
        onSave={(value) => save({ [field]: value })}
        isReadOnly={isReadOnly}
      />
    ),
  }))
  const name = (
    <EditInPlace
      label={t('routing.poolName')}
      value={pool.name}
      onSave={(value) => save({ name: value })}
      isReadOnly={isReadOnly}
    />
  )
  return (
    <FactList facts={[{ label: t('routing.poolName'), value: name }, ...(pool.isDefault ? [] : takes)]} />
  )
}

function usePool(pool: Pool) {
  const change = useChange('routing', 'team')
  const latest = useLatest(pool)
  const path = { id: pool.id }
  const save: Save = async (patch) => {
    const { version } = latest.current
    const body = { version, ...patch } as never
    return (
      (await change(() => must(api.PATCH('/api/v1/pools/{id}', { params: { path }, body }))))?.says ?? null
    )
  }
  const bin = () => change(() => must(api.DELETE('/api/v1/pools/{id}', { params: { path } })))
  const unbin = () =>
    change(() => must(api.PATCH('/api/v1/pools/{id}', { params: { path }, body: { binned: false } })))
  return { save, bin, unbin }
}
