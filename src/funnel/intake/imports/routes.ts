/** The course of an import over HTTP: what its rows would become, halting it, and taking it back. */
import { z } from 'zod'
import { type Route, route } from '../../../platform/route.ts'
import { id } from '../../../platform/shapes.ts'
import * as contract from '../contract.ts'
import { previewImport } from '../mapping/preview.ts'
import { pauseImport, resumeImport } from './halting.ts'
import { previewUndo, undoImport } from './undo.ts'

const oneImport = z.object({ id })

export const courseRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/imports/:id/pauses',
    summary: 'Halt an import that runs; it can go on from there',
    tag: 'intake',
    access: 'manager',
    refuses: ['not-now'],
    params: oneImport,
    answer: contract.importRecord,
    handle: (work, { params }) => pauseImport(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/resumptions',
    summary: 'Let a paused import go on',
    tag: 'intake',
    access: 'manager',
    status: 202,
    refuses: ['not-now'],
    params: oneImport,
    answer: contract.importRecord,
    handle: (work, { params }) => resumeImport(work, params.id),
  }),
  route({
    method: 'GET',
    path: '/imports/:id/undos',
    summary: 'What undoing an import would do: how many leads, and on which people have worked since',
    tag: 'intake',
    access: 'manager',
    params: oneImport,
    answer: contract.undoPreview,
    handle: (work, { params }) => previewUndo(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/undos',
    summary:
      'Undo an import: its leads are voided, who it made goes to the bin, its file can be brought again',
    tag: 'intake',
    access: 'manager',
    status: 202,
    refuses: ['not-now'],
    params: oneImport,
    body: contract.undoIn,
    answer: contract.importRecord,
    handle: (work, { params, body }) => undoImport(work, params.id, body),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/previews',
    summary: 'What the first rows would become by a map; nothing is written',
    tag: 'intake',
    access: 'manager',
    refuses: ['wrong-map'],
    params: oneImport,
    body: contract.previewIn,
    answer: contract.previewOut,
    handle: (work, { params, body }) => previewImport(work, params.id, body.mapping),
  }),
]
