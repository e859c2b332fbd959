import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe, useMembers } from '../../data/workplace.tsx'
import type { Draft } from './future-need.ts'

/** Who sorts a future need: those who gather come first; a colleague is offered it and may turn it down. */
export function WhoSorts({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation()
  const me = useMe().member
  const people = (useMembers() ?? []).filter((each) => each.status === 'active' && each.id !== me.id)
  const gathers = ({ functions }: (typeof people)[number]) => functions.includes('gather')
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const groups = [
    {
      group: t('lead.to.first'),
      items: (['intake', 'me'] as const).map((value) => ({
        value: value as string,
        label: t(`customers.need.${value}`),
      })),
    },
    { group: t('lead.to.able.gather'), items: people.filter(gathers).map(named) },
    { group: t('lead.to.others'), items: people.filter((each) => !gathers(each)).map(named) },
  ]
  return (
    <Select
      label={t('customers.need.to')}
      data={groups.filter(({ items }) => items.length > 0)}
      value={typeof draft.to === 'string' ? draft.to : draft.to.memberId}
      onChange={(to) => to && onChange({ to: to === 'intake' || to === 'me' ? to : { memberId: to } })}
      allowDeselect={false}
      searchable
    />
  )
}
