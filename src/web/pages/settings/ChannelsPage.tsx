import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { lookups, useMe } from '../../data/workplace.tsx'
import css from '../../settings/settings.module.css'
import { useNow } from '../../ui/now.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { isoDay } from '../../ui/when.ts'
import { useReaches } from '../team/people.ts'
import { ChannelLine } from './ChannelLine.tsx'
import { AddForm } from './lines.tsx'
import { type Channel, KINDS, sumsQuery } from './marketing.ts'
import { OnlyFor, Reading } from './reading.tsx'

const SPANS = ['year', 'twelve', 'ever'] as const
type Span = (typeof SPANS)[number]

/** The channels that bring leads, with their campaigns and what they cost. */
export function ChannelsPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  const [span, setSpan] = useState<Span>('year')
  const channels = useQuery(lookups.channels())
  const sums = useQuery(sumsQuery(useFirstDay(span))).data?.items ?? []
  return (
    <div className={css.page}>
      <OnlyFor access="manager" />
      <Facts
        title={t('settingsPages.section.channels')}
        beside={
          <SegmentedControl
            size="xs"
            aria-label={t('settingsPages.costsOf')}
            value={span}
            onChange={(next) => setSpan(next as Span)}
            data={SPANS.map((value) => ({ value, label: t(`settingsPages.span.${value}`) }))}
          />
        }
      >
        <p className="quiet">{t('settingsPages.channelsSay')}</p>
        <Reading of={channels} height={420}>
          {({ items }) => (
            <ul className={css.plain}>
              {items.map((channel) => (
                <ChannelLine
                  key={channel.id}
                  channel={channel}
                  sums={sums.filter((sum) => sum.channelId === channel.id)}
                  mayChange={mayChange}
                />
              ))}
            </ul>
          )}
        </Reading>
        {mayChange && <AddChannel />}
      </Facts>
    </div>
  )
}

function useFirstDay(span: Span): string | null {
  const today = isoDay(useNow(), useMe().workspace.timeZone)
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)]
  if (span === 'ever') return null
  return span === 'year' ? `${year}-01-01` : `${year - 1}${rest === '-02-29' ? '-02-28' : rest}`
}

function AddChannel() {
  const { t } = useTranslation()
  const change = useChange('channels')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Channel['kind']>('other')
  const add = async () => {
    const trouble = await change(() => must(api.POST('/api/v1/channels', { body: { name, kind } })))
    if (!trouble) setName('')
    return trouble
  }
  return (
    <AddForm label={t('settingsPages.addChannel')} onSend={add}>
      {(wrong) => (
        <div className={css.pair}>
          <TextInput
            label={t('settingsPages.channelName')}
            required
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={wrong('name')}
          />
          <NativeSelect
            label={t('settingsPages.kindHead')}
            value={kind}
            onChange={(event) => setKind(event.target.value as Channel['kind'])}
            data={KINDS.map((value) => ({ value, label: t(`settingsPages.kind.${value}`) }))}
          />
        </div>
      )}
    </AddForm>
  )
}
