/** What is typed of a newcomer, held against the book: who bears the same address, who is alike, whose name begins so. */
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { may } from '../../../platform/scope.ts'
import type { Work } from '../../../platform/work.ts'
import { companyDomain, domainOf, emailKey, nameKey, readPhone } from '../../leads/person.ts'
import { findRecords } from '../../leads/sight.ts'
import { prepare } from '../matching/prepare.ts'
import type { Matchable } from '../matching/record.ts'
import { type Model, score } from '../matching/score.ts'
import { keyed, type Partner, partnersOf } from './candidates.ts'
import type { Candidate, checkIn, checkOut, openLead } from './contract.ts'
import { modelOf } from './models.ts'
import { mayLink, type Noun } from './pair.ts'
import { companyOf, personOf, recordsOf } from './records.ts'
import { sidesOf } from './sides.ts'

type Typed = z.output<typeof checkIn>
type Hit = Partner & { by: Candidate['by'] }

/** Who may be meant by what was typed so far. */
export async function checkTyped(work: Work, typed: Typed): Promise<z.input<typeof checkOut>> {
  const read = readTyped(typed)
  const [contacts, accounts] = await Promise.all([
    work.actor.rights.personal && read.person ? hitsFor(work, 'contact', read.person, read, typed.limit) : [],
    read.company ? hitsFor(work, 'account', read.company, read, typed.limit) : [],
  ])
  const ids = (hits: Hit[]) => hits.map(({ id }) => id)
  const [sides, contactLeads, accountLeads] = await Promise.all([
    sidesOf(work, { contact: ids(contacts), account: ids(accounts) }),
    openLeadsOf(work, sql`contact_id`, ids(contacts)),
    openLeadsOf(work, sql`account_id`, ids(accounts)),
  ])
  const shown = (noun: Noun, hits: Hit[], leads: Map<string, z.input<typeof openLead>[]>): Candidate[] =>
    hits.flatMap(({ id, probability, fields, link, by }) => {
      const record = sides.get(id)
      return record ? [{ noun, probability, fields, link, by, record, openLeads: leads.get(id) ?? [] }] : []
    })
  return {
    contacts: shown('contact', contacts, contactLeads).slice(0, typed.limit),
    accounts: shown('account', accounts, accountLeads).slice(0, typed.limit),
  }
}

interface ReadTyped {
  person: Matchable | null
  company: Matchable | null
  emails: string[]
  phones: string[]
  domain: string | null
}

function readTyped({ account, contact }: Typed): ReadTyped {
  const emails = (contact?.emails ?? []).filter((one) => one.includes('@')).map(emailKey)
  const phones = (contact?.phones ?? []).map((one) => readPhone(one, account?.country ?? null))
  const site = account?.domain || account?.website
  const domain =
    (site ? domainOf(site) : null) ?? emails.map(companyDomain).find((one) => one !== null) ?? null
  const isSomebody = contact?.name || emails.length > 0 || phones.length > 0
  const ways = { emails, phones: phones.map((one) => one.e164 ?? one.phone) }
  return {
    person: isSomebody
      ? personOf('typed', {
          ...{ name: contact?.name ?? null, title: contact?.title ?? null, company: account?.name ?? null },
          ...{ domain, ...ways },
        })
      : null,
    company: account?.name || domain ? companyOf('typed', { ...account, domain }) : null,
    emails,
    phones: phones.flatMap((one) => one.e164 ?? []),
    domain,
  }
}

// Of a wide net so many are weighed; what the reader may not see falls out afterwards.
const NET = 12
const LOOKED_UP = 4

async function hitsFor(
  work: Work,
  noun: Noun,
  record: Matchable,
  read: ReadTyped,
  limit: number,
): Promise<Hit[]> {
  const model = await modelOf(work, noun)
  const asked = keyed(work.actor.workspaceId, noun, record)
  const [[alike = []], exact, named] = await Promise.all([
    partnersOf(work, noun, model, [asked], NET),
    exactly(work, noun, record, read),
    namesLike(work, noun, record.name),
  ])
  const weighed = await weigh(
    work,
    noun,
    model,
    record,
    [...exact, ...named],
    new Set(alike.map(({ id }) => id)),
  )
  const by = (id: string): Hit['by'] => (exact.includes(id) ? 'exact' : named.includes(id) ? 'name' : 'alike')
  const hits = [
    ...alike.map((one): Hit => ({ ...one, by: exact.includes(one.id) ? 'exact' : 'alike' })),
    ...weighed.map((one): Hit => ({ ...one, by: by(one.id) })),
  ]
  return hits.sort((a, b) => rank(b) - rank(a) || b.probability - a.probability).slice(0, limit * 2)
}

const rank = ({ by }: Hit) => (by === 'exact' ? 2 : by === 'alike' ? 1 : 0)

async function weigh(
  work: Work,
  noun: Noun,
  model: Model,
  typed: Matchable,
  ids: string[],
  known: Set<string>,
) {
  const one = prepare(typed)
  const others = await recordsOf(
    work,
    noun,
    [...new Set(ids)].filter((id) => !known.has(id)),
  )
  return others.map((other): Partner => {
    const scored = score(model, one, prepare(other))
    return {
      id: other.id,
      probability: scored.probability,
      fields: scored.fields,
      link: mayLink(noun, scored),
    }
  })
}

// The same keys by which a lead that is saved finds who is known.
async function exactly(
  { tx, actor }: Work,
  noun: Noun,
  { name }: Matchable,
  read: ReadTyped,
): Promise<string[]> {
  const ws = actor.workspaceId
  const { rows } =
    noun === 'contact'
      ? await sql<{ id: string }>`
          (select contact_id as id from contact_emails
           where workspace_id = ${ws} and email_key = any(${read.emails}::text[]) and binned_at is null limit 3)
          union
          (select contact_id from contact_phones
           where workspace_id = ${ws} and e164 = any(${read.phones}::text[]) and binned_at is null limit 3)`.execute(
          tx,
        )
      : await sql<{ id: string }>`
          (select id from accounts where workspace_id = ${ws} and domain = ${read.domain} and binned_at is null limit 3)
          union
          (select id from accounts where workspace_id = ${ws} and name_key = ${name ? nameKey(name) : null}
             and binned_at is null limit 3)`.execute(tx)
  return rows.map(({ id }) => id)
}

async function namesLike(work: Work, noun: Noun, name: string | undefined): Promise<string[]> {
  const key = nameKey(name ?? '').replace(/([\\%_])/g, '\\$1')
  if (key.length < 3) return []
  const found = await findRecords(work, key, LOOKED_UP)
  return found.filter(({ kind }) => kind === noun).map(({ id }) => id)
}

const LEADS_SHOWN = 3

async function openLeadsOf({ tx, actor }: Work, column: RawBuilder<unknown>, ids: string[]) {
  const found = new Map<string, z.input<typeof openLead>[]>()
  if (ids.length === 0) return found
  const ws = actor.workspaceId
  const { rows } = await sql<{ of: string } & z.input<typeof openLead>>`
    select k.id as of, l.id, l.level, l.state, l.interest, l.received_at,
           case when m.id is null then null else json_build_object('id', m.id, 'name', m.name) end as owner,
           case when q.id is null then null else json_build_object('id', q.id, 'name', q.name) end as queue
    from unnest(${ids}::uuid[]) k (id)
    cross join lateral (
      select l.* from leads l where l.workspace_id = ${ws} and l.${column} = k.id and l.state <> 'closed'
        and ${may(actor, 'leads')}
      order by l.received_at desc limit ${LEADS_SHOWN}) l
    left join members m on m.workspace_id = ${ws} and m.id = l.owner_member_id
    left join queues q on q.workspace_id = ${ws} and q.id = l.owner_queue_id
    order by l.received_at desc`.execute(tx)
  for (const { of, ...lead } of rows) found.set(of, [...(found.get(of) ?? []), lead])
  return found
}
