import { useNow } from './now.tsx'
import { useReader } from './reader.ts'
import { sayDay, sayExactly, sayTimeThere, sayWhen } from './when.ts'

/** An instant, relative, with the exact one on hover. `late` colours it; `exact` writes it out. */
export function When(props: { at: string | null; late?: boolean; exact?: boolean }) {
  const reader = useReader()
  const now = useNow()
  if (props.at === null) return <span className="quiet">–</span>
  const exactly = sayExactly(props.at, reader)
  return (
    <time dateTime={props.at} title={exactly} className={props.late ? 'late' : undefined}>
      {props.exact ? exactly : sayWhen(props.at, now, reader)}
    </time>
  )
}

/** A calendar day. */
export function OnDay({ day, late }: { day: string | null; late?: boolean }) {
  const reader = useReader()
  const now = useNow()
  if (day === null) return <span className="quiet">–</span>
  return (
    <time dateTime={day} className={late ? 'late' : undefined}>
      {sayDay(day, now, reader)}
    </time>
  )
}

/** What the clock shows where the prospect is: "13:06". */
export function TimeThere({ zone }: { zone: string }) {
  const { locale } = useReader()
  return <span title={zone}>{sayTimeThere(useNow(), locale, zone)}</span>
}
