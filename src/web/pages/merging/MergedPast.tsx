import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../data/workplace.tsx'
import { tell } from '../../ui/undo.tsx'
import { When } from '../../ui/When.tsx'
import css from './merging.module.css'
import { type Noun, type Past, pastQuery, useUndoMerge } from './merging.ts'

/** What a record was called before, and which were merged into it, each with its way back. */
export function MergedPast({ noun, id }: { noun: Noun; id: string }) {
  const { data } = useQuery(pastQuery(noun, id))
  if (!data || (data.formerValues?.length ?? 0) + (data.merges?.length ?? 0) === 0) return null
  return (
    <div className={css.past}>
      <Former past={data} />
      {data.merges?.map((merge) => (
        <Merge key={merge.id} noun={noun} merge={merge} />
      ))}
    </div>
  )
}

function Former({ past }: { past: Past }) {
  const { t } = useTranslation()
  if (!past.formerValues?.length) return null
  return (
    <dl className={css.former}>
      {past.formerValues.map(({ field, value }) => (
        <div key={`${field} ${value}`}>
          <dt className="label">
            {field.startsWith('extras.') ? field.slice(7) : t(`merging.also.${field as 'name'}`)}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Merge({ noun, merge }: { noun: Noun; merge: NonNullable<Past['merges']>[number] }) {
  const { t } = useTranslation()
  const mayUndo = useMe().access !== 'viewer'
  const undoMerge = useUndoMerge()
  const undo = async () => {
    if (await undoMerge(noun, merge.id)) tell(t('merging.undone'))
  }
  return (
    <div className="row wrap">
      <span className="quiet">
        {t('merging.mergedWith', { name: merge.name })} <When at={merge.at} />
        {merge.by && ` · ${merge.by}`}
      </span>
      {mayUndo && (
        <Button size="compact-sm" className="push" onClick={() => void undo()}>
          {t('merging.undo')}
        </Button>
      )}
    </div>
  )
}
