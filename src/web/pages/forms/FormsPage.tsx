import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useSlug } from '../../data/workplace.tsx'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell } from '../../ui/undo.tsx'
import { OnlyFor, Reading } from '../settings/reading.tsx'
import { useReaches } from '../team/people.ts'
import { FormEditor } from './FormEditor.tsx'
import { type CapturePoint, formQuery, formsQuery } from './forms.ts'

/** The capture points: forms by which strangers become leads. One opens below the same address. */
export function FormsPage() {
  const { form } = useSearch({ strict: false }) as { form?: string }
  return form ? <OneForm key={form} id={form} /> : <AllForms />
}

function OneForm({ id }: { id: string }) {
  const form = useQuery(formQuery(id))
  return (
    <div className={css.page} data-wide>
      <Reading of={form} height={640}>
        {(data) => <FormEditor form={data} />}
      </Reading>
    </div>
  )
}

function AllForms() {
  const { t } = useTranslation()
  const mayChange = useReaches('manager')
  const forms = useQuery(formsQuery())
  return (
    <div className={css.page}>
      <OnlyFor access="manager" />
      <Facts title={t('settingsPages.section.forms')}>
        <p className="quiet">{t('forms.says')}</p>
        <Reading of={forms} height={160}>
          {({ items }) => (
            <ul className={css.plain}>
              {items.length === 0 && <li className="quiet">{t('forms.none')}</li>}
              {items.map((form) => (
                <FormLine key={form.id} form={form} />
              ))}
            </ul>
          )}
        </Reading>
        {mayChange && <MakeForm />}
      </Facts>
    </div>
  )
}

function FormLine({ form }: { form: CapturePoint }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const { posted, leads, refused } = form.counts
  return (
    <li className={`${css.line} ${css.item}`}>
      <Link
        className={css.grow}
        to="/w/$slug/settings/$section"
        params={{ slug, section: 'forms' }}
        search={{ form: form.id }}
      >
        {form.name}
      </Link>
      {!form.isOpen && <StateChip>{t('forms.closed')}</StateChip>}
      <span className="quiet">
        {posted === 0 ? t('forms.nothingYet') : t('forms.lately', { posted, leads, refused })}
      </span>
    </li>
  )
}

function MakeForm() {
  const { t } = useTranslation()
  const slug = useSlug()
  const navigate = useNavigate()
  const change = useChange('forms')
  const make = async () => {
    let id = ''
    const field = (key: 'name' | 'email' | 'company' | 'interest', required: boolean) => ({
      ...{ key, required, label: t(`forms.ready.${key}`) },
      kind: key === 'interest' ? ('long' as const) : ('text' as const),
    })
    const fields = [
      field('name', true),
      field('email', true),
      field('company', false),
      field('interest', false),
    ]
    const words = { title: t('forms.ready.title'), welcome: t('forms.ready.welcome') }
    const consent = { text: t('forms.ready.consent'), required: true }
    const body = { name: t('forms.ready.formName'), ...words, fields, consent }
    const trouble = await change(async () => {
      id = (await must(api.POST('/api/v1/forms', { body }))).id
    })
    if (trouble) return tell(trouble.says)
    await navigate({
      to: '/w/$slug/settings/$section',
      params: { slug, section: 'forms' },
      search: { form: id },
    })
  }
  return (
    <Button className={css.start} onClick={make}>
      {t('forms.make')}
    </Button>
  )
}
