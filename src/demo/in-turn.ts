/** One connection for many who tell side by side: their statements stand in line, as the driver takes one at a time. */

import type { CompiledQuery, QueryResult } from 'kysely'
import {
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Tx } from '../platform/work.ts'
import type { DB } from '../tables.ts'

/** The same transaction, one statement after the other. */
export function inTurn(tx: Tx): Tx {
  const plugins = tx.getExecutor().plugins
  const inner = tx.withoutPlugins()
  let last: Promise<unknown> = Promise.resolve()
  const connection: DatabaseConnection = {
    executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const turn = last.then(() => inner.executeQuery<R>(query as CompiledQuery<R>))
      last = turn.catch(() => {})
      return turn
    },
    async *streamQuery() {
      yield await Promise.reject(new Error('rows are not streamed here'))
    },
  }
  const nothing = async () => {}
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        acquireConnection: async () => connection,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
    plugins: [...plugins],
  })
}
