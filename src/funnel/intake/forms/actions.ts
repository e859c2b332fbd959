/** The verbs on capture points: make one, change it, give it a new key, put it into the bin. */

import { newSecret } from '../../../office/team/token.ts'
import { record } from '../../../platform/journal.ts'
import { ok, type Refusal, type Result, refuse, staleUnless } from '../../../platform/result.ts'
import { insertRow, patchRow, type RowChange } from '../../../platform/rows.ts'
import { answerFact, type Work } from '../../../platform/work.ts'
import type { FormIn, FormOut, FormPatch } from './contract.ts'
import { type FormDraft, whatIsWrong } from './form.ts'
import { newFormKey } from './keys.ts'
import * as store from './store.ts'

/** What this installation can do besides: send mail, and where it is reached. */
export async function formMeans(work: Work): Promise<{ mails: boolean; baseUrl: string }> {
  const told = await answerFact(work, 'forms.means-asked', {})
  const has = told.ok ? (told.value as { mails: boolean; baseUrl: string } | null) : null
  return has ?? { mails: false, baseUrl: '' }
}

/** Makes a capture point with a key of its own. */
export async function addForm(work: Work, { consent, ...given }: FormIn): Promise<Result<FormOut>> {
  const wrong = (await notAllowed(work, given)) ?? (await whatIsMissing(work, given))
  if (wrong) return wrong
  await store.keepSecret(work, newSecret())
  const id = work.newId()
  const row = await insertRow(work, 'forms', {
    ...given,
    id,
    publicKey: newFormKey(work.actor.workspaceId),
    fields: given.fields as never,
    binnedAt: null,
  })
  const words = consent ? await insertRow(work, 'formConsents', wordsOf(work, id, 1, consent)) : null
  await record(work, { fact: 'form.added', function: 'operate', ...stampsOf(given), rows: [row, words] })
  return shownForm(work, id)
}

/** Changes a capture point. New words of consent become the next version; earlier ones stay as they were agreed to. */
export async function changeForm(work: Work, id: string, patch: FormPatch): Promise<Result<FormOut>> {
  const before = await store.readForm(work, id, true)
  if (!before) return noForm()
  const { version, consent, binned, ...fields } = patch
  const stale = await staleForm(work, before, version)
  if (stale) return stale
  const draft = { ...before, ...fields } as FormDraft & Partial<FormIn>
  // What is on stays on when the mail server goes: whoever changes the title need not know of it.
  const turnsOn = fields.doubleOptIn === true && !before.doubleOptIn
  const wrong = (await notAllowed(work, draft, turnsOn)) ?? (await whatIsMissing(work, fields))
  if (wrong) return wrong
  const { consent: _, ...row } = before
  const set = { ...fields, fields: fields.fields as never, ...(binned === false ? { binnedAt: null } : {}) }
  const words = consent === undefined ? [] : await nextWords(work, before, consent)
  const changed = await patchRow(work, 'forms', row, set)
  // Whoever reads a form reads its words: they are one thing with one version.
  const change = changed ?? (words.length > 0 ? await touched(work, row) : null)
  if (change)
    await record(work, {
      fact: 'form.changed',
      function: 'operate',
      ...stampsOf(draft),
      rows: [change, ...words],
    })
  return shownForm(work, id)
}

// The moment the words changed is the form's change too.
async function touched(work: Work, row: store.Form): Promise<RowChange> {
  await store.bumpVersion(work, row.id, row.version + 1)
  const set = { version: row.version + 1 }
  return { table: 'forms', id: row.id, version: row.version + 1, set, before: {}, after: {} }
}

/** A new key: whoever has the old address finds nothing there any more. */
export async function rotateKey(work: Work, id: string, version: number): Promise<Result<FormOut>> {
  const before = await store.readForm(work, id, true)
  if (!before) return noForm()
  const stale = await staleForm(work, before, version)
  if (stale) return stale
  const { consent: _, ...row } = before
  const change = await patchRow(work, 'forms', row, { publicKey: newFormKey(work.actor.workspaceId) })
  await record(work, { fact: 'form.key-changed', function: 'operate', rows: [change] })
  return shownForm(work, id)
}

/** Puts a capture point into the bin: it takes nothing any more, what came by it stays. */
export async function binForm(work: Work, id: string): Promise<Result<FormOut>> {
  const before = await store.readForm(work, id, true)
  if (!before) return noForm()
  const { consent: _, ...row } = before
  const change = before.binnedAt ? null : await patchRow(work, 'forms', row, { binnedAt: work.now })
  if (change) await record(work, { fact: 'form.binned', function: 'operate', rows: [change] })
  return shownForm(work, id)
}

/** A capture point as the settings show it. */
export async function shownForm(work: Work, id: string): Promise<Result<FormOut>> {
  const [row] = await store.listForms(work, { id, limit: 1 })
  return row ? ok(formOut(row)) : noForm()
}

/** The row as it is answered. */
export function formOut(row: store.Counted): FormOut {
  const { workspaceId: _, binnedAt, ...rest } = row
  return { ...rest, binned: binnedAt !== null } as unknown as FormOut
}

async function staleForm(work: Work, before: store.Form, version: number): Promise<Refusal | null> {
  if (before.version === version) return null
  const current = await shownForm(work, before.id)
  return current.ok ? staleUnless(current.value, version) : current
}

async function notAllowed(
  work: Work,
  draft: FormDraft,
  turnsOn = draft.doubleOptIn,
): Promise<Refusal | null> {
  const wrong = whatIsWrong(draft)
  if (wrong) return refuse('form-incomplete', wrong.says, { field: wrong.field })
  if (!turnsOn || (await formMeans(work)).mails) return null
  return refuse('no-mail', 'No mail server is set up (SMTP_URL), so nobody could be asked to confirm.', {
    field: 'doubleOptIn',
  })
}

async function whatIsMissing(work: Work, given: Partial<FormIn>): Promise<Refusal | null> {
  const missing = await store.unknownReference(work, given)
  if (missing) return refuse('unknown-reference', `${missing} names nothing here.`, { field: missing })
  return null
}

const stampsOf = ({ channelId = null, campaignId = null, productLineId = null }: Partial<FormIn>) => ({
  channelId,
  campaignId,
  productLineId,
})

type Words = { text: string; required: boolean }

const wordsOf = (work: Work, formId: string, number: number, { text, required }: Words) => ({
  id: work.newId(),
  formId,
  number,
  text,
  required,
  endedAt: null,
})

async function nextWords(work: Work, form: store.FormNow, given: Words | null): Promise<RowChange[]> {
  const before = await store.consentInForce(work, form.id)
  const isSame = given?.text === before?.text && given?.required === before?.required
  if (isSame) return []
  const rows = [before && (await patchRow(work, 'formConsents', before, { endedAt: work.now }))]
  const number = (await store.lastConsentNumber(work, form.id)) + 1
  if (given) rows.push(await insertRow(work, 'formConsents', wordsOf(work, form.id, number, given)))
  return rows.filter((row) => row !== null)
}

const noForm = () => refuse('not-found', 'There is no such form.')
