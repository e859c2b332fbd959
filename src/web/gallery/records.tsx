import { Button } from '@mantine/core'
import { useState } from 'react'
import { BarFunnel } from '../ui/BarFunnel.tsx'
import { DayField } from '../ui/DayField.tsx'
import { EditInPlace } from '../ui/EditInPlace.tsx'
import { LEVELS, type LevelFunction } from '../ui/functions.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { List } from '../ui/list/List.tsx'
import { AddFilterButton } from '../ui/list/ListHead.tsx'
import { Money } from '../ui/Money.tsx'
import { MoneyField } from '../ui/MoneyField.tsx'
import { Person } from '../ui/Person.tsx'
import { ReasonPicker } from '../ui/ReasonPicker.tsx'
import { FactList, Facts, Quote, RecordHead, RecordLayout } from '../ui/RecordLayout.tsx'
import { RelayStrip } from '../ui/relay/RelayStrip.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { OnDay, When } from '../ui/When.tsx'
import { longRelay, NOW, touches } from './invented.ts'
import { Shown } from './Shown.tsx'

const saved = async () => null
const nothing = () => {}

const COMPANIES = [
  'Alto Foods SA',
  'Nordhavn Energi',
  'Brasserie du Lac',
  'Hexal Water',
  'Stahlbau Reuter',
  'Kestrel Chemicals',
]
const rows = Array.from({ length: 1400 }, (_, at) => ({
  id: String(at),
  company: `${COMPANIES[at % COMPANIES.length]}${at > 5 ? ` ${at}` : ''}`,
  level: LEVELS[(at * 7) % 4] as LevelFunction,
  owner: ['Lea Marten', 'Bea Ekdal', 'Carlo Adler', 'Sam Adeyemi'][(at * 7) % 4]!,
  length: 2 + ((at * 5) % 9),
}))
type Row = (typeof rows)[number]

const NAMES = { gather: 'sorting', qualify: 'working', convert: 'quote sent', serve: 'customer' }

function Leads() {
  return (
    <Shown title="Leads">
      <List<Row>
        name="leads"
        noun="leads"
        rows={rows}
        keyOf={(row) => row.id}
        titleOf={(row) => row.company}
        total={{ count: 1400, isAbout: true }}
        sort={{ field: 'company', isFalling: false }}
        onSort={nothing}
        views={[
          { id: 'mine', name: 'My open leads' },
          { id: 'late', name: 'Late' },
        ]}
        view="mine"
        onSaveView={nothing}
        filters={[
          { key: 'state', says: 'state is', value: 'open', onRemove: nothing, onEdit: nothing },
          { key: 'channel', says: 'channel is', value: 'Trade show', onRemove: nothing },
        ]}
        addFilter={<AddFilterButton />}
        bulk={[
          { key: 'hand', label: 'Hand over', keys: 'h', run: nothing },
          { key: 'refuse', label: 'Refuse', danger: true, run: nothing },
        ]}
        actions={
          <Button variant="filled" rightSection={<KeyHint keys="n" inherit />}>
            New lead
          </Button>
        }
        onOpen={nothing}
        columns={[
          {
            key: 'company',
            head: 'Company',
            cell: (row) => <b>{row.company}</b>,
            isAlways: true,
            sort: 'company',
            phone: 'title',
          },
          {
            key: 'state',
            head: 'State',
            width: 120,
            cell: (row) => <StateChip function={row.level}>{NAMES[row.level]}</StateChip>,
            phone: 'side',
          },
          {
            key: 'relay',
            head: 'Relay',
            width: 148,
            cell: (row) => (
              <RelayStrip size="small" segments={longRelay.slice(0, row.length)} touches={[]} now={NOW} />
            ),
            phone: 'line',
          },
          {
            key: 'owner',
            head: 'Owner',
            width: 160,
            cell: (row) => <Person name={row.owner} function={row.level} named />,
          },
          { key: 'next', head: 'Next step', cell: () => <When at="2026-10-09T08:20:00.000Z" /> },
          {
            key: 'amount',
            head: 'Amount, EUR',
            width: 120,
            isRight: true,
            cell: (row) => <Money amount={row.length * 123_400} currency="EUR" bare />,
            sort: 'amount',
          },
        ]}
        board={{
          columns: LEVELS.map((level) => ({ key: level, head: NAMES[level], function: level })),
          columnOf: (row) => row.level,
          card: (row) => (
            <>
              <b>{row.company}</b>
              <RelayStrip size="small" segments={longRelay.slice(0, row.length)} touches={[]} now={NOW} />
            </>
          ),
          mayMove: (row, to) => to !== 'gather' && row.level !== to,
          onMove: nothing,
        }}
        empty={null}
      />
    </Shown>
  )
}

function Record() {
  const [day, setDay] = useState<string | null>('2026-11-03')
  const [money, setMoney] = useState({ amount: 1_250_050 as number | null, currency: 'EUR' })
  const [name, setName] = useState('Maria Ortega')
  const [asks, setAsks] = useState(false)
  return (
    <Shown title="Maria Ortega">
      <RecordLayout
        head={
          <RecordHead
            title="Maria Ortega"
            mark={<StateChip function="qualify">working</StateChip>}
            about="Head of works, Alto Foods SA, Valencia · 13:06 there"
            actions={
              <>
                <Button variant="filled">Call +34 96 555 01 23</Button>
                <Button onClick={() => setAsks(true)}>Return to sorting</Button>
              </>
            }
          />
        }
        strip={<RelayStrip segments={longRelay} touches={touches} now={NOW} />}
        story={
          <>
            <div className="card pad">
              <Quote function="gather" source="Trade show, Madrid Bebidas, card by LM · direct interest">
                We need food-grade valves for a new bottling line before the spring season.
              </Quote>
            </div>
            <div className="card">
              <Timeline
                happenings={[
                  {
                    id: '1',
                    at: '2026-10-08T12:04:00.000Z',
                    says: 'Call, 4:12. Asked for the callback.',
                    note: '“Ruiz signs, I choose.”',
                    function: 'qualify',
                    by: { name: 'Bea Ekdal' },
                  },
                  {
                    id: '2',
                    at: '2026-10-06T07:40:00.000Z',
                    says: 'Number corrected, company merged with Alto Foods (2 records)',
                    function: 'gather',
                    by: { name: 'Lea Marten' },
                  },
                  {
                    id: '3',
                    at: '2026-10-05T14:05:00.000Z',
                    says: 'Returned to sorting: number invalid',
                    function: 'qualify',
                    by: { name: 'Bea Ekdal' },
                  },
                ]}
                more={{ isLoading: false, load: nothing }}
              />
            </div>
          </>
        }
        facts={
          <Facts title="About her" beside="3 of 4">
            <FactList
              facts={[
                {
                  label: 'Name',
                  value: (
                    <EditInPlace
                      label="Name"
                      value={name}
                      onSave={async (value) => {
                        setName(value)
                        return null
                      }}
                    />
                  ),
                },
                { label: 'Phone', value: <EditInPlace label="Phone" value="" onSave={saved} /> },
                {
                  label: 'Close day',
                  value: (
                    <EditInPlace
                      label="Close day"
                      value={day}
                      shown={<OnDay day={day} />}
                      onSave={async (value) => {
                        setDay(value)
                        return null
                      }}
                      editor={({ value, onDone, error }) => (
                        <DayField
                          isBare
                          label="Close day"
                          value={value}
                          onChange={onDone}
                          error={error}
                          autoFocus
                        />
                      )}
                    />
                  ),
                },
                {
                  label: 'Amount',
                  value: (
                    <MoneyField
                      isBare
                      label="Amount"
                      value={money}
                      onChange={setMoney}
                      currencies={['EUR', 'USD', 'JPY']}
                    />
                  ),
                },
                {
                  label: 'Day',
                  value: <DayField isBare label="Day" value={day} onChange={setDay} isClearable />,
                },
              ]}
            />
          </Facts>
        }
      />
      <ReasonPicker
        opened={asks}
        title="Return to sorting"
        confirm="Return to sorting"
        reasons={[
          { code: 'bad_number', label: 'The number is wrong' },
          { code: 'incomplete', label: 'Something is missing', about: 'say what below' },
          { code: 'duplicate', label: 'We have this lead already' },
        ]}
        onPick={() => setAsks(false)}
        onClose={() => setAsks(false)}
      />
    </Shown>
  )
}

function Funnel() {
  return (
    <Shown title="Figures">
      <div className="card pad stack">
        <h2 className="heading">How far they came</h2>
        <BarFunnel
          levels={[
            {
              function: 'gather',
              label: 'Leads received',
              count: 1412,
              now: [
                { label: 'in sorting', count: 186 },
                { label: 'refused', count: 97, isOut: true },
              ],
              took: { half: '6 h', most: '1.9 days' },
              onOpen: nothing,
            },
            {
              function: 'qualify',
              label: 'Released to qualify',
              count: 1129,
              now: [
                { label: 'working', count: 211 },
                { label: 'out', count: 402, isOut: true },
              ],
              took: { half: '3.1 days', most: '11 days' },
              onOpen: nothing,
            },
            {
              function: 'convert',
              label: 'Accepted by convert',
              count: 338,
              now: [
                { label: 'working', count: 71 },
                { label: 'lost', count: 141, isOut: true },
              ],
              took: { half: '24 days', most: '81 days' },
            },
            {
              function: 'serve',
              label: 'Won, now customers',
              count: 104,
              now: [{ label: 'bought again', count: 19 }],
            },
          ]}
        />
      </div>
    </Shown>
  )
}

/** Lists, records and the funnel. */
export const records = { leads: Leads, record: Record, funnel: Funnel }
