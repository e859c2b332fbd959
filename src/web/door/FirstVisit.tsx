import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guessCurrency } from '../ui/currency.ts'
import { CurrencyField, ZoneField } from '../ui/PlaceFields.tsx'
import { Door } from './Door.tsx'
import css from './door.module.css'
import { Form, type Trouble } from './Form.tsx'
import { NewPassword } from './ResetPassword.tsx'

export type Founding = {
  company: string
  name: string
  email: string
  password: string
  timeZone: string
  currency: string
}

const nothingYet = (): Founding => ({
  company: '',
  name: '',
  email: '',
  password: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: guessCurrency(navigator.languages),
})

/** The very first visit: names the company and oneself. */
export function FirstVisit(props: { onFound: (entered: Founding) => Promise<Trouble | null> }) {
  const { t } = useTranslation()
  const [entered, setEntered] = useState(nothingYet)
  const set = (part: Partial<Founding>) => setEntered({ ...entered, ...part })
  const text = (field: 'company' | 'name' | 'email', wrong: (field: string) => string | null) => ({
    label: t(`door.${field}`),
    required: true,
    value: entered[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
    error: wrong(field),
  })
  return (
    <Door title={t('door.firstTitle')} says={t('door.firstSays')} step={{ at: 1, of: 2 }}>
      <Form label={t('door.firstGo')} onSend={() => props.onFound(entered)}>
        {(wrong) => (
          <>
            <TextInput
              {...text('company', wrong)}
              description={t('door.companyHint')}
              autoComplete="organization"
              autoFocus
            />
            <TextInput {...text('name', wrong)} autoComplete="name" />
            <TextInput {...text('email', wrong)} type="email" autoComplete="username" />
            <NewPassword
              label={t('door.password')}
              value={entered.password}
              onChange={(password) => set({ password })}
              error={wrong('password')}
            />
            <div className={css.pair}>
              <ZoneField
                label={t('doors.zone')}
                value={entered.timeZone}
                onChange={(timeZone) => set({ timeZone })}
                error={wrong('timeZone')}
              />
              <CurrencyField
                label={t('doors.currency')}
                value={entered.currency}
                onChange={(currency) => set({ currency })}
                error={wrong('currency')}
              />
            </div>
          </>
        )}
      </Form>
    </Door>
  )
}
