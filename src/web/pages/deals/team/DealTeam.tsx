import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FunctionMark } from '../../../ui/FunctionMark.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import { Money } from '../../../ui/Money.tsx'
import { Person } from '../../../ui/Person.tsx'
import { Facts } from '../../../ui/RecordLayout.tsx'
import { useReader } from '../../../ui/reader.ts'
import { CardSkeleton } from '../../../ui/Skeletons.tsx'
import { OnDay } from '../../../ui/When.tsx'
import type { Deal } from '../deals.ts'
import { ShareBar } from './ShareBar.tsx'
import { TeamForm } from './TeamForm.tsx'
import css from './team.module.css'
import { type Member, sayShare, type Team, teamQuery } from './team.ts'

/** Who works the deal, as what, with which share of the credit. */
export function DealTeam({ deal, mayEdit }: { deal: Deal; mayEdit: boolean }) {
  const { t } = useTranslation()
  const [isForming, setIsForming] = useState(false)
  const team = useQuery(teamQuery(deal.id))
  const form = () => setIsForming(true)
  useKeys(mayEdit ? [{ keys: 't', says: t('dealTeam.form'), run: form }] : [])
  if (team.error) return <ErrorState says={team.error.message} onRetry={() => void team.refetch()} />
  if (!team.data) return <CardSkeleton height={180} />
  const { members, gaps, isAgreed } = team.data
  return (
    <Facts
      title={t('dealTeam.title')}
      beside={isAgreed ? t('dealTeam.count', { count: members.length }) : undefined}
    >
      <ShareBar members={members} />
      <ul className={css.members}>
        {members.map((one) => (
          <MemberLine key={`${one.member.id} ${one.function}`} one={one} />
        ))}
      </ul>
      {members.length === 0 && <p className="quiet">{t('dealTeam.nobody')}</p>}
      {!isAgreed && members.length > 0 && <p className="quiet">{t('dealTeam.alone')}</p>}
      {gaps.map(({ code, member }) => (
        <p key={code} className="late">
          {t(`dealTeam.gap.${code}`, { name: member?.name ?? '' })}
        </p>
      ))}
      {mayEdit && (
        <Button onClick={form} rightSection={<KeyHint keys="t" />}>
          {t(isAgreed ? 'dealTeam.change' : 'dealTeam.form')}
        </Button>
      )}
      <Credits team={team.data} />
      <Earlier team={team.data} />
      {isForming && <TeamForm deal={deal} team={team.data} onClose={() => setIsForming(false)} />}
    </Facts>
  )
}

function MemberLine({ one }: { one: Member }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  return (
    <li className={css.member}>
      <Person name={one.member.name} function={one.function} decorative />
      <span className={css.who}>
        <span>{one.member.name}</span>
        <span className="row quiet">
          <FunctionMark of={one.function} named />
          {one.reach === 'field' && ` · ${t('dealTeam.reach.field')}`}
        </span>
      </span>
      <b className="push">{sayShare(one.share, locale)}</b>
    </li>
  )
}

/** What was credited when the deal was won or lost. */
function Credits({ team }: { team: Team }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const standing = team.credits.filter(({ voidedAt }) => voidedAt === null)
  const [first] = standing
  if (!first) return null
  return (
    <section className={css.credits} aria-label={t('dealTeam.credits')}>
      <h3 className="label">
        {t(`dealTeam.credited.${first.outcome}`)} <OnDay day={first.at.slice(0, 10)} />
      </h3>
      {standing.map((one) => (
        <div key={`${one.member.id} ${one.function}`} className="row">
          <FunctionMark of={one.function} />
          {one.member.name}
          <span className="push quiet">{sayShare(one.share, locale)}</span>
          {one.amount !== null && <Money amount={one.amount} currency={one.currency ?? 'EUR'} />}
        </div>
      ))}
    </section>
  )
}

function Earlier({ team }: { team: Team }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  if (team.earlier.length === 0) return null
  return (
    <details className={css.earlier}>
      <summary>{t('dealTeam.earlier', { count: team.earlier.length })}</summary>
      {team.earlier.map((one) => (
        <div key={`${one.member.id} ${one.function} ${one.untilAt}`} className="row wrap quiet">
          <FunctionMark of={one.function} />
          {one.member.name}, {sayShare(one.share, locale)}
          <span className="push">
            <OnDay day={one.fromAt.slice(0, 10)} /> – <OnDay day={one.untilAt.slice(0, 10)} />
          </span>
        </div>
      ))}
    </details>
  )
}
