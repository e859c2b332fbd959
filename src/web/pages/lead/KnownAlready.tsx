import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import css from './newLead.module.css'

export type Match = { kind: 'account' | 'contact'; id: string; label: string; hint: string | null }
type Chosen = { account: Match | null; contact: Match | null }

const WAIT_MS = 180

/** Says as one types when the person or the company is known already, and lets one say it is them. */
export function KnownAlready(props: {
  typed: { person: string; company: string; email: string }
  chosen: Chosen
  onChoose: (part: Partial<Chosen>) => void
}) {
  const { t } = useTranslation()
  const { chosen, typed, onChoose } = props
  const people = useMatches(chosen.contact ? '' : typed.person, 'contact')
  const companies = useMatches(chosen.account ? '' : typed.company, 'account')
  const mails = useMatches(chosen.contact ? '' : typed.email, 'contact')
  const found = distinct([...people, ...mails, ...companies])
  const taken = [chosen.contact, chosen.account].filter((each) => each !== null)
  if (found.length + taken.length === 0) return null
  return (
    <div className={css.known} role="status">
      {taken.map((match) => (
        <div key={match.id} className="row">
          <b>{match.label}</b> <span className="quiet">{t('lead.new.knownUse')}</span>
          <Button
            size="compact-xs"
            className="push"
            variant="subtle"
            onClick={() => onChoose({ [match.kind]: null })}
          >
            {t('lead.new.clear')}
          </Button>
        </div>
      ))}
      {found.length > 0 && (
        <span className="label">
          {t('lead.new.known')}. {t('lead.new.knownLet')}
        </span>
      )}
      <div className="row wrap">
        {found.map((match) => (
          <Button key={match.id} size="compact-sm" onClick={() => onChoose({ [match.kind]: match })}>
            {match.label}
            <span className={css.hint}>{match.hint ?? t(`lead.new.kind.${match.kind}`)}</span>
          </Button>
        ))}
      </div>
    </div>
  )
}

const distinct = (all: Match[]): Match[] => [...new Map(all.map((each) => [each.id, each])).values()]

function useMatches(typed: string, kind: Match['kind']): Match[] {
  const [q] = useDebouncedValue(typed.trim(), WAIT_MS)
  const { data } = useQuery({
    queryKey: ['contacts', 'known', q],
    queryFn: () => must(api.GET('/api/v1/search', { params: { query: { q, limit: 6 } } })),
    enabled: q.length > 2,
    staleTime: 10_000,
  })
  if (typed.trim().length < 3) return []
  return (data?.items ?? []).filter((each) => each.kind === kind).slice(0, 3)
}
