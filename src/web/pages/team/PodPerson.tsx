import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FunctionMark } from '../../ui/FunctionMark.tsx'
import { Person } from '../../ui/Person.tsx'
import type { Charts } from './people.ts'
import css from './team.module.css'

/** A person in a pod with the functions they bring to it. */
export function PodPerson(props: {
  id: string
  charts: Charts
  onOpen: (id: string) => void
  onLeave: (() => void) | null
}) {
  const { t } = useTranslation()
  const { id, charts } = props
  const person = charts.people.find((one) => one.id === id)
  if (!person) return null
  const functions = charts.functions
    .filter((column) => column.holders.some((one) => one.memberId === id))
    .map((column) => column.function)
  return (
    <li className={css.line}>
      <UnstyledButton className={css.name} onClick={() => props.onOpen(id)}>
        <Person name={person.name} function={functions[0] ?? null} named />
      </UnstyledButton>
      {functions.map((fn) => (
        <FunctionMark key={fn} of={fn} />
      ))}
      {props.onLeave && (
        <Button
          variant="subtle"
          className="push"
          aria-label={t('shape.leaveNamed', person)}
          onClick={props.onLeave}
        >
          {t('shape.leavePod')}
        </Button>
      )}
    </li>
  )
}
