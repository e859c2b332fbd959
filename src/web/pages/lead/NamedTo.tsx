import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMembers } from '../../data/workplace.tsx'
import { EditChoice } from '../../ui/EditChoice.tsx'
import { useCommands } from './lead.ts'

/** To whom the company is named: its leads go to them while they work it. */
export function NamedTo({ accountId }: { accountId: string }) {
  const { t } = useTranslation()
  const commands = useCommands()
  const change = useChange('named')
  const members = useMembers()?.filter(({ status }) => status === 'active') ?? []
  const { data } = useQuery({
    queryKey: ['named', accountId],
    queryFn: () => must(api.GET('/api/v1/named-accounts', { params: { query: { account: accountId } } })),
  })
  const named = data?.items[0]
  const save = async (memberId: string | null) => {
    const trouble = await change(async () => {
      if (memberId) await must(api.POST('/api/v1/named-accounts', { body: { accountId, memberId } }))
      else if (named)
        await must(api.DELETE('/api/v1/named-accounts/{id}', { params: { path: { id: named.id } } }))
    })
    return trouble?.says ?? null
  }
  return (
    <EditChoice
      label={t('routing.namedTo')}
      value={named?.memberId ?? null}
      choices={members.map(({ id, name }) => ({ value: id, label: name }))}
      none={t('routing.toNobody')}
      onSave={save}
      isReadOnly={!commands}
    />
  )
}
