import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMembers } from '../../data/workplace.tsx'
import { Money } from '../../ui/Money.tsx'
import type { LineDraft } from './draft.ts'
import css from './territories.module.css'
import { coverageQuery, type Found, useAccountNames, useCounting, useRuleWords } from './territories.ts'

/** A territory in words: its place in the order, its rules, who covers it, and what a preview says it catches. */
export function LineAbout(props: { line: LineDraft; rank: number | null; found: Found | null; at: number }) {
  const { t } = useTranslation()
  const count = useCounting()
  const { line, rank, found, at } = props
  const say = useRuleWords(useAccountNames())
  const caught = found?.rules.filter((rule) => rule.line === at).reduce((all, one) => all + one.leads, 0)
  return (
    <>
      <span className={css.rank} title={t('territories.rankSays')}>
        {rank ?? ''}
      </span>
      <span className={css.words}>
        <b>{line.name || t('territories.unnamed')}</b>
        {line.rules.length === 0 && <span className="quiet">{t('territories.noRules')}</span>}
        {line.rules.map((rule, n) => (
          <span key={n} className="quiet">
            {n > 0 && <em>{t('territories.or')} </em>}
            {say(rule)}
          </span>
        ))}
        <Coverage line={line} />
      </span>
      {caught !== undefined && (
        <span className={css.count}>{t('territories.leads', { count: caught, shown: count(caught) })}</span>
      )}
    </>
  )
}

function Coverage({ line }: { line: LineDraft }) {
  const { t } = useTranslation()
  const people = useMembers()
  const { data } = useQuery(coverageQuery())
  const covered = data?.items.find(({ territoryId }) => territoryId === line.territoryId)
  const names = (all: { memberId: string }[]) =>
    all.map(({ memberId }) => people?.find(({ id }) => id === memberId)?.name ?? '…').join(', ')
  const partner = line.insideMemberId && names([{ memberId: line.insideMemberId }])
  if (!covered && !partner && !line.fieldFrom) return null
  return (
    <span className="label">
      {covered && covered.inside.length > 0 && (
        <span>{t('territories.insideNamed', { names: names(covered.inside) })} </span>
      )}
      {covered && covered.field.length > 0 && (
        <span>{t('territories.fieldNamed', { names: names(covered.field) })} </span>
      )}
      {covered && covered.inside.length + covered.field.length === 0 && (
        <span className="late">{t('territories.uncovered')} </span>
      )}
      {line.fieldFrom && (
        <span>
          {t('territories.askedFrom')} <Money {...line.fieldFrom} />
          {partner ? `, ${t('territories.beside', { name: partner })}` : ''}
        </span>
      )}
    </span>
  )
}
