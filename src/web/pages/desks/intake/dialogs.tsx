import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REASONS } from '../../../../funnel/leads/lead.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { KeyHint } from '../../../ui/KeyHint.tsx'
import { useKeys } from '../../../ui/keys.tsx'
import record from '../../../ui/record.module.css'
import { sayReason } from '../../lead/words.ts'
import type { Card } from './desk.ts'

/** Refuses at once by the number of the reason: what was a mistake is undone. */
export function RefuseDialog(props: { card: Card; onRefuse: (reason: string) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const choose = (reason: string | undefined) => {
    if (!reason) return
    props.onClose()
    props.onRefuse(reason)
  }
  // Who types fast is ahead of the focus.
  useKeys(
    REASONS.refuse.map((reason, at) => ({
      keys: String(at + 1),
      says: sayReason(t, reason),
      run: () => choose(reason),
    })),
  )
  return (
    <Dialog opened onClose={props.onClose} title={t('intake.refuse.title', { name: props.card.name })}>
      <fieldset
        className={record.reasons}
        onKeyDown={(event) => choose(REASONS.refuse[Number(event.key) - 1])}
      >
        <legend className="label">{t('intake.refuse.says')}</legend>
        {REASONS.refuse.map((reason, at) => (
          <UnstyledButton
            key={reason}
            className={record.reason}
            data-autofocus={at === 0 || undefined}
            onClick={() => choose(reason)}
          >
            <KeyHint keys={String(at + 1)} />
            <span>{sayReason(t, reason)}</span>
          </UnstyledButton>
        ))}
      </fieldset>
    </Dialog>
  )
}

/** What lacks something goes on all the same, for whoever commands, with a reason that travels with it. */
export function AnywayDialog(props: {
  card: Card
  onRelease: (reason: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <Dialog opened onClose={props.onClose} title={t('intake.anyway.title', { name: props.card.name })}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!reason.trim()) return
          props.onClose()
          props.onRelease(reason.trim())
        }}
      >
        <TextInput
          label={t('intake.anyway.reason')}
          description={t('intake.anyway.says')}
          value={reason}
          maxLength={300}
          data-autofocus
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button className="push" onClick={props.onClose}>
            {t('intake.do.cancel')}
          </Button>
          <Button type="submit" variant="filled" disabled={!reason.trim()}>
            {t('intake.do.anyway')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
