import { Checkbox, Select, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { COURSE_KINDS, type Course, type CourseIn, type Deal } from './deals.ts'
import { FormFoot } from './FormFoot.tsx'

type Draft = { kind: Course['kind']; description: string; decisive: boolean; dueOn: string | null }

/** A course of action, asked or changed. */
export function CourseForm(props: { deal: Deal; course: Course | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { deal, course, onClose } = props
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => draftOf(deal, course))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = async () => {
    setIsBusy(true)
    const failed = await tried(() => send(deal, course, draft))
    setIsBusy(false)
    await queries.invalidateQueries({ queryKey: ['opportunities'] })
    if (failed) setTrouble(failed.says)
    else onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={t(course ? 'deals.course.editTitle' : 'deals.course.askTitle')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.description.trim()) void save()
        }}
      >
        <KindSelect value={draft.kind} onChange={(kind) => set({ kind })} />
        <TextInput
          label={t('deals.course.what')}
          description={t('deals.course.whatHint')}
          value={draft.description}
          onChange={(event) => set({ description: event.target.value })}
          data-autofocus
        />
        <DayField
          label={t('deals.course.by')}
          value={draft.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          isClearable
        />
        <Checkbox
          label={t('deals.course.decisive')}
          description={t('deals.course.decisiveHint')}
          checked={draft.decisive}
          onChange={(event) => set({ decisive: event.target.checked })}
        />
        <FormFoot
          verb={t(course ? 'deals.save' : 'deals.course.ask')}
          trouble={trouble}
          isBusy={isBusy}
          isReady={draft.description.trim() !== ''}
          onLeave={onClose}
        />
      </form>
    </Dialog>
  )
}

/** The kind of a course of action. */
export function KindSelect(props: { value: Course['kind']; onChange: (kind: Course['kind']) => void }) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('deals.course.kind')}
      data={COURSE_KINDS.map((kind) => ({ value: kind, label: t(`deals.kind.${kind}`) }))}
      value={props.value}
      onChange={(kind) => props.onChange((kind ?? 'other') as Course['kind'])}
      allowDeselect={false}
    />
  )
}

function draftOf(deal: Deal, course: Course | null): Draft {
  if (course)
    return {
      kind: course.kind,
      description: course.description,
      decisive: course.decisive,
      dueOn: course.dueOn,
    }
  // The first thing asked is most often the one that decides.
  const decisive = !deal.courses.some((each) => each.decisive && each.binnedAt === null)
  return { kind: 'order', description: '', decisive, dueOn: null }
}

function send(deal: Deal, course: Course | null, { dueOn, ...draft }: Draft) {
  const said = { ...draft, description: draft.description.trim() }
  if (!course) {
    const body: CourseIn = { ...said, opportunityId: deal.id, ...(dueOn ? { dueOn } : {}) }
    return must(api.POST('/api/v1/courses-of-action', { body }))
  }
  const body = { ...said, dueOn, version: course.version }
  return must(api.PATCH('/api/v1/courses-of-action/{id}', { params: { path: { id: course.id } }, body }))
}
