/**
 * A notice tells one person of one fact that concerns them: an offer, an answer, a lead that came to them, a clock that
 * runs out, a request, their name in a note. Each person chooses by kind how else they hear of it: by mail at once or
 * in a digest, by web push. In the app it always stands.
 */
import { DAY_MS } from '../../platform/time.ts'

/** What people choose about, in the order of the settings. */
export const KINDS = [
  'offer',
  'lead',
  'pool',
  'answer',
  'at_risk',
  'breached',
  'escalated',
  'request',
  'mention',
  'promise',
] as const
export type Kind = (typeof KINDS)[number]
/** `test`: asked for in the settings, to see that a channel works. */
export type AnyKind = Kind | 'test'

export const CHANNELS = ['mail', 'push'] as const
export type Channel = (typeof CHANNELS)[number]
export const MAIL_CHOICES = ['now', 'digest', 'never'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

export interface Choice {
  mail: MailChoice
  push: boolean
}

export interface Settings {
  kinds: Record<Kind, Choice>
  digest: 'hourly' | 'daily'
  /** When a daily digest comes, on the clock of its reader's zone. */
  digestAt: string
  /** Nothing is sent in the quiet hours, by the clock of the reader's zone. */
  quiet: boolean
  quietFrom: string
  quietUntil: string
  /** Digests wait for working hours. */
  workingHours: boolean
}

/**
 * As delivered: at once what waits for me personally, in a digest what is good to know, and nothing but the bell for
 * what everybody in a pool hears.
 */
export const DEFAULTS: Settings = {
  kinds: {
    offer: { mail: 'now', push: true },
    lead: { mail: 'digest', push: true },
    pool: { mail: 'never', push: false },
    answer: { mail: 'digest', push: true },
    at_risk: { mail: 'never', push: true },
    breached: { mail: 'now', push: true },
    escalated: { mail: 'now', push: true },
    request: { mail: 'now', push: true },
    mention: { mail: 'now', push: true },
    promise: { mail: 'digest', push: true },
  },
  digest: 'hourly',
  digestAt: '08:00',
  quiet: true,
  quietFrom: '20:00',
  quietUntil: '07:00',
  workingHours: true,
}

/** What a person chose over what is delivered; a choice for a kind of a later version is left out. */
export function settingsWith(
  chosen: Partial<Omit<Settings, 'kinds'>> & { kinds?: Partial<Record<string, Partial<Choice>>> },
): Settings {
  const { kinds = {}, ...rest } = chosen
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== null && value !== undefined),
  )
  return {
    ...DEFAULTS,
    ...given,
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind, { ...DEFAULTS.kinds[kind], ...kinds[kind] }]),
    ) as Settings['kinds'],
  }
}

/** Read notices are kept so long. */
export const KEPT_DAYS = 90
/** A fact told to the journal longer ago than this is no news any more: an import, a demo, a follower that stood still. */
export const NEWS_MS = 3 * DAY_MS
/** And so long ago nobody is written to about it. */
export const URGENT_MS = DAY_MS / 12
