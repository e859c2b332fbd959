/** Many leads in one call over HTTP. */
import { type Route, route } from '../../../platform/route.ts'
import { receiveBatch } from './actions.ts'
import { leadBatchIn, leadBatchOut } from './contract.ts'

export const batchRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/lead-batches',
    tag: 'intake',
    access: 'member',
    status: 201,
    summary: 'Receive up to 1,000 leads, each in the shape of POST /leads, with an answer for each',
    refuses: ['one-refused'],
    body: leadBatchIn,
    answer: leadBatchOut,
    handle: (work, { body }) => receiveBatch(work, body),
  }),
]
