import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepFile } from './keep.ts'
import { rowsOf } from './rows.ts'

async function kept(content: string | Buffer | AsyncIterable<Uint8Array>) {
  const chunks: Buffer[] = []
  const pieces =
    typeof content === 'string' || Buffer.isBuffer(content) ? [Buffer.from(content as string)] : content
  const file = await keepFile(pieces as AsyncIterable<Buffer>, async (n, bytes) => {
    chunks[n] = Buffer.from(bytes)
  })
  return { file, chunks }
}

async function tableIn(content: string | Buffer | AsyncIterable<Uint8Array>) {
  const { file, chunks } = await kept(content)
  if (!file.ok) throw new Error(`${file.code}: ${file.message}`)
  const { rows: headings, top: _, ...dialect } = file.value.sample
  const rows = []
  for await (const batch of rowsOf(chunks, dialect, 1000)) rows.push(...batch.map(({ cells }) => cells))
  return [headings[0], ...rows]
}

const PEOPLE = [
  ['Name', 'City', 'Mail'],
  ['Ada | Co', 'London', 'ada@a.example'],
  ['Bo', '', 'bo@b.example'],
]

describe('a table that is no CSV file', () => {
  it.each([
    [
      'pasted from a spreadsheet',
      'Name\tCity\tMail\r\nAda | Co\tLondon\tada@a.example\r\nBo\t\tbo@b.example\r\n',
    ],
    [
      'in Markdown',
      '| Name | City | Mail |\n|---|:-:|---|\n| Ada \\| Co | London | ada@a.example |\n| Bo |  | bo@b.example |\n',
    ],
    [
      'in a page that calls itself .xls',
      '<html><head><style>td > a {}</style></head><table><tr><th>Name<th>City<th>Mail</tr><tr><td>Ada | Co</td><td>London<td>ada@a.example</td></tr><TR><TD>Bo<TD>&nbsp;<TD>bo@b.example</TABLE>',
    ],
  ])('is read: %s', async (_, text) => {
    expect(await tableIn(text)).toEqual(PEOPLE)
  })

  it('may be drawn by a database, or kept apart by blanks', async () => {
    const drawn = ' name | city\n------+------\n Ada  | Rome\n Bo   | Oslo\n(2 rows)\n'
    expect(await tableIn(drawn)).toEqual([
      ['name', 'city'],
      ['Ada', 'Rome'],
      ['Bo', 'Oslo'],
    ])
    expect(await tableIn('Name        City\nAda L.      New York\nBo D.       Oslo\n')).toEqual([
      ['Name', 'City'],
      ['Ada L.', 'New York'],
      ['Bo D.', 'Oslo'],
    ])
  })
})

describe('what is no table', () => {
  it('is refused with what it is and what to do, and nothing of it is kept', async () => {
    for (const [bytes, code, says] of [
      [Buffer.from('%PDF-1.7\n%âã'), 'not-a-table', 'PDF'],
      [Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-table', 'picture'],
      [Buffer.from('1f8b08', 'hex'), 'not-a-table', 'unpack'],
      [Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251)), 'not-a-table', 'not text'],
      [Buffer.from(''), 'empty-file', 'no rows'],
      [Buffer.from('\n\n  \n'), 'empty-file', 'no rows'],
      [Buffer.from('<html><body>Please sign in</body></html>'), 'empty-file', 'no rows'],
      [Buffer.from(`${'a,'.repeat(3000)}\n`), 'too-many-columns', '2,000'],
    ] as const) {
      const { file } = await kept(bytes)
      expect(file, says).toMatchObject({ ok: false, code, message: expect.stringContaining(says) })
    }
  })

  it('is a line of two gigabytes: refused as soon as it is seen, without holding it', async () => {
    let sent = 0
    const endless = (async function* () {
      const piece = Buffer.alloc(1_048_576, 'x')
      for (; sent < 2048; sent++) yield piece
    })()
    const file = await keepFile(endless, async () => {})
    expect(file).toMatchObject({ ok: false, code: 'line-too-long' })
    expect(sent).toBeLessThan(32)
  })

  it('is a file cut in the middle: its last row is refused, the others are fine', async () => {
    const { file, chunks } = await kept('Name,City,Mail\nAda,Rome,a@b.example\nBo,"Os')
    if (!file.ok) throw new Error(file.message)
    const { rows: _, top: __, ...dialect } = file.value.sample
    for await (const rows of rowsOf(chunks, dialect, 10))
      expect(rows).toMatchObject([
        { broken: null },
        { number: 3, broken: expect.stringContaining('cut off') },
      ])
  })
})

// Line ends inside cells were changed on the way to us.
const plainEnds = (rows: unknown) => JSON.parse(JSON.stringify(rows).replaceAll('\\r\\n', '\\n'))

const folder = process.env.REAL_DATA ? join(process.env.REAL_DATA, 'import') : ''

describe.skipIf(!existsSync(folder))('files that others found hard', () => {
  it('csv-spectrum: each is what its author says', async () => {
    const names = readdirSync(join(folder, 'csv_spectrum/csvs')).map((name) => name.replace('.csv', ''))
    expect(names.length).toBeGreaterThan(9)
    // What is said of one tells of another phone number than the file has.
    for (const name of names.filter((one) => one !== 'location_coordinates')) {
      const [headings, ...rows] = await tableIn(
        createReadStream(join(folder, `csv_spectrum/csvs/${name}.csv`)),
      )
      const said = JSON.parse(readFileSync(join(folder, `csv_spectrum/json/${name}.json`), 'utf8'))
      const read = rows.map((cells) =>
        Object.fromEntries((headings ?? []).map((one, at) => [one, cells?.[at]])),
      )
      expect(plainEnds(read), name).toEqual(plainEnds(said))
    }
  })

  it('the horrors of messytables: each is read or refused with the reason', async () => {
    const read = async (name: string) => tableIn(createReadStream(join(folder, 'messytables_horror', name)))
    const code = async (name: string) => {
      const { file } = await kept(createReadStream(join(folder, 'messytables_horror', name)))
      return file.ok ? 'taken' : file.code
    }
    const headings = async (name: string) => (await read(name))[0]?.slice(0, 3)
    for (const name of ['simple.csv', 'simple.ssv', 'simple.xlsx'])
      expect(await read(name), name).toEqual(await read('simple.csv'))
    expect(await headings('excel_pasting.csv')).toEqual(['Year', '2000', '2001'])
    expect(await headings('utf-16le_encoded.csv')).toEqual([
      'Organisation_code',
      'Organisation_name',
      'Organisation_classification',
    ])
    expect((await read('utf8bom.csv'))[0]).toEqual(['kitten', 'win'])
    expect((await headings('spanish_chars.csv'))?.[0]).toBe('GF_ID')
    expect((await read('spanish_chars.csv'))[0]?.[7]).toBe('Descripción')
    expect((await read('sparse_with_column_errors.csv'))[1]?.[1]).toContain('Trägerorganisationen')
    expect(await headings('weird_head_padding.csv')).toEqual(['Column 1', '1985', '1993'])
    expect(await headings('sw_gen.xlsx')).toEqual(['id_str', 'tweet_url', 'created_at'])
    for (const name of ['simple.xls', 'encrypted_no_password.xls', 'unicode_sheet_name.xls'])
      expect(await code(name), name).toBe('old-workbook')
    for (const name of ['simple.ods', 'simple.zip', '211.csv.gz'])
      expect(await code(name), name).toBe('not-a-table')
    expect(await code('libreoffice.xlsx')).toBe('empty-file')
  })
})
