/** What the pages of forms use: a stylesheet, two small scripts, and the script that puts a form into another page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageAnswer } from '../../../platform/route.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'served', name), 'utf8')
const SOLVE = read('solve.js')
const FILES = {
  'form.css': read('form.css'),
  'page.js': read('page.js'),
  'work.js': `${SOLVE}\nonmessage = ({ data }) => postMessage(solve(data.token, data.bits))\n`,
}
const SNIPPET = read('snippet.js')

const TYPES = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' }

/** One of the files, kept by browsers for an hour. */
export function fileOf(name: keyof typeof FILES): PageAnswer {
  return {
    status: 200,
    content: FILES[name],
    type: name.endsWith('.css') ? TYPES.css : TYPES.js,
    // The preview in the settings is a page of no origin.
    headers: { 'cache-control': 'public, max-age=3600', 'cross-origin-resource-policy': 'cross-origin' },
  }
}

/** The script of one form, with a token in it: it is never kept by anybody. */
export function snippet(told: {
  base: string
  key: string
  title: string
  token: string
  bits: number
  trap: string
}): PageAnswer {
  const solver = JSON.stringify(
    `${SOLVE}\nonmessage = ({ data }) => postMessage(solve(data.token, data.bits))`,
  )
  return {
    status: 200,
    content: `;(() => {\nconst told = ${JSON.stringify(told)}\nconst solver = ${solver}\n${SNIPPET}})()\n`,
    type: TYPES.js,
    // Pages of other sites load it.
    headers: { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'cross-origin' },
  }
}
