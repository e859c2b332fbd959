import { Alert, Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import css from './door.module.css'

/** What went wrong with a form: a sentence, and the field it is about where one is to blame. */
export type Trouble = { says: string; field?: string | undefined }

/** Answers null when it went well. */
export type Send = () => Promise<Trouble | null>

/**
 * A form that sends once at a time and keeps what was typed when it is refused. `children` is given the
 * trouble of a field by its name.
 */
export function Form(props: {
  label: string
  onSend: Send
  children: (wrong: (field: string) => string | null) => ReactNode
  below?: ReactNode
  /** Inside a page: the button as wide as its words, what else can be done beside it. */
  compact?: boolean
}) {
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isSending, setIsSending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setIsSending(true)
    setTrouble(await props.onSend())
    setIsSending(false)
  }
  return (
    <form className={css.form} onSubmit={send}>
      {trouble && !trouble.field && (
        <Alert color="late" role="alert">
          {trouble.says}
        </Alert>
      )}
      {props.children((field) => (trouble?.field === field ? trouble.says : null))}
      <div className={props.compact ? css.compact : css.foremost}>
        <Button
          type="submit"
          variant="filled"
          size={props.compact ? 'sm' : 'md'}
          fullWidth={!props.compact}
          loading={isSending}
        >
          {props.label}
        </Button>
        {props.below}
      </div>
    </form>
  )
}
