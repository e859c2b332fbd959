import { Button, MultiSelect, Select } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { REQUIRABLE, type Requirable } from '../../../funnel/handoffs/policies/policy.ts'
import { api, must, tried } from '../../data/api.ts'
import { useChannels } from '../../data/workplace.tsx'
import { tell } from '../../ui/undo.tsx'
import css from './settings.module.css'

/** What the leads of single channels need before release, where that differs from the policy above. */
export function ChannelNeeds({ isReadOnly, usual }: { isReadOnly: boolean; usual: Requirable[] }) {
  const { t } = useTranslation()
  const channels = useChannels() ?? []
  const { data } = useQuery({
    queryKey: ['policies', 'channels'],
    queryFn: () => must(api.GET('/api/v1/channel-needs')),
  })
  const save = useSave()
  const items = data?.items ?? []
  const free = channels.filter(({ id }) => !items.some(({ channelId }) => channelId === id))
  const nameOf = (id: string) => channels.find((each) => each.id === id)?.name ?? ''
  return (
    <section className="stack" aria-label={t('intake.needs.title')}>
      <h3 className="heading">{t('intake.needs.title')}</h3>
      <p className="quiet">{t('intake.needs.says')}</p>
      {items.map(({ channelId, required }) => (
        <div key={channelId} className={css.need}>
          <MultiSelect
            label={nameOf(channelId)}
            data={REQUIRABLE.map((value) => ({ value, label: t(`handoffs.policy.field.${value}`) }))}
            value={required}
            onChange={(value) => void save(channelId, value as Requirable[])}
            readOnly={isReadOnly}
            searchable
          />
          {!isReadOnly && (
            <Button variant="subtle" onClick={() => void save(channelId, null)}>
              {t('intake.needs.remove')}
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && free.length > 0 && (
        <Select
          aria-label={t('intake.needs.add')}
          placeholder={t('intake.needs.add')}
          data={free.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onChange={(channelId) => channelId && void save(channelId, usual)}
          searchable
        />
      )}
    </section>
  )
}

function useSave() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return async (channelId: string, required: Requirable[] | null) => {
    const problem = await tried(() =>
      must(api.POST('/api/v1/channel-needs', { body: { channelId, required } })),
    )
    tell(problem ? problem.says : t('handoffs.policy.saved'))
    await queries.invalidateQueries({ queryKey: ['policies'] })
  }
}
