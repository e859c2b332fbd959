import { Alert, Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { useMe, useMembers } from '../../../data/workplace.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { tell } from '../../../ui/undo.tsx'
import { isoDay } from '../../../ui/when.ts'
import { type LeadRow, useReadAgain } from '../lead.ts'
import { dayAhead } from './dispositions.ts'
import css from './log.module.css'

/** Sets a task for a day, for oneself or a colleague. */
export function TaskForm(props: { lead: LeadRow; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const me = useMe().member
  const today = isoDay(useNow(), useReader().zone)
  const people = (useMembers() ?? []).filter((each) => each.status === 'active')
  const readAgain = useReadAgain()
  const [subject, setSubject] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(dayAhead(today, 1))
  const [memberId, setMemberId] = useState(me.id)
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!subject.trim() || !dueOn) return setTrouble(t('lead.task.need'))
    const body = { leadId: props.lead.id, subject: subject.trim(), dueOn, memberId }
    const problem = await tried(() => must(api.POST('/api/v1/tasks', { body })))
    if (problem) return setTrouble(problem.says)
    tell(t('lead.task.set'))
    await readAgain()
    props.onDone()
  }
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <div className={css.fields}>
        <TextInput
          className={css.wide}
          label={t('lead.task.subject')}
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
          autoFocus
        />
        <DayField label={t('lead.task.dueOn')} value={dueOn} onChange={setDueOn} />
        <Select
          label={t('lead.task.for')}
          data={people.map(({ id, name }) => ({ value: id, label: id === me.id ? t('lead.me') : name }))}
          value={memberId}
          onChange={(id) => id && setMemberId(id)}
          allowDeselect={false}
          searchable
        />
      </div>
      {trouble && <Alert color="late">{trouble}</Alert>}
      <div className="row">
        <Button type="submit" variant="filled">
          {t('lead.task.save')}
        </Button>
        <Button variant="subtle" onClick={props.onCancel}>
          {t('lead.cancel')}
        </Button>
      </div>
    </form>
  )
}
