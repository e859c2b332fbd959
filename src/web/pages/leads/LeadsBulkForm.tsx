import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sayReason } from '../lead/words.ts'

/** The form of a bulk verb: its fields, then the verb on the button. */
export function BulkForm(props: {
  verb: 'reassign' | 'release' | 'nurture' | 'refuse'
  isReady: boolean
  isDanger?: boolean
  onRun: () => void
  onLeave: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (props.isReady) props.onRun()
      }}
    >
      {props.children}
      <div className="row">
        <Button className="push" onClick={props.onLeave}>
          {t('reason.cancel')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          color={props.isDanger ? 'late' : undefined}
          disabled={!props.isReady}
        >
          {t(`leads.bulk.${props.verb}`)}
        </Button>
      </div>
    </form>
  )
}

/** One of the reasons that a verb counts. */
export function ReasonSelect(props: {
  codes: string[] | undefined
  value: string | null
  onChange: (reason: string | null) => void
}) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('reason.ask')}
      data={(props.codes ?? []).map((code) => ({ value: code, label: sayReason(t, code) }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
