import type { TFunction } from 'i18next'
import { sayDuration, sayExactly } from '../when.ts'
import type { Layout, Segment } from './layout.ts'

type Reader = { locale: string; zone: string }

/** One spell in a sentence: who held it as what, from when for how long, how it came, why, whether late. */
export function saySegment(t: TFunction, segment: Segment, until: number, reader: Reader): string {
  const from = Date.parse(segment.from)
  const spell = t(segment.waiting ? 'relay.waited' : 'relay.held', {
    name: segment.holder.name,
    function: t(`function.${segment.function}`),
    duration: sayDuration(Math.max(0, until - from), reader.locale),
  })
  const parts = [
    spell,
    t('relay.since', { how: sayHow(t, segment.how), at: sayExactly(segment.from, reader) }),
  ]
  if (segment.until === null) parts.push(t('relay.open'))
  if (segment.reason) parts.push(t('relay.because', { reason: segment.reason }))
  if (segment.late) parts.push(t('relay.late'))
  return `${parts.join('; ')}.`
}

/** How a lead came into a spell, in the reader's words; a word we do not know is shown as it is. */
export function sayHow(t: TFunction, how: string): string {
  const key = `relay.how.${how}`
  const said = t(key as 'relay.how.received')
  return said === key ? how : said
}

/** The whole relay in a sentence, for small strips and captions. */
export function sayRelay(t: TFunction, segments: readonly Segment[], layout: Layout, reader: Reader): string {
  if (layout.bars.length === 0) return t('relay.empty')
  const waited = layout.bars
    .filter((bar) => segments[bar.at]!.waiting)
    .reduce((sum, bar) => sum + bar.until - bar.from, 0)
  const backs = layout.steps.filter((step) => step.way === 'up').length
  const last = segments[layout.bars.at(-1)!.at]!
  const parts = [
    t('relay.total', { duration: sayDuration(layout.end - layout.start, reader.locale) }),
    t('relay.handovers', { count: layout.steps.filter((step) => step.way !== 'same').length }),
  ]
  if (backs > 0) parts.push(t('relay.backs', { count: backs }))
  if (waited > 0) parts.push(t('relay.waiting', { duration: sayDuration(waited, reader.locale) }))
  if (segments.some((segment) => segment.late)) parts.push(t('relay.late'))
  parts.push(
    t(last.until === null ? 'relay.nowWith' : 'relay.endedWith', {
      name: last.holder.name,
      function: t(`function.${last.function}`),
    }),
  )
  return `${parts.join(', ')}.`
}
