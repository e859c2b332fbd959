import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../tests/fixture.ts'
import { afterName, distinctNames, pagedByName } from './by-name.ts'
import { cursorOf } from './page.ts'

const ID = '01957a3c-5f00-7abc-8def-0123456789ab'

describe('a list by name', () => {
  it('goes on after the name as the database folds it', () => {
    const rows = ['a', 'b', 'c'].map((sortName) => ({ id: ID, sortName }))
    const page = pagedByName(rows, { limit: 2 })
    expect(page.items).toHaveLength(2)
    expect(page.next).toBe(cursorOf(['b', ID]))
    expect(pagedByName(rows, { limit: 3 }).next).toBeNull()
  })

  it.each(['rubbish', cursorOf(['b']), cursorOf(['b', 'no id']), cursorOf([1, ID]), undefined])(
    'starts anew with the cursor %j',
    inTransactionEach(async (work, after) => {
      const { rows } = await sql`
        select t.id from members t where t.workspace_id = ${work.actor.workspaceId}
          and ${afterName({ limit: 1, after })}`.execute(work.tx)
      expect(rows).toHaveLength(1)
    }),
  )

  it(
    'knows which names differ to the database',
    inTransaction(async (work) => {
      expect(await distinctNames(work.tx, ['b', 'A', 'a', 'B', 'ß'])).toHaveLength(3)
      expect(await distinctNames(work.tx, [])).toEqual([])
    }),
  )
})

function inTransactionEach(
  task: (
    work: Parameters<Parameters<typeof inTransaction>[0]>[0],
    after: string | undefined,
  ) => Promise<void>,
) {
  return (after: string | undefined) => inTransaction((work) => task(work, after))()
}
