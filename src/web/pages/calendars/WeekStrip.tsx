import css from './calendars.module.css'
import { inMinutes } from './hours-words.ts'

const DAY = 1440

/** The hours of a day as a strip from midnight to midnight; what runs past midnight is cut off at its end. */
export function WeekStrip({ hours }: { hours: readonly (readonly string[])[] }) {
  return (
    <span className={css.strip} aria-hidden="true">
      {[6, 12, 18].map((hour) => (
        <i key={hour} style={{ left: `${(hour / 24) * 100}%` }} />
      ))}
      {hours.map((span) => {
        const [from, until] = inMinutes(span)
        const width = Math.min(until, DAY) - from
        return (
          <span
            key={span.join()}
            style={{ left: `${(from / DAY) * 100}%`, width: `${(width / DAY) * 100}%` }}
          />
        )
      })}
    </span>
  )
}
