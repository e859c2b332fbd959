import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useChange } from '../../../data/change.ts'
import { useMembers, useReasons } from '../../../data/workplace.tsx'
import { Form } from '../../../door/Form.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { ListSkeleton } from '../../../ui/Skeletons.tsx'
import { useUndo } from '../../../ui/undo.tsx'
import { sayReason } from '../../lead/words.ts'
import css from './floor.module.css'
import { type Move, planQuery, type SharePlan, type What } from './floor.ts'
import { PlanTable } from './PlanTable.tsx'

const WHAT = ['promises', 'excess', 'everything'] as const

/** Shares out what somebody holds: shows who would get what and why, and moves it only when that is confirmed. */
export function ShareOut(props: { memberId: string; first: What; onClose: () => void }) {
  const { t } = useTranslation()
  const [what, setWhat] = useState<What>(props.first)
  const [standInFirst, setStandInFirst] = useState(true)
  const plan = useQuery(planQuery(props.memberId, what, standInFirst))
  const name = useMembers()?.find(({ id }) => id === props.memberId)?.name ?? ''
  return (
    <Dialog opened onClose={props.onClose} size={1040} title={t('floor.shareOutTitle', { name })}>
      <div className="stack">
        <SegmentedControl
          size="sm"
          aria-label={t('floor.whatOf')}
          value={what}
          onChange={(next) => setWhat(next as What)}
          data={WHAT.map((each) => ({ value: each, label: t(`floor.what.${each}`) }))}
          className={css.whats}
        />
        {plan.data?.standInId && (
          <Checkbox
            label={t('floor.standInFirst')}
            checked={standInFirst}
            onChange={(event) => setStandInFirst(event.currentTarget.checked)}
          />
        )}
        {plan.error && <ErrorState says={plan.error.message} onRetry={() => void plan.refetch()} />}
        {!plan.data && !plan.error && <ListSkeleton rows={6} />}
        {plan.data && (
          <Planned
            key={`${what} ${plan.dataUpdatedAt}`}
            plan={plan.data}
            name={name}
            onClose={props.onClose}
          />
        )}
      </div>
    </Dialog>
  )
}

function Planned({ plan, name, onClose }: { plan: SharePlan; name: string; onClose: () => void }) {
  const { t } = useTranslation()
  const reasons = useReasons()?.reassign ?? [plan.reason]
  const [reason, setReason] = useState<string>(plan.reason)
  const [moves, setMoves] = useState<Move[]>(plan.moves)
  const confirm = useConfirm(name, onClose)
  if (plan.moves.length === 0 && plan.left.length === 0) {
    return <p className="quiet">{t('floor.nothingToMove', { name })}</p>
  }
  const below = (
    <Button variant="subtle" onClick={onClose}>
      {t('team.cancel')}
    </Button>
  )
  return (
    <Form
      compact
      label={t('floor.confirm', { count: moves.length })}
      onSend={async () => (moves.length === 0 ? { says: t('floor.chooseSome') } : confirm(moves, reason))}
      below={below}
    >
      {(wrong) => (
        <>
          <PlanTable plan={plan} chosen={moves} onChange={setMoves} />
          <div className={css.reason}>
            <NativeSelect
              label={t('floor.reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              data={reasons.map((code) => ({ value: code, label: sayReason(t, code) }))}
              error={wrong('reason')}
            />
          </div>
          <p className="label">{t('floor.nothingMoves')}</p>
        </>
      )}
    </Form>
  )
}

/** Moves it all in one step; for ten seconds it can be taken back as it was. */
function useConfirm(name: string, onDone: () => void) {
  const { t } = useTranslation()
  const change = useChange('floor', 'leads', 'desks', 'handoffs', 'activities')
  const offerUndo = useUndo()
  const send = (reason: string, moves: Pick<Move, 'kind' | 'id' | 'version' | 'toMemberId'>[]) =>
    must(api.POST('/api/v1/rebalances', { body: { reason, moves } }))
  return async (chosen: Move[], reason: string) => {
    let done: Awaited<ReturnType<typeof send>> | null = null
    const moves = chosen.map(({ kind, id, version, toMemberId }) => ({ kind, id, version, toMemberId }))
    const trouble = await change(async () => {
      done = await send(reason, moves)
    })
    if (trouble) return trouble
    const items = (done as unknown as Awaited<ReturnType<typeof send>>).items
    const back = items.flatMap(({ fromMemberId, ...one }) =>
      fromMemberId ? [{ ...one, toMemberId: fromMemberId }] : [],
    )
    offerUndo({
      says: t('floor.moved', { count: items.length, name }),
      undone: t('floor.movedBack', { name }),
      undo: async () => void (await change(() => send('other', back))),
    })
    onDone()
    return null
  }
}
