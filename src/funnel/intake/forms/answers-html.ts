/** The pages after the form: welcome, one more step, confirm, closed. */
import type { Language } from './form.ts'
import { escaped, pageOf } from './html.ts'
import { PAGE_WORDS } from './page-words.ts'

const lines = (text: string) => escaped(text).replaceAll('\n', '<br>')

/** Taken: the welcome, or the way on to the address of the form. */
export function welcomePage(
  { language, title, welcome }: { language: Language; title: string; welcome: string },
  framed: boolean,
  redirectTo: string | null = null,
): string {
  const on = redirectTo
    ? `<p><a href="${escaped(redirectTo)}" target="_top" data-baton-go>${PAGE_WORDS[language].goOn}</a></p>`
    : ''
  return pageOf(
    { language, title, framed, script: framed },
    `<div role="status"><h1>${escaped(title)}</h1><p>${lines(welcome)}</p>${on}</div>`,
  )
}

/** A mail is on its way. */
export function waitingPage(language: Language, address: string, framed: boolean): string {
  const { waiting, waitingSays } = PAGE_WORDS[language]
  return pageOf(
    { language, title: waiting, framed, script: framed },
    `<div role="status"><h1>${waiting}</h1><p>${escaped(waitingSays(address))}</p></div>`,
  )
}

/** Behind the link of a mail: programs that look at links press no button. */
export function confirmPage(language: Language, form: string, token: string): string {
  const words = PAGE_WORDS[language]
  return pageOf(
    { language, title: words.confirmTitle, framed: false },
    `<h1>${words.confirmTitle}</h1><p>${escaped(words.confirmSays(form))}</p>
<form method="post" action="/f/confirm"><input type="hidden" name="token" value="${escaped(token)}">
<button type="submit">${words.confirm}</button></form>`,
  )
}

/** Nothing can be done here: a head and a sentence. */
export function plainPage(language: Language, title: string, says: string, framed = false): string {
  return pageOf(
    { language, title, framed, script: framed },
    `<h1>${escaped(title)}</h1><p>${escaped(says)}</p>`,
  )
}
