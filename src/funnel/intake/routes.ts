/** Imports over HTTP. */
import { z } from 'zod'
import { paged, readCursor } from '../../platform/page.ts'
import { ok, refuse } from '../../platform/result.ts'
import { type FileRoute, type Route, route } from '../../platform/route.ts'
import { id, listOf } from '../../platform/shapes.ts'
import { cancelImport, checkImport, importRecord, mapImport, runImport, uploadImport } from './actions.ts'
import * as contract from './contract.ts'
import { correctDialect } from './correcting.ts'
import { courseRoutes } from './imports/routes.ts'
import { refusedRows, wholeReport } from './report.ts'
import * as store from './store.ts'

const oneImport = z.object({ id })

export const intakeRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/imports',
    summary: 'Imports, newest first',
    tag: 'intake',
    access: 'member',
    query: contract.importsPage,
    answer: listOf(contract.importOut),
    async handle(work, { query }) {
      const after = String(readCursor(query.after, 1)?.[0] ?? '') || null
      const rows = await store.listImports(work, { kind: query.kind, after, limit: query.limit })
      return ok(paged(rows.map(store.shown), query.limit, (row) => [row.id]))
    },
  }),
  route({
    method: 'GET',
    path: '/imports/:id',
    summary: 'An import: its columns, its map, how far it is, its first notes',
    tag: 'intake',
    access: 'member',
    params: oneImport,
    answer: contract.importRecord,
    handle: (work, { params }) => importRecord(work, params.id),
  }),
  route({
    method: 'PATCH',
    path: '/imports/:id',
    summary: 'Say which column is which field, or correct how the file is written',
    tag: 'intake',
    access: 'manager',
    refuses: ['wrong-map', 'unknown-sheet', 'not-now'],
    params: oneImport,
    body: contract.importPatch,
    answer: contract.importRecord,
    handle: (work, { params, body: { version, mapping = {}, dialect } }) =>
      dialect
        ? correctDialect(work, params.id, { version, dialect })
        : mapImport(work, params.id, { version, mapping }),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/checks',
    summary: 'Look at every row without writing any',
    tag: 'intake',
    access: 'manager',
    status: 202,
    refuses: ['wrong-map', 'not-now'],
    params: oneImport,
    answer: contract.importRecord,
    handle: (work, { params }) => checkImport(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/runs',
    summary: 'Take every row, in the background',
    tag: 'intake',
    access: 'manager',
    status: 202,
    refuses: ['wrong-map', 'not-now'],
    params: oneImport,
    answer: contract.importRecord,
    handle: (work, { params }) => runImport(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/cancellations',
    summary: 'Stop an import; what it has taken stays',
    tag: 'intake',
    access: 'manager',
    refuses: ['not-now'],
    params: oneImport,
    answer: contract.importRecord,
    handle: (work, { params }) => cancelImport(work, params.id),
  }),
  ...courseRoutes,
]

const FILE_REFUSALS = [
  'empty-file',
  'too-large',
  'not-a-table',
  'old-workbook',
  'locked-workbook',
  'broken-file',
  'unpacks-too-large',
  'line-too-long',
  'too-many-columns',
]

export const intakeFileRoutes: FileRoute[] = [
  {
    kind: 'upload',
    method: 'POST',
    path: '/imports',
    summary: 'Upload a file of leads or deals: CSV of any dialect, a workbook (.xlsx), a table as text',
    tag: 'intake',
    access: 'manager',
    status: 201,
    refuses: FILE_REFUSALS,
    query: contract.uploadQuery,
    answer: contract.importRecord,
    async handle(work, { query, file }) {
      if (!file) return refuse('empty-file', 'Send the file as the body of the request.', { field: 'file' })
      return uploadImport(work, query as z.output<typeof contract.uploadQuery>, file)
    },
  },
  {
    kind: 'download',
    method: 'GET',
    path: '/imports/:id/report.csv',
    summary: 'Every row not taken and why, and what is odd',
    tag: 'intake',
    access: 'member',
    params: oneImport,
    async handle(work, { params }) {
      const { id: importId } = params as { id: string }
      const row = await store.readImport(work, importId)
      if (!row) return refuse('not-found', 'There is no such import.')
      return ok({
        fileName: `import-${importId.slice(0, 8)}.csv`,
        type: 'text/csv; charset=utf-8',
        content: await wholeReport(work, importId),
      })
    },
  },
  {
    kind: 'download',
    method: 'GET',
    path: '/imports/:id/refused.csv',
    summary:
      'The rows not taken, in the columns of the file and one with the reason: mend them and bring them again',
    tag: 'intake',
    access: 'member',
    params: oneImport,
    async handle(work, { params }) {
      const { id: importId } = params as { id: string }
      const row = await store.readImport(work, importId)
      if (!row) return refuse('not-found', 'There is no such import.')
      return ok({
        fileName: `refused-${importId.slice(0, 8)}.csv`,
        type: 'text/csv; charset=utf-8',
        content: await refusedRows(work, importId, (row.headings as string[] | null) ?? []),
      })
    },
  },
]
