import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Api, apiOf } from '../../../../tests/api.ts'
import { inTransaction, workAs } from '../../../../tests/fixture.ts'
import { workbookOf } from '../../../../tests/zip.ts'
import type { Work } from '../../../platform/work.ts'
import { goThrough } from '../jobs.ts'

const upload = (api: Api, body: string | Buffer, type = 'text/csv') =>
  api.call('POST', '/imports?kind=leads&fileName=fair.csv', { body, headers: { 'content-type': type } })

const sheet = (rows: string[][]) =>
  rows.map((cells) => `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`).join('')

describe('a file over HTTP', () => {
  it(
    'shows how it is written, and is read again as it is corrected',
    inTransaction(async (_, scene) => {
      const api = await apiOf(scene)
      const { body } = await upload(api, Buffer.from('list of May\nName;Company\nJörg;Größe\n', 'latin1'))
      expect(body).toMatchObject({
        dialect: { encoding: 'windows-1252', separator: ';', headingRow: 2, columns: 2 },
        sheets: [],
        top: [{ number: 1, cells: ['list of May'] }, { number: 2, cells: ['Name', 'Company'] }, {}],
        columns: ['Name', 'Company'],
        sample: [['Jörg', 'Größe']],
        mapping: { accountName: 'Company' },
      })
      const change = (version: number, dialect: object) =>
        api.call('PATCH', `/imports/${body.id}`, { body: { version, dialect } })
      const cyrillic = await change(body.version, { encoding: 'windows-1251' })
      expect(cyrillic.body).toMatchObject({
        dialect: { encoding: 'windows-1251', headingRow: 2 },
        sample: [['Jцrg', 'GrцЯe']],
      })
      const bare = await change(cyrillic.body.version, { headingRow: 0 })
      expect(bare.body).toMatchObject({
        columns: ['Column 1', 'Column 2'],
        mapping: {},
        dialect: { encoding: 'windows-1251' },
      })
      expect((await change(body.version, { headingRow: 1 })).body).toMatchObject({ code: 'stale' })
      expect((await change(bare.body.version, { sheet: 3 })).body).toMatchObject({ code: 'unknown-sheet' })
      expect((await change(bare.body.version, { separator: '"' })).status).toBe(400)
      expect((await change(bare.body.version, { encoding: 'ebcdic' })).status).toBe(400)
    }),
  )

  it(
    'may be a workbook: another sheet is chosen, and its rows are taken',
    inTransaction(async (_, scene) => {
      const api = await apiOf(scene)
      const book = workbookOf({
        sheets: {
          April: sheet([
            ['Name', 'Company'],
            ['Ada', 'Acme'],
          ]),
          May: sheet([
            ['Fair'],
            ['Company', 'Person', 'Email'],
            ['Bolt', 'Bo', 'bo@bolt.example'],
            ['Cut', 'Cy', 'no mail'],
          ]),
        },
      })
      const { body } = await upload(
        api,
        book,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      )
      expect(body).toMatchObject({
        sheets: [
          { name: 'April', rows: 2 },
          { name: 'May', rows: 4 },
        ],
        sheet: 0,
        columns: ['Name', 'Company'],
      })
      const may = await api.call('PATCH', `/imports/${body.id}`, {
        body: { version: body.version, dialect: { sheet: 1 } },
      })
      expect(may.body).toMatchObject({
        sheet: 1,
        dialect: { headingRow: 2 },
        columns: ['Company', 'Person', 'Email'],
      })
      const mapping = { accountName: 'Company', contactName: 'Person', email: 'Email' }
      await api.call('PATCH', `/imports/${body.id}`, { body: { version: may.body.version, mapping } })
      await sql`update imports set state = 'running' where id = ${body.id}`.execute(scene.work.tx)
      await goThrough(
        {
          ids: { workspaceId: scene.workspaceId, importId: body.id },
          signal: new AbortController().signal,
          inTransaction: <T>(step: (work: Work) => Promise<T>) =>
            scene.outside.transact(scene.workspaceId, () => step(workAs(scene.work, scene.work.actor))),
        },
        'running',
      )
      expect((await api.call('GET', `/imports/${body.id}`)).body).toMatchObject({
        state: 'done',
        rowsTaken: 1,
        notes: [{ rowNumber: 4, field: 'email', value: 'no mail', code: 'bad-email' }],
      })
    }),
  )

  it(
    'is refused when it is no table, and nothing of it stays',
    inTransaction(async (work, scene) => {
      const api = await apiOf(scene)
      for (const [bytes, code] of [
        [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
        [workbookOf({ sheets: { A: 'x' }, says: 3_000_000_000 }), 'unpacks-too-large'],
        [workbookOf({ sheets: { A: 'x' } }).subarray(0, 300), 'broken-file'],
      ] as const)
        expect((await upload(api, bytes)).body, code).toMatchObject({ code })
      expect(await work.tx.selectFrom('imports').select('id').execute()).toEqual([])
      expect(await work.tx.selectFrom('importChunks').select('n').execute()).toEqual([])
    }),
  )
})
