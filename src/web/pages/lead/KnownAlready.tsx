import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { useSlug } from '../../data/workplace.tsx'
import { saidInWords } from '../duplicates/duplicates.ts'
import css from './newLead.module.css'

export type Match = { kind: 'account' | 'contact'; id: string; label: string; hint: string | null }
type Chosen = { account: Match | null; contact: Match | null }
type Typed = { person: string; company: string; email: string; phone: string }
type Candidate =
  paths['/api/v1/duplicate-checks']['post']['responses'][201]['content']['application/json']['contacts'][number]

const WAIT_MS = 180
const SHOWN = 3

/** Says as one types who may be meant, why, and who holds their open lead; one key adds to them instead. */
export function KnownAlready(props: {
  typed: Typed
  chosen: Chosen
  onChoose: (part: Partial<Chosen>) => void
}) {
  const { t } = useTranslation()
  const { chosen, typed, onChoose } = props
  const { contacts, accounts } = useCandidates(typed)
  const found = [
    ...(chosen.contact ? [] : contacts.slice(0, SHOWN)),
    ...(chosen.account || chosen.contact ? [] : accounts.slice(0, SHOWN)),
  ]
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
      {found.length > 0 && <span className="label">{t('lead.new.known')}</span>}
      {found.map((one) => (
        <Looks key={one.record.id} one={one} onAdd={() => onChoose({ [one.noun]: matchOf(one) })} />
      ))}
    </div>
  )
}

function Looks({ one, onAdd }: { one: Candidate; onAdd: () => void }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const { record, openLeads } = one
  const [lead] = openLeads
  const why = saidInWords(one.fields, t)
    .filter(({ speaksFor }) => speaksFor)
    .slice(0, 3)
    .map(({ text }) => text)
    .join(', ')
  const holder = lead?.owner
    ? t('duplicates.check.heldBy', { name: lead.owner.name })
    : lead?.queue
      ? t('duplicates.check.inQueue', { name: lead.queue.name })
      : null
  return (
    <div className={css.looks}>
      <span>
        {t(one.by === 'name' ? 'duplicates.check.also' : 'duplicates.check.looksLike')} <b>{record.name}</b>
        {record.account && ` ${t('duplicates.check.of', { company: record.account.name })}`}
        <span className="quiet">{[why, holder].filter(Boolean).map((part) => ` · ${part}`)}</span>
      </span>
      <span className={`row ${css.acts}`}>
        {lead && (
          <Link
            to="/w/$slug/leads/$id"
            params={{ slug, id: lead.id }}
            target="_blank"
            className={css.open}
            aria-label={t('duplicates.check.openLead', { name: record.name })}
          >
            {t('duplicates.check.open')}
          </Link>
        )}
        <Button
          size="compact-xs"
          onClick={onAdd}
          aria-label={t('duplicates.check.addTo', { name: record.name })}
        >
          {t('duplicates.check.add')}
        </Button>
      </span>
    </div>
  )
}

const matchOf = ({ noun, record }: Candidate): Match => ({
  kind: noun,
  id: record.id,
  label: record.name,
  hint: record.account?.name ?? record.city,
})

const NOBODY = { contacts: [], accounts: [] }

function useCandidates(typed: Typed): { contacts: Candidate[]; accounts: Candidate[] } {
  const said = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()])) as Typed
  const [asked] = useDebouncedValue(JSON.stringify(said), WAIT_MS)
  const { person, company, email, phone } = JSON.parse(asked) as Typed
  const isEnough = [person, company, email, phone].some((one) => one.length > 2)
  const { data } = useQuery({
    queryKey: ['contacts', 'known', person, company, email, phone],
    queryFn: () =>
      must(
        api.POST('/api/v1/duplicate-checks', {
          body: {
            ...(company ? { account: { name: company } } : {}),
            contact: {
              ...(person ? { name: person } : {}),
              ...(email ? { emails: [email] } : {}),
              ...(phone ? { phones: [phone] } : {}),
            },
            limit: SHOWN,
          },
        }),
      ),
    enabled: isEnough,
    placeholderData: (before) => before,
    staleTime: 10_000,
  })
  return isEnough ? (data ?? NOBODY) : NOBODY
}
