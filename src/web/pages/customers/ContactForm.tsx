import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormFoot } from '../deals/FormFoot.tsx'
import { listed } from '../lead/LeadFacts.tsx'
import { MergedPast } from '../merging/MergedPast.tsx'
import { type Contact, useDoing } from './customers.ts'

type Draft = { name: string; title: string; emails: string; phones: string }

/** A person of the company, added or corrected. Several addresses stand with commas between. */
export function ContactForm(props: { accountId: string; contact: Contact | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { contact, onClose } = props
  const doing = useDoing()
  const [draft, setDraft] = useState<Draft>(() => draftOf(contact))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsBusy(true)
    const failed = await tried(() => (contact ? change(contact, draft) : add(props.accountId, draft)))
    setIsBusy(false)
    if (failed) return setTrouble(failed.says)
    await doing(async () => {})
    onClose()
  }
  const field = (name: keyof Draft) => ({
    label: t(`customers.person.${name}`),
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(contact ? 'customers.people.editTitle' : 'customers.people.addTitle')}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.name.trim()) void save()
        }}
      >
        <TextInput {...field('name')} data-autofocus />
        <TextInput {...field('title')} />
        <TextInput {...field('emails')} description={t('customers.people.several')} />
        <TextInput {...field('phones')} description={t('customers.people.several')} />
        {contact && <MergedPast noun="contact" id={contact.id} />}
        <FormFoot
          verb={t(contact ? 'customers.save' : 'customers.people.add')}
          trouble={trouble}
          isBusy={isBusy}
          isReady={draft.name.trim() !== ''}
          onLeave={onClose}
        />
      </form>
    </Dialog>
  )
}

function draftOf(contact: Contact | null): Draft {
  return {
    name: contact?.name ?? '',
    title: contact?.title ?? '',
    emails: contact?.emails.map(({ email }) => email).join(', ') ?? '',
    phones: contact?.phones.map(({ phone }) => phone).join(', ') ?? '',
  }
}

function add(accountId: string, draft: Draft) {
  const { title } = draft
  const body = {
    ...ways(draft),
    accountId,
    name: draft.name.trim(),
    ...(title.trim() ? { title: title.trim() } : {}),
  }
  return must(api.POST('/api/v1/contacts', { body }))
}

function change(contact: Contact, draft: Draft) {
  const body = {
    ...ways(draft),
    version: contact.version,
    name: draft.name.trim(),
    title: draft.title.trim() || null,
  }
  return must(
    api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: contact.id } }, body: body as never }),
  )
}

const ways = ({ emails, phones }: Draft) => ({ emails: listed(emails), phones: listed(phones) })
