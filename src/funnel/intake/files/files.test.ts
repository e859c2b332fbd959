import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect } from './detect.ts'
import { type Dialect, PLAIN } from './dialect.ts'
import { Lexer, printed } from './lexer.ts'
import { rowsOf } from './rows.ts'

const found = (text: string | Buffer) => detect(Buffer.from(text as string), true)

async function read(chunks: Uint8Array[], dialect: Partial<Dialect> = { columns: 2 }) {
  const rows = []
  for await (const batch of rowsOf(chunks, { ...PLAIN, ...dialect }, 2)) rows.push(...batch)
  return rows
}

describe('how a file is written', () => {
  it('is told by its first bytes: separator, byte order mark, encoding', () => {
    const text = 'name;city\n"Müller; Söhne";Köln\nOther;"a\nb"\n'
    expect(found(text)).toMatchObject({
      ...{ encoding: 'utf-8', separator: ';', quote: '"', headingRow: 1, columns: 2 },
      rows: [
        ['name', 'city'],
        ['Müller; Söhne', 'Köln'],
        ['Other', 'a\nb'],
      ],
    })
    expect(found(`\ufeff${text}`).rows[0]).toEqual(['name', 'city'])
    for (const wide of [`\ufeff${text}`, text]) {
      const little = Buffer.from(wide, 'utf16le')
      expect(detect(little, true)).toMatchObject({ encoding: 'utf-16le', separator: ';' })
      expect(detect(Buffer.from(little).swap16(), true)).toMatchObject({
        encoding: 'utf-16be',
        separator: ';',
      })
    }
    expect(detect(Buffer.from(text, 'latin1'), true)).toMatchObject({
      encoding: 'windows-1252',
      rows: [['name', 'city'], ['Müller; Söhne', 'Köln'], {}],
    })
    for (const separator of [',', '\t', '|', '~', '||', '^'])
      expect(found(text.replaceAll(';', separator)).separator).toBe(separator)
  })

  it.each([
    ['a blank after each separator', 'a, b, c\n1, x, 3\n2, y, 4\n', ', ', ['a', 'b', 'c']],
    ['single quotes', "a,b\n'x, y',1\n'it''s',2\n", ',', ['a', 'b']],
    ['a comma in every amount', 'Name;Amount\nA;1,50\nB;2,25\n', ';', ['Name', 'Amount']],
    ['a word of Excel', 'sep=;\nName;City\nA;B,C\n', ';', ['Name', 'City']],
    [
      'lines above the headings',
      'Fair list\nHall 4; 12 May\n\nName;City;Mail;Zip\nA;B;c@d.example;1\nE;F;g@h.example;2\n',
      ';',
      ['Name', 'City', 'Mail', 'Zip'],
    ],
    ['padded lines above', 'Report,,\n,,\nName,City,Zip\nA,B,1\nC,D,2\n', ',', ['Name', 'City', 'Zip']],
    ['comments', '# made by a program\nName,City\nA,B\n# half\nC,D\n', ',', ['Name', 'City']],
    [
      'the same heading twice and none',
      'Mail,mail,\na@b.example,c@d.example,x\n',
      ',',
      ['Mail', 'mail (2)', 'Column 3'],
    ],
    [
      'no headings',
      'a@b.example,2026-01-05,12\nc@d.example,2026-01-06,13\n',
      ',',
      ['Column 1', 'Column 2', 'Column 3'],
    ],
    [
      'years as headings',
      'Line,2019,2020,2021\nValves,1,2,3\nPumps,4,5,6\n',
      ',',
      ['Line', '2019', '2020', '2021'],
    ],
    ['one column', 'Name\nAda\nBo\n', ',', ['Name']],
    ['one column of names', 'Name\nAda Lovelace\nBo Diddley\n', ',', ['Name']],
    ['blanks', 'a b c\n1 2 3\n4 5 6\n', ' ', ['a', 'b', 'c']],
  ])('is told with %s', (_, text, separator, headings) => {
    const { separator: one, rows } = found(text)
    expect([one, rows[0]]).toEqual([separator, headings])
  })

  it('keeps what is given, and looks for the rest', () => {
    const text = Buffer.from('1;2;3\n4;5;6\n')
    expect(detect(text, true, { headingRow: 1 }).rows[0]).toEqual(['1', '2', '3'])
    expect(detect(text, true, { separator: ',' }).columns).toBe(1)
  })
})

describe('the rows of a file', () => {
  it('are read in chunks that cut signs and quotes apart, and bad rows are told by their number', async () => {
    const bytes = Buffer.from('a,b\n1,"é\n,"\n\n2\n3,"x" y\n4,5,6\n7,"never closed\n')
    const rows = await read([...bytes].map((byte) => Buffer.from([byte])))
    expect(rows.map((row) => [row.number, row.cells, row.broken === null])).toEqual([
      [2, ['1', 'é\n,'], true],
      [4, ['2'], false],
      [5, ['3', '"x" y'], true],
      [6, ['4', '5', '6'], false],
      [7, ['7', '"never closed'], false],
    ])
    expect(rows[4]?.broken).toContain('never closed')
  })

  it('lose nothing to a stray quote but its own row, whatever the line ends', async () => {
    const text = 'a,b,c\r\n1,"x,2\r3,"y, z",4\n5,"6" in,7\r\n8,""9",10\r\n'
    expect(
      (await read([Buffer.from(text)], { columns: 3 })).map(({ cells, broken }) => [cells, broken]),
    ).toEqual([
      [['1', '"x', '2'], null],
      [['3', 'y, z', '4'], null],
      [['5', '"6" in', '7'], null],
      [['8', '"9', '10'], null],
    ])
  })

  it('are refused when their signs cannot be read, and a heading that comes again is no row', async () => {
    const damaged = Buffer.concat([
      Buffer.from('a,b\nx,1\n'),
      Buffer.from([0x4d, 0xfc, 0x6c, 0x2c, 0x32, 0x0a]),
      Buffer.from('a,b\n'),
    ])
    const rows = await read([damaged], { columns: 2 })
    expect(rows.map(({ broken }) => broken)).toEqual([
      null,
      expect.stringContaining('another encoding'),
      'The row repeats the headings.',
    ])
    // What another program has damaged before is not ours to refuse.
    expect((await read([Buffer.from('a,b\nM\ufffdl,2\n')]))[0]?.broken).toBeNull()
  })

  it('are dropped alone when they are endless', async () => {
    const long = Buffer.from('x'.repeat(700_000))
    const rows = await read([
      Buffer.from('a,b\n1,2\n3,'),
      long,
      long,
      Buffer.from('\n5,6\n7,"'),
      long,
      long,
      Buffer.from('\n8,9\n'),
    ])
    expect(rows.map(({ number, cells, broken }) => [number, cells, broken === null])).toEqual([
      [2, ['1', '2'], true],
      [3, [], false],
      [4, ['5', '6'], true],
      [5, [], false],
      [6, ['8', '9'], true],
    ])
  })

  it('take no longer when every line opens a quote: each such quote is believed less', async () => {
    const lines = ['a,b', ...Array.from({ length: 20_000 }, (_, n) => `""x,${n}`)].join('\n')
    const rows = await read([Buffer.from(lines)])
    expect(rows).toHaveLength(20_000)
    expect(rows.at(-2)?.cells).toEqual(['""x', '19998'])
  })

  it('are what was printed, however the text is cut', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', "'", 'é', ';', '\\'),
      maxLength: 6,
    })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const text = rows.map(printed).join('')
        const lexer = new Lexer(PLAIN, rows[0]?.length)
        const lines = []
        for (let at = 0; at < text.length; at += size) lines.push(...lexer.push(text.slice(at, at + size)))
        lines.push(...lexer.end())
        expect(lines.map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })
})
