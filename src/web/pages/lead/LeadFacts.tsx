import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChannels, useProductLines } from '../../data/workplace.tsx'
import { useNow } from '../../ui/now.tsx'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { OnDay, When } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { ChoiceFact, DayFact, MoneyFact, TextFact } from './FactField.tsx'
import { useLeadKeeper } from './keep.ts'
import type { Lead } from './lead.ts'

const options = (all: { id: string; name: string }[] | undefined) =>
  (all ?? []).map(({ id, name }) => ({ value: id, label: name }))

/** What comes next and when; the first fact of every open lead. */
export function NextStepFacts({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const keeper = useLeadKeeper(lead.id)
  const today = isoDay(useNow(), useReader().zone)
  const shared = { keeper, isReadOnly }
  const isLate = lead.nextStepOn !== null && lead.nextStepOn < today
  return (
    <Facts
      title={t('lead.nextStep')}
      beside={
        lead.nextStep || lead.nextStepOn ? undefined : <span className="late">{t('lead.noNextStep')}</span>
      }
    >
      <FactList
        facts={[
          {
            label: t('lead.what'),
            value: (
              <TextFact
                {...shared}
                label={t('lead.nextStep')}
                value={lead.nextStep ?? ''}
                change={(value) => ({ nextStep: value.trim() || null })}
                read={(now) => now.nextStep ?? ''}
              />
            ),
          },
          {
            label: t('lead.onDay'),
            value: (
              <DayFact
                {...shared}
                label={t('lead.nextStepOn')}
                value={lead.nextStepOn}
                shown={lead.nextStepOn && <OnDay day={lead.nextStepOn} late={isLate} />}
                change={(nextStepOn) => ({ nextStepOn })}
                read={(now) => now.nextStepOn ?? ''}
              />
            ),
          },
        ]}
      />
    </Facts>
  )
}

/** Where the lead came from and what it is about. */
export function LeadFacts({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  return (
    <Facts title={t('lead.facts')}>
      <FactList
        facts={[
          ...useReferences(lead, isReadOnly),
          { label: t('lead.expectedValue'), value: <ExpectedValue lead={lead} isReadOnly={isReadOnly} /> },
          { label: t('lead.tags'), value: <Tags lead={lead} isReadOnly={isReadOnly} /> },
          { label: t('lead.skills'), value: <Skills lead={lead} isReadOnly={isReadOnly} /> },
          { label: t('lead.directnessLabel'), value: <Directness lead={lead} isReadOnly={isReadOnly} /> },
          ...(lead.approach
            ? [{ label: t('lead.approachLabel'), value: t(`lead.approach.${lead.approach}`) }]
            : []),
          { label: t('lead.receivedAt'), value: <When at={lead.receivedAt} exact /> },
          ...(lead.externalId ? [{ label: t('lead.externalId'), value: lead.externalId }] : []),
        ]}
      />
    </Facts>
  )
}

const REFERENCES = ['channel', 'campaign', 'productLine'] as const

function useReferences(lead: Lead, isReadOnly: boolean) {
  const { t } = useTranslation()
  const keeper = useLeadKeeper(lead.id)
  const campaigns = useQuery({
    queryKey: ['channels', 'campaigns'],
    queryFn: () => must(api.GET('/api/v1/campaigns', { params: { query: { limit: 200 } } })),
    staleTime: 60_000,
  }).data?.items
  const all = {
    channel: useChannels(),
    campaign: campaigns,
    productLine: useProductLines(),
  }
  return REFERENCES.map((name) => ({
    label: t(`lead.${name}`),
    value: (
      <ChoiceFact
        keeper={keeper}
        isReadOnly={isReadOnly}
        label={t(`lead.${name}`)}
        value={lead[name]?.id ?? null}
        shown={lead[name]?.name ?? null}
        options={options(all[name])}
        change={(id) => ({ [`${name}Id`]: id })}
        read={(now) => now[name]?.name ?? ''}
      />
    ),
  }))
}

function ExpectedValue({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  return (
    <MoneyFact
      keeper={useLeadKeeper(lead.id)}
      isReadOnly={isReadOnly}
      label={t('lead.expectedValue')}
      value={lead.expectedValue}
      change={(expectedValue) => ({ expectedValue })}
      read={(now) => (now.expectedValue ? `${now.expectedValue.amount} ${now.expectedValue.currency}` : '')}
    />
  )
}

function Tags({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  return (
    <TextFact
      keeper={useLeadKeeper(lead.id)}
      isReadOnly={isReadOnly}
      label={t('lead.tags')}
      value={lead.tags.join(', ')}
      change={(typed) => ({ tags: listed(typed) })}
      read={(now) => now.tags.join(', ')}
    />
  )
}

function Skills({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  return (
    <TextFact
      keeper={useLeadKeeper(lead.id)}
      isReadOnly={isReadOnly}
      label={t('lead.skills')}
      value={lead.skills.join(', ')}
      change={(typed) => ({ skills: listed(typed) })}
      read={(now) => now.skills.join(', ')}
    />
  )
}

function Directness({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  return (
    <ChoiceFact
      keeper={useLeadKeeper(lead.id)}
      isReadOnly={isReadOnly}
      isFixed
      label={t('lead.directnessLabel')}
      value={lead.directness}
      shown={t(`lead.directness.${lead.directness}`)}
      options={(['direct', 'indirect'] as const).map((value) => ({
        value,
        label: t(`lead.directness.${value}`),
      }))}
      change={(directness) => ({ directness })}
      read={(now) => now.directness}
    />
  )
}

/** What was typed with commas, as a list without doubles. */
export function listed(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[,;]/)
        .map((each) => each.trim())
        .filter(Boolean),
    ),
  ]
}
