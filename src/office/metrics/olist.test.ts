import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Scene, inTransaction } from '../../../tests/fixture.ts'
import { newImport } from '../../funnel/intake/actions.ts'
import { detect } from '../../funnel/intake/dialect.ts'
import { type ImportKind, type Mapping, planOf } from '../../funnel/intake/fields.ts'
import { end, keepBatch } from '../../funnel/intake/jobs.ts'
import { runThrough } from '../../funnel/intake/run.ts'
import { NOTHING_YET, type Note, notesOf } from '../../funnel/intake/verdict.ts'
import { mustBeOk } from '../../platform/result.ts'
import type { Work } from '../../platform/work.ts'
import { workAs } from '../../../tests/fixture.ts'

const folder = process.env.REAL_DATA ? join(process.env.REAL_DATA, 'olist') : ''
const LEADS: Mapping = { externalId: 'mql_id', receivedAt: 'first_contact_date', channel: 'origin', campaign: 'landing_page_id' }
const DEALS: Mapping = {
  leadExternalId: 'mql_id', externalId: 'seller_id', qualifiedBy: 'sdr_id', convertedBy: 'sr_id', closedAt: 'won_date',
  amount: 'declared_monthly_revenue', currency: { value: 'BRL' }, productLine: 'business_segment', outcome: { value: 'won' },
}

async function bring(work: Work, scene: Scene, kind: ImportKind, name: string, mapping: Mapping) {
  const file = join(folder, name)
  const { rows, ...dialect } = detect(readFileSync(file).subarray(0, 65536), false)
  const plan = mustBeOk(planOf(kind, mapping, rows[0] ?? []))
  const importId = await newImport(work, kind, name, 'running', mapping)
  const notes: Note[] = []
  const inTransaction = <T>(step: (work: Work) => Promise<T>) =>
    scene.outside.transact(scene.workspaceId, () => step(workAs(work, work.actor)))
  const counts = await runThrough({
    kind, plan, dialect, chunks: createReadStream(file), importId, inTransaction, counts: NOTHING_YET,
    async keep(inside, so, verdicts) {
      await keepBatch(inside, importId, so, verdicts)
      notes.push(...notesOf(verdicts))
    },
  })
  await end(work, importId, 'running')
  return { counts, notes }
}

describe.skipIf(!existsSync(folder))('the real marketing funnel', () => {
  it('comes in', inTransaction(async (work, scene) => {
    scene.clock.set('2026-03-02T09:00:00.000Z')
    let t = performance.now()
    const leads = await bring(work, scene, 'leads', 'olist_marketing_qualified_leads_dataset.csv', LEADS)
    console.log(performance.now() - t, leads.counts, leads.notes.slice(0, 2), leads.notes.length)
    t = performance.now()
    const deals = await bring(work, scene, 'deals', 'olist_closed_deals_dataset.csv', DEALS)
    console.log(performance.now() - t, deals.counts, deals.notes.slice(0, 5))
    const again = await bring(work, scene, 'deals', 'olist_closed_deals_dataset.csv', DEALS)
    console.log(again.counts)
  }))
})
