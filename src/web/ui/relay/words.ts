import type { TFunction } from 'i18next'
import { sayDuration, sayExactly } from '../when.ts'
import type { Bar, Layout, Segment } from './layout.ts'
import { timesOf } from './spans.ts'

type Reader = { locale: string; zone: string }

/** One spell in a sentence: who held it as what, for how long, how it came, why, and what of it waited or was late. */
export function saySegment(t: TFunction, segment: Segment, bar: Bar, reader: Reader): string {
  const spell = t(segment.waiting ? 'relay.waited' : 'relay.held', {
    name: segment.holder.name,
    function: t(`function.${segment.function}`),
    duration: sayDuration(Math.max(0, bar.until - bar.from), reader.locale),
  })
  const parts = [
    spell,
    t('relay.since', { how: sayHow(t, segment.how), at: sayExactly(segment.from, reader) }),
    ...sayTimes(t, segment, bar, reader),
  ]
  if (segment.until === null) parts.push(t('relay.open'))
  if (segment.reason) parts.push(t('relay.because', { reason: segment.reason }))
  return `${parts.join('; ')}.`
}

/** What of a spell waited before or between work, and how long it was late; nothing where it did neither. */
export function sayTimes(t: TFunction, segment: Segment, bar: Bar, { locale }: Reader): string[] {
  const { waited, worked, late } = timesOf(bar.spans)
  const parts: string[] = []
  if (!segment.waiting && waited > 0) {
    parts.push(
      worked > 0
        ? t('relay.ofIt', { waited: sayDuration(waited, locale), worked: sayDuration(worked, locale) })
        : t('relay.notBegun'),
    )
  }
  if (late > 0) parts.push(t('relay.lateFor', { duration: sayDuration(late, locale) }))
  return parts
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
  const { waited, worked, late } = timesOf(layout.bars.flatMap(({ spans }) => spans))
  const backs = layout.steps.filter((step) => step.way === 'up').length
  const last = segments[layout.bars.at(-1)!.at]!
  const parts = [
    t('relay.total', { duration: sayDuration(layout.end - layout.start, reader.locale) }),
    t('relay.handovers', { count: layout.steps.filter((step) => step.way !== 'same').length }),
  ]
  if (backs > 0) parts.push(t('relay.backs', { count: backs }))
  if (waited > 0) parts.push(t('relay.waiting', { duration: sayDuration(waited, reader.locale) }))
  if (waited > 0 && worked > 0)
    parts.push(t('relay.worked', { duration: sayDuration(worked, reader.locale) }))
  if (late > 0) parts.push(t('relay.lateFor', { duration: sayDuration(late, reader.locale) }))
  parts.push(
    t(last.until === null ? 'relay.nowWith' : 'relay.endedWith', {
      name: last.holder.name,
      function: t(`function.${last.function}`),
    }),
  )
  return `${parts.join(', ')}.`
}
