import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupName, pruneBackups, readManifest } from './backup.ts'
import { createArchive, readArchive } from './backup-archive.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-archive-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('whatever goes into an archive comes out of it, in order', async () => {
  const files = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,20}$/), fc.uint8Array({ maxLength: 3000 })))
  await fc.assert(
    fc.asyncProperty(files, async (list) => {
      const archive = createArchive(join(folder, 'a.tar.gz'))
      for (const [name, bytes] of list) await archive.add(name, bytes.length, [Buffer.from(bytes)])
      expect(await archive.finish()).toBe(statSync(join(folder, 'a.tar.gz')).size)
      const read: [string, Buffer][] = []
      for await (const entry of readArchive(join(folder, 'a.tar.gz')))
        read.push([entry.path, Buffer.concat(await Array.fromAsync(entry.bytes()))])
      expect(read).toEqual(list.map(([name, bytes]) => [name, Buffer.from(bytes)]))
    }),
    { numRuns: 30 },
  )
})

test('a file that shrinks or grows while it is read keeps the size it was announced with', async () => {
  const archive = createArchive(join(folder, 'a.tar.gz'))
  await archive.add('shrunk', 5, [Buffer.from('abc')])
  await archive.add('grown', 3, [Buffer.from('abcdef')])
  await archive.addText('after', 'x')
  await archive.finish()
  const read: string[] = []
  for await (const entry of readArchive(join(folder, 'a.tar.gz'))) read.push(await entry.text())
  expect(read).toEqual(['abc\0\0', 'abc', 'x'])
})

test('an entry nobody reads is passed over', async () => {
  const archive = createArchive(join(folder, 'a.tar.gz'))
  await archive.add('big', 1_000_000, [Buffer.alloc(1_000_000, 'a')])
  await archive.addText('small', 'x')
  await archive.finish()
  const paths: string[] = []
  for await (const { path } of readArchive(join(folder, 'a.tar.gz'))) paths.push(path)
  expect(paths).toEqual(['big', 'small'])
})

test('the name of a backup appears only when it is whole', async () => {
  const archive = createArchive(join(folder, 'a.tar.gz'))
  await archive.addText('x', 'y')
  expect(readdirSync(folder)).not.toContain('a.tar.gz')
  await archive.discard()
  expect(readdirSync(folder)).toEqual([])
})

test('an archive that is no backup, or one of a later version, is refused', async () => {
  for (const manifest of ['{"format":2}', '{}', 'nonsense']) {
    const archive = createArchive(join(folder, 'a.tar.gz'))
    await archive.addText('baton-backup.json', manifest)
    await archive.finish()
    await expect(readManifest(join(folder, 'a.tar.gz'))).rejects.toThrow(/no backup of Baton/)
  }
})

test('of the backups the newest are kept, and foreign files stay', () => {
  const names = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => backupName(`${day}T02:30:00.000Z`))
  for (const name of [...names, 'mine.tar.gz', 'baton-old.tar.gz']) writeFileSync(join(folder, name), '')
  expect(pruneBackups(folder, 2)).toEqual([names[0]])
  expect(readdirSync(folder)).toHaveLength(4)
  expect(readFileSync(join(folder, 'mine.tar.gz'), 'utf8')).toBe('')
})
