import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must, Problem } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useSlug } from '../../data/workplace.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import { tell } from '../../ui/undo.tsx'
import { When } from '../../ui/When.tsx'
import { sayCode } from '../lead/words.ts'
import { Reading } from '../settings/reading.tsx'
import css from './forms.module.css'
import { type CapturePoint, type Submission, submissionsQuery } from './forms.ts'

const COUNTS = ['posted', 'waiting', 'confirmed', 'refused', 'leads', 'qualified', 'won'] as const

/** What came in by a form in thirty days, and the last of it. */
export function Submissions({ form }: { form: CapturePoint }) {
  const { t } = useTranslation()
  const sent = useQuery({ ...submissionsQuery(form.id), retry: false })
  const { counts } = form
  return (
    <Facts title={t('forms.cameIn')} beside={t('forms.thirtyDays')}>
      <dl className={css.counts}>
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`forms.count.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {sent.error instanceof Problem && sent.error.status === 403 ? (
        <p className="quiet">{t('forms.notYours')}</p>
      ) : (
        <Reading of={sent} height={80}>
          {({ items }) => (
            <ul className={css.sent}>
              {items.length === 0 && <li className="quiet">{t('forms.nothingYet')}</li>}
              {items.map((one) => (
                <SentLine key={one.id} one={one} />
              ))}
            </ul>
          )}
        </Reading>
      )}
    </Facts>
  )
}

function SentLine({ one }: { one: Submission }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const change = useChange('forms')
  const admit = async () => {
    const params = { path: { id: one.id } }
    const trouble = await change(() => must(api.POST('/api/v1/form-submissions/{id}/admission', { params })))
    tell(trouble?.says ?? t('forms.admitted'))
  }
  const who = Object.values(one.given ?? {})
    .slice(0, 3)
    .join(' · ')
  return (
    <li className={css.sentLine}>
      <span className="quiet">
        <When at={one.at} />
      </span>
      <StateChip late={one.state === 'refused'} waiting={one.state === 'waiting'}>
        {one.why ? sayCode(t, 'forms.why', one.why) : t(`forms.state.${one.state}`)}
      </StateChip>
      {one.state === 'received' && one.proof === 'none' && <StateChip>{t('forms.unproved')}</StateChip>}
      {one.leadId ? (
        <Link to="/w/$slug/leads/$id" params={{ slug, id: one.leadId }}>
          {t('forms.openLead')}
        </Link>
      ) : (
        <>
          <span className={css.who}>{who}</span>
          <Button size="compact-xs" onClick={admit} aria-label={t('forms.admitNamed', { name: who })}>
            {t('forms.admit')}
          </Button>
        </>
      )}
    </li>
  )
}
