import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import css from '../../settings/settings.module.css'
import { DayField } from '../../ui/DayField.tsx'
import { OnDay } from '../../ui/When.tsx'
import { AddForm, BinButton } from './lines.tsx'
import type { Campaign } from './marketing.ts'

type Given = { name: string; fromDay: string | null; untilDay: string | null }
const NOTHING: Given = { name: '', fromDay: null, untilDay: null }

/** The campaigns of a channel: dated efforts. */
export function Campaigns(props: { channelId: string; campaigns: Campaign[]; mayChange: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-label={t('settingsPages.campaigns')}>
      <h3 className="heading">{t('settingsPages.campaigns')}</h3>
      {props.campaigns.length === 0 && <p className="quiet">{t('settingsPages.noCampaigns')}</p>}
      <ul className={css.plain}>
        {props.campaigns.map((campaign) => (
          <CampaignLine key={campaign.id} campaign={campaign} mayChange={props.mayChange} />
        ))}
      </ul>
      {props.mayChange && <AddCampaign channelId={props.channelId} />}
    </section>
  )
}

function CampaignLine({ campaign, mayChange }: { campaign: Campaign; mayChange: boolean }) {
  const { t } = useTranslation()
  const change = useChange('channels')
  const { id, name, fromDay, untilDay } = campaign
  const params = { path: { id } }
  return (
    <li className={`${css.line} ${css.item}`}>
      <span className={css.grow}>{name}</span>
      <span className="quiet">
        {fromDay && (
          <>
            {t('team.from')} <OnDay day={fromDay} />{' '}
          </>
        )}
        {untilDay && (
          <>
            {t('team.until')} <OnDay day={untilDay} />
          </>
        )}
        {!fromDay && !untilDay && t('settingsPages.undated')}
      </span>
      {mayChange && (
        <BinButton
          name={name}
          onBin={() => change(() => api.DELETE('/api/v1/campaigns/{id}', { params }))}
          onUnbin={() =>
            change(() => must(api.PATCH('/api/v1/campaigns/{id}', { params, body: { binned: false } })))
          }
        />
      )}
    </li>
  )
}

function AddCampaign({ channelId }: { channelId: string }) {
  const { t } = useTranslation()
  const change = useChange('channels')
  const [given, setGiven] = useState(NOTHING)
  const add = async () => {
    const trouble = await change(() => must(api.POST('/api/v1/campaigns', { body: { channelId, ...given } })))
    if (!trouble) setGiven(NOTHING)
    return trouble
  }
  return (
    <AddForm label={t('settingsPages.addCampaign')} onSend={add}>
      {(wrong) => (
        <div className={css.pair}>
          <TextInput
            label={t('settingsPages.campaignName')}
            required
            autoFocus
            value={given.name}
            onChange={(event) => setGiven({ ...given, name: event.target.value })}
            error={wrong('name')}
          />
          <DayField
            label={t('team.fromDay')}
            value={given.fromDay}
            onChange={(fromDay) => setGiven({ ...given, fromDay })}
            error={wrong('fromDay')}
            isClearable
          />
          <DayField
            label={t('team.untilDay')}
            value={given.untilDay}
            onChange={(untilDay) => setGiven({ ...given, untilDay })}
            error={wrong('untilDay')}
            isClearable
          />
        </div>
      )}
    </AddForm>
  )
}
