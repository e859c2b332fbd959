import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { Form } from '../../door/Form.tsx'
import { tell } from '../../ui/undo.tsx'
import { LimitFields, StandingField } from './LimitFields.tsx'
import type { Assignment } from './people.ts'
import css from './team.module.css'

/** Another share, standing or limits of a role that is held: from today on, so that what was stays on record. */
export function ChangeRole(props: { assignment: Assignment; name: string; onDone: () => void }) {
  const { t } = useTranslation()
  const { id, version, share, standing, territoryIds, productLineIds, channelIds, dealSize } =
    props.assignment
  const [given, setGiven] = useState({ share, standing })
  const [limits, setLimits] = useState({ territoryIds, productLineIds, channelIds, dealSize })
  const change = useChange('team', 'me')
  const send = async () => {
    const body = { assignmentId: id, version, ...given, ...limits }
    const trouble = await change(() => must(api.POST('/api/v1/role-changes', { body })))
    if (!trouble) {
      tell(t('shape.changed', { name: props.name }))
      props.onDone()
    }
    return trouble
  }
  return (
    <div className={css.form}>
      <Form
        compact
        label={t('shape.changeFrom')}
        onSend={send}
        below={
          <Button variant="subtle" onClick={props.onDone}>
            {t('team.cancel')}
          </Button>
        }
      >
        {(wrong) => (
          <>
            <div className={css.pair}>
              <NumberInput
                label={t('team.shareOfTime')}
                min={1}
                max={100}
                step={10}
                suffix=" %"
                autoFocus
                value={given.share}
                onChange={(typed) => setGiven({ ...given, share: Number(typed) })}
                error={wrong('share')}
              />
              <StandingField
                value={given.standing}
                onChange={(chosen) => setGiven({ ...given, standing: chosen })}
              />
            </div>
            <LimitFields limits={limits} set={(part) => setLimits({ ...limits, ...part })} wrong={wrong} />
            <p className="label">{t('shape.changeSays')}</p>
          </>
        )}
      </Form>
    </div>
  )
}
