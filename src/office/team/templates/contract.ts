/** What may be asked about templates: what one would make, and that it be made. */
import { z } from 'zod'
import { ACCESS } from '../../../platform/access.ts'
import { currency, id, words } from '../../../platform/shapes.ts'
import { FUNCTIONS, LEVELS } from '../functions.ts'
import { invitation, invitationIn } from '../members/contract.ts'
import { POSITIONS } from '../members/member.ts'
import { REACHES, STANDINGS } from '../roles/role.ts'
import { TEMPLATES } from './template.ts'

const fn = z.enum(FUNCTIONS)

const seat = z.object({
  key: z.string(),
  hats: z.array(
    z.object({
      role: z.string(),
      share: z.number().int(),
      standing: z.enum(STANDINGS),
      /** Which deals, when a value to divide them at is given. */
      deals: z.enum(['small', 'big']).optional(),
    }),
  ),
  position: z.enum(POSITIONS),
  access: z.enum(ACCESS),
  reportsTo: z.string().nullable(),
  pod: z.string().nullable(),
})

export const template = z.object({
  name: z.enum(TEMPLATES),
  /** `isThere`: the company has this role with the same functions already, and it will be used. */
  roles: z.array(
    z.object({ name: z.string(), functions: z.array(fn), reach: z.enum(REACHES), isThere: z.boolean() }),
  ),
  seats: z.array(seat),
  pods: z.array(z.object({ name: z.string(), isThere: z.boolean() })),
  pools: z.array(z.object({ function: z.enum(LEVELS), mode: z.enum(['pull', 'push']) })),
})
export const templates = z.object({ items: z.array(template), next: z.null() })

const sitting = z.object({
  /** The seat's key in the template. */
  seat: words(40),
  /** Somebody of the present team; otherwise name and e-mail of who is to be invited. */
  memberId: id.optional(),
  name: words(120).optional(),
  email: invitationIn.shape.email.optional(),
})

export const shapingIn = z.object({
  template: z.enum(TEMPLATES),
  /** Seats left out stay open: nothing is made for them. One person may sit in several. */
  seats: z.array(sitting).min(1).max(200),
  /** From this expected value on deals are for the field. */
  fieldFrom: z.object({ amount: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER), currency }).nullish(),
  /** End today what those seated hold beside their seats; nothing else is ever ended. */
  endOthers: z.boolean().default(false),
})

export const shaped = z.object({
  template: z.enum(TEMPLATES),
  roles: z.array(z.object({ id, name: z.string(), isNew: z.boolean() })),
  people: z.array(
    z.object({
      seat: z.string(),
      memberId: id,
      name: z.string(),
      email: z.string().nullable(),
      /** For who is new: the link to join, told this once. */
      invitation: invitation.nullable(),
    }),
  ),
  pods: z.array(z.object({ id, name: z.string(), isNew: z.boolean() })),
  begun: z.number().int(),
  ended: z.number().int(),
  openSeats: z.array(z.string()),
})
