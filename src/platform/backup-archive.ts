// A backup is one compressed tar file. Files are added as they are read, so that nothing is held in memory and
// nothing is written twice; the name appears only when the last byte is on disk.
import { once } from 'node:events'
import {
  chownSync,
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Header } from 'tar'
import { CannotStart } from './embedded-postgres-account.ts'

const BLOCK = 512

export type Archive = {
  /** Adds a file of exactly `size` bytes. Too few bytes are filled up with zeros, too many are cut off. */
  add(path: string, size: number, bytes: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void>
  addText(path: string, text: string): Promise<void>
  addFolder(path: string): Promise<void>
  /** Puts the file in its place, synced. Answers its size in bytes. */
  finish(): Promise<number>
  /** Forgets what was written. */
  discard(): Promise<void>
}

/** Opens an archive for writing; readable by its owner alone, for it holds everybody's data and the secret. */
export function createArchive(file: string): Archive {
  makeFolder(dirname(file))
  const draft = `${file}.part`
  const input = new PassThrough({ highWaterMark: 1 << 20 })
  const gzip = createGzip({ level: 3 })
  const output = createWriteStream(draft, { mode: 0o600 })
  const written = pipeline(input, gzip, output)
  written.catch(() => {})
  const write = async (bytes: Buffer) => {
    if (!input.write(bytes)) await Promise.race([once(input, 'drain'), written])
  }
  const archive: Archive = {
    add: async (path, size, bytes) => {
      await write(headerOf(path, size, 'File'))
      await writeExactly(write, size, bytes)
    },
    addText: (path, text) => archive.add(path, Buffer.byteLength(text), [Buffer.from(text)]),
    addFolder: (path) => write(headerOf(`${path}/`, 0, 'Directory')),
    finish: async () => {
      await write(Buffer.alloc(2 * BLOCK))
      input.end()
      await written
      sync(draft)
      renameSync(draft, file)
      return output.bytesWritten
    },
    discard: async () => {
      input.destroy()
      await written.catch(() => {})
      rmSync(draft, { force: true })
    },
  }
  return archive
}

// Root may take a backup for the account that Baton runs as, which must still be able to add its own.
function makeFolder(folder: string) {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!made || process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(made))
  chownSync(made, uid, gid)
}

function headerOf(path: string, size: number, type: 'File' | 'Directory'): Buffer {
  const block = Buffer.alloc(BLOCK)
  const mode = type === 'File' ? 0o600 : 0o700
  const tooLong = new Header({ path, mode, size, type, uid: 0, gid: 0, mtime: new Date(0) }).encode(block)
  if (tooLong) throw new Error(`The path ${path} is too long for a backup.`)
  return block
}

async function writeExactly(
  write: (bytes: Buffer) => Promise<void>,
  size: number,
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
) {
  let left = size
  for await (const chunk of bytes) {
    await write(chunk.subarray(0, left))
    left -= Math.min(left, chunk.length)
    if (left === 0) break
  }
  const padded = Math.ceil(size / BLOCK) * BLOCK - size
  for (let zeros = left + padded; zeros > 0; zeros -= 1 << 16)
    await write(Buffer.alloc(Math.min(zeros, 1 << 16)))
}

function sync(file: string) {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

export type Entry = {
  path: string
  isFolder: boolean
  size: number
  bytes: () => AsyncGenerator<Buffer>
  text: () => Promise<string>
}

/** Reads an archive in its order. Throws CannotStart when it is no whole backup. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  source.on('error', (error) => unzipped.destroy(error))
  try {
    yield* entriesOf(new ByteReader(source.pipe(unzipped), file), file)
  } finally {
    source.destroy()
    unzipped.destroy()
  }
}

async function* entriesOf(reader: ByteReader, file: string): AsyncGenerator<Entry> {
  for (;;) {
    const header = new Header(await reader.read(BLOCK))
    if (header.nullBlock) return
    if (!header.cksumValid || header.path === undefined) throw damaged(file)
    const size = header.size ?? 0
    const body = reader.body(size)
    const text = async () => Buffer.concat(await Array.fromAsync(body)).toString()
    yield { path: header.path, isFolder: header.type === 'Directory', size, bytes: () => body, text }
    for await (const _ of body);
    await reader.read(Math.ceil(size / BLOCK) * BLOCK - size)
  }
}

const damaged = (file: string) =>
  new CannotStart(`${file} is no whole backup of Baton: it is damaged or cut off.`)

class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>
  private readonly file: string
  private held: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>, file: string) {
    this.chunks = stream[Symbol.asyncIterator]()
    this.file = file
  }

  async read(size: number): Promise<Buffer> {
    while (this.held.length < size) this.held = Buffer.concat([this.held, await this.more()])
    return this.take(size)
  }

  async *body(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.held.length === 0) this.held = await this.more()
      const piece = this.take(Math.min(left, this.held.length))
      left -= piece.length
      yield piece
    }
  }

  private take(size: number): Buffer {
    const piece = this.held.subarray(0, size)
    this.held = this.held.subarray(size)
    return piece
  }

  private async more(): Promise<Buffer> {
    const { value, done } = await this.chunks.next().catch((error) => {
      if (error.code?.startsWith('Z_')) throw damaged(this.file)
      throw new CannotStart(`${this.file} cannot be read: ${error.message}.`)
    })
    if (done) throw damaged(this.file)
    return value
  }
}
