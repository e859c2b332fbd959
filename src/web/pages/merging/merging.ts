import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { tell, useUndo } from '../../ui/undo.tsx'
import type { Answer } from '../lead/lead.ts'

export type Noun = 'contact' | 'account'
export type Preview = Answer<'/api/v1/contact-merge-previews'>
export type FieldBeside = Preview['fields'][number]
export type Past = Pick<Answer<'/api/v1/accounts/{id}'>, 'mergedFrom' | 'formerValues' | 'merges'>

/** What a merge of two would do, with the fields in `take` from the one that goes. */
export const previewQuery = (
  noun: Noun,
  one: string,
  other: string,
  survivorId: string | null,
  take: string[],
) =>
  queryOptions({
    queryKey: ['mergePreviews', noun, one, other, survivorId, take],
    placeholderData: keepPreviousData,
    staleTime: 0,
    queryFn: () => {
      const query = {
        ...{ one, other },
        ...(survivorId ? { survivorId } : {}),
        ...(take.length > 0 ? { take: take.join(',') } : {}),
      }
      return noun === 'contact'
        ? must(api.GET('/api/v1/contact-merge-previews', { params: { query } }))
        : must(api.GET('/api/v1/account-merge-previews', { params: { query } }))
    },
  })

/** A person or a company with what it was called before and what was merged into it. */
export const pastQuery = (noun: Noun, id: string) =>
  queryOptions({
    queryKey: [`${noun}s`, 'past', id],
    queryFn: async (): Promise<Past & { name: string }> => {
      const params = { path: { id } }
      return noun === 'contact'
        ? must(api.GET('/api/v1/contacts/{id}', { params }))
        : must(api.GET('/api/v1/accounts/{id}', { params }))
    },
  })

/** Makes one of the two as the preview says. Throws Problem. */
export function mergeNow({ noun, survivor, merged }: Preview, take: string[], force: boolean) {
  const body = {
    ...{ survivorId: survivor.id, mergedId: merged.id, force },
    choices: Object.fromEntries(take.map((field) => [field, 'merged' as const])),
    versions: { [survivor.id]: survivor.version, [merged.id]: merged.version },
  }
  return noun === 'contact'
    ? must(api.POST('/api/v1/contact-merges', { body }))
    : must(api.POST('/api/v1/account-merges', { body }))
}

function undoNow(noun: Noun, id: string) {
  const params = { path: { id } }
  return noun === 'contact'
    ? must(api.DELETE('/api/v1/contact-merges/{id}', { params }))
    : must(api.DELETE('/api/v1/account-merges/{id}', { params }))
}

/** Undoes a merge, says what stays as it is now, and reads everything again. */
export function useUndoMerge() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return async (noun: Noun, id: string): Promise<boolean> => {
    let kept = 0
    const trouble = await tried(async () => {
      kept = (await undoNow(noun, id)).conflicts.length
    })
    await queries.invalidateQueries()
    if (trouble) tell(trouble.says)
    else if (kept > 0) tell(t('merging.undoneBut', { count: kept }))
    return trouble === null
  }
}

/** Merges, reads everything again, and offers the way back for ten seconds. */
export function useMerge() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const offerUndo = useUndo()
  const undoMerge = useUndoMerge()
  return async (preview: Preview, take: string[]) => {
    const { id } = await mergeNow(preview, take, preview.different)
    await queries.invalidateQueries()
    offerUndo({
      says: t('merging.done', { merged: preview.merged.name, survivor: preview.survivor.name }),
      undone: t('merging.undone'),
      undo: async () => void (await undoMerge(preview.noun, id)),
    })
  }
}
