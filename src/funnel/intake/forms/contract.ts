/** What may be asked of capture points, and what is answered. */
import { z } from 'zod'
import { id, instant, listOf, page, text, version, words } from '../../../platform/shapes.ts'
import { ADDRESS_POLICIES, FIELD_KINDS, LANGUAGES, MOST_FIELDS } from './form.ts'

export const formField = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower-case letters, digits and _'),
  label: words(200),
  help: text(500).optional(),
  required: z.boolean().default(false),
  kind: z.enum(FIELD_KINDS).default('text'),
  choices: z.array(words(200)).max(300).optional(),
})

/** A site by its origin: scheme, name and port, no path. */
export const origin = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i, 'must be an origin such as https://www.example.com')
  .transform((value) => value.toLowerCase())

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://www.example.com/thanks' })
  .max(1000)
  // As browsers read it: blanks and line breaks within would end a header.
  .transform((value) => new URL(value).href)

const settable = {
  name: words(120),
  language: z.enum(LANGUAGES),
  /** The heading of the page. */
  title: words(200),
  leadIn: text(1000).nullable(),
  fields: z.array(formField).min(1).max(MOST_FIELDS),
  channelId: id.nullable(),
  campaignId: id.nullable(),
  productLineId: id.nullable(),
  /** The pool its leads are released to at once; null leaves them at the intake queue. */
  poolId: id.nullable(),
  welcome: words(2000),
  /** Where to go instead of the welcome. */
  redirectTo: webAddress.nullable(),
  doubleOptIn: z.boolean(),
  /** Sites that may frame the form, post to it and ask by script. */
  origins: z.array(origin).max(50),
  keepsAddress: z.enum(ADDRESS_POLICIES),
  perAddress: z.number().int().min(1).max(10_000),
  perForm: z.number().int().min(1).max(100_000),
  isOpen: z.boolean(),
}

/** The words agreed to; a text that differs from the one in force becomes the next version. Null: none from now on. */
const consentIn = z.object({ text: words(4000), required: z.boolean().default(true) })

const DEFAULTS = {
  language: settable.language.default('en'),
  leadIn: settable.leadIn.default(null),
  channelId: settable.channelId.default(null),
  campaignId: settable.campaignId.default(null),
  productLineId: settable.productLineId.default(null),
  poolId: settable.poolId.default(null),
  redirectTo: settable.redirectTo.default(null),
  doubleOptIn: settable.doubleOptIn.default(false),
  origins: settable.origins.default([]),
  keepsAddress: settable.keepsAddress.default('hash'),
  perAddress: settable.perAddress.default(20),
  perForm: settable.perForm.default(1000),
  isOpen: settable.isOpen.default(true),
}

export const formIn = z.object({ ...settable, ...DEFAULTS, consent: consentIn.nullable().default(null) })
export type FormIn = z.output<typeof formIn>

export const formPatch = z.object({
  version,
  ...(Object.fromEntries(Object.entries(settable).map(([name, shape]) => [name, shape.optional()])) as {
    [K in keyof typeof settable]: z.ZodOptional<(typeof settable)[K]>
  }),
  consent: consentIn.nullable().optional(),
  /** False takes it out of the bin. */
  binned: z.literal(false).optional(),
})
export type FormPatch = z.output<typeof formPatch>

export const consentOut = z.object({ id, number: z.number(), text: z.string(), required: z.boolean() })

/** What came in by it in the last thirty days. */
const counts = z.object({
  posted: z.number(),
  waiting: z.number(),
  confirmed: z.number(),
  refused: z.number(),
  leads: z.number(),
  /** How many of these leads were released to qualify, and won, until now. */
  qualified: z.number(),
  won: z.number(),
})

export const formOut = z.object({
  id,
  version,
  publicKey: z.string(),
  ...settable,
  fields: z.array(formField),
  origins: z.array(z.string()),
  redirectTo: z.string().nullable(),
  consent: consentOut.nullable(),
  binned: z.boolean(),
  counts,
  createdAt: instant,
})
export type FormOut = z.output<typeof formOut>

export const formsAsked = z.object({ ...page, binned: z.stringbool().optional() })
export const forms = listOf(formOut)
export const keyRotation = z.object({ version })

export const SUBMISSION_STATES = ['received', 'waiting', 'refused'] as const
export const submissionsAsked = z.object({
  ...page,
  form: id.optional(),
  state: z.enum(SUBMISSION_STATES).optional(),
})
export const submissionOut = z.object({
  id,
  formId: id,
  state: z.enum(SUBMISSION_STATES),
  /** Why it was judged a bot, or not taken. */
  why: z.string().nullable(),
  proof: z.enum(['work', 'confirmed', 'none', 'person']),
  at: instant,
  decidedAt: instant.nullable(),
  leadId: id.nullable(),
  /** What was typed; gone once a lead has come of it. */
  given: z.record(z.string(), z.string()).nullable(),
})
export type SubmissionOut = z.output<typeof submissionOut>
export const submissions = listOf(submissionOut)

export const formMeans = z.object({
  /** Without a mail server nothing can be confirmed by mail. */
  mails: z.boolean(),
})

/** Strangers know a form by its public key. */
export const byPublicKey = z.object({ id: z.string().max(100).describe('the public key of the form') })

/** What a program or script sends. */
export const submissionIn = z.object({
  fields: z.record(z.string().max(40), z.union([text(4000), z.boolean()])),
  consent: z.boolean().default(false),
  /** Which version of the words was shown; the one in force unless said. */
  consentNumber: z.number().int().min(1).optional(),
  /** From the definition: what is sent with one token is taken once. */
  token: text(300).optional(),
  /** The answer to the token's puzzle. */
  nonce: text(40).optional(),
  /** What a page knows of the way: utm_source and the like, referrer, landing_page; `first` for the first touch. */
  attribution: z.record(z.string().max(40), text(1000)).optional(),
  /** Left empty by people. */
  homepage: text(1000).optional(),
})

export const submissionTaken = z.object({
  /** `waiting` until the link in a mail is followed. */
  state: z.enum(['received', 'waiting']),
  welcome: z.string(),
  redirectTo: z.string().nullable(),
})

export const definition = z.object({
  title: z.string(),
  leadIn: z.string().nullable(),
  language: z.enum(LANGUAGES),
  fields: z.array(formField),
  consent: consentOut.omit({ id: true }).nullable(),
  token: z.string(),
  /** The first bits of SHA-256 over `token:nonce` that must be zero. */
  bits: z.number(),
})
