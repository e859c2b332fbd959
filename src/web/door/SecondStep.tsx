import { Button, Checkbox, PinInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Door } from './Door.tsx'
import { Form, type Trouble } from './Form.tsx'

/** The second step of signing in: six digits of an authenticator app, or one of the backup codes. */
export function SecondStep(props: {
  onConfirm: (entered: { code: string; isBackup: boolean; trust: boolean }) => Promise<Trouble | null>
  onBack?: () => void
}) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [isBackup, setIsBackup] = useState(false)
  const [trust, setTrust] = useState(false)
  const swap = () => {
    setCode('')
    setIsBackup(!isBackup)
  }
  return (
    <Door title={t('door.twoFactorTitle')} says={isBackup ? undefined : t('door.twoFactorSays')}>
      <Form
        label={t('door.confirm')}
        onSend={() => props.onConfirm({ code, isBackup, trust })}
        below={
          <>
            <Button variant="subtle" onClick={swap}>
              {isBackup ? t('door.appCode') : t('door.backupCode')}
            </Button>
            {props.onBack && (
              <Button variant="subtle" onClick={props.onBack}>
                {t('door.back')}
              </Button>
            )}
          </>
        }
      >
        {(wrong) => (
          <>
            {isBackup ? (
              <TextInput
                label={t('door.backupLabel')}
                value={code}
                onChange={(event) => setCode(event.target.value)}
                error={wrong('code')}
                autoFocus
              />
            ) : (
              <PinInput
                length={6}
                type="number"
                oneTimeCode
                autoFocus
                aria-label={t('door.code')}
                value={code}
                onChange={setCode}
                error={wrong('code') !== null}
              />
            )}
            {!isBackup && wrong('code') && <p className="late">{wrong('code')}</p>}
            <Checkbox
              label={t('door.trust')}
              checked={trust}
              onChange={(event) => setTrust(event.currentTarget.checked)}
            />
          </>
        )}
      </Form>
    </Door>
  )
}
