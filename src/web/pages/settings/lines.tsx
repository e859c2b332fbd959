import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, type Trouble } from '../../door/Form.tsx'
import css from '../../settings/settings.module.css'
import { tell, useUndo } from '../../ui/undo.tsx'

/** A line of a list that opens below itself to show what is in it. */
export function Opening(props: { title: ReactNode; beside?: ReactNode; children: () => ReactNode }) {
  const [opened, setOpened] = useState(false)
  return (
    <li className={css.item}>
      <UnstyledButton
        className={css.opener}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
        w="100%"
      >
        <span className={css.caret} aria-hidden="true">
          {opened ? '▾' : '▸'}
        </span>
        <b className={css.grow}>{props.title}</b>
        {props.beside}
      </UnstyledButton>
      {opened && <div className={css.inside}>{props.children()}</div>}
    </li>
  )
}

/** A form behind a button: closed again when it went well. `children` draws the fields. */
export function AddForm(props: {
  label: string
  onSend: () => Promise<Trouble | null>
  children: (wrong: (field: string) => string | null) => ReactNode
}) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const send = async () => {
    const trouble = await props.onSend()
    if (!trouble) setOpened(false)
    return trouble
  }
  if (!opened)
    return (
      <Button className={css.start} onClick={() => setOpened(true)}>
        {props.label}
      </Button>
    )
  const close = (
    <Button variant="subtle" onClick={() => setOpened(false)}>
      {t('team.cancel')}
    </Button>
  )
  return (
    <div className={css.form}>
      <Form compact label={props.label} onSend={send} below={close}>
        {props.children}
      </Form>
    </div>
  )
}

/** Adds something that has only a name. */
export function AddNamed(props: {
  label: string
  field: string
  onAdd: (name: string) => Promise<Trouble | null>
}) {
  const [name, setName] = useState('')
  const send = async () => {
    const trouble = await props.onAdd(name)
    if (!trouble) setName('')
    return trouble
  }
  return (
    <AddForm label={props.label} onSend={send}>
      {(wrong) => (
        <TextInput
          label={props.field}
          required
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={wrong('name')}
        />
      )}
    </AddForm>
  )
}

/** Puts something into the bin, with ten seconds to take it out again. */
export function BinButton(props: {
  name: string
  onBin: () => Promise<Trouble | null>
  onUnbin: () => Promise<Trouble | null>
}) {
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const { name } = props
  const bin = async () => {
    const trouble = await props.onBin()
    if (trouble) return tell(trouble.says)
    const undo = async () => void (await props.onUnbin())
    offerUndo({ says: t('team.binned', { name }), undone: t('team.unbinned', { name }), undo })
  }
  return (
    <Button size="compact-sm" variant="subtle" onClick={bin} aria-label={t('team.binNamed', { name })}>
      {t('team.bin')}
    </Button>
  )
}
