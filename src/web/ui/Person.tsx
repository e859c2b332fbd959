import type { FunctionName } from './functions.ts'
import { initialsOf } from './initials.ts'
import css from './ui.module.css'

/**
 * A person as a ring with initials, ringed in the colour of the function meant. `named` writes the name
 * beside it; `decorative` hides the ring from screen readers where the name is said elsewhere.
 */
export function Person(props: {
  name: string
  function?: FunctionName | null
  initials?: string
  named?: boolean
  decorative?: boolean
  size?: 'normal' | 'large'
}) {
  const ring = (
    <span
      className={css.person}
      data-function={props.function ?? undefined}
      data-size={props.size}
      title={props.named ? undefined : props.name}
      {...(props.named || props.decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': props.name })}
    >
      {props.initials ?? initialsOf(props.name)}
    </span>
  )
  if (!props.named) return ring
  return (
    <span className={css.named}>
      {ring}
      <span className={css.clip}>{props.name}</span>
    </span>
  )
}
