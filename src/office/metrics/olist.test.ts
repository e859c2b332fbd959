// The numbers of a real marketing funnel; the files are not ours to ship, so this needs REAL_DATA.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bring } from '../../../tests/bring.ts'
import { inTransaction, type Scene } from '../../../tests/fixture.ts'
import type { Mapping } from '../../funnel/intake/fields.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Dimension } from './contract.ts'
import { catchUp } from './follow.ts'
import { funnel } from './funnel.ts'

const folder = process.env.REAL_DATA ? join(process.env.REAL_DATA, 'olist') : ''
const LEADS: Mapping = { externalId: 'mql_id', receivedAt: 'first_contact_date', channel: 'origin' }
const DEALS: Mapping = {
  leadExternalId: 'mql_id',
  externalId: 'seller_id',
  qualifiedBy: 'sdr_id',
  convertedBy: 'sr_id',
  closedAt: 'won_date',
  amount: 'declared_monthly_revenue',
  currency: { value: 'BRL' },
  productLine: 'business_segment',
}

const BY_ORIGIN: Record<string, [number, number]> = {
  organic_search: [2296, 271],
  paid_search: [1586, 195],
  social: [1350, 75],
  unknown: [1099, 179],
  direct_traffic: [499, 56],
  email: [493, 15],
  referral: [284, 24],
  other: [150, 4],
  display: [118, 6],
  other_publicities: [65, 3],
}

const BY_MONTH = [0.84, 2.33, 2.24, 3.37, 4.04, 5.5, 13.32, 14.49, 14.22, 13.54, 9.98]

const file = (name: string) => readFileSync(join(folder, `olist_${name}_dataset.csv`))
const leads = (scene: Scene) => bring(scene, 'leads', file('marketing_qualified_leads'), LEADS)
const deals = (scene: Scene) => bring(scene, 'deals', file('closed_deals'), DEALS)

describe.skipIf(!existsSync(folder))('the real marketing funnel', () => {
  it(
    'comes in whole and gives the figures of its catalogue',
    inTransaction(async (work, scene) => {
      expect((await leads(scene)).counts).toMatchObject({ read: 8000, taken: 8000, refused: 0, warned: 0 })
      const brought = await deals(scene)
      expect(brought.counts).toMatchObject({ read: 842, taken: 842, refused: 0, warned: 1 })
      expect(brought.notes).toMatchObject([{ kind: 'warning', code: 'closed-before-received' }])
      await catchUp(work)
      const figures = async (by: Dimension) => mustBeOk(await funnel(work, { by }))

      const byChannel = await figures('channel')
      expect(byChannel.total).toMatchObject({
        leads: 8000,
        opportunities: 842,
        won: 842,
        lost: 0,
        medianDaysToWon: 14,
      })
      expect(byChannel.total.rate).toBeCloseTo(0.10525, 6)
      expect(byChannel.total.p75DaysToWon).toBe(54.75)
      expect(byChannel.rows).toHaveLength(11)
      for (const [key, [count, won]] of Object.entries(BY_ORIGIN)) {
        expect(byChannel.rows.find((row) => row.key === key)).toMatchObject({
          leads: count,
          opportunities: won,
          won,
          rate: won / count,
        })
      }
      expect(byChannel.rows.find((row) => row.key === null)).toMatchObject({ leads: 60, won: 14 })

      const months = (await figures('month')).rows
      expect(months.map((row) => row.key)).toEqual(
        [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].reduce(monthsAfter, ['2017-06']),
      )
      expect(months.slice(1).map((row) => Math.round((row.rate ?? 0) * 10_000) / 100)).toEqual(BY_MONTH)

      const members = (await figures('member')).rows
      const of = (fn: string) => members.filter((row) => row.function === fn && row.won > 0)
      expect([of('qualify').length, of('convert').length]).toEqual([32, 22])
      expect([of('qualify')[0]?.won, of('convert')[0]?.won]).toEqual([140, 133])
      const both = of('qualify').filter((row) => of('convert').some((other) => other.id === row.id))
      expect(both.length).toBeGreaterThan(0)
    }),
    60_000,
  )

  it(
    'changes nothing when it comes in again',
    inTransaction(async (work, scene) => {
      await leads(scene)
      await deals(scene)
      const before = await everything(scene)
      expect((await leads(scene)).counts).toMatchObject({ read: 8000, unchanged: 8000, taken: 0, warned: 0 })
      expect((await deals(scene)).counts).toMatchObject({ read: 842, unchanged: 842, taken: 0, warned: 0 })
      expect(await everything(scene)).toEqual(before)
      await catchUp(work)
    }),
    60_000,
  )
})

const monthsAfter = (all: string[], n: number) => [
  ...all,
  n > 12 ? `2018-${String(n - 12).padStart(2, '0')}` : `2017-${String(n).padStart(2, '0')}`,
]

async function everything({ work, workspaceId }: Scene) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from leads where workspace_id = ${workspaceId}) as leads,
           (select count(*) from holdings where workspace_id = ${workspaceId}) as holdings,
           (select count(*) from opportunities where workspace_id = ${workspaceId}) as opportunities,
           (select count(*) from members where workspace_id = ${workspaceId}) as members,
           (select count(*) from channels where workspace_id = ${workspaceId}) as channels,
           (select sum(version) from leads where workspace_id = ${workspaceId}) as versions,
           (select count(*) from journal where workspace_id = ${workspaceId} and fact <> 'import.finished') as facts`.execute(
    work.tx,
  )
  return rows[0]
}
