/** Demo companies over HTTP: ask for one, look how far it is. */
import { z } from 'zod'
import { enqueue } from '../platform/jobs-enqueue.ts'
import { ok, type Result, refuse } from '../platform/result.ts'
import { type Route, route } from '../platform/route.ts'
import { id } from '../platform/shapes.ts'
import type { Work } from '../platform/work.ts'
import { type DemoOut, demoIn, demoOut } from './contract.ts'
import { LOAD_JOB } from './jobs.ts'
import { accountOf, type Demo, readDemo, unfinishedDemo } from './store.ts'

export const demoRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/demos',
    summary: 'Load a demo company into a workspace of its own, with yourself as its owner',
    tag: 'setup',
    access: 'owner',
    status: 202,
    refuses: ['already-loading', 'needs-a-person'],
    body: demoIn,
    answer: demoOut,
    handle: askForDemo,
  }),
  route({
    method: 'GET',
    path: '/demos/:id',
    summary: 'How far the loading of a demo company is, and where it is then',
    tag: 'setup',
    access: 'owner',
    params: z.object({ id }),
    answer: demoOut,
    async handle(work, { params }) {
      const demo = await readDemo(work, params.id)
      return demo ? ok(shown(demo)) : refuse('not-found', 'There is no such demo.')
    },
  }),
]

/** Asks for a demo company. Refused while another is being loaded, and where no person would own it. */
async function askForDemo(work: Work, { body }: { body: z.output<typeof demoIn> }): Promise<Result<DemoOut>> {
  const { memberId } = work.actor
  if (!memberId || !(await accountOf(work, memberId))) {
    return refuse(
      'needs-a-person',
      'A demo company belongs to somebody with an account. Sign in and ask again.',
    )
  }
  const other = await unfinishedDemo(work)
  if (other) {
    return refuse('already-loading', 'A demo company is being loaded already. It takes half a minute.', {
      details: { demoId: other.id },
    })
  }
  const row = {
    id: work.newId(),
    memberId,
    ...body,
    state: 'waiting',
    done: 0,
    total: 0,
    createdAt: work.now,
    version: 1,
  }
  const demo = {
    ...row,
    workspaceId: work.actor.workspaceId,
    slug: null,
    madeWorkspaceId: null,
    finishedAt: null,
  }
  await work.tx.insertInto('demos').values(demo).execute()
  await enqueue(work, LOAD_JOB, { demoId: demo.id })
  work.touched.push({ noun: 'demos', id: demo.id, version: 1 })
  return ok(shown(demo))
}

function shown(demo: Demo): DemoOut {
  const { id, version, done, total, slug, createdAt, finishedAt } = demo
  return { id, version, state: demo.state as DemoOut['state'], done, total, slug, createdAt, finishedAt }
}
