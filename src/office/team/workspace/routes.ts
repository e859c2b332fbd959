/** Endpoints about the company itself. */
import { ok } from '../../../platform/result.ts'
import { route } from '../../../platform/route.ts'
import { changeWorkspace } from './actions.ts'
import * as contract from './contract.ts'
import { readWorkspace } from './store.ts'

const tag = 'workspace'

export const workspaceRoutes = [
  route({
    method: 'GET',
    path: '/workspace',
    summary: 'The company: name, time zone, currency',
    tag,
    access: 'viewer',
    answer: contract.workspace,
    handle: async (work) => ok(await readWorkspace(work)),
  }),
  route({
    method: 'PATCH',
    path: '/workspace',
    summary: 'Change name, time zone or currency of the company',
    tag,
    access: 'admin',
    body: contract.workspacePatch,
    answer: contract.workspace,
    handle: (work, { body }) => changeWorkspace(work, body),
  }),
]
