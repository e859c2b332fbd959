import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import type { Typed } from './outbox.ts'
import css from './show.module.css'

const WAIT_MS = 300
const SHOWN = 2

type Person = { id: string; name: string }

/** Who of the company's book is meant, where somebody answers; one touch adds to them. */
export function Known(props: {
  typed: Typed
  chosen: Person | null
  onChoose: (who: Person | null) => void
}) {
  const { t } = useTranslation()
  const found = useKnown(props.typed)
  const { chosen } = props
  if (chosen)
    return (
      <p className={css.there} role="status">
        {t('show.addsTo', { name: chosen.name })}{' '}
        <Button size="compact-sm" variant="subtle" onClick={() => props.onChoose(null)}>
          {t('show.notThem')}
        </Button>
      </p>
    )
  return found.map(({ record, openLeads: [lead] }) => (
    <p key={record.id} className={css.there} role="status">
      {t(lead?.owner ? 'show.knownHeld' : 'show.known', {
        name: record.account ? `${record.name} (${record.account.name})` : record.name,
        holder: lead?.owner?.name,
      })}{' '}
      <Button size="compact-sm" onClick={() => props.onChoose(record)}>
        {t('show.addTo')}
      </Button>
    </p>
  ))
}

function useKnown(typed: Typed) {
  const [asked] = useDebouncedValue(
    JSON.stringify([typed.person, typed.company, typed.email, typed.phone]),
    WAIT_MS,
  )
  const [person, company, email, phone] = (JSON.parse(asked) as string[]).map((text) => text.trim()) as [
    string,
    string,
    string,
    string,
  ]
  const { data } = useQuery({
    queryKey: ['show', 'known', asked],
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
    enabled: [person, email, phone].some((text) => text.length > 3),
    retry: false,
    staleTime: 30_000,
  })
  return data?.contacts.slice(0, SHOWN) ?? []
}
