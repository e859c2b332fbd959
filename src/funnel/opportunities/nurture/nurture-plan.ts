/**
 * A long deal is kept warm by dated touches: who of us does what by which channel, and why. Each is a task of that
 * person on its day; a plan only adds the channel, the template it came from, and why one was left out. When a touch
 * is due and whether it is done is its task's affair, so that ticking either does both.
 */
import { type Refusal, refuse } from '../../../platform/result.ts'
import { addDays, type Day } from '../../../platform/time.ts'

export const TOUCH_CHANNELS = ['call', 'mail', 'meeting', 'visit', 'event', 'other'] as const
export type TouchChannel = (typeof TOUCH_CHANNELS)[number]

/** Why a touch is left out: a closed list, because reasons are counted. */
export const SKIP_REASONS = [
  'not_needed',
  'did_something_else',
  'person_away',
  'deal_changed',
  'asked_for_rest',
  'deal_ended',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

interface Step {
  /** Days after the plan begins. */
  after: number
  channel: TouchChannel
  /** What the touch is for: it becomes the words of the task. */
  why: string
}

/** Plans to begin with; each touch can be changed afterwards. */
export const TEMPLATES = {
  long_project: [
    { after: 14, channel: 'call', why: 'Ask what has changed in the project' },
    { after: 35, channel: 'mail', why: 'Send a case of a plant like theirs' },
    { after: 63, channel: 'visit', why: 'See the site, meet the users' },
    { after: 91, channel: 'call', why: 'Ask about the budget round' },
    { after: 126, channel: 'meeting', why: 'Go through the plan with the decider' },
    { after: 168, channel: 'call', why: 'Ask for the date of the decision' },
  ],
  after_quote: [
    { after: 2, channel: 'call', why: 'Ask whether the quotation is clear' },
    { after: 7, channel: 'mail', why: 'Answer what is open, in writing' },
    { after: 14, channel: 'call', why: 'Ask who else decides, and by when' },
    { after: 28, channel: 'meeting', why: 'Settle what still speaks against it' },
  ],
  tender: [
    { after: 7, channel: 'call', why: 'Ask the specifier what the text will ask for' },
    { after: 21, channel: 'meeting', why: 'Show the specifier how we answer it' },
    { after: 45, channel: 'mail', why: 'Send the text for the specification' },
    { after: 75, channel: 'call', why: 'Ask when the tender comes out' },
  ],
} as const satisfies Record<string, readonly Step[]>
export type Template = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as [Template, ...Template[]]

/** The touches of a template from a day on; what falls on a weekend is done on the Monday after. */
export function touchesFrom(
  template: Template,
  from: Day,
): { dueOn: Day; channel: TouchChannel; why: string }[] {
  return TEMPLATES[template].map(({ after, channel, why }) => ({
    dueOn: toMonday(addDays(from, after)),
    channel,
    why,
  }))
}

function toMonday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

export type TouchState = 'planned' | 'overdue' | 'done' | 'skipped'

/** Where a touch stands: skipped, done, or still to come and perhaps late. A binned task is as good as skipped. */
export function touchState(
  touch: { skippedAt: string | null; doneAt: string | null; taskBinnedAt: string | null; dueOn: Day },
  today: Day,
): TouchState {
  if (touch.doneAt) return 'done'
  if (touch.skippedAt || touch.taskBinnedAt) return 'skipped'
  return touch.dueOn < today ? 'overdue' : 'planned'
}

/** What is done or skipped is the past: take it up again first. */
export function notAhead(state: TouchState): Refusal | null {
  if (state === 'planned' || state === 'overdue') return null
  return refuse('touch-ended', `This touch is ${state}. Take it up again to change it.`)
}

/** What the doing of a touch is logged as; a note where it was no call, mail or meeting. */
export function loggedAs(channel: TouchChannel): 'call' | 'mail' | 'meeting' | 'note' {
  if (channel === 'call' || channel === 'mail' || channel === 'meeting') return channel
  return channel === 'visit' || channel === 'event' ? 'meeting' : 'note'
}
