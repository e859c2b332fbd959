import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useMembers } from '../../data/workplace.tsx'
import { Money } from '../../ui/Money.tsx'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { type Covered, type Said, useAccountNames, useRuleWords } from './territories.ts'

const PATHS = { lead: '/api/v1/leads/{id}/territory', account: '/api/v1/accounts/{id}/territory' } as const

type Props = {
  of: 'lead' | 'account'
  id: string
  version: number
  /** How the territory is shown and changed, and what else there is to do. */
  territory?: ReactNode
  action?: ReactNode
}

/** Where a lead, or the next lead of a company, stands: which rule says so and who covers it. */
export function Standing(props: Props) {
  const { of, id, version } = props
  const { data, error } = useQuery({
    queryKey: ['territories', 'standing', of, id, version],
    queryFn: () => must(api.GET(PATHS[of] as '/api/v1/leads/{id}/territory', { params: { path: { id } } })),
    placeholderData: (before) => before,
  })
  if (error) return null
  return data ? <Told {...props} said={data} /> : <CardSkeleton height={120} />
}

function Told({ said: data, ...props }: Props & { said: Said }) {
  const { t } = useTranslation()
  const say = useRuleWords(useAccountNames())
  const covered = useCovered(data.covered)
  const { of } = props
  const { now, stamped, by } = data
  const rule = now.rule ? say(now.rule) : t('territories.why.noRule')
  const differs = of === 'lead' && stamped?.id !== now.territory?.id
  const why = by === 'hand' ? t('territories.why.byHand') : differs ? null : rule
  return (
    <Facts title={t('territories.why.title')}>
      <FactList
        facts={[
          {
            label: t(of === 'lead' ? 'territories.why.stamped' : 'territories.why.next'),
            value: props.territory ?? now.territory?.name ?? t('territories.why.none'),
          },
          ...(why ? [{ label: t('territories.why.why'), value: why }] : []),
          ...(differs
            ? [
                {
                  label: t('territories.why.rulesSay'),
                  value: `${now.territory?.name ?? t('territories.why.none')} (${rule})`,
                },
              ]
            : []),
          ...(data.segment ? [{ label: t('territories.why.segment'), value: data.segment.name }] : []),
          ...covered,
        ]}
      />
      {differs && props.action}
    </Facts>
  )
}

function useCovered(covered: Covered | null) {
  const { t } = useTranslation()
  const people = useMembers()
  if (!covered) return []
  const name = (id: string) => people?.find((one) => one.id === id)?.name ?? '…'
  const names = (all: { memberId: string }[]) => all.map(({ memberId }) => name(memberId)).join(', ')
  const { inside, field, insidePartnerId, fieldFrom, fieldAsked } = covered
  return [
    ...(inside.length > 0 ? [{ label: t('territories.why.inside'), value: names(inside) }] : []),
    ...(field.length > 0 ? [{ label: t('territories.why.field'), value: names(field) }] : []),
    ...(inside.length + field.length === 0
      ? [{ label: t('territories.why.inside'), value: t('territories.why.nobody') }]
      : []),
    ...(insidePartnerId ? [{ label: t('territories.why.partner'), value: name(insidePartnerId) }] : []),
    ...(fieldFrom
      ? [
          {
            label: t('territories.askedFrom'),
            value: fieldAsked ? t('territories.why.asked') : <Money {...fieldFrom} />,
          },
        ]
      : []),
  ]
}
