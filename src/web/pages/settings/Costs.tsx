import { NativeSelect, TextInput } from '@mantine/core'
import '@mantine/dates/styles.layer.css'
import { MonthPickerInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import css from '../../settings/settings.module.css'
import { Money } from '../../ui/Money.tsx'
import { MoneyField, type MoneyValue } from '../../ui/MoneyField.tsx'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { OnDay } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { AddForm, BinButton } from './lines.tsx'
import { type Campaign, type Cost, costsQuery } from './marketing.ts'
import { Reading } from './reading.tsx'

/** What a channel cost, entry by entry, and adding one for a month. */
export function Costs(props: { channelId: string; campaigns: Campaign[]; mayChange: boolean }) {
  const { t } = useTranslation()
  const costs = useQuery(costsQuery(props.channelId))
  return (
    <section className="stack" aria-label={t('settingsPages.costs')}>
      <h3 className="heading">{t('settingsPages.costs')}</h3>
      <Reading of={costs} height={80}>
        {({ items }) => {
          const shown = items.filter((cost) => !cost.binned)
          if (shown.length === 0) return <p className="quiet">{t('settingsPages.noCostsYet')}</p>
          return <CostTable costs={shown} {...props} />
        }}
      </Reading>
      {props.mayChange && <AddCost {...props} />}
    </section>
  )
}

function CostTable(props: { costs: Cost[]; campaigns: Campaign[]; mayChange: boolean }) {
  const { t } = useTranslation()
  const change = useChange('channels', 'funnel')
  const campaignOf = (id: string | null) => props.campaigns.find((one) => one.id === id)?.name ?? ''
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('settingsPages.month')}</th>
            <th scope="col">{t('settingsPages.campaign')}</th>
            <th scope="col">{t('settingsPages.note')}</th>
            <th scope="col" className={css.amount}>
              {t('settingsPages.amount')}
            </th>
            <th scope="col" aria-label={t('team.change')} />
          </tr>
        </thead>
        <tbody>
          {props.costs.map(({ id, day, campaignId, note, cost }) => (
            <tr key={id}>
              <td>
                <CostDay day={day} />
              </td>
              <td>{campaignOf(campaignId)}</td>
              <td className="quiet">{note}</td>
              <td className={css.amount}>
                <Money {...cost} />
              </td>
              <td className={css.amount}>
                {props.mayChange && (
                  <BinButton
                    name={t('settingsPages.thisCost')}
                    onBin={() =>
                      change(() => api.DELETE('/api/v1/channel-costs/{id}', { params: { path: { id } } }))
                    }
                    onUnbin={() =>
                      change(() =>
                        must(
                          api.PATCH('/api/v1/channel-costs/{id}', {
                            params: { path: { id } },
                            body: { binned: false },
                          }),
                        ),
                      )
                    }
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

// A cost of the first of a month was entered for the month.
function CostDay({ day }: { day: string }) {
  const { locale } = useReader()
  if (!day.endsWith('-01')) return <OnDay day={day} />
  const shape = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return (
    <time dateTime={day.slice(0, 7)}>
      {new Intl.DateTimeFormat(locale, shape).format(new Date(`${day}T12:00Z`))}
    </time>
  )
}

function AddCost({ channelId, campaigns }: { channelId: string; campaigns: Campaign[] }) {
  const { t } = useTranslation()
  const { workspace } = useMe()
  const today = isoDay(useNow(), workspace.timeZone)
  const change = useChange('channels', 'funnel')
  const [month, setMonth] = useState<string | null>(`${today.slice(0, 7)}-01`)
  const [money, setMoney] = useState<MoneyValue>({ amount: null, currency: workspace.currency })
  const [campaignId, setCampaignId] = useState('')
  const [note, setNote] = useState('')
  const add = async () => {
    if (money.amount === null) return { says: t('settingsPages.needAmount'), field: 'cost.amount' }
    const cost = { amount: money.amount, currency: money.currency }
    const day = `${(month ?? today).slice(0, 7)}-01`
    const body = { channelId, day, cost, campaignId: campaignId || null, note: note || null }
    const trouble = await change(() => must(api.POST('/api/v1/channel-costs', { body })))
    if (trouble) return trouble
    setMoney({ ...money, amount: null })
    setNote('')
    return null
  }
  return (
    <AddForm label={t('settingsPages.addCost')} onSend={add}>
      {(wrong) => (
        <div className={css.pair}>
          <MonthPickerInput
            label={t('settingsPages.month')}
            value={month}
            onChange={setMonth}
            error={wrong('day')}
          />
          <MoneyField
            label={t('settingsPages.amount')}
            value={money}
            onChange={setMoney}
            currencies={[...new Set([workspace.currency, 'EUR', 'USD', 'GBP', 'CHF'])]}
            error={wrong('cost.amount')}
          />
          {campaigns.length > 0 && (
            <NativeSelect
              label={t('settingsPages.campaign')}
              value={campaignId}
              onChange={(event) => setCampaignId(event.target.value)}
              data={[
                { value: '', label: t('settingsPages.wholeChannel') },
                ...campaigns.map((one) => ({ value: one.id, label: one.name })),
              ]}
              error={wrong('campaignId')}
            />
          )}
          <TextInput
            label={t('settingsPages.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={wrong('note')}
          />
        </div>
      )}
    </AddForm>
  )
}
