import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useProductLines, useTerritories } from '../../data/workplace.tsx'
import { Form } from '../../door/Form.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { type Member, rolesQuery } from './people.ts'
import css from './team.module.css'

type Given = {
  roleId: string
  share: number
  fromDay: string | null
  untilDay: string | null
  territoryId: string
  productLineId: string
}

/** Gives a person a role: share of time, days, and where wanted one territory or product line. */
export function GiveRole({ member, onDone }: { member: Member; onDone: () => void }) {
  const { t } = useTranslation()
  const change = useChange('team', 'me')
  const roles = useQuery(rolesQuery()).data?.items ?? []
  const [given, setGiven] = useState<Given>({
    roleId: '',
    share: 100,
    fromDay: null,
    untilDay: null,
    territoryId: '',
    productLineId: '',
  })
  const set = (part: Partial<Given>) => setGiven({ ...given, ...part })
  const give = async () => {
    const trouble = await change(() =>
      must(api.POST('/api/v1/role-assignments', { body: asked(member, given) })),
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
                value={given.roleId}
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
            <Limits given={given} set={set} wrong={wrong} />
          </>
        )}
      </Form>
    </div>
  )
}

type Choosing = {
  given: Given
  set: (part: Partial<Given>) => void
  wrong: (field: string) => string | null
}

function Limits({ given, set, wrong }: Choosing) {
  const { t } = useTranslation()
  const territories = useTerritories() ?? []
  const lines = useProductLines() ?? []
  const choices = (none: string, all: { id: string; name: string }[]) => [
    { value: '', label: none },
    ...all.map((one) => ({ value: one.id, label: one.name })),
  ]
  if (territories.length + lines.length === 0) return null
  return (
    <div className={css.pair}>
      {territories.length > 0 && (
        <NativeSelect
          label={t('team.territory')}
          value={given.territoryId}
          onChange={(event) => set({ territoryId: event.target.value })}
          data={choices(t('team.everywhere'), territories)}
          error={wrong('territoryId')}
        />
      )}
      {lines.length > 0 && (
        <NativeSelect
          label={t('team.productLine')}
          value={given.productLineId}
          onChange={(event) => set({ productLineId: event.target.value })}
          data={choices(t('team.everyLine'), lines)}
          error={wrong('productLineId')}
        />
      )}
    </div>
  )
}

function asked(member: Member, { roleId, share, fromDay, untilDay, territoryId, productLineId }: Given) {
  return {
    memberId: member.id,
    roleId,
    share,
    ...(fromDay ? { fromDay } : {}),
    untilDay,
    territoryId: territoryId || null,
    productLineId: productLineId || null,
  }
}
