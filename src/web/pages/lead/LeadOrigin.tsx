import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { When } from '../../ui/When.tsx'
import type { Lead } from './lead.ts'

const PARTS = [
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'utmTerm',
  'utmContent',
  'clickId',
  'referrer',
  'landingPage',
] as const

/** Where a lead came from, as far as its way told, and what its person agreed to; nothing where neither is known. */
export function LeadOrigin({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const query = { lead: lead.id }
  const touches = useQuery({
    queryKey: ['leads', lead.id, 'attribution'],
    queryFn: () => must(api.GET('/api/v1/lead-attributions', { params: { query } })),
  }).data?.items
  const agreed = useQuery({
    queryKey: ['leads', lead.id, 'acceptances'],
    queryFn: () => must(api.GET('/api/v1/consent-acceptances', { params: { query } })),
    retry: false,
  }).data?.items
  const answers = Object.entries(lead.extras).filter(([, value]) => value !== null && value !== '')
  if (!touches?.length && !agreed?.length && answers.length === 0) return null
  // The first visit stands first.
  const touchesShown = (touches ?? []).toSorted((a, b) => a.touch.localeCompare(b.touch))
  const isSame = (first: (typeof touchesShown)[number]) =>
    first.touch === 'first' && touchesShown.some((last) => last.touch === 'last' && sameWay(first, last))
  return (
    <Facts title={t('forms.origin')}>
      {answers.length > 0 && (
        <div>
          <p className="quiet">{t('forms.answers')}</p>
          <FactList
            facts={answers.map(([key, value]) => ({
              label: key.replaceAll('_', ' '),
              value: value === true ? t('forms.yes') : String(value),
            }))}
          />
        </div>
      )}
      {touchesShown
        .filter((one) => !isSame(one))
        .map((one) => (
          <div key={one.id}>
            {touchesShown.length > 1 && <p className="quiet">{t(`forms.touch.${one.touch}`)}</p>}
            <FactList
              facts={PARTS.filter((part) => one[part]).map((part) => ({
                label: part === 'clickId' ? (one.clickKind ?? '') : t(`forms.part.${part}`),
                value: <span style={{ overflowWrap: 'anywhere' }}>{one[part]}</span>,
              }))}
            />
          </div>
        ))}
      {agreed?.map((one) => (
        <div key={one.id}>
          <p className="quiet">
            {t('forms.agreed')} <When at={one.at} />
          </p>
          <p>“{one.consent.text}”</p>
          <p className="quiet">
            {t('forms.agreedOn', { form: one.form.name, number: one.consent.number })},{' '}
            {t(one.confirmedAt ? 'forms.confirmedByMail' : 'forms.notConfirmed')}
          </p>
        </div>
      ))}
    </Facts>
  )
}

type Parts = { [part in (typeof PARTS)[number]]: string | null }
const sameWay = (a: Parts, b: Parts) => PARTS.every((part) => a[part] === b[part])
