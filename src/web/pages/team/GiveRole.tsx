import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { Form } from '../../door/Form.tsx'
import { DayField } from '../../ui/DayField.tsx'
import type { FunctionName } from '../../ui/functions.ts'
import { LimitFields, type Standing, StandingField } from './LimitFields.tsx'
import { type Limits, NO_LIMITS } from './limits.ts'
import { type Member, type Role, rolesQuery } from './people.ts'
import css from './team.module.css'

type Given = {
  roleId: string
  share: number
  standing: Standing
  fromDay: string | null
  untilDay: string | null
  limits: Limits
}

/** Gives a person a role: share of time, days, and where wanted limits. */
export function GiveRole(props: { member: Member; onDone: () => void; fn?: FunctionName }) {
  const { member, onDone, fn } = props
  const { t } = useTranslation()
  const change = useChange('team', 'me')
  const all = useQuery(rolesQuery()).data?.items ?? []
  const roles = fn ? narrowestFirst(all.filter((role) => role.functions.includes(fn))) : all
  const [given, setGiven] = useState<Given>({
    roleId: '',
    share: 100,
    standing: 'primary',
    fromDay: null,
    untilDay: null,
    limits: NO_LIMITS,
  })
  const set = (part: Partial<Given>) => setGiven({ ...given, ...part })
  const give = async () => {
    const chosen = { ...given, roleId: given.roleId || (fn ? (roles[0]?.id ?? '') : '') }
    const trouble = await change(() =>
      must(api.POST('/api/v1/role-assignments', { body: asked(member, chosen) })),
    )
    if (!trouble) onDone()
    return trouble
  }
  return (
    <div className={css.form}>
      <Form
        compact
        label={t('team.giveRoleTo', { name: member.name })}
        onSend={give}
        below={
          <Button variant="subtle" onClick={onDone}>
            {t('team.cancel')}
          </Button>
        }
      >
        {(wrong) => (
          <>
            <div className={css.pair}>
              <NativeSelect
                label={t('team.role')}
                required
                autoFocus
                value={given.roleId || (fn ? (roles[0]?.id ?? '') : '')}
                onChange={(event) => set({ roleId: event.target.value })}
                data={[
                  { value: '', label: t('team.chooseRole'), disabled: true },
                  ...roles.map((role) => ({ value: role.id, label: role.name })),
                ]}
                error={wrong('roleId')}
              />
              <NumberInput
                label={t('team.shareOfTime')}
                min={1}
                max={100}
                step={10}
                suffix=" %"
                value={given.share}
                onChange={(share) => set({ share: Number(share) })}
                error={wrong('share')}
              />
              <DayField
                label={t('team.fromDay')}
                value={given.fromDay}
                onChange={(fromDay) => set({ fromDay })}
                error={wrong('fromDay')}
                isClearable
              />
              <DayField
                label={t('team.untilDay')}
                value={given.untilDay}
                onChange={(untilDay) => set({ untilDay })}
                error={wrong('untilDay')}
                isClearable
              />
            </div>
            <p className="label">{t('team.daysSay')}</p>
            <StandingField value={given.standing} onChange={(standing) => set({ standing })} />
            <LimitFields
              limits={given.limits}
              set={(part) => set({ limits: { ...given.limits, ...part } })}
              wrong={wrong}
            />
          </>
        )}
      </Form>
    </div>
  )
}

const narrowestFirst = (roles: Role[]) => [...roles].sort((a, b) => a.functions.length - b.functions.length)

function asked(member: Member, { limits, fromDay, ...given }: Given) {
  return { memberId: member.id, ...given, ...limits, ...(fromDay ? { fromDay } : {}) }
}
