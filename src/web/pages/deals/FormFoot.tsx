import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The end of a form in a dialog: what is wrong, leaving, and the verb. */
export function FormFoot(props: {
  verb: string
  trouble: string | null
  isBusy: boolean
  isReady: boolean
  isDanger?: boolean
  onLeave: () => void
}) {
  const { t } = useTranslation()
  return (
    <>
      {props.trouble && (
        <p className="late" role="alert">
          {props.trouble}
        </p>
      )}
      <div className="row">
        <Button className="push" onClick={props.onLeave}>
          {t('reason.cancel')}
        </Button>
        <Button
          type="submit"
          variant="filled"
          color={props.isDanger ? 'late' : undefined}
          loading={props.isBusy}
          disabled={!props.isReady}
        >
          {props.verb}
        </Button>
      </div>
    </>
  )
}
