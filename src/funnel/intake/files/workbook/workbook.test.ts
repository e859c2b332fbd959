import { describe, expect, it } from 'vitest'
import { workbookOf, zipOf } from '../../../../../tests/zip.ts'
import { PLAIN } from '../dialect.ts'
import { keepFile } from '../keep.ts'
import { rowsOf } from '../rows.ts'
import { dayOf, plainNumber, shownAs } from './values.ts'
import { Allowance, entriesOf, TooMuch, unpacked } from './zip.ts'

async function kept(bytes: Buffer) {
  const chunks: Buffer[] = []
  const file = await keepFile(
    (async function* () {
      yield bytes
    })(),
    async (n, chunk) => {
      chunks[n] = Buffer.from(chunk)
    },
  )
  return { file, chunks }
}

async function rowsIn(bytes: Buffer, sheet = 0) {
  const { file, chunks } = await kept(bytes)
  if (!file.ok) throw new Error(file.message)
  const one = file.value.sheets?.[sheet]
  const rows = []
  const dialect = { ...PLAIN, headingRow: 0, shortRows: 'fill' as const }
  for await (const batch of rowsOf(
    chunks.slice(one?.from, (one?.from ?? 0) + (one?.chunks ?? 0)),
    dialect,
    1000,
  ))
    rows.push(...batch.map(({ number, cells }) => [number, ...cells]))
  return { rows, sheets: file.value.sheets, sample: file.value.sample }
}

describe('a workbook', () => {
  it('gives its rows as the spreadsheet counts them: dates as days, numbers in full, formulas by their value', async () => {
    const rows = `
      <row r="1"><c r="A1" t="s"><v>0</v></c></row>
      <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="inlineStr"><is><t>Since</t></is></c><c r="D3" t="str"><v>Phone</v></c></row>
      <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>43210</v></c><c r="C4"><f>A1&amp;"x"</f><v>7</v></c><c r="D4"><v>3.4912345678E+10</v></c></row>
      <row r="5"><c r="A5" t="str"><f>1/0</f><v>&lt;script&gt;alert(1)&lt;/script&gt;</v></c><c r="B5" s="2"><v>43210.5625</v></c><c r="D5" s="3"><v>1067</v></c></row>
      <row r="6"><c r="A6" t="b"><v>1</v></c><c r="C6"><v>0.30000000000000004</v></c></row>`
    const texts = [
      '<t>Fair list</t>',
      '<t>Name</t>',
      '<r><t>=cmd|&apos;x&apos;!A</t></r><r><t>1</t></r><rPh><t>spoken</t></rPh>',
    ]
    const book = workbookOf({
      sheets: { Notes: '', 'Leads &amp; more': rows },
      texts,
      formats: { 164: 'yyyy\\-mm\\-dd hh:mm', 165: '00000' },
      styles: [0, 14, 164, 165],
    })
    const { rows: read, sheets, sample } = await rowsIn(book)
    expect(sheets).toEqual([{ name: 'Leads & more', rows: 6, from: 0, chunks: 1 }])
    expect(sample).toMatchObject({
      headingRow: 3,
      rows: [['Name', 'Since', 'Column 3', 'Phone'], {}, {}, {}],
    })
    expect(read).toEqual([
      [1, 'Fair list'],
      [3, 'Name', 'Since', '', 'Phone'],
      [4, "=cmd|'x'!A1", '2018-04-20', '7', '34912345678'],
      [5, '<script>alert(1)</script>', '2018-04-20 13:30', '', '01067'],
      [6, 'true', '', '0.3'],
    ])
  })

  it('may have several sheets: each is kept, the first with rows is read', async () => {
    const row = (n: number, text: string) =>
      `<row r="${n}"><c t="str"><v>${text}</v></c><c t="str"><v>x</v></c></row>`
    const book = workbookOf({
      sheets: { Cover: row(1, 'Hello'), May: row(1, 'Name') + row(2, 'Ada'), June: row(1, 'Name') },
    })
    const { file } = await kept(book)
    expect(file).toMatchObject({
      value: { sheet: 1, sheets: [{ name: 'Cover' }, { name: 'May' }, { name: 'June' }] },
    })
    expect((await rowsIn(book, 2)).rows).toEqual([[1, 'Name', 'x']])
  })

  it('with a million empty rows has one', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, n) => `<row r="${n + 2}" spans="1:3"/>`).join('')
    const book = workbookOf({ sheets: { Long: `<row r="1"><c t="str"><v>Name</v></c></row>${empty}` } })
    const { rows, sheets } = await rowsIn(book)
    expect([rows, sheets?.[0]?.rows]).toEqual([[[1, 'Name']], 1])
  })

  it('is refused when it swells, however it lies about it, before the memory is full', async () => {
    const bomb = workbookOf({ sheets: { A: 'x' }, says: 3_000_000_000 })
    expect((await kept(bomb)).file).toMatchObject({ ok: false, code: 'unpacks-too-large' })
    const lie = zipOf([{ name: 'a', content: Buffer.alloc(5_000_000), saysSize: 10 }])
    const entry = entriesOf(lie).get('a')
    const unpack = async () => {
      for await (const _ of unpacked(lie, entry as never, new Allowance(1_000_000)));
    }
    await expect(unpack()).rejects.toThrow(TooMuch)
    const endless = workbookOf({
      sheets: { A: `<row r="1"><c t="str"><v>${'a'.repeat(5_000_000)}</v></c></row>` },
    })
    expect((await kept(endless)).file).toMatchObject({ ok: false, code: 'unpacks-too-large' })
    const tall = workbookOf({ sheets: { A: '<row r="1048577"><c t="str"><v>x</v></c></row>' } })
    expect((await kept(tall)).file).toMatchObject({ ok: false, code: 'unpacks-too-large' })
  })

  it('is refused when it is cut off, has a password, is of another kind, or is no workbook', async () => {
    const whole = workbookOf({ sheets: { A: '<row r="1"><c t="str"><v>x</v></c></row>' } })
    const code = async (bytes: Buffer) => {
      const { file, chunks } = await kept(bytes)
      expect(chunks).toEqual([])
      return file.ok ? 'taken' : file.code
    }
    expect(await code(whole.subarray(0, whole.length - 30))).toBe('broken-file')
    expect(await code(Buffer.concat([whole.subarray(0, 200), Buffer.alloc(300), whole.subarray(500)]))).toBe(
      'broken-file',
    )
    expect(await code(zipOf([{ name: 'xl/workbook.bin', content: '' }]))).toBe('old-workbook')
    expect(await code(zipOf([{ name: 'list.csv', content: 'a,b' }]))).toBe('not-a-table')
    expect(await code(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('old-workbook')
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await code(locked)).toBe('locked-workbook')
    expect(await code(workbookOf({ sheets: { A: '' } }))).toBe('empty-file')
  })

  it('knows days and numbers by their formats', () => {
    expect([shownAs(14, undefined), shownAs(0, 'General'), shownAs(170, '[$-409]d\\-mmm\\-yy;@')]).toEqual([
      'date',
      'plain',
      'date',
    ])
    expect([shownAs(171, '#,##0.00 "days"'), shownAs(172, '[Red]0.0'), shownAs(173, '[h]:mm')]).toEqual([
      'plain',
      'plain',
      'date',
    ])
    expect([dayOf('1', false), dayOf('60', false), dayOf('61', false), dayOf('0', true)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1904-01-01',
    ])
    expect([dayOf('0.75', false), dayOf('x', false), dayOf('43210.9999999', false)]).toEqual([
      '18:00',
      'x',
      '2018-04-21',
    ])
    expect([
      plainNumber('1E-7', 'plain'),
      plainNumber('1.5E+20', 'plain'),
      plainNumber('-2.5E-3', 'plain'),
    ]).toEqual(['0.0000001', '150000000000000000000', '-0.0025'])
  })
})
