import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import { aMember } from '../../../../tests/world.ts'
import { memberOf } from './actions.ts'
import { membersOfFile } from './enrol.ts'

describe('people named in a file', () => {
  it(
    'are known by the name in files, by e-mail, or by a name only one bears',
    inTransaction(async (work) => {
      const byFile = await aMember(work, { externalName: 'rep-17' })
      const byMail = await aMember(work, { email: 'Mia@example.com' })
      const byName = await aMember(work, { name: 'Noa Only' })
      const found = await membersOfFile(work, ['rep-17', 'mia@example.com', 'Noa Only', 'rep-17'])
      expect(Object.fromEntries(found)).toEqual({
        'rep-17': byFile,
        'mia@example.com': byMail,
        'Noa Only': byName,
      })
    }),
  )

  it(
    'become former members without login when unknown, once',
    inTransaction(async (work) => {
      const first = await membersOfFile(work, ['a1b2', 'c3d4'])
      const second = await membersOfFile(work, ['c3d4', 'a1b2'])
      expect(second.get('a1b2')).toBe(first.get('a1b2'))
      const member = await memberOf(work, first.get('a1b2') as string)
      expect(member).toMatchObject({
        value: { status: 'former', name: 'a1b2', externalName: 'a1b2', email: null },
      })
    }),
  )

  it(
    'are made anew where two bear the name',
    inTransaction(async (work) => {
      const twins = [await aMember(work, { name: 'Sam' }), await aMember(work, { name: 'Sam' })]
      const found = await membersOfFile(work, ['Sam'])
      expect(twins).not.toContain(found.get('Sam'))
    }),
  )

  it(
    'may be none',
    inTransaction(async (work) => {
      expect((await membersOfFile(work, [])).size).toBe(0)
    }),
  )
})
