import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTerritories } from '../../data/workplace.tsx'
import { tell } from '../../ui/undo.tsx'
import { Standing } from '../territories/Standing.tsx'
import { ChoiceFact } from './FactField.tsx'
import { useFieldSave, useLeadKeeper } from './keep.ts'
import type { Lead } from './lead.ts'

/** The territory of a lead and why; a person may choose another, or leave it to the rules. */
export function LeadTerritory({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const keeper = useLeadKeeper(lead.id)
  const saving = useFieldSave(keeper, (now) => now.territory?.name ?? '')
  const leave = async () => {
    const trouble = await saving.send({ territoryId: null })
    if (trouble) tell(trouble)
  }
  return (
    <Standing
      of="lead"
      id={lead.id}
      version={lead.version + (lead.accountRecord?.version ?? 0)}
      territory={
        <ChoiceFact
          keeper={keeper}
          isReadOnly={isReadOnly}
          label={t('lead.territory')}
          value={lead.territory?.id ?? null}
          shown={lead.territory?.name ?? null}
          options={(useTerritories() ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          change={(territoryId) => ({ territoryId })}
          read={(now) => now.territory?.name ?? ''}
        />
      }
      action={
        isReadOnly ? null : (
          <Button variant="subtle" style={{ justifySelf: 'start' }} onClick={() => void leave()}>
            {t('territories.why.leave')}
          </Button>
        )
      }
    />
  )
}
