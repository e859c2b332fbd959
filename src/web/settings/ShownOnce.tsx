import { Button, CopyButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './settings.module.css'

/** A secret that is shown this once, to be copied now. */
export function ShownOnce({ label, secret, says }: { label: string; secret: string; says: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={css.once} role="status">
      <b className="heading">{label}</b>
      <p className="quiet">{says}</p>
      <code className={css.code}>{secret}</code>
      <CopyButton value={secret} timeout={3000}>
        {({ copied, copy }) => (
          <Button variant="filled" onClick={copy} style={{ justifySelf: 'start' }}>
            {t(copied ? 'settings.copied' : 'settings.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}
