import { Anchor, Button, CopyButton, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useSlug } from '../../data/workplace.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { tell } from '../../ui/undo.tsx'
import css from './forms.module.css'
import type { CapturePoint } from './forms.ts'
import { snippetOf, WAYS, type Way } from './snippets.ts'

/** How to put the form before people: its own page, in another page, a form of one's own, or from a program. */
export function ShareForm({ form, mayChange }: { form: CapturePoint; mayChange: boolean }) {
  const { t } = useTranslation()
  const [way, setWay] = useState<Way>('link')
  const text = snippetOf(way, form, window.location.origin)
  const page = `/f/${form.publicKey}`
  return (
    <Facts
      title={t('forms.share')}
      beside={
        <Anchor href={page} target="_blank" rel="noreferrer">
          {t('forms.openPage')}
        </Anchor>
      }
    >
      <SegmentedControl
        size="xs"
        aria-label={t('forms.share')}
        value={way}
        onChange={(next) => setWay(next as Way)}
        data={WAYS.map((value) => ({ value, label: t(`forms.way.${value}`) }))}
      />
      <p className="quiet">{t(`forms.waySays.${way}`)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={css.snippet} tabIndex={0} aria-label={t('forms.snippet')}>
        {text}
      </section>
      <div className="row wrap">
        <CopyButton value={text} timeout={3000}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>
          )}
        </CopyButton>
        {mayChange && <Endings form={form} />}
      </div>
    </Facts>
  )
}

function Endings({ form }: { form: CapturePoint }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const navigate = useNavigate()
  const change = useChange('forms')
  const params = { path: { id: form.id } }
  const rotate = async () => {
    const body = { version: form.version }
    const trouble = await change(() => must(api.POST('/api/v1/forms/{id}/keys', { params, body })))
    tell(trouble?.says ?? t('forms.rotated'))
  }
  const bin = async () => {
    const trouble = await change(() => must(api.DELETE('/api/v1/forms/{id}', { params })))
    if (trouble) return tell(trouble.says)
    await navigate({ to: '/w/$slug/settings/$section', params: { slug, section: 'forms' } })
    tell(t('forms.binned', { name: form.name }))
  }
  return (
    <>
      <Button variant="subtle" onClick={rotate}>
        {t('forms.rotate')}
      </Button>
      <Button variant="subtle" onClick={bin}>
        {t('team.bin')}
      </Button>
    </>
  )
}
