/** What may be asked about people of the team, and answered. */
import { z } from 'zod'
import { ACCESS } from '../../../platform/access.ts'
import {
  id,
  instant,
  listOf,
  page,
  someOf,
  text,
  timeZone,
  version,
  words,
} from '../../../platform/shapes.ts'
import { FUNCTIONS } from '../functions.ts'
import { POSITIONS, STATUSES } from './member.ts'

export const member = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  /** The name this person goes by in files brought in from elsewhere. */
  externalName: z.string().nullable(),
  position: z.enum(POSITIONS),
  reportsTo: id.nullable(),
  access: z.enum(ACCESS),
  status: z.enum(STATUSES),
  timeZone: z.string(),
  joinedAt: instant,
  leftAt: instant.nullable(),
  /** Held today, each once. */
  functions: z.array(z.enum(FUNCTIONS)),
  version,
})
export type Member = z.infer<typeof member>

export const members = listOf(member)
export const membersAsked = z.object({
  ...page,
  status: someOf(z.enum(STATUSES)).optional(),
  function: z.enum(FUNCTIONS).optional(),
})

const email = z.email('must be an e-mail address').max(254)

export const invitationIn = z.object({
  name: words(120),
  email,
  position: z.enum(POSITIONS).default('rep'),
  reportsTo: id.nullish(),
  access: z.enum(ACCESS).default('member'),
  timeZone: timeZone.optional(),
})

export const memberPatch = z.object({
  version: version.optional(),
  name: words(120).optional(),
  timeZone: timeZone.optional(),
  email: email.nullable().optional(),
  externalName: text(200)
    .transform((value) => value || null)
    .nullable()
    .optional(),
  position: z.enum(POSITIONS).optional(),
  reportsTo: id.nullable().optional(),
  access: z.enum(ACCESS).optional(),
})
export type MemberPatch = z.infer<typeof memberPatch>

export const departureIn = z.object({ version: version.optional() })

export const invitation = z.object({
  id,
  memberId: id,
  expiresAt: instant,
  /** Below Baton's own address; told this once. */
  link: z.string(),
  /** Whether it was also sent by mail. */
  mailed: z.boolean(),
})
export const invited = z.object({ member, invitation })

export const invitationAgainIn = z.object({ email: email.optional() })

/** Told this once; whoever holds the link chooses the password. */
export const resetLink = z.object({ link: z.string(), expiresAt: instant })

export const me = z.object({
  member,
  access: z.enum(ACCESS),
  functions: z.array(z.enum(FUNCTIONS)),
  workspace: z.object({ slug: z.string(), name: z.string(), timeZone: z.string(), currency: z.string() }),
})

/** What the holder of a link is told before accepting. */
export const invitationSeen = z.object({
  workspace: z.object({ slug: z.string(), name: z.string() }),
  /** Who invites, when that is known. */
  invitedBy: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  position: z.enum(POSITIONS),
  expiresAt: instant,
})

/** With name and password an account is made; without, the person signed in joins. */
export const acceptanceIn = z.object({
  name: words(120).optional(),
  password: z.string().max(200).optional(),
})
export const accepted = z.object({ workspaceId: id, slug: z.string(), memberId: id })
