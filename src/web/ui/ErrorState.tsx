import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './ui.module.css'

/** Something did not work: what happened, what to do, and trying again. `code` helps the one who is asked. */
export function ErrorState(props: {
  title?: string
  says: string
  code?: string | undefined
  onRetry?: () => void
}) {
  const { t } = useTranslation()
  return (
    <section className={css.empty} role="alert">
      <span className={css.errorSign} aria-hidden="true">
        !
      </span>
      <h2 className={css.emptyTitle}>{props.title ?? t('error.title')}</h2>
      <p className={css.emptyWords}>{props.says}</p>
      {props.onRetry && (
        <Button variant="filled" onClick={props.onRetry}>
          {t('error.retry')}
        </Button>
      )}
      {props.code && <p className="label">{t('error.code', { code: props.code })}</p>}
    </section>
  )
}
