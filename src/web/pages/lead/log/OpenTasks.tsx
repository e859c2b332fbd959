import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { useNow } from '../../../ui/now.tsx'
import { Person } from '../../../ui/Person.tsx'
import { useReader } from '../../../ui/reader.ts'
import { tell, useUndo } from '../../../ui/undo.tsx'
import { OnDay } from '../../../ui/When.tsx'
import { isoDay } from '../../../ui/when.ts'
import { type Activity, tasksQuery, useReadAgain } from '../lead.ts'
import css from './log.module.css'

/** What is still to be done for a lead, by the day it is due; a tick does it. */
export function OpenTasks({ leadId, isReadOnly }: { leadId: string; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const tasks = useQuery(tasksQuery(leadId)).data?.items ?? []
  const today = isoDay(useNow(), useReader().zone)
  const tick = useTick()
  if (tasks.length === 0) return null
  return (
    <section className="card pad" aria-label={t('lead.task.open')}>
      <h2 className="heading">{t('lead.task.open')}</h2>
      {tasks.map((task) => (
        <div key={task.id} className={css.task}>
          <Checkbox
            size="xs"
            checked={false}
            disabled={isReadOnly}
            onChange={() => void tick(task)}
            label={task.subject}
          />
          <span className="push quiet">
            <OnDay day={task.dueOn} late={task.dueOn !== null && task.dueOn < today} />
          </span>
          <Person name={task.member.name} />
        </div>
      ))}
    </section>
  )
}

/** Marks a task done, with undo. */
export function useTick() {
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const readAgain = useReadAgain()
  const mark = async (id: string, version: number, done: boolean) => {
    const saved = await must(
      api.PATCH('/api/v1/tasks/{id}', { params: { path: { id } }, body: { version, done } }),
    )
    await readAgain()
    return saved
  }
  return async (task: Pick<Activity, 'id' | 'version'>) => {
    const problem = await tried(async () => {
      const done = await mark(task.id, task.version, true)
      const undo = async () => void (await mark(done.id, done.version, false))
      offerUndo({ says: t('lead.task.done'), undone: t('lead.task.undone'), undo })
    })
    if (problem) tell(problem.says)
  }
}
