import { Alert, Button, Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import { MoneyField, type MoneyValue } from '../../ui/MoneyField.tsx'
import { PastePeople } from './PastePeople.tsx'
import { usePresent } from './people.ts'
import { Seats } from './Seats.tsx'
import { fillOpen, type Seating, type Shaped, type Sitting, type Template } from './shaping.ts'
import css from './team.module.css'

/** What a template would make, who sits where, and the confirming of it. */
export function ShapePlan({ template, onShaped }: { template: Template; onShaped: (done: Shaped) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const present = usePresent() ?? []
  const top = template.seats.find((seat) => seat.reportsTo === null)?.key ?? ''
  const [seating, setSeating] = useState<Seating>({ [top]: { memberId: me.member.id } })
  const [endOthers, setEndOthers] = useState(true)
  const [size, setSize] = useState<MoneyValue>({ amount: null, currency: me.workspace.currency })
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const change = useChange('team', 'me', 'desks')
  const plan = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Browsers may answer a promise, which is nothing to clean up by.
    void plan.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const filled = template.seats.filter((seat) => seating[seat.key])
  const sitsSomewhere = (id: string) =>
    Object.values(seating).some((one) => 'memberId' in one && one.memberId === id)
  const confirm = async () => {
    setIsSending(true)
    const body = { template: template.name, seats: asked(seating, filled), fieldFrom: from(size), endOthers }
    const wrong = await change(async () => onShaped(await must(api.POST('/api/v1/team-shapes', { body }))))
    setTrouble(wrong ? inWords(wrong, filled) : null)
    setIsSending(false)
  }
  const fill = (people: Sitting[]) => {
    const { seating: next, left } = fillOpen(template.seats, seating, people)
    setSeating(next)
    return left.length
  }
  return (
    <div className={css.columns} ref={plan}>
      <section className="card pad stack" aria-label={t('shape.seats')}>
        <h3 className="heading">
          {t('shape.seatsFilled', { count: filled.length, of: template.seats.length })}
        </h3>
        <Seats
          {...{ template, seating, present }}
          onSeat={(key, one) => setSeating(seated(seating, key, one))}
        />
      </section>
      <div className="stack">
        <WhatItMakes template={template} />
        <section className="card pad stack">
          <PastePeople
            onPeople={fill}
            team={present.filter((one) => !sitsSomewhere(one.id)).map(({ id }) => ({ memberId: id }))}
          />
        </section>
        <section className="card pad stack">
          {template.seats.some((seat) => seat.hats.some((hat) => hat.deals)) && (
            <MoneyField
              label={t('shape.fieldFrom')}
              value={size}
              onChange={setSize}
              currencies={[size.currency]}
            />
          )}
          <Checkbox
            label={t('shape.endOthers')}
            description={t('shape.endOthersSays')}
            checked={endOthers}
            onChange={(event) => setEndOthers(event.currentTarget.checked)}
          />
          {trouble && (
            <Alert color="late" role="alert">
              {trouble}
            </Alert>
          )}
          <Button variant="filled" loading={isSending} disabled={filled.length === 0} onClick={confirm}>
            {t('shape.confirm')}
          </Button>
          <p className="label">{t('shape.confirmSays')}</p>
        </section>
      </div>
    </div>
  )
}

function WhatItMakes({ template }: { template: Template }) {
  const { t } = useTranslation()
  const named = (all: { name: string; isThere: boolean }[], isThere: boolean) =>
    all.filter((one) => one.isThere === isThere).map((one) => one.name)
  const lines = [
    [t('shape.newRoles'), named(template.roles, false)],
    [t('shape.rolesThere'), named(template.roles, true)],
    [t('shape.newPods'), named(template.pods, false)],
    [t('shape.podsThere'), named(template.pods, true)],
    [
      t('shape.pools'),
      template.pools.map(({ function: fn, mode }) => t(`shape.pool.${mode}`, { fn: t(`function.${fn}`) })),
    ],
  ] as const
  return (
    <section className="card pad stack" aria-label={t('shape.makes')}>
      <h3 className="heading">{t('shape.makes')}</h3>
      <dl className={css.makes}>
        {lines
          .filter(([, names]) => names.length > 0)
          .map(([label, names]) => (
            <div key={label}>
              <dt className="label">{label}</dt>
              <dd>{names.join(', ')}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function seated(seating: Seating, key: string, one: Sitting | null): Seating {
  const { [key]: _, ...others } = seating
  return one ? { ...others, [key]: one } : others
}

const asked = (seating: Seating, filled: Template['seats']) =>
  filled.map(({ key }) => ({ seat: key, ...(seating[key] as Sitting) }))

const from = ({ amount, currency }: MoneyValue) => (amount ? { amount, currency } : null)

// The field names the seat by its number among those sent.
function inWords({ says, field }: { says: string; field?: string | undefined }, filled: Template['seats']) {
  const n = /^seats\.(\d+)\./.exec(field ?? '')?.[1]
  const seat = n === undefined ? undefined : filled[Number(n)]
  return seat ? `${seat.key}: ${says}` : says
}
