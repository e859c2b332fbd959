/** What is said in the demo: interests and needs in the prospects' words, evidence, how calls went. */

export type Line = 'industrial' | 'process'

export const INTERESTS: Record<Line, string[]> = {
  industrial: [
    'Directional valves for a 160 bar press line',
    'Spare cartridges for our older presses, about forty a year',
    'Looking for a quieter valve block for a forming machine',
    'Price and delivery for pressure relief valves, 25 pieces',
    'Valves that hold a load when the pump stops',
    'Replacement for a series nobody makes any more',
  ],
  process: [
    'Control valves for a new cooling circuit',
    'Ball valves for sea water, size 100',
    'Actuated valves for three dosing stations',
    'Something against leaking spindles in our wash plant',
    'Shut-off valves for hot condensate, with certificates',
    'Quote for a complete valve island, delivered in May',
  ],
}

export const NEEDS: Record<Line, string[]> = {
  industrial: [
    'It must hold the load for ten minutes',
    'We need delivery within three weeks',
    'It has to fit the old bolt pattern',
    'Less noise: the works council asks for under 72 dB',
  ],
  process: [
    'No leakage to the outside, ever',
    'We need certificates for each valve',
    'It must survive salt water for five years',
    'We want to see the position from the control room',
  ],
}

export const COSTS_OF_PROBLEM = [
  'Each standstill costs us about 9,000 a day',
  'We lose four hours a week',
  'Two claims last year',
  'Scrap of three percent',
]

export const EVIDENCE: Record<
  'market_fit' | 'authority' | 'financial_power' | 'buying_decision',
  Record<'no' | 'partial' | 'yes', string[]>
> = {
  market_fit: {
    yes: [
      'Builds presses with about 60 valves each',
      'Runs a plant with over 200 valves of our sizes',
      'Service company for machines we know',
    ],
    partial: ['Mostly pneumatic, two hydraulic lines', 'Small series, but growing'],
    no: ['Only needs household fittings', 'Sells the same kind of valves themselves'],
  },
  authority: {
    yes: ['Signs up to 50,000 alone', 'Decides with the plant manager, who was on the call'],
    partial: ['Prepares the decision, the buyer signs', 'Asks the group for anything above 5,000'],
    no: ['An intern collecting brochures'],
  },
  financial_power: {
    yes: ['Budget approved for this year', 'Bought for 40,000 from a competitor last autumn'],
    partial: ['Budget asked for, answer next month', 'Names a range, nothing approved'],
    no: ['No money for it this year'],
  },
  buying_decision: {
    yes: ['Line stops for the retrofit in eight weeks', 'Decides by the end of the quarter'],
    partial: ['Wants to decide this year', 'Compares three suppliers, no date'],
    no: ['Would go on as it is'],
  },
}

export const CALLS: Record<string, string> = {
  no_answer: 'Nobody answered',
  left_voicemail: 'Left a message',
  gatekeeper: 'Spoke to reception, asked to call again',
  callback_requested: 'Asked to be called back',
  connected_interested: 'Talked about the application',
  meeting_booked: 'Agreed on a meeting',
  not_now: 'Not now: project postponed',
  not_interested: 'Not interested any more',
  invalid_number: 'The number does not exist',
  do_not_call: 'Asked not to be called again',
}

export const NEXT = {
  qualify: ['Call again', 'Ask who signs', 'Send data sheet, then call', 'Find out about the budget'],
  convert: [
    'Send the quotation',
    'Visit the plant',
    'Clear the pressure data with the engineer',
    'Ask for the decision',
    'Agree on delivery dates',
  ],
  serve: ['Ask how the first weeks went', 'Plan the yearly service', 'Talk about spare parts'],
}

export const REPEAT_NEEDS = [
  'The same again for the second line',
  'Spare parts for the next year',
  'Two more of them, for the sister plant',
  'A larger size of what we have',
]
export const REFERRALS = [
  'A partner of ours has the same trouble with leaking valves',
  'Our machine builder should talk to you',
]
