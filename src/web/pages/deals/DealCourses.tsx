import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { useNow } from '../../ui/now.tsx'
import { useReader } from '../../ui/reader.ts'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { OnDay, When } from '../../ui/When.tsx'
import { isoDay } from '../../ui/when.ts'
import { CourseForm } from './CourseForm.tsx'
import css from './deals.module.css'
import type { Course, Deal } from './deals.ts'

/** The specific things the prospect is asked to do: asked, agreed, done. The decisive one done is the sale. */
export function DealCourses({ deal, mayEdit }: { deal: Deal; mayEdit: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Course | 'new' | null>(null)
  const courses = deal.courses.filter((course) => course.binnedAt === null)
  useKeys(mayEdit ? [{ keys: 'c', says: t('deals.course.ask'), run: () => setEdited('new') }] : [])
  return (
    <section className="card" aria-label={t('deals.course.title')}>
      <div className={css.head}>
        <h2 className="heading">{t('deals.course.title')}</h2>
        {mayEdit && (
          <Button
            className="push"
            size="compact-sm"
            onClick={() => setEdited('new')}
            rightSection={<KeyHint keys="c" />}
          >
            {t('deals.course.ask')}
          </Button>
        )}
      </div>
      {courses.length === 0 && <p className={css.none}>{t('deals.course.none')}</p>}
      <ul className={css.items}>
        {courses.map((course) => (
          <li key={course.id} className={css.item} data-done={course.doneAt !== null || undefined}>
            <CourseWords course={course} />
            {mayEdit && <CourseActions course={course} onEdit={() => setEdited(course)} />}
          </li>
        ))}
      </ul>
      {edited && (
        <CourseForm deal={deal} course={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

function CourseWords({ course }: { course: Course }) {
  const { t } = useTranslation()
  const today = isoDay(useNow(), useReader().zone)
  return (
    <>
      <div className="row wrap">
        <span className={css.what}>{course.description}</span>
        {course.decisive && <StateChip function="convert">{t('deals.course.decisive')}</StateChip>}
      </div>
      <div className={css.tags}>
        <span className={css.tag}>{t(`deals.kind.${course.kind}`)}</span>
        <span>
          {t('deals.course.asked')} <When at={course.askedAt} />
        </span>
        {course.agreedAt && (
          <span>
            ✓ {t('deals.course.agreed')} <When at={course.agreedAt} />
          </span>
        )}
        {course.doneAt ? (
          <span>
            ✓ {t('deals.course.done')} <When at={course.doneAt} />
          </span>
        ) : (
          course.dueOn && (
            <span>
              {t('deals.course.due')} <OnDay day={course.dueOn} late={course.dueOn < today} />
            </span>
          )
        )}
      </div>
    </>
  )
}

function CourseActions({ course, onEdit }: { course: Course; onEdit: () => void }) {
  const { t } = useTranslation()
  const { change, bin } = useCourseVerbs(course)
  const turn = (what: 'agreed' | 'done', isSo: boolean) => (
    <Button size="compact-sm" aria-pressed={isSo} onClick={() => void change({ [what]: !isSo })}>
      {isSo && '✓ '}
      {t(what === 'agreed' ? 'deals.course.agree' : 'deals.course.do')}
    </Button>
  )
  return (
    <div className="row wrap">
      {turn('agreed', course.agreedAt !== null)}
      {turn('done', course.doneAt !== null)}
      <Button size="compact-sm" onClick={onEdit}>
        {t('deals.need.edit')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => void bin()}>
        {t('deals.need.bin')}
      </Button>
    </div>
  )
}

function useCourseVerbs(course: Course) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const offerUndo = useUndo()
  const path = { params: { path: { id: course.id } } }
  const doing = async (task: () => Promise<unknown>) => {
    const trouble = await tried(task)
    if (trouble) tell(trouble.says)
    await queries.invalidateQueries({ queryKey: ['opportunities'] })
    return trouble === null
  }
  const send = (body: object, version = course.version) =>
    doing(() => must(api.PATCH('/api/v1/courses-of-action/{id}', { ...path, body: { version, ...body } })))
  return {
    change: (body: { agreed?: boolean; done?: boolean }) => send(body),
    async bin() {
      if (!(await doing(() => must(api.DELETE('/api/v1/courses-of-action/{id}', path))))) return
      const undo = async () => void (await send({ binned: false }, course.version + 1))
      offerUndo({ says: t('deals.course.binned'), undone: t('deals.course.restored'), undo })
    },
  }
}
