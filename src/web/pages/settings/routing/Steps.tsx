import { Button, NumberInput, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useChange, useLatest } from '../../../data/change.ts'
import css from '../../../settings/settings.module.css'
import { tell } from '../../../ui/undo.tsx'
import look from './routing.module.css'
import type { Rules } from './routing.ts'

type Patch = Partial<Omit<Rules, 'version'>>
const POINTS = ['gather', 'qualify', 'convert', 'serve'] as const

/** The steps in the order they are asked, each with its switch; what cannot be moved stands at both ends. */
export function Steps({ rules, mayChange }: { rules: Rules; mayChange: boolean }) {
  const { t } = useTranslation()
  const save = useRules(rules)
  const { steps } = rules
  const flip = (step: string) => steps.map((one) => (one.step === step ? { ...one, on: !one.on } : one))
  const raise = (at: number) => {
    const moved = [...steps]
    moved.splice(at - 1, 2, steps[at] as (typeof steps)[number], steps[at - 1] as (typeof steps)[number])
    return moved
  }
  return (
    <>
      <ol className={css.plain}>
        <Fixed step="suppressed" />
        {steps.map(({ step, on }, at) => (
          <li key={step} className={`${css.line} ${css.item}`}>
            <Switch
              className={css.grow}
              checked={on}
              disabled={!mayChange}
              onChange={() => void save({ steps: flip(step) })}
              label={t(`routing.step.${step}`)}
              description={t(`routing.stepSays.${step}`, { days: daysOf(rules, step) })}
            />
            {mayChange && at > 0 && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => void save({ steps: raise(at) })}
                aria-label={t('routing.earlierNamed', { step: t(`routing.step.${step}`) })}
              >
                {t('routing.earlier')}
              </Button>
            )}
          </li>
        ))}
        <Fixed step="catch_all" />
      </ol>
      <Measures rules={rules} mayChange={mayChange} />
    </>
  )
}

const daysOf = (rules: Rules, step: string) => (step === 'recent_owner' ? rules.recentDays : rules.workedDays)

function Fixed({ step }: { step: 'suppressed' | 'catch_all' }) {
  const { t } = useTranslation()
  return (
    <li className={`${css.line} ${css.item}`}>
      <div className={css.grow}>
        <b>{t(`routing.step.${step}`)}</b>
        <div className="quiet">{t(`routing.stepSays.${step}`)}</div>
      </div>
      <span className="quiet">{t('routing.always')}</span>
    </li>
  )
}

function useRules(rules: Rules) {
  const change = useChange('routing')
  const latest = useLatest(rules)
  return async (patch: Patch) => {
    const { version } = latest.current
    const trouble = await change(() =>
      must(api.PATCH('/api/v1/routing-rules', { body: { version, ...patch } as never })),
    )
    if (trouble) tell(trouble.says)
  }
}

function Measures({ rules, mayChange }: { rules: Rules; mayChange: boolean }) {
  const { t } = useTranslation()
  const save = useRules(rules)
  const days = (name: 'recentDays' | 'workedDays') => (
    <NumberInput
      key={`${name}:${rules[name]}`}
      label={t(`routing.${name}`)}
      min={1}
      max={3650}
      defaultValue={rules[name]}
      disabled={!mayChange}
      onBlur={(event) => changed(Number(event.target.value), rules[name], (value) => save({ [name]: value }))}
    />
  )
  return (
    <>
      <div className={look.measures}>
        {days('recentDays')}
        {days('workedDays')}
      </div>
      <p className="quiet">{t('routing.pointsSay')}</p>
      <div className={look.measures}>
        {POINTS.map((level) => (
          <NumberInput
            key={`${level}:${rules.points[level]}`}
            label={t(`function.${level}`)}
            min={0}
            max={100}
            defaultValue={rules.points[level]}
            disabled={!mayChange}
            onBlur={(event) =>
              changed(Number(event.target.value), rules.points[level], (value) =>
                save({ points: { ...rules.points, [level]: value } }),
              )
            }
          />
        ))}
      </div>
    </>
  )
}

function changed(value: number, before: number, save: (value: number) => Promise<void>): void {
  if (Number.isInteger(value) && value !== before) void save(value)
}
