import { Button, CopyButton, PasswordInput, PinInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { encode } from 'uqr'
import { Form, type Trouble } from '../door/Form.tsx'
import { Facts } from '../ui/RecordLayout.tsx'
import css from './settings.module.css'

export type Setup = { uri: string; secret: string; backupCodes: string[] }

/** Turning the second step on takes three calls: begin with the password, prove one code, keep the backups. */
export type SecondFactorCalls = {
  begin: (password: string) => Promise<{ setup: Setup } | { trouble: Trouble }>
  prove: (code: string) => Promise<Trouble | null>
  turnOff: (password: string) => Promise<Trouble | null>
}

type Stage = { at: 'rest' } | { at: 'password' } | { at: 'scan' | 'backup'; setup: Setup }

/** The second step at sign-in: off or on, and the way from one to the other. */
export function SecondFactor({ isOn, calls }: { isOn: boolean; calls: SecondFactorCalls }) {
  const { t } = useTranslation()
  const [stage, setStage] = useState<Stage>({ at: 'rest' })
  const rest = () => setStage({ at: 'rest' })
  const withPassword = async (password: string) => {
    if (isOn) {
      const trouble = await calls.turnOff(password)
      if (!trouble) rest()
      return trouble
    }
    const begun = await calls.begin(password)
    if ('trouble' in begun) return begun.trouble
    setStage({ at: 'scan', setup: begun.setup })
    return null
  }
  return (
    <Facts title={t('settings.twoFactorTitle')}>
      <p className="quiet">{t(isOn ? 'settings.twoFactorOn' : 'settings.twoFactorOff')}</p>
      {stage.at === 'rest' && (
        <Button onClick={() => setStage({ at: 'password' })} style={{ justifySelf: 'start' }}>
          {t(isOn ? 'settings.turnOff' : 'settings.turnOn')}
        </Button>
      )}
      {stage.at === 'password' && (
        <AskPassword label={t(isOn ? 'settings.turnOff' : 'settings.turnOn')} onSend={withPassword} />
      )}
      {stage.at === 'scan' && (
        <Scan
          setup={stage.setup}
          onProve={calls.prove}
          onProved={() => setStage({ at: 'backup', setup: stage.setup })}
        />
      )}
      {stage.at === 'backup' && <Backup codes={stage.setup.backupCodes} onKept={rest} />}
    </Facts>
  )
}

function AskPassword({
  label,
  onSend,
}: {
  label: string
  onSend: (password: string) => Promise<Trouble | null>
}) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <div className={css.narrow}>
      <Form compact label={label} onSend={() => onSend(password)}>
        {(wrong) => (
          <PasswordInput
            label={t('settings.currentPassword')}
            autoComplete="current-password"
            required
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            error={wrong('password')}
          />
        )}
      </Form>
    </div>
  )
}

type Proving = { setup: Setup; onProve: (code: string) => Promise<Trouble | null>; onProved: () => void }

function Scan({ setup, onProve, onProved }: Proving) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const prove = async () => {
    const trouble = await onProve(code)
    if (!trouble) onProved()
    return trouble
  }
  return (
    <div className={css.scan}>
      <QrCode of={setup.uri} />
      <div className={css.narrow}>
        <p>{t('settings.scan')}</p>
        <p className="label">{t('settings.typeInstead')}</p>
        <code className={css.code}>{setup.secret.match(/.{1,4}/g)?.join(' ')}</code>
        <Form compact label={t('settings.turnOn')} onSend={prove}>
          {(wrong) => (
            <>
              <PinInput
                length={6}
                type="number"
                oneTimeCode
                aria-label={t('door.code')}
                value={code}
                onChange={setCode}
                error={wrong('code') !== null}
              />
              {wrong('code') && <p className="late">{wrong('code')}</p>}
            </>
          )}
        </Form>
      </div>
    </div>
  )
}

/** A QR code as one path; always dark on white, as cameras want it. */
function QrCode({ of }: { of: string }) {
  const { t } = useTranslation()
  const { data, size } = encode(of, { border: 2 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="168"
      height="168"
      role="img"
      aria-label={t('settings.qr')}
      className={css.qr}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function Backup({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="stack" role="status">
      <h3 className="heading">{t('settings.backupTitle')}</h3>
      <p className="quiet">{t('settings.backupSays')}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code className={css.code}>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? 'settings.copied' : 'settings.copy')}</Button>
          )}
        </CopyButton>
        <Button variant="filled" onClick={onKept}>
          {t('settings.done')}
        </Button>
      </div>
    </div>
  )
}
