import { useTranslation } from 'react-i18next'
import type { paths } from '../../../api-types.ts'
import { api, must } from '../../../data/api.ts'
import { useMe } from '../../../data/workplace.tsx'
import { tell, useUndo } from '../../../ui/undo.tsx'
import { type LeadRow, useReadAgain } from '../lead.ts'

export type Logged = paths['/api/v1/activities']['post']['requestBody']['content']['application/json']

/** Logs what was done, taking a waiting lead to work first; offers to undo what can be undone. */
export function useLog(lead: LeadRow) {
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const readAgain = useReadAgain()
  const take = useTake(lead)
  return async (what: Omit<Logged, 'leadId'>, says: string, after?: () => Promise<unknown>) => {
    await take()
    const done = await must(api.POST('/api/v1/activities', { body: { ...what, leadId: lead.id } }))
    await after?.()
    if (after) tell(says)
    else
      offerUndo({ says, undone: t('lead.log.undone'), undo: () => takeBack(lead, done.id, what, readAgain) })
    await readAgain()
  }
}

/** Working a lead that waits, in the pool or for me, begins with taking it. */
export function useTake(lead: LeadRow): () => Promise<void> {
  const me = useMe()
  const isWaiting = lead.state === 'waiting' && (lead.owner === null || lead.owner.id === me.member.id)
  return async () => {
    if (isWaiting) await must(api.POST('/api/v1/claims', { body: { leadId: lead.id } }))
  }
}

async function takeBack(
  lead: LeadRow,
  activityId: string,
  what: Omit<Logged, 'leadId'>,
  readAgain: () => Promise<void>,
) {
  await must(api.DELETE('/api/v1/activities/{id}', { params: { path: { id: activityId } } }))
  if (what.nextStep || what.nextStepOn) await restoreStep(lead)
  await readAgain()
}

async function restoreStep({ id, nextStep, nextStepOn }: LeadRow) {
  const path = { id }
  const { version } = await must(api.GET('/api/v1/leads/{id}', { params: { path } }))
  await must(api.PATCH('/api/v1/leads/{id}', { params: { path }, body: { version, nextStep, nextStepOn } }))
}
