import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import type { Match } from './KnownAlready.tsx'
import { nameOf, useReadAgain } from './lead.ts'

const BLANK = { person: '', company: '', email: '', phone: '', interest: '' }
export type Typed = typeof BLANK
type Chosen = { account: Match | null; contact: Match | null }
const NOBODY: Chosen = { account: null, contact: null }
const CHANNEL_KEPT = 'baton.newLead.channel'

/** What is typed of a new lead, and how it is saved. */
export function useNewLead() {
  const { t } = useTranslation()
  const isGatherer = useMe().functions.includes('gather')
  const readAgain = useReadAgain()
  const tellAdded = useTellAdded()
  const [typed, setTyped] = useState<Typed>(BLANK)
  const [chosen, setChosen] = useState<Chosen>(NOBODY)
  const [channelId, setChannelId] = useState(() => localStorage.getItem(CHANNEL_KEPT) ?? '')
  const [directness, setDirectness] = useState<'direct' | 'indirect'>('direct')
  const [toIntake, setToIntake] = useState(!isGatherer)
  const [trouble, setTrouble] = useState<{ says: string; field?: string | undefined } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async (): Promise<boolean> => {
    if (isBusy) return false
    setIsBusy(true)
    const problem = await tried(async () => {
      const body = {
        ...asked(typed, chosen, await homeOf(chosen)),
        ...(channelId ? { channelId } : {}),
        directness,
        to: toIntake ? ('intake' as const) : ('me' as const),
      }
      const lead = await must(api.POST('/api/v1/leads', { body }))
      localStorage.setItem(CHANNEL_KEPT, channelId)
      tellAdded(lead.id, nameOf(lead))
      void readAgain()
    })
    setIsBusy(false)
    setTrouble(
      problem?.field === 'contact.name' ? { says: t('lead.new.need'), field: 'contact.name' } : problem,
    )
    return problem === null
  }
  const clear = () => {
    setTyped(BLANK)
    setChosen(NOBODY)
  }
  const type = (part: Partial<Typed>) => setTyped((all) => ({ ...all, ...part }))
  const choose = (part: Partial<Chosen>) => setChosen((all) => ({ ...all, ...part }))
  return {
    ...{ typed, type, chosen, choose, channelId, setChannelId, directness, setDirectness },
    ...{ toIntake, setToIntake, trouble, isBusy, save, clear },
  }
}

// Who is known belongs to a company already; what was typed beside must not found a second one.
async function homeOf({ contact, account }: Chosen): Promise<string | null> {
  if (!contact || account) return null
  const known = await must(api.GET('/api/v1/contacts/{id}', { params: { path: { id: contact.id } } }))
  return known.accountId
}

/** What was typed, as the API takes it: who is known by id, everybody else by what was said of them. */
function asked(typed: Typed, chosen: Chosen, home: string | null) {
  const said = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()])) as Typed
  const companyId = chosen.account?.id ?? home
  const company = companyId ? { id: companyId } : said.company ? { name: said.company } : null
  const ways = { emails: said.email ? [said.email] : [], phones: said.phone ? [said.phone] : [] }
  const isSomebody = said.person || said.email || said.phone
  const person = chosen.contact
    ? { id: chosen.contact.id }
    : isSomebody
      ? { ...(said.person ? { name: said.person } : {}), ...ways }
      : null
  return {
    ...(company ? { account: company } : {}),
    ...(person ? { contact: person } : {}),
    ...(said.interest ? { interest: said.interest } : {}),
  }
}

/** Says that the lead is there, with the way to it. */
function useTellAdded() {
  const { t } = useTranslation()
  const slug = useSlug()
  const go = useNavigate()
  return (id: string, name: string) => {
    // Notes stand outside of the router, so the link goes by itself.
    const message = (
      <span className="row">
        {t('lead.new.added', { name })}
        <Anchor
          className="push"
          href={`/w/${slug}/leads/${id}`}
          onClick={(event) => {
            event.preventDefault()
            void go({ to: '/w/$slug/leads/$id', params: { slug, id } })
          }}
        >
          {t('lead.new.open')}
        </Anchor>
      </span>
    )
    notifications.show({ message, autoClose: 8000, color: 'manage' })
  }
}
