/** What is at hand before anybody is known: at the first run, at an invitation's link. */
import { isRefusal, type Transact } from './database.ts'
import type { Identity } from './identity.ts'
import type { Result } from './result.ts'
import type { Instant } from './time.ts'
import type { Actor, Answers, Touched, Tx, Work } from './work.ts'

export interface Outside {
  transact: Transact
  clock: () => Instant
  newId: () => string
  /** What later modules answer to a fact: the table in app.ts. */
  answers: Answers
  /** Tells others after the commit. */
  publish: (workspaceId: string, touched: Touched[]) => void
  /** Makes an account in the caller's transaction. */
  createPerson: Identity['createPerson']
  /** Who is signed in in this browser. */
  session: Identity['session']
}

/** Works in a workspace without a member asking: the actor is made, or found, by the caller. */
export async function workInside<T>(
  outside: Outside,
  workspaceId: string,
  actorOf: (tx: Tx) => Promise<Actor> | Actor,
  task: (work: Work) => Promise<Result<T>>,
): Promise<Result<T>> {
  const now = outside.clock()
  const touched: Touched[] = []
  const outcome = await outside.transact(workspaceId, async (tx) =>
    task({ tx, now, actor: await actorOf(tx), newId: outside.newId, touched, answers: outside.answers }),
  )
  if (!isRefusal(outcome) && touched.length > 0) outside.publish(workspaceId, touched)
  return outcome
}
