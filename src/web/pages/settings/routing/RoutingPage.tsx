import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useChange } from '../../../data/change.ts'
import css from '../../../settings/settings.module.css'
import { Facts } from '../../../ui/RecordLayout.tsx'
import { useReaches } from '../../team/people.ts'
import { AddForm } from '../lines.tsx'
import { OnlyFor, Reading } from '../reading.tsx'
import { Needs } from './Needs.tsx'
import { PoolLine } from './PoolLine.tsx'
import look from './routing.module.css'
import { LEVELS, type Pool, poolsQuery, rulesQuery } from './routing.ts'
import { Steps } from './Steps.tsx'
import { Trial } from './Trial.tsx'

/** Who gets which lead: the pools with their people, the rules in order, and a way to try changes out. */
export function RoutingPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  const pools = useQuery(poolsQuery())
  const rules = useQuery(rulesQuery())
  return (
    <div className={`${css.page} ${look.page}`}>
      <OnlyFor access="manager" />
      <Facts title={t('routing.steps')}>
        <p className="quiet">{t('routing.stepsSay')}</p>
        <Reading of={rules} height={360}>
          {(read) => <Steps rules={read} mayChange={mayChange} />}
        </Reading>
      </Facts>
      <Facts title={t('routing.pools')}>
        <p className="quiet">{t('routing.poolsSay')}</p>
        <Reading of={pools} height={280}>
          {({ items }) => (
            <ul className={css.plain}>
              {items.map((pool) => (
                <PoolLine key={pool.id} pool={pool} mayChange={mayChange} />
              ))}
            </ul>
          )}
        </Reading>
        {mayChange && <AddPool />}
      </Facts>
      <Facts title={t('routing.needs')}>
        <p className="quiet">{t('routing.needsSay')}</p>
        <Needs mayChange={mayChange} />
      </Facts>
      {mayChange && pools.data && rules.data && <Trial pools={pools.data.items} rules={rules.data} />}
    </div>
  )
}

function AddPool() {
  const { t } = useTranslation()
  const change = useChange('routing', 'team')
  const [name, setName] = useState('')
  const [fn, setFn] = useState<Pool['function']>('qualify')
  const add = async () => {
    const trouble = await change(() => must(api.POST('/api/v1/pools', { body: { name, function: fn } })))
    if (!trouble) setName('')
    return trouble
  }
  return (
    <AddForm label={t('routing.addPool')} onSend={add}>
      {(wrong) => (
        <>
          <TextInput
            label={t('routing.poolName')}
            required
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={wrong('name')}
          />
          <Select
            label={t('routing.of')}
            data={LEVELS.map((value) => ({ value, label: t(`function.${value}`) }))}
            value={fn}
            onChange={(value) => value && setFn(value as Pool['function'])}
            allowDeselect={false}
          />
        </>
      )}
    </AddForm>
  )
}
