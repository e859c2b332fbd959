/**
 * What a move of a lead does to its clocks: which stop and why, which pause or go on, which one begins. One owner's clock
 * runs at a time; the customer's runs beside it from the first sign of interest until somebody is in touch.
 */
import type { Level } from '../../../office/team/functions.ts'
import type { LeadNow, Owner } from '../lead.ts'
import { type ClockKind, type ClockSeam, SEAM_INTO, type StoppedBy } from './clock.ts'

/** A clock that is still open, as far as moves look at it. */
export interface OpenClock {
  id: string
  kind: string
  seam: string
  handoffId: string | null
  requestId: string | null
  memberId: string | null
  queueId: string | null
  pausedAt: string | null
}

/** The offer a move makes or answers. */
export interface Offered {
  id: string
  seam: ClockSeam
  /** To whom it is offered; an offer to oneself needs no clock. */
  to: Owner
  toSelf: boolean
}

export interface NewClock {
  kind: ClockKind
  seam: ClockSeam
  function: Level
  handoffId: string | null
  memberId: string | null
  queueId: string | null
}

export interface Turn {
  stop: { id: string; by: StoppedBy }[]
  pause: string[]
  resume: string[]
  start: NewClock[]
}

interface Moving {
  before: LeadNow
  after: LeadNow
  /** How it moved, as on the relay strip, and why. */
  how: string
  reason: string | null
  offered: Offered | null
  /** Has anybody been in touch with the customer yet. */
  touched: boolean
}

/** What becomes of the clocks of a lead that moves. */
export function turn(moving: Moving, open: OpenClock[]): Turn {
  if (moving.after.state === 'closed') return closing(moving, open)
  const owners = open.filter((one) => one.kind !== 'customer' && one.requestId === null)
  const others = open.filter((one) => one.kind === 'customer' || one.requestId !== null)
  if (isNewInterest(moving)) return newInterest(moving, others, owners)
  const wanted = wantedClock(moving, owners)
  const again = moving.before.state === 'closed' && !moving.touched ? [customerClock(moving.after.level)] : []
  const kept = owners.find((one) => wanted !== null && isSame(one, wanted))
  const stays = kept ?? (wanted === null && keepsOwner(moving) ? owners[0] : undefined)
  const by = stopping(moving)
  return {
    stop: owners.filter((one) => one !== stays).map(({ id }) => ({ id, by })),
    pause: moving.after.state === 'nurture' ? runningOf(others) : [],
    resume: moving.before.state === 'nurture' && moving.after.state !== 'nurture' ? pausedOf(others) : [],
    start: wanted && !kept ? [...again, wanted] : again,
  }
}

const runningOf = (clocks: OpenClock[]) => clocks.filter((one) => one.pausedAt === null).map(({ id }) => id)
const pausedOf = (clocks: OpenClock[]) => clocks.filter((one) => one.pausedAt !== null).map(({ id }) => id)

// Nobody is to act on a closed lead. Who disqualifies what was released has taken it up.
function closing({ how }: Moving, open: OpenClock[]): Turn {
  const by = (one: OpenClock): StoppedBy =>
    how === 'disqualified' && one.kind === 'answer' && one.requestId === null ? 'answered' : 'closed'
  return { stop: open.map((one) => ({ id: one.id, by: by(one) })), pause: [], resume: [], start: [] }
}

const isNewInterest = ({ before, how, reason }: Moving) =>
  before.state === 'nurture' && how === 'woken' && reason === 'new_interest'

// The customer asked again: their time counts from now.
function newInterest(moving: Moving, others: OpenClock[], owners: OpenClock[]): Turn {
  const theirs = others.filter((one) => one.kind === 'customer')
  const wanted = wantedClock(moving, owners)
  return {
    stop: [
      ...owners.map(({ id }) => ({ id, by: 'moved' as const })),
      ...theirs.map(({ id }) => ({ id, by: 'new_interest' as const })),
    ],
    pause: [],
    resume: pausedOf(others.filter((one) => one.kind !== 'customer')),
    start: [customerClock(moving.after.level), ...(wanted ? [wanted] : [])],
  }
}

/** The customer's clock: nobody's in particular. */
export function customerClock(level: Level): NewClock {
  return {
    kind: 'customer',
    seam: 'customer',
    function: level,
    handoffId: null,
    memberId: null,
    queueId: null,
  }
}

/** The owner's clock that belongs to where the lead stands now; null when none begins by this move. */
function wantedClock(moving: Moving, owners: OpenClock[]): NewClock | null {
  const { after, offered } = moving
  if (offered?.toSelf && after.state !== 'working') return null
  if (after.state === 'offered' || after.level === 'gather') return offered && answerTo(offered)
  if (after.state === 'waiting') {
    const before = owners.find((one) => one.kind === 'answer' && one.seam === SEAM_INTO[after.level])
    return ownClock('answer', after, offered?.id ?? before?.handoffId ?? null)
  }
  if (after.state === 'working' && takesOver(moving)) return ownClock('touch', after, offered?.id ?? null)
  return null
}

function answerTo({ id, seam, to }: Offered): NewClock {
  const into = seam.split('>')[1] as Level
  return { kind: 'answer', seam, function: into, handoffId: id, memberId: to.memberId, queueId: to.queueId }
}

function ownClock(kind: ClockKind, after: LeadNow, handoffId: string | null): NewClock {
  return {
    kind,
    seam: SEAM_INTO[after.level],
    function: after.level,
    handoffId,
    memberId: after.ownerMemberId,
    queueId: after.ownerQueueId,
  }
}

// Somebody begins to work it: a new owner, or its owner who lets it wait no longer.
function takesOver({ before, after }: Moving): boolean {
  return (
    before.ownerMemberId !== after.ownerMemberId || before.level !== after.level || before.state === 'waiting'
  )
}

// A move that leaves the lead with who works it leaves their clock alone too.
function keepsOwner({ before, after, how }: Moving): boolean {
  return (
    STOPPING[how] === undefined &&
    before.level === after.level &&
    before.state === after.state &&
    before.ownerMemberId === after.ownerMemberId &&
    before.ownerQueueId === after.ownerQueueId
  )
}

function isSame(one: OpenClock, wanted: NewClock): boolean {
  return (
    one.kind === wanted.kind &&
    one.seam === wanted.seam &&
    one.handoffId === wanted.handoffId &&
    one.memberId === wanted.memberId &&
    one.queueId === wanted.queueId
  )
}

const STOPPING: Record<string, StoppedBy> = {
  accepted: 'answered',
  claimed: 'answered',
  rejected: 'answered',
  needs_work: 'answered',
  returned: 'answered',
  nurtured: 'answered',
  withdrawn: 'withdrawn',
  expired: 'expired',
  reassigned: 'reassigned',
}

function stopping({ how, before }: Moving): StoppedBy {
  // A touch that was owed by who sends a lead on is owed no longer, and was not made.
  if (before.state === 'working') return how === 'reassigned' ? 'reassigned' : 'moved'
  return STOPPING[how] ?? 'moved'
}
