/** The public pages of a form as HTML: plain, usable without script, every value escaped. Also drawn as a preview. */
import { CARRIED } from './attribution.ts'
import { countriesIn } from './countries.ts'
import { type FormField, isOurs, type Language, type OurField, TRAP } from './form.ts'
import { PAGE_WORDS } from './page-words.ts'
import { choicesOf, type Trouble, type Typed } from './reading.ts'

export interface Shown {
  publicKey: string
  language: Language
  title: string
  leadIn: string | null
  fields: FormField[]
  consent: { text: string; required: boolean; number: number } | null
}

export interface Drawn {
  /** In a frame of another site: no margins, and the frame is told its height. */
  framed: boolean
  /** Null in the preview: nothing can be sent. */
  token: string | null
  /** What tells where somebody came from, carried through. */
  carried: Record<string, string>
  /** Where its stylesheet and scripts are; nothing for our own site. */
  base: string
}

/** Text that is safe between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A whole page around its content. */
export function pageOf(
  { language, title, framed, base = '', script = false }: PageHead,
  content: string,
): string {
  const scripts = script ? `<script src="${base}/f/page.js" defer></script>` : ''
  return `<!doctype html>
<html lang="${language}"${framed ? ' class="framed"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${base}/f/form.css">
${scripts}
</head>
<body><main>
${content}
</main></body>
</html>
`
}

interface PageHead {
  language: Language
  title: string
  framed: boolean
  base?: string
  script?: boolean
}

/** The form, empty or with what was typed and what is wrong with it. */
export function formPage(form: Shown, drawn: Drawn, typed: Typed | null, says: string | null = null): string {
  const words = PAGE_WORDS[form.language]
  const troubles = Object.entries(typed?.troubles ?? {})
  const list = troubles.map(
    ([key, trouble]) =>
      `<li><a href="#f-${escaped(key)}">${escaped(labelOf(form, key))}</a>: ${words.trouble[trouble]}</li>`,
  )
  const summary = says ?? (troubles.length > 0 ? words.wrong(troubles.length) : null)
  const alert = summary
    ? `<div class="alert" role="alert" id="alert"><p>${escaped(summary)}</p>${list.length ? `<ul>${list.join('')}</ul>` : ''}</div>`
    : ''
  const fields = form.fields.map((field) => fieldOf(form.language, field, typed)).join('\n')
  const content = `<h1>${escaped(form.title)}</h1>
${form.leadIn ? `<p class="lead">${lines(form.leadIn)}</p>` : ''}
${alert}
<form method="post" action="/f/${form.publicKey}${drawn.framed ? '?baton_frame=1' : ''}" novalidate data-baton>
${fields}
${consentOf(form, typed)}
${machinery(words.leaveEmpty, drawn, form.consent?.number)}
<button type="submit"${drawn.token === null ? ' disabled' : ''}>${words.send}</button>
</form>`
  const title = troubles.length > 0 ? `${words.wrong(troubles.length)} ${form.title}` : form.title
  const { language } = form
  return pageOf(
    { language, title, framed: drawn.framed, base: drawn.base, script: drawn.token !== null },
    content,
  )
}

const lines = (text: string) => escaped(text).replaceAll('\n', '<br>')

function labelOf(form: Shown, key: string): string {
  const label = form.fields.find((field) => field.key === key)?.label
  return label ?? (form.consent?.text ?? key).slice(0, 60)
}

// What sends itself along: the token, the honeypot, the answer of the puzzle, and where somebody came from.
function machinery(leaveEmpty: string, { token, carried }: Drawn, consent: number | undefined): string {
  const hidden = (name: string, value: string) =>
    `<input type="hidden" name="${name}" value="${escaped(value)}" autocomplete="off">`
  const kept = CARRIED.filter((name) => carried[name]).map((name) => hidden(name, carried[name] as string))
  return `<div class="trap" aria-hidden="true"><label>${leaveEmpty} <input type="text" name="${TRAP}" tabindex="-1" autocomplete="off"></label></div>
${hidden('baton_token', token ?? '')}${hidden('baton_nonce', '')}${consent ? hidden('baton_consent', String(consent)) : ''}
${kept.join('\n')}`
}

function consentOf({ consent, language }: Shown, typed: Typed | null): string {
  if (!consent) return ''
  const trouble = typed?.troubles.consent
  const checked = typed && typed.values.consent === 'yes' ? ' checked' : ''
  const needed = consent.required ? ` <span class="needed">${PAGE_WORDS[language].needed}</span>` : ''
  return `<div class="field${trouble ? ' wrong' : ''}"><div class="check">
<input type="checkbox" id="f-consent" name="consent" value="yes"${checked}${consent.required ? ' required' : ''}${pointsTo('consent', false, trouble)}>
<label for="f-consent">${lines(consent.text)}${needed}</label></div>
${troubleOf(language, 'consent', trouble)}</div>`
}

function fieldOf(language: Language, field: FormField, typed: Typed | null): string {
  const { key, label, help, required, kind } = field
  const words = PAGE_WORDS[language]
  const trouble = typed?.troubles[key]
  const value = typed?.values[key] ?? ''
  const needed = required ? ` <span class="needed">${words.needed}</span>` : ''
  const text = `<label for="f-${key}">${escaped(label)}${needed}</label>`
  const said = help ? `<p class="help" id="h-${key}">${lines(help)}</p>` : ''
  const common = `id="f-${key}" name="${key}"${required ? ' required' : ''}${pointsTo(key, Boolean(help), trouble)}`
  const below = troubleOf(language, key, trouble)
  const open = `<div class="field${trouble ? ' wrong' : ''}">`
  if (kind === 'yes') {
    const checked = value === 'yes' ? ' checked' : ''
    return `${open}<div class="check"><input type="checkbox" value="yes" ${common}${checked}>${text}</div>${said}${below}</div>`
  }
  return `${open}${text}${said}${controlOf(language, field, value, common)}${below}</div>`
}

function controlOf(language: Language, field: FormField, value: string, common: string): string {
  if (field.kind === 'long') return `<textarea rows="4" ${common}>\n${escaped(value)}</textarea>`
  if (field.kind === 'choice') {
    const names = field.key === 'country' ? new Map(countriesIn(language)) : null
    const codes = names
      ? [...names.keys()].filter((code) => choicesOf(field).includes(code))
      : choicesOf(field)
    const options = codes.map(
      (one) =>
        `<option value="${escaped(one)}"${one === value ? ' selected' : ''}>${escaped(names?.get(one) ?? one)}</option>`,
    )
    return `<select ${common}><option value="">${PAGE_WORDS[language].choose}</option>${options.join('')}</select>`
  }
  const { type, autocomplete } = (isOurs(field.key) && INPUTS[field.key]) || {
    type: 'text',
    autocomplete: '',
  }
  const fills = autocomplete ? ` autocomplete="${autocomplete}"` : ''
  return `<input type="${type}" value="${escaped(value)}"${fills} ${common}>`
}

const INPUTS: Partial<Record<OurField, { type: string; autocomplete: string }>> = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  title: { type: 'text', autocomplete: 'organization-title' },
  company: { type: 'text', autocomplete: 'organization' },
  // Not `url`: browsers refuse an address without https:// there.
  website: { type: 'text', autocomplete: 'url' },
  region: { type: 'text', autocomplete: 'address-level1' },
  city: { type: 'text', autocomplete: 'address-level2' },
  postcode: { type: 'text', autocomplete: 'postal-code' },
}

function pointsTo(key: string, hasHelp: boolean, trouble: Trouble | undefined): string {
  const ids = [...(hasHelp ? [`h-${key}`] : []), ...(trouble ? [`t-${key}`] : [])].join(' ')
  return `${ids ? ` aria-describedby="${ids}"` : ''}${trouble ? ' aria-invalid="true"' : ''}`
}

function troubleOf(language: Language, key: string, trouble: Trouble | undefined): string {
  return trouble ? `<p class="trouble" id="t-${key}">${PAGE_WORDS[language].trouble[trouble]}</p>` : ''
}
