import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { everyTable } from '../../../../tests/everything.ts'
import { inTransaction, type Scene } from '../../../../tests/fixture.ts'
import { ATTACHED } from '../../../answers.ts'
import { logActivity } from '../../../office/activities/actions.ts'
import { examine } from '../../../platform/doctor.ts'
import { replayChecks } from '../../../platform/doctor-replay.ts'
import { mustBeOk } from '../../../platform/result.ts'
import type { Work } from '../../../platform/work.ts'
import { tables } from '../../../tables.ts'
import { editLead } from '../actions.ts'
import { editAccount, editContact } from '../people-edits.ts'
import { receiveLead } from '../receive.ts'
import { contactRecord } from '../record.ts'
import { findRecords } from '../sight.ts'
import { type MergeAsked, mergeRecords } from './actions.ts'
import type { MergedNoun } from './merge.ts'
import { previewMerge } from './preview.ts'
import { mergeBatch, mergeSeveral } from './several.ts'
import { pastOf, standingId } from './standing.ts'
import { undoRecordMerge } from './undo.ts'

const OWN = ['journal', 'changes', 'record_merges', 'merges', 'former_values', 'match_keys']

/** Every row of the workspace as it stands, without versions and what merging keeps of itself. */
async function everything({ tx, actor }: Work): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const { name, columns } of Object.values(tables)) {
    if (OWN.includes(name) || !('workspaceId' in columns)) continue
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) - 'version' as row from ${sql.table(name)} t
      where workspace_id = ${actor.workspaceId}`.execute(tx)
    for (const [n, { row }] of rows.entries()) all.set(`${name} ${row.id ?? n}`, JSON.stringify(row))
  }
  return all
}

const differences = (one: Map<string, string>, other: Map<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => [key, one.get(key), other.get(key)])

async function replays({ work, workspaceId }: Scene) {
  const found = await examine({ tx: work.tx, workspaceId, timeZone: 'UTC' }, replayChecks)
  expect(found.flatMap(({ findings }) => findings)).toEqual([])
}

async function aPerson(work: Work, name: string, more: object = {}, account: object = { name: 'Alto' }) {
  const lead = mustBeOk(
    await receiveLead(work, {
      ...{ account, contact: { name, ...more }, directness: 'direct', tags: [], extras: {} },
    } as never),
  )
  return { lead, id: lead.contactId as string, accountId: lead.accountId as string }
}

const merge = async (
  work: Work,
  noun: MergedNoun,
  survivorId: string,
  mergedId: string,
  more: Partial<MergeAsked> = {},
) => mergeRecords(work, noun, { ids: [survivorId, mergedId], survivorId, ...more })

describe('two people become one', () => {
  it(
    'keeps every value, moves what hangs on them, and answers by the old id',
    inTransaction(async (work, scene) => {
      const one = await aPerson(work, 'Maria Diaz', {
        emails: ['maria@alto.example'],
        title: 'Buyer',
        extras: { a: 1 },
      })
      const other = await aPerson(work, 'M. Díaz', {
        ...{ emails: ['m.diaz@home.example', 'x@home.example'], phones: ['+34 912 345 678'] },
        ...{ title: 'Head of buying', timeZone: 'Europe/Madrid', extras: { b: 2 } },
      })
      mustBeOk(await logActivity(work, { contactId: other.id, kind: 'note', subject: 'Met' } as never))
      const preview = mustBeOk(
        await previewMerge(work, 'contact', { ids: [one.id, other.id], survivorId: one.id }),
      )
      expect(preview.moves).toMatchObject({ leads: 1, activities: 1, contact_emails: 2, contact_phones: 1 })
      const merged = mustBeOk(
        await merge(work, 'contact', one.id, other.id, { choices: { title: 'merged' } }),
      )
      const now = await contactRecord(work, one.id)
      expect(now).toMatchObject({
        name: 'Maria Diaz',
        title: 'Head of buying',
        timeZone: 'Europe/Madrid',
        extras: { a: 1, b: 2 },
      })
      expect(now?.emails.map(({ email }) => email)).toEqual([
        'maria@alto.example',
        'm.diaz@home.example',
        'x@home.example',
      ])
      expect(await standingId(work, 'contact', other.id)).toBe(one.id)
      const { formerValues, merges } = await pastOf(work, 'contact', one.id)
      expect(formerValues).toEqual([
        { field: 'name', value: 'M. Díaz' },
        { field: 'title', value: 'Buyer' },
      ])
      expect(merges).toMatchObject([{ id: merged.id, mergedId: other.id, name: 'M. Díaz' }])
      expect((await findRecords(work, 'm. diaz', 5)).map(({ id }) => id)).toEqual([one.id])
      const again = await aPerson(work, 'Maria', { emails: ['m.diaz@home.example'] })
      expect(again.id).toBe(one.id)
      await replays(scene)
    }),
  )

  it(
    'never overrules a refusal, and joins an address both have',
    inTransaction(async (work) => {
      const one = await aPerson(work, 'A', { emails: ['a@a.example'] })
      const other = await aPerson(work, 'B', { emails: ['b@b.example'] })
      await sql`update contact_emails set email = 'A@a.example', email_key = 'a@a.example', consent = 'refused', validity = 'valid'
        where contact_id = ${other.id}`.execute(work.tx)
      mustBeOk(await merge(work, 'contact', one.id, other.id))
      expect((await contactRecord(work, one.id))?.emails).toMatchObject([
        { consent: 'refused', validity: 'valid' },
      ])
    }),
  )

  it(
    'keeps later edits when it is undone, and names what it could not put back',
    inTransaction(async (work, scene) => {
      const one = await aPerson(work, 'A', { emails: ['a@a.example'] })
      const other = await aPerson(work, 'B', {
        emails: ['b@b.example'],
        title: 'Buyer',
        timeZone: 'Europe/Madrid',
      })
      const third = await aPerson(work, 'C', { emails: ['c@c.example'] })
      const { id } = mustBeOk(await merge(work, 'contact', one.id, other.id))
      const { version } = (await contactRecord(work, one.id)) as { version: number }
      mustBeOk(await editContact(work, one.id, { version, title: 'Director' }))
      const moved = await sql<{
        version: number
      }>`select version from leads where id = ${other.lead.id}`.execute(work.tx)
      mustBeOk(
        await editLead(work, other.lead.id, {
          version: moved.rows[0]?.version as number,
          contactId: third.id,
          interest: 'Valves',
        }),
      )
      mustBeOk(await logActivity(work, { contactId: one.id, kind: 'note', subject: 'After' } as never))
      const { conflicts } = mustBeOk(await undoRecordMerge(work, 'contact', id))
      expect(conflicts).toEqual([
        { table: 'contacts', id: one.id, field: 'title' },
        { table: 'leads', id: other.lead.id, field: 'contactId' },
      ])
      expect(await contactRecord(work, one.id)).toMatchObject({ title: 'Director', timeZone: null })
      expect(await contactRecord(work, other.id)).toMatchObject({
        title: 'Buyer',
        binnedAt: null,
        mergedIntoId: null,
      })
      const { rows } = await sql`select contact_id from activities`.execute(work.tx)
      expect(rows).toEqual([{ contactId: one.id }])
      await replays(scene)
      expect(await undoRecordMerge(work, 'contact', id)).toMatchObject({ code: 'not-found' })
    }),
  )

  it(
    'refuses what cannot be one',
    inTransaction(async (work) => {
      const [one, two, three] = [await aPerson(work, 'A'), await aPerson(work, 'B'), await aPerson(work, 'C')]
      expect(await merge(work, 'contact', one.id, one.id)).toMatchObject({ code: 'same-record' })
      expect(await merge(work, 'contact', one.id, two.id, { choices: { shoe: 'merged' } })).toMatchObject({
        code: 'invalid',
      })
      expect(await merge(work, 'contact', one.id, two.id, { versions: { [one.id]: 9 } })).toMatchObject({
        code: 'stale',
      })
      mustBeOk(await merge(work, 'contact', one.id, two.id))
      expect(await merge(work, 'contact', two.id, three.id)).toMatchObject({ code: 'already-merged' })
      expect(await merge(work, 'contact', one.id, two.id)).toMatchObject({ code: 'already-merged' })
      expect(await editContact(work, two.id, { version: 2, title: 'x' })).toMatchObject({
        code: 'already-merged',
      })
    }),
  )

  it(
    'undoes the first of two merges where nothing was built on it, else says which comes first',
    inTransaction(async (work) => {
      const [one, two, three] = [await aPerson(work, 'A'), await aPerson(work, 'B'), await aPerson(work, 'C')]
      const first = mustBeOk(await merge(work, 'contact', one.id, two.id))
      const second = mustBeOk(await merge(work, 'contact', one.id, three.id))
      mustBeOk(await undoRecordMerge(work, 'contact', first.id))
      mustBeOk(await undoRecordMerge(work, 'contact', second.id))
      const chain = mustBeOk(await merge(work, 'contact', one.id, two.id))
      const onTop = mustBeOk(await merge(work, 'contact', three.id, one.id))
      expect(await standingId(work, 'contact', two.id)).toBe(three.id)
      expect(await undoRecordMerge(work, 'contact', chain.id)).toMatchObject({
        ...{ code: 'merged-since', details: { mergeId: onTop.id } },
      })
      mustBeOk(await undoRecordMerge(work, 'contact', onTop.id))
      mustBeOk(await undoRecordMerge(work, 'contact', chain.id))
      expect((await contactRecord(work, two.id))?.mergedIntoId).toBe(null)
    }),
  )

  it(
    'makes one of several, and many pairs at once with an answer for each',
    inTransaction(async (work) => {
      const people = []
      for (const name of ['A', 'B', 'C', 'D', 'E']) people.push((await aPerson(work, name)).id)
      const [a, b, c, d, e] = people as [string, string, string, string, string]
      expect(mustBeOk(await mergeSeveral(work, 'contact', { ids: [a, b, c] })).ids).toHaveLength(2)
      const pairs = [{ ids: [a, d] as [string, string], survivorId: a }, { ids: [b, e] as [string, string] }]
      const dry = mustBeOk(await mergeBatch(work, { noun: 'contact', pairs, dryRun: true }))
      expect(dry).toMatchObject({ merged: 0, items: [{ moves: { leads: 1 } }, { code: 'already-merged' }] })
      const done = mustBeOk(await mergeBatch(work, { noun: 'contact', pairs, dryRun: false }))
      expect(done).toMatchObject({
        merged: 1,
        items: [
          { done: true, survivorId: a },
          { done: false, code: 'already-merged' },
        ],
      })
    }),
  )
})

describe('two companies become one', () => {
  it(
    'moves people, leads and rules, and knows the second domain at the door',
    inTransaction(async (work, scene) => {
      const one = await aPerson(work, 'A', {}, { name: 'Alto', domain: 'alto.example' })
      const other = await aPerson(
        work,
        'B',
        {},
        { name: 'Alto Foods', domain: 'alto-foods.example', country: 'ES' },
      )
      const before = await everything(work)
      const { id } = mustBeOk(await merge(work, 'account', one.accountId, other.accountId))
      const later = await aPerson(work, 'New', { emails: ['n@alto-foods.example'] }, {})
      expect(later.accountId).toBe(one.accountId)
      const byName = await aPerson(work, 'Newer', {}, { name: 'ALTO foods' })
      expect(byName.accountId).toBe(one.accountId)
      await replays(scene)
      mustBeOk(await undoRecordMerge(work, 'account', id))
      const after = await everything(work)
      expect(differences(before, after).filter(([, was]) => was !== undefined)).toEqual([])
      await replays(scene)
    }),
  )

  it(
    'comes back from a merge of everything there is',
    inTransaction(async (work, scene) => {
      await everyTable(scene)
      for (const noun of ['contact', 'account'] as const) {
        const { rows } = await sql<{
          id: string
        }>`select id from ${sql.table(`${noun}s`)} order by id limit 2`.execute(work.tx)
        const [one, other] = rows.map(({ id }) => id) as [string, string]
        for (const [survivor, merged] of [
          [one, other],
          [other, one],
        ] as const) {
          const before = await everything(work)
          const { id } = mustBeOk(await merge(work, noun, survivor, merged))
          await replays(scene)
          expect(mustBeOk(await undoRecordMerge(work, noun, id)).conflicts).toEqual([])
          expect(differences(before, await everything(work))).toEqual([])
          await replays(scene)
        }
      }
    }),
  )
})

const word = fc.constantFrom('Ana', 'Bo', 'Cy')
const person = fc.record({
  name: word,
  company: fc.constantFrom('Alto', 'Bolt', 'Crux'),
  title: fc.option(word, { nil: undefined }),
  emails: fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@y.example'), { maxLength: 2 }),
  country: fc.constantFrom('ES', 'DE', undefined),
})

describe('merging by chance', () => {
  it(
    'is undone exactly, and edits made between stay',
    inTransaction(async (work, scene) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(person, { minLength: 2, maxLength: 5 }),
          fc.constantFrom<MergedNoun>('contact', 'account'),
          fc.boolean(),
          fc.boolean(),
          async (people, noun, fromOther, edits) => {
            await sql`savepoint world`.execute(work.tx)
            for (const { name, company, country, ...more } of people)
              await aPerson(work, name, more, { name: company, ...(country ? { country } : {}) })
            await onePair(scene, noun, fromOther, edits)
            await sql`rollback to savepoint world`.execute(work.tx)
          },
        ),
        { numRuns: 12 },
      )
    }),
  )
})

async function onePair(scene: Scene, noun: MergedNoun, fromOther: boolean, edits: boolean) {
  const { work } = scene
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from ${sql.table(`${noun}s`)} order by id`.execute(work.tx)
  const [one, other] = [rows[0], rows.at(-1)]
  if (!one || !other || one.id === other.id) return
  const before = await everything(work)
  const choices = { name: 'merged', [noun === 'contact' ? 'title' : 'country']: 'merged' } as const
  const { id } = mustBeOk(await merge(work, noun, one.id, other.id, fromOther ? { choices } : {}))
  const standing = await sql<{
    version: number
  }>`select version from ${sql.table(`${noun}s`)} where id = ${one.id}`.execute(work.tx)
  const version = standing.rows[0]?.version as number
  if (edits && noun === 'contact')
    mustBeOk(await editContact(work, one.id, { version, timeZone: 'Asia/Tokyo' }))
  if (edits && noun === 'account') mustBeOk(await editAccount(work, one.id, { version, city: 'Leeds' }))
  const { conflicts } = mustBeOk(await undoRecordMerge(work, noun, id))
  expect(conflicts).toEqual([])
  const left = differences(before, await everything(work))
  expect(left.map(([key]) => key)).toEqual(edits ? [`${noun}s ${one.id}`] : [])
  await replays(scene)
}

describe('what hangs on people and companies', () => {
  it(
    'is named by its module, whatever points at them',
    inTransaction(async (work) => {
      const { rows } = await sql<{ at: string }>`
        select distinct c.conrelid::regclass::text || '.' || a.attname as at
        from pg_constraint c
        cross join lateral unnest(c.conkey) k
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k
        where c.contype = 'f' and c.confrelid in ('contacts'::regclass, 'accounts'::regclass)
          and a.attname <> 'workspace_id' order by 1`.execute(work.tx)
      const told = ATTACHED.flatMap(({ contact, account }) => [...contact, ...account]).map(
        ({ table, column }) => {
          const columns = tables[table].columns as Record<string, { name: string }>
          return `${tables[table].name}.${columns[column]?.name}`
        },
      )
      // Merging itself answers for these.
      const own = [
        'contact_emails.contact_id',
        'contact_phones.contact_id',
        'contacts.merged_into_id',
        'accounts.merged_into_id',
      ]
      expect(rows.map(({ at }) => at).filter((at) => !told.includes(at) && !own.includes(at))).toEqual([])
    }),
  )
})
