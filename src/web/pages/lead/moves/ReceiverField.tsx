import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe, useMembers, useQueues } from '../../../data/workplace.tsx'
import type { Level } from '../lead.ts'
import type { Receiver } from './decide.ts'

/** Who shall have it: the level's pool, myself, or a colleague; those who hold the function come first. */
export function ReceiverField(props: {
  level: Level
  label: string
  value: string
  onChange: (value: string) => void
  /** Leaves out who has it already. */
  except?: string | null
  isPoolFirst?: boolean
}) {
  const { t } = useTranslation()
  const me = useMe().member
  const queues = (useQueues() ?? []).filter(
    (each) => each.function === props.level && each.kind !== 'nurture',
  )
  const people = (useMembers() ?? []).filter((each) => each.status === 'active' && each.id !== me.id)
  const able = people.filter((each) => each.functions.includes(props.level))
  const others = people.filter((each) => !each.functions.includes(props.level))
  const groups = [
    {
      group: t('lead.to.first'),
      items: [
        ...queues.map(({ id, name }) => ({ value: `queue ${id}`, label: t('lead.to.pool', { name }) })),
        { value: `member ${me.id}`, label: t('lead.to.me') },
      ],
    },
    { group: t(`lead.to.able.${props.level}`), items: able.map(option) },
    { group: t('lead.to.others'), items: others.map(option) },
  ].map((group) => ({ ...group, items: group.items.filter(({ value }) => value !== props.except) }))
  return (
    <Select
      label={props.label}
      data={groups.filter(({ items }) => items.length > 0)}
      value={props.value}
      onChange={(value) => value && props.onChange(value)}
      allowDeselect={false}
      searchable
      maxDropdownHeight={320}
      openOnFocus={false}
      data-autofocus
    />
  )
}

const option = ({ id, name }: { id: string; name: string }) => ({ value: `member ${id}`, label: name })

/** The pool of a level, as the field's first value. */
export function usePool(level: Level): string {
  const pool = useQueues()?.find((each) => each.function === level && each.kind !== 'nurture')
  return pool ? `queue ${pool.id}` : ''
}

/** What the field's value says to the API. */
export function receiverOf(value: string): Receiver {
  const [kind, id] = value.split(' ')
  if (!id) return {}
  return kind === 'queue' ? { toQueueId: id } : { toMemberId: id }
}
