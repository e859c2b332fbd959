import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { tell } from '../../ui/undo.tsx'

/** Marks all that was seen read; what arrives meanwhile stays unread. */
export function ReadAll({ unread, upTo }: { unread: number; upTo: string | undefined }) {
  const { t } = useTranslation()
  const change = useChange('notices')
  const readAll = async () => {
    if (unread === 0 || !upTo) return
    const trouble = await change(() => must(api.POST('/api/v1/notice-readings', { body: { upTo } })))
    if (trouble) tell(trouble.says)
  }
  useKeys([{ keys: 'R', says: t('notices.readAll'), run: () => void readAll() }])
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      disabled={unread === 0 || !upTo}
      onClick={() => void readAll()}
      rightSection={<KeyHint keys="R" inherit />}
    >
      {t('notices.readAll')}
    </Button>
  )
}
