import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Api, apiOf } from '../../../tests/api.ts'
import { inTransaction, type Scene, workAs } from '../../../tests/fixture.ts'
import { aMember } from '../../../tests/world.ts'
import type { Work } from '../../platform/work.ts'
import { CHECK_JOB, RUN_JOB } from './actions.ts'
import { giveUp, goThrough } from './jobs.ts'

const FILE =
  'Record ID;Create Date;Company name;Email\n1;2026-01-05;Acme;ada@acme.example\n2;soon;Bolt;\n3;2026-01-06;=Cut;\n'
const CSV = { 'content-type': 'text/csv' }

async function upload(api: Api, content: string, kind = 'leads') {
  return api.call('POST', `/imports?kind=${kind}&fileName=old.csv`, { body: content, headers: CSV })
}

// What a server does with the job that a route has put into the queue.
async function work(
  scene: Scene,
  importId: string,
  state: 'checking' | 'running',
  each: () => void | Promise<void> = () => {},
) {
  const task = {
    ids: { workspaceId: scene.workspaceId, importId },
    signal: new AbortController().signal,
    inTransaction: async <T>(step: (work: Work) => Promise<T>) => {
      await each()
      return scene.outside.transact(scene.workspaceId, () => step(workAs(scene.work, scene.work.actor)))
    },
  }
  await goThrough(task, state)
}

async function withQueues({ work: { tx } }: Scene) {
  for (const name of [CHECK_JOB, RUN_JOB])
    await sql`select jobs.create_queue(${name}, '{"policy":"standard"}'::jsonb)`.execute(tx)
}

describe('an import over HTTP', () => {
  it(
    'is uploaded, guessed, mapped, checked, run and reported',
    inTransaction(async (_, scene) => {
      const api = await apiOf(scene)
      await withQueues(scene)
      const { status, body } = await upload(api, FILE)
      expect(status).toBe(201)
      expect(body).toMatchObject({
        state: 'uploaded',
        kind: 'leads',
        fileName: 'old.csv',
        dialect: { separator: ';', encoding: 'utf-8' },
        columns: ['Record ID', 'Create Date', 'Company name', 'Email'],
        mapping: {
          externalId: 'Record ID',
          receivedAt: 'Create Date',
          accountName: 'Company name',
          email: 'Email',
        },
      })
      expect(body.sample[0]).toEqual(['1', '2026-01-05', 'Acme', 'ada@acme.example'])

      const wrong = await api.call('PATCH', `/imports/${body.id}`, {
        body: { version: body.version, mapping: { email: 'Mail' } },
      })
      expect(wrong).toMatchObject({ status: 409, body: { code: 'wrong-map', field: 'email' } })
      const mapping = { ...body.mapping, country: { value: 'ES' } }
      const mapped = await api.call('PATCH', `/imports/${body.id}`, {
        body: { version: body.version, mapping },
      })
      expect(mapped.status).toBe(200)

      expect(await api.call('POST', `/imports/${body.id}/checks`)).toMatchObject({
        status: 202,
        body: { state: 'checking' },
      })
      await work(scene, body.id, 'checking')
      const checked = await api.call('GET', `/imports/${body.id}`)
      expect(checked.body).toMatchObject({ state: 'checked', rowsTotal: 3, rowsTaken: 2, rowsRefused: 1 })
      expect(checked.body.notes).toMatchObject([{ rowNumber: 3, field: 'receivedAt', value: 'soon' }])
      expect((await api.call('GET', '/leads')).body.items).toEqual([])

      expect(await api.call('POST', `/imports/${body.id}/runs`)).toMatchObject({
        status: 202,
        body: { state: 'running' },
      })
      expect(await api.call('POST', `/imports/${body.id}/runs`)).toMatchObject({
        status: 409,
        body: { code: 'not-now' },
      })
      await work(scene, body.id, 'running')
      const listed = await api.call('GET', '/imports')
      expect(listed.body.items).toMatchObject([{ id: body.id, state: 'done', rowsTaken: 2, rowsRefused: 1 }])
      expect((await api.call('GET', '/leads')).body.items).toHaveLength(2)
      const report = await api.call('GET', `/imports/${body.id}/report.csv`)
      expect(report.body).toContain('3,refused,receivedAt,soon,bad-time,')
    }),
  )

  it(
    'is for managers to run, and refuses an empty file',
    inTransaction(async (given, scene) => {
      const api = await apiOf(scene)
      const rep = await aMember(given, { access: 'member' })
      expect(
        (await api.call('POST', '/imports?kind=leads', { as: rep, body: FILE, headers: CSV })).status,
      ).toBe(403)
      expect(await upload(api, '')).toMatchObject({ body: { code: 'empty-file' } })
      expect((await upload(api, FILE, 'wishes')).status).toBe(400)
    }),
  )

  it(
    'ends as failed once it is given up, and stays as it is when it had ended before',
    inTransaction(async (given, scene) => {
      const api = await apiOf(scene)
      await withQueues(scene)
      const { body } = await upload(api, `name\nOne More\n`)
      const state = async () => (await api.call('GET', `/imports/${body.id}`)).body.state
      await api.call('POST', `/imports/${body.id}/runs`)
      await giveUp(given, { importId: body.id })
      expect(await state()).toBe('failed')
      const other = (await upload(api, `name\nOne More\n`)).body
      await giveUp(given, { importId: other.id })
      expect((await api.call('GET', `/imports/${other.id}`)).body.state).toBe('uploaded')
    }),
  )

  it(
    'goes on where it stopped, without doubles, and stops when it is cancelled',
    inTransaction(async (_, scene) => {
      const api = await apiOf(scene)
      await withQueues(scene)
      const rows = Array.from({ length: 5000 }, (_, n) => `Person ${n % 4500}`)
      const { body } = await upload(api, `name\n${rows.join('\n')}\n`)
      await api.call('POST', `/imports/${body.id}/runs`)
      let transactions = 0
      const crash = () => {
        if (++transactions === 5) throw new Error('the power went out')
      }
      await expect(work(scene, body.id, 'running', crash)).rejects.toThrow('the power went out')
      const half = await api.call('GET', `/imports/${body.id}`)
      expect(half.body.state).toBe('running')
      expect(half.body.rowsRead).toBeGreaterThan(0)
      expect(half.body.rowsRead).toBeLessThan(5000)
      await work(scene, body.id, 'running')
      expect((await api.call('GET', `/imports/${body.id}`)).body).toMatchObject({
        state: 'done',
        rowsTaken: 5000,
        rowsRead: 5000,
      })
      const { rows: counted } = await sql<{ count: number }>`select count(*) from leads`.execute(
        scene.work.tx,
      )
      expect(counted[0]?.count).toBe(5000)

      const second = (await upload(api, `name\nOne More\n`)).body
      await api.call('POST', `/imports/${second.id}/runs`)
      expect(await api.call('POST', `/imports/${second.id}/cancellations`)).toMatchObject({
        body: { state: 'cancelled' },
      })
      await work(scene, second.id, 'running')
      expect((await api.call('GET', `/imports/${second.id}`)).body).toMatchObject({
        state: 'cancelled',
        rowsTaken: 0,
      })
    }),
    60_000,
  )

  it(
    'is paused, goes on without doubles, and gives its refused rows back to be mended',
    inTransaction(async (_, scene) => {
      const api = await apiOf(scene)
      await withQueues(scene)
      const rows = Array.from(
        { length: 2500 },
        (_, n) => `p${n},Person ${n},${n === 7 ? '=no' : `p${n}@x.example`}`,
      )
      const { body } = await upload(api, `id,name,email\n${rows.join('\n')}\n`)
      await api.call('POST', `/imports/${body.id}/runs`)
      expect(await api.call('POST', `/imports/${body.id}/resumptions`)).toMatchObject({ status: 409 })
      let transactions = 0
      const halfWay = async () => {
        if (++transactions !== 4) return
        await sql`update imports set state = 'paused', version = version + 1`.execute(scene.work.tx)
      }
      await work(scene, body.id, 'running', halfWay)
      const paused = await api.call('GET', `/imports/${body.id}`)
      expect(paused.body.state).toBe('paused')
      expect(paused.body.rowsRead).toBeLessThan(2500)
      expect(await api.call('POST', `/imports/${body.id}/pauses`)).toMatchObject({
        body: { code: 'not-now' },
      })
      expect(await api.call('POST', `/imports/${body.id}/resumptions`)).toMatchObject({ status: 202 })
      await work(scene, body.id, 'running')
      const done = (await api.call('GET', `/imports/${body.id}`)).body
      expect(done).toMatchObject({ state: 'done', rowsRead: 2500, rowsTaken: 2499, rowsRefused: 1 })
      expect(done.tally).toMatchObject({ newPeople: 2499, knownPeople: 0, refused: { 'bad-email': 1 } })
      const mend = (await api.call('GET', `/imports/${body.id}/refused.csv`)).body as string
      expect(mend.split('\n')).toHaveLength(3)
      expect(mend).toContain("id,name,email,Why it was not taken\np7,Person 7,'=no,")
    }),
    60_000,
  )

  it(
    'shows of the first rows those that would be refused as no rows, by their numbers in the file',
    inTransaction(async (_, scene) => {
      const api = await apiOf(scene)
      const more = [3, 4, 5, 6].map((n) => `${n};Person ${n};p${n}@doe.example\n`).join('')
      const top = 'Fair 2026;;\n;;\nId;Name;Mail\n1;Jane Doe;j@doe.example\n2;Too;many;cells\n'
      const { body } = await upload(api, top + more)
      const mapping = { externalId: 'Id', contactName: 'Name' }
      const { rows } = (await api.call('POST', `/imports/${body.id}/previews`, { body: { mapping } })).body
      expect(rows.slice(0, 2)).toMatchObject([
        { number: 4, fate: 'taken', becomes: { contactName: 'Jane Doe' } },
        {
          number: 5,
          fate: 'refused',
          problems: [{ code: 'broken-row', message: expect.stringContaining('cells') }],
        },
      ])
    }),
  )

  it(
    'shows what the first rows become, and remembers a map for the next file with such columns',
    inTransaction(async (_, scene) => {
      const api = await apiOf(scene)
      await withQueues(scene)
      const file = 'Kennung;Wer;Wann\n1;"Doe, Jane";03/04/2026\n2;"Nord, Jan";05/06/2026\n3;;soon\n'
      const { body } = await upload(api, file)
      const mapping = {
        externalId: 'Kennung',
        contactName: { column: 'Wer', as: 'family-first' },
        receivedAt: { column: 'Wann', as: 'day-first' },
      }
      const preview = await api.call('POST', `/imports/${body.id}/previews`, { body: { mapping } })
      expect(preview.body.rows).toMatchObject([
        { number: 2, fate: 'taken', becomes: { contactName: 'Jane Doe', externalId: '1' } },
        { number: 3, fate: 'taken' },
        { number: 4, fate: 'refused', problems: [{ field: 'receivedAt', value: 'soon' }] },
      ])
      expect(preview.body.rows[0].becomes.receivedAt).toMatch(/^2026-04-0/)
      const odd = { ...mapping, email: { column: 'Wer', as: 'day-first' } }
      expect(
        (await api.call('POST', `/imports/${body.id}/previews`, { body: { mapping: odd } })).body.code,
      ).toBe('wrong-map')
      await api.call('PATCH', `/imports/${body.id}`, { body: { version: body.version, mapping } })
      await api.call('POST', `/imports/${body.id}/runs`)
      const next = (await upload(api, file.replace(';Wann', ';Wann;Neu').replaceAll('\n', ';\n'))).body
      expect(next.mapping).toMatchObject({ externalId: 'Kennung', contactName: mapping.contactName })
      expect(next.guesses[0]).toMatchObject({ column: 'Kennung', why: 'before', sure: 'sure' })
      expect((await upload(api, file)).body.mapping).toEqual(mapping)
    }),
  )
})
