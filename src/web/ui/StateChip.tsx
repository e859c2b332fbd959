import type { ReactNode } from 'react'
import type { FunctionName } from './functions.ts'
import css from './ui.module.css'

/** A state in words, tinted with the function whose work it is; `waiting` is hatched, `late` is red. */
export function StateChip(props: {
  children: ReactNode
  function?: FunctionName | null
  waiting?: boolean
  late?: boolean
}) {
  return (
    <span
      className={css.state}
      data-function={props.late ? 'late' : (props.function ?? undefined)}
      data-waiting={props.waiting || undefined}
    >
      {props.late && <b aria-hidden="true">!</b>}
      {props.children}
    </span>
  )
}
