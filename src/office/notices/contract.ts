/** What may be asked of notices and how one wants to hear of them, and what is answered. */
import { z } from 'zod'
import { id, instant, listOf, page, text, words } from '../../platform/shapes.ts'
import { KINDS, MAIL_CHOICES } from './notice.ts'

const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true')

export const noticesAsked = z.object({ ...page, read: yesNo.optional() })
export type NoticesAsked = z.output<typeof noticesAsked>

const named = z.object({ id, name: z.string() })

export const noticeOut = z.object({
  id,
  kind: z.enum([...KINDS, 'test']),
  /** What exactly: the answer to an offer, how a lead came, which clock. */
  code: z.string(),
  at: instant,
  readAt: instant.nullable(),
  /** Who did it; null where it was done by rule, or where the record is not the reader's to see. */
  by: named.nullable(),
  lead: z.object({ id, level: z.string() }).nullable(),
  account: named.nullable(),
  /** The company's name, else the person's. Null where the record is not the reader's to see (any more). */
  about: z.string().nullable(),
  mayOpen: z.boolean(),
  queue: z.string().nullable(),
  activityId: id.nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type NoticeOut = z.output<typeof noticeOut>

export const noticeList = listOf(noticeOut)
export const noticeCount = z.object({ unread: z.number().int() })
export const noticePatch = z.object({ read: z.boolean() })

export const noticeReadingIn = z.object({
  /** All about one lead. */
  leadId: id.optional(),
  /** All up to this one, so that what arrives meanwhile stays unread; all there are unless said. */
  upTo: id.optional(),
})
export const noticeReading = z.object({ read: z.number().int(), unread: z.number().int() })

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:00')
const choice = z.object({ mail: z.enum(MAIL_CHOICES), push: z.boolean() })

export const settingsOut = z.object({
  /** 0 while nothing was chosen. */
  version: z.number().int(),
  kinds: z.object(
    Object.fromEntries(KINDS.map((kind) => [kind, choice])) as Record<(typeof KINDS)[number], typeof choice>,
  ),
  digest: z.enum(['hourly', 'daily']),
  digestAt: clock,
  quiet: z.boolean(),
  quietFrom: clock,
  quietUntil: clock,
  workingHours: z.boolean(),
  /** Does this installation send mail, and where mine goes. */
  mail: z.object({ isSent: z.boolean(), address: z.string().nullable() }),
  /** The key by which a browser subscribes; null where web push is not offered. */
  push: z.object({ key: z.string().nullable() }),
})
export type SettingsOut = z.output<typeof settingsOut>

export const settingsPatch = z.object({
  version: z.number().int().min(0).optional(),
  kinds: z.partialRecord(z.enum(KINDS), choice.partial()).optional(),
  digest: z.enum(['hourly', 'daily']).optional(),
  digestAt: clock.optional(),
  quiet: z.boolean().optional(),
  quietFrom: clock.optional(),
  quietUntil: clock.optional(),
  workingHours: z.boolean().optional(),
})
export type SettingsPatch = z.output<typeof settingsPatch>

export const noticeTestIn = z.object({ channel: z.enum(['app', 'mail', 'push']) })
export const noticeTest = z.object({ channel: z.string() })

export const subscriptionIn = z.object({
  endpoint: words(1000),
  /** The browser's public key and secret, as it gives them (base64url). */
  p256dh: z.string().regex(/^[\w-]{87}=?$/, 'must be a key of 65 bytes'),
  auth: z.string().regex(/^[\w-]{22}={0,2}$/, 'must be a secret of 16 bytes'),
  browser: text(120).optional(),
})
export type SubscriptionIn = z.output<typeof subscriptionIn>

export const subscription = z.object({
  id,
  browser: z.string(),
  createdAt: instant,
  toldAt: instant.nullable(),
})
export const subscriptionList = listOf(subscription)

export const stopToken = z.object({
  token: z.string().regex(/^[\w.-]{1,300}$/, 'must be the token of a link'),
})
export const stopSeen = z.object({
  company: z.string(),
  slug: z.string(),
  /** Which notices the mail was about; `all` for all of them. */
  kind: z.enum([...KINDS, 'all']),
  stopped: z.boolean(),
})
