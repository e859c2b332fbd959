/** The pages of forms for people: the form, what comes after it, and the link in the mail. They work without script. */
import type { Outside } from '../../../platform/outside.ts'
import { ok } from '../../../platform/result.ts'
import type { PageAnswer, PageAsked, PageRoute } from '../../../platform/route.ts'
import { msBetween } from '../../../platform/time.ts'
import type { Work } from '../../../platform/work.ts'
import { confirmPage, plainPage, waitingPage, welcomePage } from './answers-html.ts'
import { fileOf, snippet } from './assets.ts'
import { CARRIED } from './attribution.ts'
import { confirm, type Link, seeLink } from './confirmations.ts'
import { type Language, TRAP } from './form.ts'
import { ALONE, alone, headersOf, html, nothingHere, sayWrong } from './framing.ts'
import { formPage, type Shown } from './html.ts'
import { newToken, PUZZLE_BITS, readConfirm, readToken } from './keys.ts'
import { PAGE_WORDS } from './page-words.ts'
import type { Typed } from './reading.ts'
import { type AtForm, atForm, inWorkspace, mayCome } from './stranger.ts'
import { submit, type Taken } from './submissions.ts'

/** The frame's mark in the address of a form. */
const FRAME = 'baton_frame'

export const formPages: PageRoute<Outside>[] = [
  ...(['form.css', 'page.js', 'work.js'] as const).map((name) => ({
    method: 'GET' as const,
    path: `/f/${name}`,
    summary: `What the pages of forms use: ${name}`,
    perMinute: 600,
    sayWrong,
    handle: async () => fileOf(name),
  })),
  {
    method: 'GET',
    path: '/f/confirm',
    summary: 'Behind the link of a mail: asks whether it was them',
    perMinute: 120,
    sayWrong,
    handle: (outside, { query }) => byLink(outside, query.t ?? '', seeLink, askToConfirm),
  },
  {
    method: 'POST',
    path: '/f/confirm',
    summary: 'They say it was them',
    perMinute: 60,
    sayWrong,
    handle: (outside, { sent }) => byLink(outside, sent.token?.[0] ?? '', confirm, thank),
  },
  {
    method: 'GET',
    path: '/f/:key',
    summary: 'The page of a form, or the script that puts it into another page',
    perMinute: 300,
    sayWrong,
    handle: (outside, asked) =>
      asked.params.key?.endsWith('.js') ? script(outside, asked) : show(outside, asked),
  },
  {
    method: 'POST',
    path: '/f/:key',
    summary: 'Send a form',
    perMinute: 60,
    sayWrong,
    handle: take,
  },
]

async function show(outside: Outside, asked: PageAsked): Promise<PageAnswer> {
  const found = await atForm(outside, asked.params.key ?? '', async (work, at) => {
    if (!at.form.isOpen) return ok(closedPage(at))
    return ok(drawn(work, at, asked, carriedBy(asked.query, asked, at), null))
  })
  return found.ok ? found.value : nothingHere()
}

async function script(outside: Outside, asked: PageAsked): Promise<PageAnswer> {
  const key = (asked.params.key ?? '').slice(0, -'.js'.length)
  const found = await atForm(outside, key, async (work, { form, secret, baseUrl }) => {
    const token = newToken(secret, form.id, work.now)
    return ok(snippet({ base: baseUrl, key, title: form.title, token, bits: PUZZLE_BITS, trap: TRAP }))
  })
  return found.ok ? found.value : { ...nothingHere(), type: 'text/javascript; charset=utf-8', content: '' }
}

async function take(outside: Outside, asked: PageAsked): Promise<PageAnswer> {
  const { sent } = asked
  const one = (name: string) => sent[name]?.[0]
  const found = await atForm(outside, asked.params.key ?? '', async (work, at) => {
    if (!at.form.isOpen) return ok(closedPage(at))
    const language = at.form.language as Language
    if (!mayCome(at, asked.origin))
      return ok(html(at, 403, plainPage(language, at.form.title, PAGE_WORDS[language].notHere)))
    const number = Number(one('baton_consent'))
    const taken = await submit(work, at.form, at.secret, {
      values: sent,
      token: one('baton_token') || undefined,
      nonce: one('baton_nonce'),
      trap: one(TRAP) ?? '',
      consentNumber: Number.isInteger(number) && number > 0 && number < 1e6 ? number : null,
      carried: carriedBy(Object.fromEntries(CARRIED.map((name) => [name, one(name)])), null, at),
      address: asked.address,
    })
    return ok(answerTo(work, at, asked, taken))
  })
  return found.ok ? found.value : nothingHere()
}

function answerTo(work: Work, at: AtForm, asked: PageAsked, taken: Taken): PageAnswer {
  const { form } = at
  const language = form.language as Language
  const framed = isFramed(asked)
  if (taken.is === 'received') {
    const { redirectTo } = form
    if (!redirectTo || framed) return html(at, 200, welcomePage({ ...form, language }, framed, redirectTo))
    return { ...html(at, 303, ''), headers: { ...headersOf(at), location: redirectTo } }
  }
  if (taken.is === 'waiting') return html(at, 200, waitingPage(language, taken.email, framed))
  const carried = Object.fromEntries(CARRIED.map((name) => [name, asked.sent[name]?.[0] ?? '']))
  const words = PAGE_WORDS[language]
  if (taken.is !== 'too-many')
    return drawn(work, at, asked, carried, taken.typed, 422, taken.is === 'late' ? words.again : null)
  const seconds = Math.max(1, Math.ceil(msBetween(work.now, taken.until) / 1000))
  const page = drawn(work, at, asked, carried, taken.typed, 429, words.tooOften)
  return { ...page, headers: { ...page.headers, 'retry-after': String(seconds) } }
}

function drawn(
  work: Work,
  at: AtForm,
  asked: PageAsked,
  carried: Record<string, string>,
  typed: Typed | null,
  status = 200,
  says: string | null = null,
): PageAnswer {
  // What was shown before counts from then: mending one answer takes a second, as of a bot.
  const before = asked.sent.baton_token?.[0] ?? ''
  const isGood = readToken(at.secret, at.form.id, before, work.now).is === 'good'
  const token = isGood ? before : newToken(at.secret, at.form.id, work.now)
  const page = { framed: isFramed(asked), token, carried, base: '' }
  return html(at, status, formPage(at.form as unknown as Shown, page, typed, says))
}

const isFramed = ({ query }: PageAsked) => query[FRAME] === '1'

// What the address tells, and the browser where it does not.
function carriedBy(
  told: Record<string, string | undefined>,
  asked: PageAsked | null,
  { baseUrl }: AtForm,
): Record<string, string> {
  const carried = Object.fromEntries(CARRIED.map((name) => [name, told[name] ?? '']))
  const from = asked?.referrer ?? ''
  if (!carried.referrer && from && !from.startsWith(`${baseUrl}/`)) carried.referrer = from
  return carried
}

async function byLink(
  outside: Outside,
  token: string,
  task: typeof seeLink,
  say: (form: AtForm['form'], link: Link) => PageAnswer,
): Promise<PageAnswer> {
  const link = readConfirm(token)
  if (!link) return goneLink()
  const found = await inWorkspace(outside, link.workspaceId, (work) => task(work, link))
  return found.ok ? say(found.value, link) : goneLink()
}

const askToConfirm = (form: AtForm['form'], { token }: Link) =>
  alone(200, confirmPage(form.language as Language, form.title, token))

const thank = (form: AtForm['form']): PageAnswer =>
  form.redirectTo
    ? { ...alone(303, ''), headers: { ...ALONE, location: form.redirectTo } }
    : alone(200, welcomePage({ ...form, language: form.language as Language }, false))

function goneLink(): PageAnswer {
  return alone(404, plainPage('en', PAGE_WORDS.en.gone, PAGE_WORDS.en.goneSays))
}

function closedPage(at: AtForm): PageAnswer {
  const words = PAGE_WORDS[at.form.language as Language]
  return html(at, 410, plainPage(at.form.language as Language, words.closed, words.closedSays))
}
