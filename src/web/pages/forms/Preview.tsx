import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formPage } from '../../../funnel/intake/forms/html.ts'
import css from './forms.module.css'
import type { CapturePoint, Draft } from './forms.ts'

/** The page as it would be: the very HTML that strangers get, in a frame where nothing runs and nothing is sent. */
export function Preview({ form, draft }: { form: CapturePoint; draft: Draft }) {
  const { t } = useTranslation()
  const late = useDeferredValue(draft)
  const page = useMemo(() => {
    const consent = late.consent && { ...late.consent, number: form.consent?.number ?? 1 }
    const shown = { ...late, consent, publicKey: form.publicKey }
    return formPage(shown, { framed: true, token: null, carried: {}, base: '' }, null)
  }, [late, form])
  return <iframe className={css.preview} sandbox="" title={t('forms.preview')} srcDoc={page} />
}
