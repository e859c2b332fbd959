/** Forms for scripts and programs of strangers: what a form asks, and sending to it, as JSON. */
import type { Outside } from '../../../platform/outside.ts'
import { ok, type Refusal, type Result, refuse } from '../../../platform/result.ts'
import type { PublicRoute } from '../../../platform/route.ts'
import { msBetween } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { CARRIED } from './attribution.ts'
import * as contract from './contract.ts'
import type { FormField, Language } from './form.ts'
import { newToken, PUZZLE_BITS } from './keys.ts'
import { PAGE_WORDS } from './page-words.ts'
import { type AtForm, atForm, mayCome } from './stranger.ts'
import { type Sent, submit, type Taken } from './submissions.ts'

const tag = 'forms'

const openTo = async (outside: Outside, { id: key }: { id: string }, origin: string): Promise<boolean> => {
  const asked = await atForm(outside, key, async (_, at) => ({ ok: true, value: mayCome(at, origin) }))
  return asked.ok && asked.value
}

export const formPublicRoutes: PublicRoute<Outside>[] = [
  {
    method: 'GET',
    path: '/form-definitions/:id',
    summary: 'What a form asks, with a token for one sending',
    tag,
    access: 'public',
    params: contract.byPublicKey,
    answer: contract.definition,
    refuses: ['form-closed'],
    openTo,
    handle: (outside, { params }) => atForm(outside, params.id, async (work, at) => definition(work, at)),
  },
  {
    method: 'POST',
    path: '/forms/:id/submissions',
    summary: 'Send to a form; the same token or the same words of a day are taken once',
    tag,
    access: 'public',
    status: 201,
    params: contract.byPublicKey,
    body: contract.submissionIn,
    answer: contract.submissionTaken,
    refuses: ['form-closed', 'token-expired', 'unknown-field'],
    openTo,
    handle: (outside, { params, body, address }) =>
      atForm(outside, params.id, (work, at) => take(work, at, body, address)),
  },
]

type Definition = ReturnType<typeof contract.definition.parse>

function definition(work: Work, { form, secret }: AtForm): Result<Definition> {
  if (!form.isOpen) return closed()
  const { title, leadIn, language, fields, consent } = form
  const token = newToken(secret, form.id, work.now)
  return ok({ title, leadIn, language, fields, consent, token, bits: PUZZLE_BITS } as unknown as Definition)
}

type Body = ReturnType<typeof contract.submissionIn.parse>

async function take(work: Work, at: AtForm, body: Body, address: string) {
  const { form, secret } = at
  if (!form.isOpen) return closed()
  const fields = form.fields as unknown as FormField[]
  const unknown = Object.keys(body.fields).find((name) => !fields.some(({ key }) => key === name))
  if (unknown !== undefined)
    return refuse('unknown-field', 'The form does not ask this.', { field: `fields.${unknown}` })
  const carried = Object.entries(body.attribution ?? {}).filter(([name]) => CARRIED.includes(name))
  const sent: Sent = {
    values: { ...body.fields, consent: body.consent },
    token: body.token,
    nonce: body.nonce,
    trap: body.homepage ?? '',
    consentNumber: body.consentNumber ?? null,
    carried: Object.fromEntries(carried),
    address,
  }
  return answerTo(work, at, await submit(work, form, secret, sent))
}

function answerTo(work: Work, { form }: AtForm, taken: Taken) {
  if (taken.is === 'wrong') return wrong(form.language as Language, taken.typed.troubles)
  if (taken.is === 'late')
    return refuse('token-expired', 'This token is too old. Ask for a new one, then send again.', {
      field: 'token',
    })
  if (taken.is === 'too-many') {
    const retryAfter = Math.max(1, Math.ceil(msBetween(work.now, taken.until) / 1000))
    return refuse('too-many', 'Too much was sent just now. Try again later.', { details: { retryAfter } })
  }
  return ok({ state: taken.is, welcome: form.welcome, redirectTo: form.redirectTo })
}

function wrong(language: Language, troubles: Record<string, string>): Refusal {
  const problems = Object.entries(troubles).map(([key, trouble]) => ({
    field: key === 'consent' ? key : `fields.${key}`,
    code: trouble,
    message: PAGE_WORDS[language].trouble[trouble as 'missing'],
  }))
  const first = problems[0]
  return refuse('invalid', first?.message ?? '', { field: first?.field ?? 'fields', details: { problems } })
}

const closed = () => refuse('form-closed', 'This form takes nothing any more.')
