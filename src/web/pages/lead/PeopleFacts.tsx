import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { FactList, Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { MergeButton } from '../merging/MergeButton.tsx'
import { MergedPast } from '../merging/MergedPast.tsx'
import { ChoiceFact, TextFact } from './FactField.tsx'
import { usePartKeeper } from './keep.ts'
import { listed } from './LeadFacts.tsx'
import type { Lead } from './lead.ts'
import { NamedTo } from './NamedTo.tsx'

type Contact = NonNullable<Lead['contactRecord']>
type Account = NonNullable<Lead['accountRecord']>

/** The person: how they are called and reached. */
export function ContactFacts({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const contact = lead.contactRecord
  if (!contact) return null
  const text = (field: 'name' | 'title', empty: null | undefined) => ({
    label: t(`lead.person.${field}`),
    value: <ContactText {...{ lead, contact, field, isReadOnly, empty }} />,
  })
  return (
    <Facts title={t('lead.contact')} beside={!isReadOnly && <MergeButton noun="contact" one={contact} />}>
      <FactList
        facts={[
          text('name', undefined),
          text('title', null),
          { label: t('lead.person.phones'), value: <Ways {...{ lead, isReadOnly }} of="phones" /> },
          { label: t('lead.person.emails'), value: <Ways {...{ lead, isReadOnly }} of="emails" /> },
          { label: t('lead.person.timeZone'), value: <Zone {...{ lead, contact, isReadOnly }} /> },
        ]}
      />
      <MergedPast noun="contact" id={contact.id} />
    </Facts>
  )
}

function ContactText(props: {
  lead: Lead
  contact: Contact
  field: 'name' | 'title'
  isReadOnly: boolean
  empty: null | undefined
}) {
  const { t } = useTranslation()
  const { contact, field, empty } = props
  return (
    <TextFact
      keeper={usePartKeeper(props.lead.id, 'contactRecord')}
      isReadOnly={props.isReadOnly}
      label={t(`lead.person.${field}`)}
      value={contact[field] ?? ''}
      change={(value) => ({ [field]: value.trim() || empty })}
      read={(now) => now[field] ?? ''}
    />
  )
}

const waysOf = (contact: Contact, of: 'emails' | 'phones') =>
  of === 'emails' ? contact.emails.map((each) => each.email) : contact.phones.map((each) => each.phone)

/** Phones or e-mails, several with commas between. */
function Ways({ lead, of, isReadOnly }: { lead: Lead; of: 'emails' | 'phones'; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const ways = waysOf(lead.contactRecord as Contact, of)
  return (
    <TextFact
      keeper={usePartKeeper(lead.id, 'contactRecord')}
      isReadOnly={isReadOnly}
      label={t(`lead.person.${of}`)}
      value={ways.join(', ')}
      shown={ways.length > 0 ? ways.map((way) => <div key={way}>{way}</div>) : null}
      change={(typed) => ({ [of]: listed(typed) })}
      read={(now) => waysOf(now, of).join(', ')}
    />
  )
}

function Zone({ lead, contact, isReadOnly }: { lead: Lead; contact: Contact; isReadOnly: boolean }) {
  const { t } = useTranslation()
  return (
    <ChoiceFact
      keeper={usePartKeeper(lead.id, 'contactRecord')}
      isReadOnly={isReadOnly}
      label={t('lead.person.timeZone')}
      value={contact.timeZone}
      options={Intl.supportedValuesOf('timeZone').map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      }))}
      shown={
        contact.timeZone?.replaceAll('_', ' ') ??
        (contact.likelyTimeZone &&
          t('lead.person.likelyZone', { zone: contact.likelyTimeZone.replaceAll('_', ' ') }))
      }
      change={(timeZone) => ({ timeZone })}
      read={(now) => now.timeZone ?? ''}
    />
  )
}

const TEXTS = ['name', 'domain', 'website', 'phone', 'industry', 'postcode', 'city', 'region'] as const
const SIZES = ['1-9', '10-49', '50-249', '250-999', '1000+']

/** The company. */
export function AccountFacts({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const account = lead.accountRecord
  if (!account) return null
  const known: ReactNode = (
    <span className="row">
      {account.customerSince && (
        <Link to="/w/$slug/customers/$id" params={{ slug, id: account.id }}>
          {t('lead.company.customer')}
        </Link>
      )}
      {!isReadOnly && <MergeButton noun="account" one={account} />}
    </span>
  )
  return (
    <Facts title={t('lead.account')} beside={known}>
      <FactList facts={useAccountFacts(lead, account, isReadOnly)} />
      <MergedPast noun="account" id={account.id} />
    </Facts>
  )
}

function useAccountFacts(lead: Lead, account: Account, isReadOnly: boolean) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const shared = { keeper: usePartKeeper(lead.id, 'accountRecord'), isReadOnly }
  const country = new Intl.DisplayNames([locale], { type: 'region' })
  const texts = TEXTS.map((field) => ({
    label: t(`lead.company.${field}`),
    value: (
      <TextFact
        {...shared}
        label={t(`lead.company.${field}`)}
        value={account[field] ?? ''}
        change={(value) => ({ [field]: field === 'name' ? value.trim() || undefined : value.trim() })}
        read={(now) => now[field] ?? ''}
      />
    ),
  }))
  const place = (
    <TextFact
      {...shared}
      label={t('lead.company.country')}
      value={account.country ?? ''}
      shown={account.country && country.of(account.country)}
      change={(value) => ({ country: value.trim().toUpperCase() || undefined })}
      read={(now) => now.country ?? ''}
    />
  )
  const size = (
    <ChoiceFact
      {...shared}
      isFixed
      label={t('lead.company.size')}
      value={account.size}
      options={SIZES.map((value) => ({ value, label: value }))}
      change={(value) => ({ size: value ?? undefined })}
      read={(now) => now.size ?? ''}
    />
  )
  return [
    ...texts,
    { label: t('lead.company.country'), value: place },
    { label: t('lead.company.size'), value: size },
    { label: t('routing.namedTo'), value: <NamedTo accountId={account.id} /> },
  ]
}
