// The files of a .tar.gz, for reference sets that come as one.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The files of an archive by their path in it. */
export function untarred(path: string): Map<string, Buffer> {
  const bytes = gunzipSync(readFileSync(path))
  const files = new Map<string, Buffer>()
  for (let at = 0; at + 512 <= bytes.length; ) {
    const head = bytes.subarray(at, at + 512)
    const name = textAt(head, 0, 100)
    if (name === '') break
    const size = Number.parseInt(textAt(head, 124, 12), 8) || 0
    const prefix = textAt(head, 345, 155)
    if (textAt(head, 156, 1) === '0' || head[156] === 0)
      files.set(prefix ? `${prefix}/${name}` : name, bytes.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

function textAt(bytes: Buffer, from: number, length: number): string {
  return (
    bytes
      .toString('latin1', from, from + length)
      .split('\0')[0]
      ?.trim() ?? ''
  )
}
