import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { balanced, LARGEST_TEAM, without } from '../../../../funnel/opportunities/team/deal-team.ts'
import { api, must, tried } from '../../../data/api.ts'
import { useMembers } from '../../../data/workplace.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useReader } from '../../../ui/reader.ts'
import { tell } from '../../../ui/undo.tsx'
import type { Deal } from '../deals.ts'
import { FormFoot } from '../FormFoot.tsx'
import { PartRow } from './PartRow.tsx'
import { ShareBar } from './ShareBar.tsx'
import css from './team.module.css'
import { type Member, sayShare, type Team, useReadDealAgain } from './team.ts'

/** A part as it is edited; nobody is chosen yet where the id is null. */
export type Draft = Pick<Member, 'function' | 'reach' | 'share'> & { key: number; memberId: string | null }

/** Forms the team: who, as what, inside or field, and shares that always sum to the whole. */
export function TeamForm({ deal, team, onClose }: { deal: Deal; team: Team; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const [parts, setParts] = useState<Draft[]>(() => draftsOf(team))
  const { trouble, isBusy, save } = useSave(deal, team, onClose)
  const names = useNames(team)
  const share = (shares: number[], of = parts) =>
    setParts(of.map((part, at) => ({ ...part, share: shares[at] ?? 0 })))
  const now = parts.map((part) => part.share)
  const add = () => {
    const key = Math.max(0, ...parts.map((part) => part.key)) + 1
    const share = parts.length === 0 ? 10_000 : 0
    setParts([...parts, { key, memberId: null, function: 'specialist', reach: 'inside', share }])
  }
  const total = now.reduce((sum, one) => sum + one, 0)
  const isReady = parts.length > 0 && parts.every(({ memberId }) => memberId !== null)
  return (
    <Dialog opened onClose={onClose} title={t('dealTeam.formTitle')} size="lg">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void save(parts)
        }}
      >
        <p className="quiet">{t('dealTeam.formSays')}</p>
        <ShareBar members={parts.map((part) => ({ ...part, member: { name: names(part.memberId) } }))} />
        {parts.map((part, at) => (
          <PartRow
            key={part.key}
            part={part}
            isAlone={parts.length === 1}
            taken={parts
              .filter((one) => one !== part && one.function === part.function)
              .map((one) => one.memberId)}
            onChange={(change) => setParts(parts.map((one) => (one === part ? { ...one, ...change } : one)))}
            onShare={(wanted) => share(balanced(now, at, wanted))}
            onLeave={() => share(without(now, at), parts.toSpliced(at, 1))}
          />
        ))}
        <div className="row wrap">
          <Button onClick={add} disabled={parts.length >= LARGEST_TEAM}>
            {t('dealTeam.add')}
          </Button>
          <output className={`push ${css.total}`}>
            {t('dealTeam.total', { total: sayShare(total, locale) })}
          </output>
        </div>
        <FormFoot
          trouble={trouble}
          isBusy={isBusy}
          isReady={isReady}
          onLeave={onClose}
          verb={t('dealTeam.save')}
        />
      </form>
    </Dialog>
  )
}

function draftsOf(team: Team): Draft[] {
  return team.members.map(({ member, function: fn, reach, share }, key) => ({
    ...{ key, memberId: member.id, function: fn, reach, share },
  }))
}

function useNames(team: Team) {
  const members = useMembers() ?? []
  const known = [...team.members.map(({ member }) => member), ...members]
  return (id: string | null) => known.find((one) => one.id === id)?.name ?? '?'
}

function useSave(deal: Deal, team: Team, onClose: () => void) {
  const { t } = useTranslation()
  const readAgain = useReadDealAgain()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async (parts: Draft[]) => {
    setIsBusy(true)
    const members = parts.map(({ memberId, function: fn, reach, share }) => ({
      ...{ memberId: memberId as string, function: fn, reach, share },
    }))
    const body = { version: team.version, members }
    const failed = await tried(() =>
      must(api.PATCH('/api/v1/deal-teams/{id}', { params: { path: { id: deal.id } }, body })),
    )
    setIsBusy(false)
    await readAgain()
    if (failed) return setTrouble(failed.says)
    tell(t('dealTeam.saved'))
    onClose()
  }
  return { trouble, isBusy, save }
}
