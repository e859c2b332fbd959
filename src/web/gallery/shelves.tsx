import { Button } from '@mantine/core'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FunctionMark } from '../ui/FunctionMark.tsx'
import { FUNCTIONS } from '../ui/functions.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Money } from '../ui/Money.tsx'
import { Person } from '../ui/Person.tsx'
import { RelayStrip } from '../ui/relay/RelayStrip.tsx'
import { ListSkeleton } from '../ui/Skeletons.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import { When } from '../ui/When.tsx'
import { doors } from './doors.tsx'
import { bentRelay, longRelay, NOW, touches, youngRelay } from './invented.ts'
import { records } from './records.tsx'
import { Shown } from './Shown.tsx'

function Pieces() {
  return (
    <Shown title="Pieces">
      <div className="card pad row wrap">
        {FUNCTIONS.map((name) => (
          <FunctionMark key={name} of={name} named />
        ))}
      </div>
      <div className="card pad row wrap">
        <Person name="Bea Ekdal" function="qualify" />
        <Person name="Lea Marten" function="gather" named />
        <Person name="Carlo Adler" function="convert" size="large" />
        <StateChip function="qualify">working</StateChip>
        <StateChip function="convert" waiting>
          offered
        </StateChip>
        <StateChip late>6 min late</StateChip>
        <StateChip>refused</StateChip>
        <Money amount={12_500_000} currency="EUR" />
        <Money amount={1_999} currency="EUR" />
        <When at="2026-10-08T12:04:00.000Z" />
        <When at="2026-10-09T08:20:00.000Z" />
        <When at="2026-10-08T11:00:00.000Z" late />
        <Button variant="filled" rightSection={<KeyHint keys="n" inherit />}>
          New lead
        </Button>
        <Button rightSection={<KeyHint keys="h" />}>Hand over</Button>
        <Button color="late" variant="light">
          Disqualify
        </Button>
      </div>
      <div className="card pad row wrap" style={{ gap: 48 }}>
        <Figure
          label="Accepted by the closer"
          of={{ numerator: 338, denominator: 407 }}
          window="handoffs of Jul to Sep 2026"
        />
        <Figure
          label="Print advertising"
          of={{ numerator: 2, denominator: 16 }}
          window="leads of Jul to Sep 2026"
        />
        <Figure label="Speed to lead" value="38 min" beside="/ 5 h 10" window="p50 / p90, business time" />
        <Figure
          label="Waiting to be qualified"
          value="41 leads"
          window="now"
          late
          note="untouched past the target"
        />
      </div>
      <div className="card">
        <EmptyState
          title="Your leads will be here"
          says="Each with its channel, its owner and how far it came. Bring a file, or add the first by hand."
          action={{ label: 'Add the first lead', keys: 'n', run: () => {} }}
          second={{ label: 'Bring a CSV', run: () => {} }}
        />
      </div>
      <div className="card">
        <ErrorState
          says="The server did not answer within ten seconds. Try again; nothing was changed."
          code="unreachable"
          onRetry={() => {}}
        />
      </div>
      <ListSkeleton rows={4} />
    </Shown>
  )
}

function Relay() {
  return (
    <Shown title="Relay">
      <div className="card pad stack">
        <div className="row wrap">
          <h2 className="heading">Relay of Stahlbau Reuter</h2>
          <span className="quiet">large</span>
        </div>
        <RelayStrip
          segments={longRelay}
          touches={touches}
          now={NOW}
          size="large"
          earlier={{ name: 'Reuter, 2025', href: '#' }}
        />
      </div>
      <div className="card pad stack">
        <span className="quiet">normal</span>
        <RelayStrip segments={longRelay} touches={touches} now={NOW} />
        <RelayStrip segments={youngRelay} touches={touches.slice(0, 3)} now={NOW} />
        <RelayStrip segments={bentRelay} touches={[]} now={NOW} />
        <RelayStrip segments={[]} touches={[]} now={NOW} />
      </div>
      <div className="card pad stack">
        {[longRelay, youngRelay, bentRelay, longRelay.slice(0, 2)].map((segments, at) => (
          <RelayStrip key={at} segments={segments} touches={[]} now={NOW} size="small" />
        ))}
      </div>
    </Shown>
  )
}

function Many() {
  return (
    <Shown title="Two hundred strips">
      <div className="card pad stack">
        {Array.from({ length: 200 }, (_, at) => (
          <RelayStrip key={at} segments={longRelay} touches={[]} now={NOW} size="small" />
        ))}
      </div>
    </Shown>
  )
}

export const shelves = { pieces: Pieces, relay: Relay, many: Many, ...doors, ...records }
