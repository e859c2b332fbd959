/** What a file is by its first bytes, whatever its name says; and the plain answer when it holds no rows. */
import { type Refusal, refuse } from '../../../platform/result.ts'

/** The largest file taken, in bytes. */
export const LARGEST_FILE = 1_073_741_824

export type FileKind = 'text' | 'workbook' | 'html'

/** What a file is. Refused when it is no table. */
export function kindOfFile(first: Buffer): FileKind | Refusal {
  if (startsWith(first, [0xd0, 0xcf, 0x11, 0xe0])) return oldWorkbook(first)
  if (startsWith(first, [0x50, 0x4b, 0x03, 0x04])) return zipKind(first)
  for (const [what, ...begin] of NO_TABLES) if (startsWith(first, begin)) return noTable(what)
  if (isHtml(first)) return 'html'
  if (isBinary(first)) return noTable('a program or a picture, not text')
  return 'text'
}

const NO_TABLES: [string, ...number[]][] = [
  ['a PDF', 0x25, 0x50, 0x44, 0x46],
  ['a picture', 0x89, 0x50, 0x4e, 0x47],
  ['a picture', 0xff, 0xd8, 0xff],
  ['a picture', 0x47, 0x49, 0x46, 0x38],
  ['a packed file (gzip); unpack it first', 0x1f, 0x8b],
  ['a packed file (7z); unpack it first', 0x37, 0x7a, 0xbc, 0xaf],
  ['a packed file (rar); unpack it first', 0x52, 0x61, 0x72, 0x21],
  ['a program', 0x7f, 0x45, 0x4c, 0x46],
  ['a program', 0x4d, 0x5a, 0x90],
  ['a database (SQLite)', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
]

function noTable(what: string) {
  return refuse('not-a-table', `This file is ${what}. Bring a table: CSV, or an Excel workbook (.xlsx).`, {
    field: 'file',
  })
}

// Microsoft's old container: workbooks of before 2007, and every newer one that has a password.
function oldWorkbook(first: Buffer): Refusal {
  if (first.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return refuse(
      'locked-workbook',
      'This workbook has a password. Save it without one, or as CSV, and bring that.',
      {
        field: 'file',
      },
    )
  return refuse(
    'old-workbook',
    'This is a workbook of before 2007 (.xls). Open it, save it as .xlsx or CSV, and bring that.',
    { field: 'file' },
  )
}

function zipKind(first: Buffer): FileKind | Refusal {
  const names = first.toString('latin1')
  if (names.includes('mimetypeapplication/vnd.oasis'))
    return refuse('not-a-table', 'This is an OpenDocument file. Save it as .xlsx or CSV, and bring that.', {
      field: 'file',
    })
  if (/word\/|ppt\//.test(names.slice(0, 4096)) && !names.includes('xl/'))
    return noTable('a document, not a workbook')
  return 'workbook'
}

function startsWith(bytes: Buffer, begin: number[]): boolean {
  return begin.every((byte, at) => bytes[at] === byte)
}

function isHtml(first: Buffer): boolean {
  const text = first
    .toString('latin1', 0, 4096)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  return /^<(!doctype html|html|table|meta|head|body|style)/.test(text) || /^<\?xml[^>]*>\s*<html/.test(text)
}

// Text has no signs below a space but line ends and tabs; text of two bytes a sign has zeros at every other place only.
function isBinary(first: Buffer): boolean {
  const sample = first.subarray(0, 65_536)
  let control = 0
  let zeros = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27 && byte !== 1 && byte !== 31 && byte !== 26)
      control++
  }
  if (control > sample.length / 50) return true
  return zeros > sample.length / 20 && !hasWideSigns(sample)
}

function hasWideSigns(sample: Buffer): boolean {
  if (startsWith(sample, [0xff, 0xfe]) || startsWith(sample, [0xfe, 0xff])) return true
  const zeros = [0, 0, 0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  const [a = 0, b = 0, c = 0, d = 0] = zeros
  const [even, odd] = [a + c, b + d]
  return Math.min(even, odd) < Math.max(even, odd) / 8 || Math.min(a, d) < Math.max(a, d) / 8
}
