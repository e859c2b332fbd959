import { useTranslation } from 'react-i18next'
import { type FunctionName, LETTERS } from './functions.ts'
import css from './ui.module.css'

/** The letter chip of a function. `decorative` where its name already stands beside it; `named` to add it. */
export function FunctionMark(props: { of: FunctionName; decorative?: boolean; named?: boolean }) {
  const { t } = useTranslation()
  const name = t(`function.${props.of}`)
  const chip = (
    <span
      className={css.mark}
      data-function={props.of}
      aria-hidden={props.decorative || props.named || undefined}
    >
      <span aria-hidden="true">{LETTERS[props.of]}</span>
      {!props.decorative && !props.named && <span className={css.unseen}>{name}</span>}
    </span>
  )
  if (!props.named) return chip
  return (
    <span className="row">
      {chip}
      {name}
    </span>
  )
}
