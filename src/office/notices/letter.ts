/** Notices as a mail (plain and HTML) and as a push message. Every value is escaped, every link starts at BASE_URL. */
import type { Letter } from '../../platform/mail.ts'
import type { Seen } from './store.ts'
import { aboutOf, headOf, headOfMany, sentenceOf } from './words.ts'

export interface Mailed {
  to: string
  name: string
  company: string
  slug: string
  baseUrl: string
  /** The token that stops mails of these; see links.ts. */
  stop: string
  /** The same for every try, so that a mail taken twice is known as one. */
  letterId: string
  notices: Seen[]
}

const MOST = 50

/** A mail about one notice, or a digest of several, newest last. */
export function mailOf(mailed: Mailed): Letter {
  const { notices, baseUrl, slug, company, letterId } = mailed
  const first = notices[0] as Seen
  const shown = notices.slice(0, MOST)
  const subject = notices.length === 1 ? headOf(first) : headOfMany(notices)
  const links = {
    settings: new URL(`/w/${slug}/settings/notices`, baseUrl).href,
    stop: new URL(`/stop-notices/${mailed.stop}`, baseUrl).href,
    all: new URL(`/w/${slug}/notices`, baseUrl).href,
  }
  const lines = groups(shown).map((group) => ({
    about: group.about && oneLine(group.about),
    lines: group.notices.map((one) => ({ says: oneLine(sentenceOf(one)), link: linkOf(one, slug, baseUrl) })),
  }))
  const more = notices.length - shown.length
  return {
    to: mailed.to,
    subject: oneLine(`[${company}] ${subject}`),
    text: textOf(mailed, lines, links, more),
    html: htmlOf(mailed, lines, links, more),
    messageId: `<${letterId}@${new URL(baseUrl).hostname}>`,
    headers: { 'List-Unsubscribe': `<${links.stop}>`, 'Auto-Submitted': 'auto-generated' },
  }
}

type Lines = { about: string | null; lines: { says: string; link: string }[] }[]
type Links = { settings: string; stop: string; all: string }

function textOf({ name, company }: Mailed, groups: Lines, links: Links, more: number): string {
  const body = groups.flatMap(({ about, lines }) => [
    ...(about && groups.length > 1 ? [about] : []),
    ...lines.flatMap(({ says, link }) => [says, link, '']),
  ])
  return [
    `Hello ${name},`,
    '',
    ...body,
    ...(more > 0 ? [`And ${more} more: ${links.all}`, ''] : []),
    '-- ',
    `You work at ${company} with Baton. What you hear of, and how: ${links.settings}`,
    `Stop these mails: ${links.stop}`,
    '',
  ].join('\n')
}

function htmlOf({ name, company }: Mailed, groups: Lines, links: Links, more: number): string {
  const anchor = (href: string, says: string) => `<a href="${escaped(href)}">${escaped(says)}</a>`
  const body = groups.map(
    ({ about, lines }) =>
      `${about && groups.length > 1 ? `<h3>${escaped(about)}</h3>` : ''}${lines
        .map(({ says, link }) => `<p>${escaped(says)}<br>${anchor(link, 'Open it')}</p>`)
        .join('')}`,
  )
  return `<!doctype html><html lang="en"><body style="font-family:sans-serif;font-size:14px;line-height:1.5;color:#1b1d21">
<p>Hello ${escaped(name)},</p>
${body.join('\n')}
${more > 0 ? `<p>${anchor(links.all, `And ${more} more`)}</p>` : ''}
<p style="font-size:12px;color:#5f6570">You work at ${escaped(company)} with Baton.
${anchor(links.settings, 'What you hear of, and how')} · ${anchor(links.stop, 'Stop these mails')}</p>
</body></html>`
}

// What is about one company stands together.
function groups(notices: Seen[]): { about: string | null; notices: Seen[] }[] {
  const found = new Map<string, { about: string | null; notices: Seen[] }>()
  for (const one of notices) {
    const key = one.leadId ?? one.accountId ?? one.kind
    const group = found.get(key) ?? { about: aboutOf(one), notices: [] }
    found.set(key, group)
    group.notices.push(one)
  }
  return [...found.values()]
}

/** Where a notice leads. */
export function linkOf(
  notice: Pick<Seen, 'mayOpen' | 'leadId' | 'accountId'>,
  slug: string,
  baseUrl: string,
): string {
  const place = notice.mayOpen && notice.leadId ? `leads/${notice.leadId}` : null
  const company = notice.mayOpen && notice.accountId ? `customers/${notice.accountId}` : null
  return new URL(`/w/${slug}/${place ?? company ?? 'notices'}`, baseUrl).href
}

/** A push message: read by the service worker of the web app. Paths only, so that it opens nothing elsewhere. */
export function pushOf(notices: Seen[], slug: string): { text: string; urgent: boolean } {
  const first = notices[0] as Seen
  const single = notices.length === 1
  const path = single ? new URL(linkOf(first, slug, 'http://x')).pathname : `/w/${slug}/notices`
  const body = single ? sentenceOf(first) : notices.slice(0, 4).map(sentenceOf).join('\n')
  const message = {
    title: short(single ? headOf(first) : headOfMany(notices), 120),
    body: short(body, 400),
    path,
    // One message of a kind replaces the last one on the screen.
    tag: single ? `${first.kind} ${first.leadId ?? ''}` : 'several',
  }
  return { text: JSON.stringify(message), urgent: notices.some(({ kind }) => URGENT.includes(kind)) }
}

const URGENT = ['offer', 'breached', 'escalated', 'at_risk', 'test']
const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
const oneLine = (text: string) => short(text.replace(/\s+/g, ' ').trim(), 200)

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
