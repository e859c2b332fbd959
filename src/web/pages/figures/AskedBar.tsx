import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useChannels, useMembers, useProductLines } from '../../data/workplace.tsx'
import { type Asked, BREAKDOWNS, type Breakdown } from './asked.ts'
import { ChipMenu, type Choice } from './ChipMenu.tsx'
import css from './figures.module.css'
import { PeriodChip } from './PeriodChip.tsx'

type Given = { asked: Asked; ask: (change: Partial<Asked>) => void }

/** What the figures are about, each part a chip one can press; the address bar says the same. */
export function AskedBar({ asked, ask }: Given) {
  const { t } = useTranslation()
  const breakdowns = BREAKDOWNS.filter((by) => !asked.member || (by !== 'campaign' && by !== 'territory'))
  return (
    <nav className={css.bar} aria-label={t('figures.bar')}>
      <PeriodChip asked={asked} ask={ask} />
      <ChannelChip asked={asked} ask={ask} />
      <ProductLineChip asked={asked} ask={ask} />
      <ChipMenu
        name={t('figures.keys.by')}
        says={t('figures.by')}
        value={t(`figures.breakdown.${asked.by}`)}
        current={asked.by}
        choices={breakdowns.map((by) => ({ value: by, label: t(`figures.breakdown.${by}`) }))}
        keys="b"
        keySays={t('figures.keys.by')}
        onChoose={(by) => ask({ by: by as Breakdown })}
      />
      <PersonChip asked={asked} ask={ask} />
    </nav>
  )
}

function ChannelChip({ asked, ask }: Given) {
  return <FilterChip of="channel" keys="f" items={useChannels()} asked={asked} ask={ask} />
}

function ProductLineChip({ asked, ask }: Given) {
  return <FilterChip of="productLine" keys="l" items={useProductLines()} asked={asked} ask={ask} />
}

function FilterChip(
  props: Given & {
    of: 'channel' | 'productLine'
    keys: string
    items: { id: string; name: string }[] | undefined
  },
) {
  const { t } = useTranslation()
  const { of, asked, ask } = props
  const choices: Choice[] = [
    { value: '', label: t('figures.any') },
    ...(props.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: t(`figures.none.${of}`) },
  ]
  const current = asked[of] ?? ''
  return (
    <ChipMenu
      name={t(`figures.keys.${of}`)}
      says={t(`figures.${of}`)}
      value={
        choices.find((choice) => choice.value === current)?.label ?? (props.items ? t('figures.gone') : '…')
      }
      current={current}
      choices={choices}
      keys={props.keys}
      keySays={t(`figures.keys.${of}`)}
      onChoose={(value) => ask({ [of]: value || undefined })}
    />
  )
}

function PersonChip({ asked, ask }: Given) {
  const { t } = useTranslation()
  const says = useSayPerson()(asked)
  if (!says) return null
  return (
    <span className={css.chip} data-chosen>
      <span>{t('figures.person')}</span>
      <b>{says}</b>
      <UnstyledButton
        className={css.remove}
        aria-label={t('figures.remove', { filter: says })}
        onClick={() => ask({ member: undefined, function: undefined })}
      >
        ×
      </UnstyledButton>
    </span>
  )
}

/** Whose figures are asked for, in words: "Bea Stone as qualify". Null when everybody's are. */
export function useSayPerson(): (asked: Asked) => string | null {
  const { t } = useTranslation()
  const members = useMembers()
  return (asked) => {
    if (!asked.member || !asked.function) return null
    const name = members?.find(({ id }) => id === asked.member)?.name ?? t('figures.gone')
    return t('figures.asFunction', { name, function: t(`function.${asked.function}`) })
  }
}
