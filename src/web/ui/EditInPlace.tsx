import { Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './record.module.css'
import { useUndo } from './undo.tsx'

/** Answers null when saved, else what is wrong in a sentence for people. */
export type SaveValue<Value> = (value: Value) => Promise<string | null>

export type EditorOf<Value> = (given: {
  value: Value
  onChange: (value: Value) => void
  /** Saves at once, for editors where choosing is the end of it. */
  onDone: (value: Value) => void
  error: string | null
}) => ReactNode

/**
 * A value that is edited where it stands: Enter saves, Esc leaves, and ten seconds to undo. Text by
 * default; `editor` draws any other field, `shown` how the value reads.
 */
export function EditInPlace<Value = string>(props: {
  label: string
  value: Value
  onSave: SaveValue<Value>
  shown?: ReactNode
  editor?: EditorOf<Value>
  isLong?: boolean
  isReadOnly?: boolean
}) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const shown = props.shown === undefined ? (props.value as ReactNode) : props.shown
  const isEmpty = shown === null || shown === undefined || shown === ''
  if (props.isReadOnly) return isEmpty ? <span className="quiet">{t('edit.nothing')}</span> : shown
  if (isOpen) return <Editing {...props} onClose={() => setIsOpen(false)} />
  return (
    <UnstyledButton
      className={css.inPlace}
      onClick={() => setIsOpen(true)}
      title={t('edit.edit', { label: props.label })}
      data-edit={props.label}
    >
      {isEmpty ? <span className="quiet">{t('edit.nothing')}</span> : shown}
    </UnstyledButton>
  )
}

function Editing<Value>(props: {
  label: string
  value: Value
  onSave: SaveValue<Value>
  editor?: EditorOf<Value>
  isLong?: boolean
  onClose: () => void
}) {
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const [value, setValue] = useState(props.value)
  const [error, setError] = useState<string | null>(null)
  const isBusy = useRef(false)
  const save = async (to: Value) => {
    if (isBusy.current) return
    if (to === props.value) return props.onClose()
    isBusy.current = true
    const trouble = await props.onSave(to)
    isBusy.current = false
    if (trouble) return setError(trouble)
    props.onClose()
    const { label } = props
    const undo = async () => void (await props.onSave(props.value))
    offerUndo({ says: t('edit.saved', { label }), undone: t('edit.undone', { label }), undo })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose()
    else if (event.key === 'Enter' && !(props.isLong && event.shiftKey)) void save(value)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset
      className={css.editing}
      onKeyDown={onKeyDown}
      aria-label={t('edit.edit', { label: props.label })}
    >
      {props.editor ? (
        props.editor({ value, onChange: setValue, onDone: (done) => void save(done), error })
      ) : (
        <PlainEditor
          {...props}
          value={value as string}
          onChange={(typed) => setValue(typed as Value)}
          error={error}
        />
      )}
      <span className="label">{t('edit.hint')}</span>
    </fieldset>
  )
}

function PlainEditor(props: {
  label: string
  isLong?: boolean
  value: string
  onChange: (value: string) => void
  error: string | null
}) {
  const shared = { 'aria-label': props.label, value: props.value, error: props.error, autoFocus: true }
  if (props.isLong) return <Textarea {...shared} onChange={(event) => props.onChange(event.target.value)} />
  return (
    <TextInput
      {...shared}
      onChange={(event) => props.onChange(event.target.value)}
      onFocus={(event) => event.target.select()}
    />
  )
}
