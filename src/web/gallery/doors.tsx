import { AcceptInvitation, InvitationGone } from '../door/AcceptInvitation.tsx'
import { FirstVisit } from '../door/FirstVisit.tsx'
import { AskForReset, ChoosePassword } from '../door/ResetPassword.tsx'
import { SecondStep } from '../door/SecondStep.tsx'
import { SignIn } from '../door/SignIn.tsx'
import { ThreeWays } from '../door/ThreeWays.tsx'
import { Account } from '../settings/Account.tsx'
import { SettingsPage } from '../settings/SettingsPage.tsx'
import { Shown } from './Shown.tsx'

const refused = async () => ({
  says: 'This e-mail and password do not belong together. Check both, or reset the password.',
})
const well = async () => null
const nothing = () => {}

const account = (isOn: boolean) => (
  <Shown title="Settings">
    <SettingsPage slug="alto">
      <Account
        hasSecondFactor={isOn}
        sessions={[
          {
            id: '1',
            device: 'Firefox on Linux',
            address: '192.0.2.7',
            seenAt: '2026-10-08T12:05:00.000Z',
            isThis: true,
          },
          {
            id: '2',
            device: 'Chrome on Android',
            address: '198.51.100.4',
            seenAt: '2026-10-06T07:00:00.000Z',
            isThis: false,
          },
        ]}
        onPassword={well}
        secondFactor={{
          begin: async () => ({
            setup: {
              uri: 'otpauth://totp/Baton:ann@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Baton',
              secret: 'JBSWY3DPEHPK3PXP',
              backupCodes: ['k2n4-99xa', 'pp3d-0q1z', 'm8v2-cc7t', 'r4t9-hh2e'],
            },
          }),
          prove: well,
          turnOff: well,
        }}
        onEnd={nothing}
        onEndOthers={nothing}
      />
    </SettingsPage>
  </Shown>
)

/** The pages one stands on before coming in. */
export const doors = {
  signin: () => <SignIn onSignIn={refused} forgotHref="#" />,
  second: () => (
    <SecondStep onConfirm={async () => ({ says: 'This code is not the one shown now.', field: 'code' })} />
  ),
  reset: () => <AskForReset onAsk={well} signInHref="#" />,
  choose: () => <ChoosePassword onChoose={well} />,
  invite: () => (
    <AcceptInvitation
      company="Alto Valves"
      inviter="Ann Keller"
      asRole="SDR"
      email="bea@example.org"
      onAccept={well}
    />
  ),
  gone: () => <InvitationGone says="It was used, withdrawn, or is too old. Ask for a new one." />,
  first: () => <FirstVisit onFound={well} />,
  account: () => account(false),
  ways: () => (
    <Shown title="Start">
      <ThreeWays company="Alto Valves" onCsv={nothing} onFirstLead={nothing} onDemo={nothing} />
    </Shown>
  ),
}
