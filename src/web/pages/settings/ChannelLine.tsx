import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import css from '../../settings/settings.module.css'
import { EditChoice } from '../../ui/EditChoice.tsx'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { Money } from '../../ui/Money.tsx'
import { FactList } from '../../ui/RecordLayout.tsx'
import { Campaigns } from './Campaigns.tsx'
import { Costs } from './Costs.tsx'
import { BinButton, Opening } from './lines.tsx'
import { type Channel, type CostSum, campaignsQuery, KINDS } from './marketing.ts'

/** A channel with its sum of costs; opened, its campaigns and every cost. */
export function ChannelLine(props: { channel: Channel; sums: CostSum[]; mayChange: boolean }) {
  const { t } = useTranslation()
  const { channel, sums } = props
  const kind = t(`settingsPages.kind.${channel.kind}`)
  return (
    <Opening
      title={channel.name}
      beside={
        <>
          {kind.toLowerCase() !== channel.name.toLowerCase() && <span className="quiet">{kind}</span>}
          <span className={css.amount}>
            {sums.length === 0 && <span className="quiet">{t('settingsPages.noCosts')}</span>}
            {sums.map(({ cost }) => (
              <b key={cost.currency}>
                <Money {...cost} />{' '}
              </b>
            ))}
          </span>
        </>
      }
    >
      {() => <Inside {...props} />}
    </Opening>
  )
}

function Inside({ channel, mayChange }: { channel: Channel; mayChange: boolean }) {
  const { t } = useTranslation()
  const { save, bin, unbin } = useChannel(channel)
  const campaigns = useQuery(campaignsQuery(channel.id)).data?.items ?? []
  const name = (
    <EditInPlace
      label={t('settingsPages.channelName')}
      value={channel.name}
      onSave={(value) => save({ name: value })}
    />
  )
  const kind = (
    <EditChoice
      label={t('settingsPages.kindHead')}
      value={channel.kind}
      choices={KINDS.map((value) => ({ value, label: t(`settingsPages.kind.${value}`) }))}
      onSave={(value) => save({ kind: value })}
    />
  )
  return (
    <>
      {mayChange && (
        <div className="row">
          <div className={css.grow}>
            <FactList
              facts={[
                { label: t('settingsPages.channelName'), value: name },
                { label: t('settingsPages.kindHead'), value: kind },
              ]}
            />
          </div>
          <BinButton name={channel.name} onBin={bin} onUnbin={unbin} />
        </div>
      )}
      <Campaigns channelId={channel.id} campaigns={campaigns} mayChange={mayChange} />
      <Costs channelId={channel.id} campaigns={campaigns} mayChange={mayChange} />
    </>
  )
}

function useChannel(channel: Channel) {
  const change = useChange('channels')
  const latest = useLatest(channel)
  const params = { path: { id: channel.id } }
  const patch = (body: object) => change(() => must(api.PATCH('/api/v1/channels/{id}', { params, body })))
  return {
    save: async (fields: object) =>
      (await patch({ ...fields, version: latest.current.version }))?.says ?? null,
    bin: () => change(() => api.DELETE('/api/v1/channels/{id}', { params })),
    unbin: () => patch({ binned: false }),
  }
}
