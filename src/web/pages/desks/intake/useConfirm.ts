import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../../data/api.ts'
import { tell } from '../../../ui/undo.tsx'
import type { Card } from './desk.ts'

/** Says that the channel a file brought is one; null where nobody doubts it. */
export function useConfirmChannel({ findings, channel }: Card): (() => void) | null {
  const { t } = useTranslation()
  const queries = useQueryClient()
  if (!channel || !findings.some(({ code }) => code === 'channel.unconfirmed')) return null
  const confirm = async () => {
    const body = { channelId: channel.id }
    const problem = await tried(() => must(api.POST('/api/v1/channel-confirmations', { body })))
    tell(problem ? problem.says : t('intake.done.confirm', { name: channel.name }))
    await queries.invalidateQueries({ queryKey: ['desks'] })
  }
  return () => void confirm()
}
