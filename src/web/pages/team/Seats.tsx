import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { StateChip } from '../../ui/StateChip.tsx'
import type { Member } from './people.ts'
import type { Seat, Seating, Sitting, Template } from './shaping.ts'
import css from './team.module.css'

type Props = {
  template: Template
  seating: Seating
  present: Member[]
  onSeat: (key: string, one: Sitting | null) => void
}

/** The seats of a template below whom they report to, open or filled. */
export function Seats(props: Props) {
  const { t } = useTranslation()
  return (
    <ul className={css.plain} aria-label={t('shape.seats')}>
      {props.template.seats.map((seat) => (
        <SeatLine key={seat.key} seat={seat} {...props} />
      ))}
    </ul>
  )
}

function SeatLine({ seat, template, seating, present, onSeat }: Props & { seat: Seat }) {
  const { t } = useTranslation()
  const one = seating[seat.key]
  const title = titleOf(seat)
  const label = t('shape.whoSits', { seat: `${title} ${numberOf(template, seat)}`.trim() })
  return (
    <li
      className={css.seat}
      data-open={!one || undefined}
      style={{ paddingLeft: 16 * depthOf(template, seat) }}
    >
      <span className={css.seatTitle}>
        <b>{title}</b>
        {functionsOf(template, seat).map((fn) => (
          <FunctionMark key={fn} of={fn} />
        ))}
        <span className="quiet">
          {seat.hats.map((hat) => `${hat.share} %`).join(' + ')}
          {seat.pod && `, ${seat.pod}`}
        </span>
      </span>
      {one && 'email' in one ? (
        <span className="row">
          <span>
            {one.name} <span className="quiet">{one.email}</span>
          </span>
          <StateChip waiting>{t('shape.toInvite')}</StateChip>
          <Button
            variant="subtle"
            onClick={() => onSeat(seat.key, null)}
            aria-label={t('shape.empty', { name: one.name })}
          >
            ×
          </Button>
        </span>
      ) : (
        <Select
          aria-label={label}
          placeholder={t('shape.openSeat')}
          value={one?.memberId ?? null}
          onChange={(memberId) => onSeat(seat.key, memberId ? { memberId } : null)}
          data={present.map((member) => ({ value: member.id, label: member.name }))}
          searchable
          clearable
          w={240}
        />
      )}
    </li>
  )
}

const titleOf = (seat: Seat) =>
  seat.hats
    .filter((hat) => hat.standing === 'primary')
    .map((hat) => hat.role)
    .join(' + ')

function functionsOf(template: Template, seat: Seat) {
  const all = seat.hats.flatMap(
    (hat) => template.roles.find((role) => role.name === hat.role)?.functions ?? [],
  )
  return [...new Set(all)]
}

// Several seats bear the same title: they are told apart by their number.
const numberOf = (template: Template, seat: Seat) => {
  const alike = template.seats.filter((one) => titleOf(one) === titleOf(seat))
  return alike.length > 1 ? String(alike.indexOf(seat) + 1) : ''
}

function depthOf(template: Template, seat: Seat): number {
  const above = template.seats.find((one) => one.key === seat.reportsTo)
  return above ? depthOf(template, above) + 1 : 0
}
