import { expect, test } from 'vitest'
import { chores } from './chores.ts'
import type { OpenData } from './data.ts'
import type { Frame } from './frame.ts'

const identity = { tidy: async () => {} }
const data = (ownerUrl: string | null) => ({ ownerUrl }) as OpenData
const frame = (backupAt: string | null) =>
  ({ config: () => ({ backupAt, backupsKept: 7 }) }) as unknown as Frame
const namesAndTimes = (backupAt: string | null, ownerUrl: string | null) =>
  chores(frame(backupAt), data(ownerUrl), identity).map(({ name, every }) => [name, every])

test('the backup runs every night at the time that was set', () => {
  expect(namesAndTimes('02:30', 'postgres://owner')).toContainEqual(['backup.nightly', '30 2 * * *'])
})

test('there is none when it is switched off, or the owner of the tables is not known', () => {
  const tidyOnly = [['identity.tidy', '45 3 * * *']]
  expect(namesAndTimes(null, 'postgres://owner')).toEqual(tidyOnly)
  expect(namesAndTimes('02:30', null)).toEqual(tidyOnly)
})
