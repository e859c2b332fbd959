import { MultiSelect, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../data/workplace.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { type Limits, useNames } from './limits.ts'
import css from './team.module.css'

type Wrong = (field: string) => string | null
export type Standing = 'primary' | 'overflow'

/** To what a role is limited: several territories, product lines, channels, and a size of deals. */
export function LimitFields(props: { limits: Limits; set: (part: Partial<Limits>) => void; wrong: Wrong }) {
  const { t } = useTranslation()
  const { limits, set } = props
  const names = useNames()
  const kinds = [
    ['territoryIds', t('shape.territories'), t('shape.everywhere'), names.territories],
    ['productLineIds', t('shape.productLines'), t('shape.everyLine'), names.productLines],
    ['channelIds', t('shape.channels'), t('shape.everyChannel'), names.channels],
  ] as const
  return (
    <>
      <p className="label">{t('shape.limitsSay')}</p>
      <div className={css.pair}>
        {kinds
          .filter(([, , , all]) => all.length > 0)
          .map(([field, label, none, all]) => (
            <MultiSelect
              key={field}
              label={label}
              placeholder={limits[field].length === 0 ? none : ''}
              value={limits[field]}
              onChange={(ids) => set({ [field]: ids })}
              data={all.map((one) => ({ value: one.id, label: one.name }))}
              error={wrongOf(props.wrong, field)}
              searchable
              clearable
            />
          ))}
      </div>
      <SizeFields size={limits.dealSize} set={(dealSize) => set({ dealSize })} wrong={props.wrong} />
    </>
  )
}

/** Is the role what the person is for, or where they help out. */
export function StandingField({ value, onChange }: { value: Standing; onChange: (to: Standing) => void }) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      label={t('shape.standingHead')}
      description={t(`shape.standingSays.${value}`)}
      value={value}
      onChange={(event) => onChange(event.target.value as Standing)}
      data={(['primary', 'overflow'] as const).map((one) => ({
        value: one,
        label: t(`shape.standing.${one}`),
      }))}
    />
  )
}

type Size = Limits['dealSize']

function SizeFields({ size, set, wrong }: { size: Size; set: (size: Size) => void; wrong: Wrong }) {
  const { t } = useTranslation()
  const own = useMe().workspace.currency
  const currency = size?.currency ?? own
  const change = (part: Partial<NonNullable<Size>>) => {
    const next = { atLeast: null, below: null, currency, ...size, ...part }
    set(next.atLeast === null && next.below === null ? null : next)
  }
  const side = (label: string, field: 'atLeast' | 'below') => (
    <MoneyField
      label={label}
      value={{ amount: size?.[field] ?? null, currency }}
      onChange={({ amount, currency: chosen }) => change({ [field]: amount || null, currency: chosen })}
      currencies={[currency]}
      error={wrong(`dealSize.${field}`) ?? (field === 'atLeast' ? wrong('dealSize') : null)}
    />
  )
  return (
    <div className={css.pair}>
      {side(t('shape.dealsFrom'), 'atLeast')}
      {side(t('shape.dealsBelow'), 'below')}
    </div>
  )
}

function wrongOf(wrong: Wrong, field: string): string | null {
  for (let n = 0; n < 100; n++) {
    const says = wrong(`${field}.${n}`)
    if (says) return says
  }
  return wrong(field)
}
