import { Button, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import { Form } from '../../door/Form.tsx'
import css from '../../settings/settings.module.css'
import { EditInPlace } from '../../ui/EditInPlace.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { useReaches } from '../team/people.ts'
import { OnlyFor, Reading } from './reading.tsx'

type Criterion =
  paths['/api/v1/criteria']['get']['responses'][200]['content']['application/json']['items'][number]

/** What leads are qualified by: the four checks, and own ones beside them, in the order they are asked. */
export function CriteriaPage() {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  const criteria = useQuery({
    queryKey: ['criteria', 'all'],
    queryFn: () => must(api.GET('/api/v1/criteria')),
  })
  return (
    <div className={css.page}>
      <OnlyFor access="manager" />
      <Facts title={t('settingsPages.section.criteria')}>
        <p className="quiet">{t('settingsPages.criteriaSay')}</p>
        <Reading of={criteria} height={280}>
          {({ items }) => (
            <ol className={css.plain}>
              {items.map((one, at) => (
                <CriterionLine
                  key={one.id}
                  criterion={one}
                  before={items[at - 1] ?? null}
                  mayChange={mayChange}
                />
              ))}
            </ol>
          )}
        </Reading>
        {mayChange && <AddCriterion />}
      </Facts>
    </div>
  )
}

type Line = { criterion: Criterion; before: Criterion | null; mayChange: boolean }

function CriterionLine({ criterion, before, mayChange }: Line) {
  const { t } = useTranslation()
  const { save, bin, raise } = useCriterion(criterion)
  const { name } = criterion
  return (
    <li className={`${css.line} ${css.item}`}>
      <div className={css.grow}>
        <b>
          <EditInPlace
            label={t('settingsPages.criterionName')}
            value={name}
            onSave={(value) => save({ name: value })}
            isReadOnly={!mayChange}
          />
        </b>
        <EditInPlace
          label={t('settingsPages.ask')}
          value={criterion.ask ?? ''}
          onSave={(ask) => save({ ask: ask || null })}
          isReadOnly={!mayChange}
          isLong
        />
      </div>
      {criterion.code !== 'own' && <StateChip>{t('settingsPages.builtIn')}</StateChip>}
      {mayChange && before && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => raise(before)}
          aria-label={t('settingsPages.askEarlierNamed', { name })}
        >
          {t('settingsPages.askEarlier')}
        </Button>
      )}
      {mayChange && criterion.code === 'own' && (
        <Button size="compact-sm" variant="subtle" onClick={bin} aria-label={t('team.binNamed', { name })}>
          {t('team.bin')}
        </Button>
      )}
    </li>
  )
}

function useCriterion(criterion: Criterion) {
  const { t } = useTranslation()
  const change = useChange('criteria', 'qualifications')
  const offerUndo = useUndo()
  const latest = useLatest(criterion)
  const patch = (id: string, body: { version: number }) =>
    must(api.PATCH('/api/v1/criteria/{id}', { params: { path: { id } }, body }))
  const save = async (fields: object): Promise<string | null> => {
    const { id, version } = latest.current
    return (await change(() => patch(id, { ...fields, version })))?.says ?? null
  }
  const raise = async (before: Criterion) => {
    const { id, version, position } = latest.current
    const trouble = await change(async () => {
      await patch(id, { version, position: before.position } as never)
      await patch(before.id, { version: before.version, position } as never)
    })
    if (trouble) tell(trouble.says)
  }
  const bin = async () => {
    const { id } = criterion
    const binned = { version: 0 }
    const trouble = await change(async () => {
      const gone = await must(api.DELETE('/api/v1/criteria/{id}', { params: { path: { id } } }))
      binned.version = gone.version
    })
    if (trouble) return tell(trouble.says)
    const undo = async () => void (await change(() => patch(id, { ...binned, binned: false } as never)))
    offerUndo({ says: t('team.binned', criterion), undone: t('team.unbinned', criterion), undo })
  }
  return { save, raise, bin }
}

function AddCriterion() {
  const { t } = useTranslation()
  const change = useChange('criteria')
  const [name, setName] = useState('')
  const [ask, setAsk] = useState('')
  const add = async () => {
    const body = { name, ...(ask ? { ask } : {}) }
    const trouble = await change(() => must(api.POST('/api/v1/criteria', { body })))
    if (trouble) return trouble
    setName('')
    setAsk('')
    return null
  }
  return (
    <div className={css.form}>
      <Form compact label={t('settingsPages.addCriterion')} onSend={add}>
        {(wrong) => (
          <div className={css.pair}>
            <TextInput
              label={t('settingsPages.criterionName')}
              required
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={wrong('name')}
            />
            <Textarea
              label={t('settingsPages.ask')}
              minRows={1}
              value={ask}
              onChange={(event) => setAsk(event.target.value)}
              error={wrong('ask')}
            />
          </div>
        )}
      </Form>
    </div>
  )
}
