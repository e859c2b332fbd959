/** What may be asked about doubles, and what is answered. */
import { z } from 'zod'
import { id, instant, page, text, version } from '../../../platform/shapes.ts'
import { accountIn, contactIn } from '../../leads/people-contract.ts'

export const NOUNS = ['contact', 'account'] as const
export const VERDICTS = ['same', 'different'] as const
export const FOUND_BY = ['entry', 'import', 'book'] as const

/** What one field says for or against: `level` in words of the matcher, `weight` in bits. */
export const fieldSaid = z.object({ field: z.string(), level: z.string(), weight: z.number() })
export type FieldSaid = z.output<typeof fieldSaid>

const named = z.object({ id, name: z.string() })

/** A person or a company beside another one. */
export const side = z.object({
  id,
  version,
  name: z.string(),
  title: z.string().nullable(),
  account: named.nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  domain: z.string().nullable(),
  website: z.string().nullable(),
  city: z.string().nullable(),
  postcode: z.string().nullable(),
  country: z.string().nullable(),
  /** How many leads are about it, and how many of them are open. */
  leads: z.number(),
  openLeads: z.number(),
  createdAt: instant,
})
export type Side = z.input<typeof side>

export const pairOut = z.object({
  id,
  version,
  noun: z.enum(NOUNS),
  /** How likely the two are one, from 0 to 1. */
  probability: z.number(),
  /** As good as certain: such pairs may be merged many at once, after a look. */
  sure: z.boolean(),
  fields: z.array(fieldSaid),
  foundBy: z.enum(FOUND_BY),
  foundAt: instant,
  verdict: z.enum(VERDICTS).nullable(),
  decidedBy: named.nullable(),
  decidedAt: instant.nullable(),
  closedAt: instant.nullable(),
  left: side,
  right: side,
})
export type PairOut = z.input<typeof pairOut>

export const pairsPage = z.object({
  ...page,
  noun: z.enum(NOUNS).optional(),
  /** `open` is undecided. */
  verdict: z.enum(['open', ...VERDICTS]).default('open'),
  foundBy: z.enum(FOUND_BY).optional(),
  /** Only those that are as good as certain. */
  sure: z.stringbool().optional(),
  /** Pairs of one person or company. */
  record: id.optional(),
})

export const verdictIn = z.object({
  verdict: z.enum(VERDICTS),
  /** Needed to change a verdict that was given already. */
  version: version.optional(),
})

/** What has been typed so far of a person and a company. */
export const checkIn = z.object({
  account: accountIn.omit({ extras: true, id: true }).partial().optional(),
  contact: contactIn
    .omit({ extras: true, id: true, emails: true })
    // An address that is still being typed is no mistake.
    .extend({ emails: z.array(text(254)).max(10).optional() })
    .partial()
    .optional(),
  limit: z.number().int().min(1).max(20).default(5),
})

export const openLead = z.object({
  id,
  level: z.string(),
  state: z.string(),
  interest: z.string().nullable(),
  owner: named.nullable(),
  queue: named.nullable(),
  receivedAt: instant,
})

export const candidate = z.object({
  noun: z.enum(NOUNS),
  probability: z.number(),
  /** Alike enough that a lead which comes in by a file would be joined to it. */
  link: z.boolean(),
  /** `exact`: bears the same address, number, domain or name; `alike`: the matcher; `name`: begins as was typed. */
  by: z.enum(['exact', 'alike', 'name']),
  fields: z.array(fieldSaid),
  record: side,
  openLeads: z.array(openLead),
})
export type Candidate = z.input<typeof candidate>

export const checkOut = z.object({ contacts: z.array(candidate), accounts: z.array(candidate) })

export const runOut = z.object({
  id,
  version,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  step: z.enum(['reading', 'comparing', 'writing']),
  done: z.number(),
  total: z.number(),
  /** New pairs for a person to look at, and those among them that are as good as certain. */
  found: z.number(),
  sure: z.number(),
  createdAt: instant,
  finishedAt: instant.nullable(),
})
export type RunOut = z.input<typeof runOut>
