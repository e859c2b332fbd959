import { AcceptInvitation, InvitationGone } from '../door/AcceptInvitation.tsx'
import { FirstVisit, ThreeWays } from '../door/FirstVisit.tsx'
import { AskForReset, ChoosePassword } from '../door/ResetPassword.tsx'
import { SecondStep } from '../door/SecondStep.tsx'
import { SignIn } from '../door/SignIn.tsx'

const refused = async () => ({
  says: 'This e-mail and password do not belong together. Check both, or reset the password.',
})
const well = async () => null
const nothing = () => {}

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
      role="SDR"
      email="bea@example.org"
      onAccept={well}
    />
  ),
  gone: () => <InvitationGone inviter="Ann Keller" />,
  first: () => <FirstVisit onFound={well} />,
  ways: () => <ThreeWays company="Alto Valves" onCsv={nothing} onFirstLead={nothing} onDemo={nothing} />,
}
