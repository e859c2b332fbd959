import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/RecordLayout.tsx'
import { MergeButton } from '../merging/MergeButton.tsx'
import { ContactForm } from './ContactForm.tsx'
import css from './customers.module.css'
import { type Account, type Contact, type Customer, useContacts } from './customers.ts'

/** The people of a company: how they are reached, and whether they signed or use what was bought. */
export function People(props: { account: Account; customer: Customer | null; mayEdit: boolean }) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Contact | 'new' | null>(null)
  const people = useContacts(props.account.id)
  return (
    <Facts
      title={t('customers.people.title')}
      beside={
        props.mayEdit && (
          <Button size="compact-sm" onClick={() => setEdited('new')}>
            {t('customers.people.add')}
          </Button>
        )
      }
    >
      {people?.length === 0 && <p className="quiet">{t('customers.people.none')}</p>}
      {people && people.length > 0 && (
        <ul className={css.people}>
          {people.map((contact) => (
            <li key={contact.id} className={css.person}>
              <PersonWords
                contact={contact}
                customer={props.customer}
                onEdit={props.mayEdit ? () => setEdited(contact) : null}
              />
            </li>
          ))}
        </ul>
      )}
      {edited && (
        <ContactForm
          accountId={props.account.id}
          contact={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Facts>
  )
}

function PersonWords(props: { contact: Contact; customer: Customer | null; onEdit: (() => void) | null }) {
  const { t } = useTranslation()
  const { contact, customer, onEdit } = props
  const is = (all: { id: string }[] | undefined) => all?.some(({ id }) => id === contact.id)
  const parts = [
    contact.title,
    is(customer?.buyers) && t('customers.people.buyer'),
    is(customer?.endUsers) && t('customers.people.endUser'),
  ].filter(Boolean)
  return (
    <>
      <span className="row">
        <b>{contact.name}</b>
        {onEdit && (
          <UnstyledButton
            className={`push label ${css.edit}`}
            onClick={onEdit}
            aria-label={t('customers.people.editOf', { name: contact.name })}
          >
            {t('customers.people.edit')}
          </UnstyledButton>
        )}
        {onEdit && <MergeButton noun="contact" one={contact} />}
      </span>
      {parts.length > 0 && <span className="label">{parts.join(' · ')}</span>}
      {contact.emails.map(({ id, email }) => (
        <a key={id} href={`mailto:${email}`}>
          {email}
        </a>
      ))}
      {contact.phones.map(({ id, phone, e164 }) => (
        <a key={id} href={`tel:${e164 ?? phone}`}>
          {phone}
        </a>
      ))}
    </>
  )
}
