import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, type Trouble } from '../door/Form.tsx'
import { NewPassword } from '../door/ResetPassword.tsx'
import { Facts } from '../ui/RecordLayout.tsx'
import { tell } from '../ui/undo.tsx'
import { SecondFactor, type SecondFactorCalls } from './SecondFactor.tsx'
import { type Session, Sessions } from './Sessions.tsx'
import css from './settings.module.css'

/** One's own account: password, second step, and where one is signed in. */
export function Account(props: {
  hasSecondFactor: boolean
  sessions: readonly Session[] | undefined
  onPassword: (entered: { current: string; next: string }) => Promise<Trouble | null>
  secondFactor: SecondFactorCalls
  onEnd: (id: string) => void
  onEndOthers: () => void
}) {
  return (
    <div className={css.page}>
      <PasswordChange onPassword={props.onPassword} />
      <SecondFactor isOn={props.hasSecondFactor} calls={props.secondFactor} />
      <Sessions sessions={props.sessions} onEnd={props.onEnd} onEndOthers={props.onEndOthers} />
    </div>
  )
}

type Change = (entered: { current: string; next: string }) => Promise<Trouble | null>

function PasswordChange({ onPassword }: { onPassword: Change }) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = async () => {
    const trouble = await onPassword({ current, next })
    if (trouble) return trouble
    setCurrent('')
    setNext('')
    tell(t('settings.passwordChanged'))
    return null
  }
  return (
    <Facts title={t('settings.passwordTitle')}>
      <div className={css.narrow}>
        <Form compact label={t('settings.changePassword')} onSend={change}>
          {(wrong) => (
            <>
              <PasswordInput
                label={t('settings.currentPassword')}
                autoComplete="current-password"
                required
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
                error={wrong('current')}
              />
              <NewPassword
                label={t('door.newPassword')}
                value={next}
                onChange={setNext}
                error={wrong('next')}
              />
            </>
          )}
        </Form>
      </div>
    </Facts>
  )
}
