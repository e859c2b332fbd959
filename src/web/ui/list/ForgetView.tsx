import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Forgets the view that is shown, where it is one's own. */
export function ForgetView({ run }: { run: (() => void) | null }) {
  const { t } = useTranslation()
  return run && <Button onClick={run}>{t('list.forgetView')}</Button>
}
