import { Alert, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useSlug } from '../../data/workplace.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { tell } from '../../ui/undo.tsx'
import { OnlyFor } from '../settings/reading.tsx'
import { useReaches } from '../team/people.ts'
import { ConsentPart, FieldsPart, WordsPart } from './EditorParts.tsx'
import css from './forms.module.css'
import { type CapturePoint, type Draft, draftOf, formQuery } from './forms.ts'
import { Preview } from './Preview.tsx'
import { Protection, WhereTo } from './Rules.tsx'
import { ShareForm } from './ShareForm.tsx'
import { Submissions } from './Submissions.tsx'

export interface Editing {
  draft: Draft
  set: (patch: Partial<Draft>) => void
  /** What is wrong at a field of the API, by its name there. */
  wrong: (field: string) => string | null
  mayChange: boolean
}

/** One capture point: what it asks and says at the left, how it looks and what came of it at the right. */
export function FormEditor({ form }: { form: CapturePoint }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const mayChange = useReaches('manager')
  const { draft, set, trouble, save, isChanged } = useDraft(form)
  const wrong = (field: string) =>
    trouble?.field && (trouble.field === field || trouble.field.startsWith(`${field}.`)) ? trouble.says : null
  const editing = { draft, set, wrong, mayChange }
  return (
    <>
      <Link to="/w/$slug/settings/$section" params={{ slug, section: 'forms' }}>
        ← {t('forms.all')}
      </Link>
      <OnlyFor access="manager" />
      <div className={css.editor}>
        <fieldset className={css.column} disabled={!mayChange} aria-label={form.name}>
          <WordsPart {...editing} />
          <FieldsPart {...editing} />
          <ConsentPart {...editing} form={form} />
          <WhereTo {...editing} />
          <Protection {...editing} />
          {mayChange && (
            <div className={css.save}>
              {trouble && (
                <Alert color="late" role="alert">
                  {trouble.says}
                </Alert>
              )}
              <Button variant="filled" disabled={!isChanged} onClick={save}>
                {t('forms.save')}
              </Button>
              <span className="quiet">{t(isChanged ? 'forms.unsaved' : 'forms.saved')}</span>
            </div>
          )}
        </fieldset>
        <div className={css.column}>
          <Facts title={t('forms.preview')}>
            <Preview form={form} draft={draft} />
          </Facts>
          <ShareForm form={form} mayChange={mayChange} />
          <Submissions form={form} />
        </div>
      </div>
    </>
  )
}

function useDraft(form: CapturePoint) {
  const queries = useQueryClient()
  const change = useChange('forms')
  const [draft, setDraft] = useState(() => draftOf(form))
  const [trouble, setTrouble] = useState<{ says: string; field?: string | undefined } | null>(null)
  const { t } = useTranslation()
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(form))
  const set = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const save = async () => {
    const refused = await change(async () => {
      const params = { path: { id: form.id } }
      const body = { ...draft, version: form.version }
      const saved = await must(api.PATCH('/api/v1/forms/{id}', { params, body }))
      queries.setQueryData(formQuery(form.id).queryKey, saved)
      setDraft(draftOf(saved))
    })
    setTrouble(refused)
    if (!refused) tell(t('forms.saved'))
  }
  return { draft, set, trouble, save, isChanged }
}
