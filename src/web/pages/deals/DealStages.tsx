import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { tried } from '../../data/api.ts'
import { tell, useUndo } from '../../ui/undo.tsx'
import css from './deals.module.css'
import { type Deal, STAGES, type Stage, useDealKeeper } from './deals.ts'

/** The four stages, each with what can be observed when it is over. A stage is entered by pressing it. */
export function DealStages({ deal, mayEdit }: { deal: Deal; mayEdit: boolean }) {
  const { t } = useTranslation()
  const enter = useEnter(deal)
  return (
    <ol className={css.steps} aria-label={t('deals.stages')}>
      {STAGES.map((stage) => {
        const words = <StageWords deal={deal} stage={stage} />
        const current = deal.state === 'open' && stage === deal.stage ? 'step' : undefined
        return (
          <li key={stage}>
            {mayEdit ? (
              <UnstyledButton className={css.step} aria-current={current} onClick={() => void enter(stage)}>
                {words}
              </UnstyledButton>
            ) : (
              <div className={css.step} aria-current={current}>
                {words}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function StageWords({ deal, stage }: { deal: Deal; stage: Stage }) {
  const { t } = useTranslation()
  const met = isMet(deal, stage)
  return (
    <>
      <b>{t(`deals.stage.${stage}`)}</b>
      <span className={css.criterion} data-met={met || undefined}>
        <span aria-hidden="true">{met ? '✓ ' : '○ '}</span>
        {t(`deals.criterion.${stage}`)}
        <span className="label"> {t(met ? 'deals.met' : 'deals.notMet')}</span>
      </span>
    </>
  )
}

/** Is there what a stage is left for. */
function isMet(deal: Deal, stage: Stage): boolean {
  const needs = deal.needs.filter((need) => need.binnedAt === null)
  const courses = deal.courses.filter((course) => course.binnedAt === null)
  if (stage === 'discover') return needs.some((need) => need.confirmedAt !== null)
  if (stage === 'match') return needs.some((need) => need.products.length > 0)
  if (stage === 'propose') return courses.length > 0
  return courses.some((course) => course.decisive && course.doneAt !== null)
}

function useEnter(deal: Deal) {
  const { t } = useTranslation()
  const keeper = useDealKeeper(deal.id)
  const offerUndo = useUndo()
  const go = async (stage: Stage) => {
    const { version } = keeper.current() ?? deal
    const trouble = await tried(async () => keeper.keep(await keeper.save({ ...{ stage }, version })))
    if (trouble) tell(trouble.says)
    return trouble
  }
  return async (stage: Stage) => {
    const before = deal.stage
    if (stage === before || (await go(stage))) return
    const says = t('deals.entered', { stage: t(`deals.stage.${stage}`) })
    const undone = t('deals.entered', { stage: t(`deals.stage.${before}`) })
    offerUndo({ says, undone, undo: async () => void (await go(before)) })
  }
}
