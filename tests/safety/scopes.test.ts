// Every question over HTTP that reads records takes a scope: a file that selects from a table of records either asks
// `may(...)`, is handed a `Scope`, or stands below with the reason why it need not.
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const CHECKOUT = resolve(import.meta.dirname, '../..')
const RECORDS =
  /\b(?:from|join) (leads|opportunities|orders|accounts|contacts|handoffs|activities|qualifications)\b/

/** Files that read records without a scope, and why. */
const WITHOUT: [path: RegExp, why: string][] = [
  [/^src\/funnel\/intake\//, 'a file is brought in by the system, for who may see imports'],
  [
    /^src\/office\/metrics\//,
    'sums of the company, answered only to who sees all figures or those of a person',
  ],
  [/^src\/office\/team\/rights\//, 'the rules themselves'],
  [
    /^src\/office\/team\/(pods|members|calendars|territories|roles|shapes|templates)\//,
    'the order of the company',
  ],
  [/\/(jobs|held|follow|breach|expiry|schedule)[\w-]*\.ts$/, 'the system, by the clock'],
  [/^src\/demo\//, 'makes the company up'],
  [/^src\/(cli|platform)\//, 'the house, not what it answers'],
]

/**
 * Read for a step whose lead was found within the scope (relays, stamping), by the system (routing, moving), or counted
 * for who shapes territories. A new file here wants a reason.
 */
const KNOWN = [
  'src/funnel/handoffs/policies/channel-needs.ts',
  'src/funnel/handoffs/routing/facts.ts',
  'src/funnel/handoffs/routing/people.ts',
  'src/funnel/handoffs/routing/waiting.ts',
  'src/funnel/leads/relays.ts',
  'src/funnel/leads/stamping.ts',
  'src/funnel/leads/territories/actions.ts',
  'src/funnel/leads/territories/groups.ts',
  'src/funnel/leads/territories/moving.ts',
  'src/office/notices/known.ts',
  'src/office/outreach/floor/pieces-lock.ts',
]

const files = globSync('src/{funnel,office}/**/*.ts', { cwd: CHECKOUT })
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(join(CHECKOUT, path), 'utf8') }))

describe('questions about records', () => {
  const asking = files.filter(({ text }) => RECORDS.test(text))

  it('have been read', () => expect(asking.length).toBeGreaterThan(20))

  it('are asked within a scope, or say why not', () => {
    const open = asking
      .filter(({ text }) => !/\bmay\(|\bScope\b/.test(text))
      .map(({ path }) => path)
      .filter((path) => !WITHOUT.some(([known]) => known.test(path)))
    expect(open.sort()).toEqual(KNOWN)
  })
})
