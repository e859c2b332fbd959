import { Alert, Button, Modal } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tried } from '../../../data/api.ts'
import { KeyHint } from '../../../ui/KeyHint.tsx'

/** A dialog that does one thing: fields, the verb on its button, and the refusal where one stands. */
export function FormDialog(props: {
  title: string
  confirm: string
  isDanger?: boolean
  isReady?: boolean
  size?: string
  onConfirm: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || props.isReady === false) return
    setIsBusy(true)
    const problem = await tried(props.onConfirm)
    setIsBusy(false)
    if (problem) return setTrouble(problem.says)
    props.onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('lead.cancel') }}
    >
      <form ref={form} className="stack" onSubmit={(event) => void confirm(event)} onKeyDown={onKeyDown}>
        {props.children}
        {trouble && (
          <Alert color="late" role="alert">
            {trouble}
          </Alert>
        )}
        <div className="row">
          <Button className="push" onClick={props.onClose}>
            {t('lead.cancel')}
          </Button>
          <Button
            type="submit"
            variant="filled"
            color={props.isDanger ? 'late' : undefined}
            loading={isBusy}
            disabled={props.isReady === false}
            rightSection={<KeyHint keys="mod+↵" inherit />}
          >
            {props.confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
