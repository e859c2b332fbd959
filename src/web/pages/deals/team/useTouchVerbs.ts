import { useTranslation } from 'react-i18next'
import type { SKIP_REASONS, Template } from '../../../../funnel/opportunities/nurture/nurture-plan.ts'
import type { paths } from '../../../api-types.ts'
import { api, must, tried } from '../../../data/api.ts'
import { tell, useUndo } from '../../../ui/undo.tsx'
import type { Deal } from '../deals.ts'
import { type Touch, useReadDealAgain } from './team.ts'

type Patch = NonNullable<
  paths['/api/v1/nurture-touches/{id}']['patch']['requestBody']
>['content']['application/json']

/** Finishing a touch, leaving it out, taking it up again; each but the last with undo. */
export function useTouchVerbs(touch: Touch) {
  const { t } = useTranslation()
  const readAgain = useReadDealAgain()
  const offerUndo = useUndo()
  const patch = async (body: Patch) => {
    let after: Touch | null = null
    const failed = await tried(async () => {
      const path = { params: { path: { id: touch.id } } }
      after = await must(api.PATCH('/api/v1/nurture-touches/{id}', { ...path, body }))
    })
    if (failed) tell(failed.says)
    await readAgain()
    return after as Touch | null
  }
  const backWith = (after: Touch, back: Omit<Patch, 'version'>) => async () =>
    void (await patch({ version: after.version, ...back }))
  return {
    async finish() {
      const after = await patch({ version: touch.version, done: true, log: {} })
      if (!after) return
      const undo = backWith(after, { done: false })
      offerUndo({ says: t('nurture.finished'), undone: t('nurture.reopened'), undo })
    },
    async skip(skip: (typeof SKIP_REASONS)[number]) {
      const after = await patch({ version: touch.version, skip })
      if (!after) return
      const undo = backWith(after, { resume: true })
      offerUndo({ says: t('nurture.leftOut'), undone: t('nurture.reopened'), undo })
    },
    resume: () =>
      patch({ version: touch.version, ...(touch.state === 'done' ? { done: false } : { resume: true }) }),
  }
}

/** Plans the touches of a template from today on. */
export function usePlanning(deal: Deal) {
  const { t } = useTranslation()
  const readAgain = useReadDealAgain()
  return async (template: Template) => {
    const body = { opportunityId: deal.id, template }
    const failed = await tried(() => must(api.POST('/api/v1/nurture-plans', { body })))
    tell(failed?.says ?? t('nurture.planned'))
    await readAgain()
  }
}
