import { Button, SegmentedControl, Select, Tooltip, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useMe } from '../../../data/workplace.tsx'
import { useReader } from '../../../ui/reader.ts'
import { sayDuration } from '../../../ui/when.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { AGES, type Asked, type Counts, type useIntakeAddress, WHYS } from './desk.ts'
import { Elsewhere } from './Elsewhere.tsx'
import css from './intake.module.css'
import { useSession } from './session.ts'
import { sayCost } from './words.ts'

type Address = ReturnType<typeof useIntakeAddress>

/** How much waits, why, for how long and from where; each count is a filter. */
export function Head({ counts, address }: { counts: Counts | undefined; address: Address }) {
  const { t } = useTranslation()
  const { asked, show, view } = address
  const ask = (part: Partial<Asked>) => show({ asked: without({ ...asked, ...part }) })
  return (
    <header className={css.head}>
      <div className={css.line}>
        <h2 className={css.total}>
          <b className="one-number">{counts?.total ?? '–'}</b>{' '}
          {t('intake.toSort', { count: counts?.total ?? 0 })}
        </h2>
        <Cost counts={counts} />
        <Progress />
        <span className={css.pushed}>
          <Elsewhere />
          <Clean counts={counts} />
          <SegmentedControl
            size="xs"
            aria-label={t('intake.view')}
            data={[
              { value: 'cards', label: t('intake.cards') },
              { value: 'grid', label: t('intake.grid') },
            ]}
            value={view}
            onChange={(value) => show({ view: value as 'cards' })}
          />
        </span>
      </div>
      <div className={css.filters}>
        <Choices
          label={t('intake.byWhy')}
          value={asked.why}
          options={[
            ...WHYS.map((why) => ({
              value: why,
              count: counts?.whys.find((each) => each.why === why)?.count,
            })),
            { value: 'clean' as const, count: counts?.clean },
          ].map((each) => ({ ...each, label: t(`intake.why.${each.value}`) }))}
          onChoose={(why) => ask({ why })}
        />
        <Choices
          label={t('intake.byAge')}
          value={asked.age}
          options={AGES.map((age) => ({
            value: age,
            label: t(`intake.age.${age}`),
            count: counts?.ages.find((each) => each.age === age)?.count,
          }))}
          onChoose={(age) => ask({ age })}
        />
        <Channels counts={counts} value={asked.channel} onChoose={(channel) => ask({ channel })} />
      </div>
      {counts?.behind && (
        <p className="quiet" role="status">
          {t('intake.behind')}
        </p>
      )}
    </header>
  )
}

const without = (asked: { [K in keyof Asked]: Asked[K] | undefined }): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))

function Cost({ counts }: { counts: Counts | undefined }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const cost = counts && sayCost(t, counts.dayCost, counts.usualOrder, locale)
  if (!cost) return null
  return (
    <Tooltip
      label={t('intake.costSays')}
      multiline
      w={340}
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reckoning is told to who has no mouse too */}
      <span className={`quiet ${css.cost}`} tabIndex={0}>
        {t('intake.cost', { cost })}
      </span>
    </Tooltip>
  )
}

function Progress() {
  const { t } = useTranslation()
  const { locale } = useReader()
  const session = useSession()
  if (!session) return null
  return (
    <span className={css.session} title={t('intake.sessionSays')} aria-live="polite">
      {t('intake.session', { count: session.count, time: sayDuration(session.ms, locale) })}
    </span>
  )
}

const MOST = 1000

/** Everything without a reason, released at once after a look at what would happen. */
function Clean({ counts }: { counts: Counts | undefined }) {
  const { t } = useTranslation()
  const [ids, setIds] = useState<string[] | null>(null)
  const mayWork = useMe().access !== 'viewer'
  if (!counts?.clean || !mayWork) return null
  return (
    <>
      <Button size="compact-md" title={t('intake.cleanSays')} onClick={() => void cleanIds().then(setIds)}>
        {t('intake.releaseClean', { count: counts.clean })}
      </Button>
      {ids && <BatchDialog leadIds={ids} action={{ do: 'release' }} onClose={() => setIds(null)} />}
    </>
  )
}

async function cleanIds(): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const query: { why: 'clean'; limit: number; after?: string } = {
      why: 'clean',
      limit: 200,
      ...(after ? { after } : {}),
    }
    const page: { items: { leadId: string }[]; next: string | null } = await must(
      api.GET('/api/v1/intake-desk', { params: { query } }),
    )
    ids.push(...page.items.map(({ leadId }) => leadId))
    after = page.next
  } while (after && ids.length < MOST)
  return ids.slice(0, MOST)
}

function Choices<V extends string>(props: {
  label: string
  value: V | undefined
  options: { value: V; label: string; count: number | undefined }[]
  onChoose: (value: V | undefined) => void
}) {
  return (
    <fieldset className={css.choices} aria-label={props.label}>
      {props.options.map(({ value, label, count }) => (
        <UnstyledButton
          key={value}
          className={css.choice}
          aria-pressed={props.value === value}
          disabled={count === 0 && props.value !== value}
          onClick={() => props.onChoose(props.value === value ? undefined : value)}
        >
          {label} <b>{count ?? '–'}</b>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}

function Channels(props: {
  counts: Counts | undefined
  value: string | undefined
  onChoose: (channel: string | undefined) => void
}) {
  const { t } = useTranslation()
  const channels = props.counts?.channels ?? []
  return (
    <Select
      size="xs"
      className={css.channels}
      aria-label={t('intake.byChannel')}
      placeholder={t('intake.anyChannel')}
      data={channels.map(({ id, name, count }) => ({
        value: id ?? 'none',
        label: t('intake.channelLine', { name: name ?? t('intake.noChannel'), count }),
      }))}
      value={props.value ?? null}
      onChange={(value) => props.onChoose(value ?? undefined)}
      clearable
      searchable
    />
  )
}
