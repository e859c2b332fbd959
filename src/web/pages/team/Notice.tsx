import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './team.module.css'

/** One line of what to look after: what it is, what it means, and what can be done. */
export function Notice(props: {
  isBad?: boolean
  mark?: ReactNode
  title: string
  children: ReactNode
  act?: { label: string; run: () => void } | null
}) {
  return (
    <li className={css.notice}>
      <span className={css.sign} data-bad={props.isBad || undefined} aria-hidden="true">
        {props.isBad ? '!' : ''}
      </span>
      {props.mark}
      <span className={css.says}>
        <b>{props.title}</b> <span className="quiet">{props.children}</span>
      </span>
      {props.act && (
        <Button className="push" onClick={props.act.run}>
          {props.act.label}
        </Button>
      )}
    </li>
  )
}
