import { ActionIcon, NumberInput, SegmentedControl, Select, Slider } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMembers } from '../../../data/workplace.tsx'
import { FUNCTIONS, type FunctionName } from '../../../ui/functions.ts'
import type { Draft } from './TeamForm.tsx'
import css from './team.module.css'

/** One part of a team while it is formed; moving its share moves the others. */
export function PartRow(props: {
  part: Draft
  /** Alone one has the whole. */
  isAlone: boolean
  /** Who has this function in the team already. */
  taken: (string | null)[]
  onChange: (change: Partial<Draft>) => void
  onShare: (share: number) => void
  onLeave: () => void
}) {
  const { t } = useTranslation()
  const { part, onChange } = props
  const people = (useMembers() ?? []).filter((one) => one.status === 'active' || one.id === part.memberId)
  const name = people.find((one) => one.id === part.memberId)?.name ?? t('dealTeam.someone')
  return (
    <fieldset className={css.part} data-function={part.function}>
      <legend className={css.legend}>{name}</legend>
      <Select
        label={t('dealTeam.who')}
        data={people
          .filter(({ id }) => !props.taken.includes(id))
          .map(({ id, name: each }) => ({ value: id, label: each }))}
        value={part.memberId}
        onChange={(memberId) => onChange({ memberId })}
        allowDeselect={false}
        searchable
        data-autofocus={part.memberId === null || undefined}
      />
      <Select
        label={t('dealTeam.as')}
        data={FUNCTIONS.map((value) => ({ value, label: t(`function.${value}`) }))}
        value={part.function}
        onChange={(fn) => fn && onChange({ function: fn as FunctionName })}
        allowDeselect={false}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('dealTeam.where')}
        data={(['inside', 'field'] as const).map((value) => ({ value, label: t(`dealTeam.reach.${value}`) }))}
        value={part.reach}
        onChange={(reach) => onChange({ reach: reach as Draft['reach'] })}
      />
      <div className={css.share}>
        <Slider
          value={part.share / 100}
          onChange={(percent) => props.onShare(percent * 100)}
          disabled={props.isAlone}
          label={null}
          thumbLabel={t('dealTeam.shareOf', { name })}
          color={part.function === 'operate' ? 'manage' : part.function}
        />
        <NumberInput
          size="xs"
          aria-label={t('dealTeam.shareOf', { name })}
          value={part.share / 100}
          onChange={(percent) => typeof percent === 'number' && props.onShare(percent * 100)}
          min={0}
          max={100}
          suffix=" %"
          disabled={props.isAlone}
          decimalScale={2}
        />
        <ActionIcon
          variant="subtle"
          onClick={props.onLeave}
          disabled={props.isAlone}
          aria-label={t('dealTeam.leave', { name })}
        >
          ×
        </ActionIcon>
      </div>
    </fieldset>
  )
}
