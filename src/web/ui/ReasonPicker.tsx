import { Button, Textarea, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { KeyHint } from './KeyHint.tsx'
import css from './record.module.css'

export type Reason = { code: string; label: string; about?: string }

/**
 * Asks why before something is sent back, refused or ended: one of a closed list by number or click, a
 * note if wanted. `confirm` is the verb on the button ("Return to sorting").
 */
export function ReasonPicker(props: {
  opened: boolean
  title: string
  reasons: readonly Reason[]
  confirm: string
  isDanger?: boolean
  /** Where nothing keeps words beside the reason, none are asked for. */
  noNote?: boolean
  onPick: (reason: string, note: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('reason.cancel') }}
    >
      <Reasons {...props} />
    </Dialog>
  )
}

function Reasons(props: Parameters<typeof ReasonPicker>[0]) {
  const { t } = useTranslation()
  const [picked, setPicked] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const pickByNumber = (event: React.KeyboardEvent) => {
    const reason = props.reasons[Number(event.key) - 1]
    if (!reason) return
    event.preventDefault()
    setPicked(reason.code)
  }
  return (
    <div className="stack">
      <fieldset className={css.reasons} onKeyDown={pickByNumber}>
        <legend className="label">{t('reason.ask')}</legend>
        {props.reasons.map((reason, at) => (
          <UnstyledButton
            key={reason.code}
            className={css.reason}
            aria-pressed={picked === reason.code}
            data-autofocus={at === 0 || undefined}
            onClick={() => setPicked(reason.code)}
          >
            {at < 9 && <KeyHint keys={String(at + 1)} />}
            <span>
              {reason.label}
              {reason.about && <span className="quiet"> {reason.about}</span>}
            </span>
          </UnstyledButton>
        ))}
      </fieldset>
      {!props.noNote && (
        <Textarea label={t('reason.note')} value={note} onChange={(event) => setNote(event.target.value)} />
      )}
      <div className="row">
        <Button className="push" onClick={props.onClose}>
          {t('reason.cancel')}
        </Button>
        <Button
          variant="filled"
          color={props.isDanger ? 'late' : undefined}
          disabled={picked === null}
          title={picked === null ? t('reason.need') : undefined}
          onClick={() => picked !== null && props.onPick(picked, note.trim())}
        >
          {props.confirm}
        </Button>
      </div>
    </div>
  )
}
