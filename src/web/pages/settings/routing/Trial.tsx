import { Button, Checkbox, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { Facts } from '../../../ui/RecordLayout.tsx'
import { tell } from '../../../ui/undo.tsx'
import look from './routing.module.css'
import { LEVELS, type Pool, type Rules, type Trial as Told, type TrialAsked } from './routing.ts'
import { TrialTold } from './TrialTold.tsx'

type Given = { pools: Pool[]; rules: Rules }

/** Changes rules and weights on trial, and shows what they would have done; nothing is kept. */
export function Trial({ pools, rules }: Given) {
  const { t } = useTranslation()
  const [level, setLevel] = useState<Pool['function']>('qualify')
  const own = pools.filter((pool) => pool.function === level)
  return (
    <Facts title={t('routing.trial')}>
      <p className="quiet">{t('routing.trialSay')}</p>
      <Select
        className={look.add}
        label={t('routing.of')}
        data={LEVELS.map((value) => ({ value, label: t(`function.${value}`) }))}
        value={level}
        onChange={(value) => value && setLevel(value as Pool['function'])}
        allowDeselect={false}
      />
      <Draft key={level} level={level} pools={own} rules={rules} />
    </Facts>
  )
}

function Draft({ level, pools, rules }: Given & { level: Pool['function'] }) {
  const { t } = useTranslation()
  const [off, setOff] = useState(rules.steps.filter(({ on }) => !on).map(({ step }) => step as string))
  const [poolId, setPoolId] = useState(pools[0]?.id ?? '')
  const pool = pools.find(({ id }) => id === poolId)
  const [mode, setMode] = useState<Pool['mode'] | null>(null)
  const [weights, setWeights] = useState<Record<string, number>>({})
  const { told, isBusy, ask } = useTrial()
  const send = (leads: 'last' | 'waiting') =>
    ask({
      ...{ level, leads, limit: 1000 },
      rules: { steps: rules.steps.map(({ step }) => ({ step, on: !off.includes(step) })) },
      pools: pool
        ? [
            {
              ...{ poolId, mode: mode ?? pool.mode },
              weights: Object.entries(weights).map(([memberId, weight]) => ({ memberId, weight })),
            },
          ]
        : [],
    })
  return (
    <>
      <fieldset className={look.steps}>
        <legend className="label">{t('routing.trialSteps')}</legend>
        <div className={look.checks}>
          {rules.steps.map(({ step }) => (
            <Checkbox
              key={step}
              label={t(`routing.step.${step}`)}
              checked={!off.includes(step)}
              onChange={() => setOff(off.includes(step) ? off.filter((one) => one !== step) : [...off, step])}
            />
          ))}
        </div>
      </fieldset>
      {pools.length > 1 && (
        <Select
          className={look.add}
          label={t('routing.pool')}
          data={pools.map(({ id, name }) => ({ value: id, label: name }))}
          value={poolId}
          onChange={(value) => {
            setPoolId(value ?? poolId)
            setMode(null)
            setWeights({})
          }}
          allowDeselect={false}
        />
      )}
      {pool && (
        <>
          <SegmentedControl
            className={look.mode}
            aria-label={t('routing.modeOf')}
            value={mode ?? pool.mode}
            onChange={(value) => setMode(value as Pool['mode'])}
            data={(['pull', 'push'] as const).map((value) => ({ value, label: t(`routing.mode.${value}`) }))}
          />
          <div className={look.measures}>
            {pool.members.map(({ memberId, name, weight }) => (
              <NumberInput
                key={memberId}
                label={name}
                suffix=" %"
                min={1}
                max={1000}
                value={weights[memberId] ?? weight}
                onChange={(value) =>
                  Number(value) >= 1 && setWeights({ ...weights, [memberId]: Math.round(Number(value)) })
                }
              />
            ))}
          </div>
        </>
      )}
      <div className="row wrap">
        <Button variant="filled" loading={isBusy} onClick={() => void send('last')}>
          {t('routing.tryLast')}
        </Button>
        <Button loading={isBusy} onClick={() => void send('waiting')}>
          {t('routing.tryWaiting')}
        </Button>
      </div>
      {told && <TrialTold told={told} />}
    </>
  )
}

function useTrial() {
  const [told, setTold] = useState<Told | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ask = async (body: TrialAsked) => {
    setBusy(true)
    const trouble = await tried(async () => setTold(await must(api.POST('/api/v1/routing-trials', { body }))))
    setBusy(false)
    if (trouble) tell(trouble.says)
  }
  return { told, isBusy, ask }
}
