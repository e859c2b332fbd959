import type { CapturePoint, Field } from './forms.ts'

export const WAYS = ['link', 'frame', 'own', 'json'] as const
export type Way = (typeof WAYS)[number]

/** What somebody copies to put the form before people. */
export function snippetOf(way: Way, form: CapturePoint, base: string): string {
  const page = `${base}/f/${form.publicKey}`
  if (way === 'link') return page
  if (way === 'frame') return `<script src="${page}.js" async></script>`
  return way === 'json' ? asJson(form, base) : asHtml(form, page)
}

function asJson(form: CapturePoint, base: string): string {
  const fields = Object.fromEntries(form.fields.map(({ key }) => [key, '...']))
  const url = `${base}/api/v1/forms/${form.publicKey}/submissions`
  return `POST ${url}\ncontent-type: application/json\n\n${JSON.stringify({ fields, consent: true }, null, 2)}`
}

function asHtml(form: CapturePoint, page: string): string {
  const agrees = form.consent
    ? `\n  <label><input type="checkbox" name="consent" value="yes"> ${escaped(form.consent.text)}</label>`
    : ''
  return `<form method="post" action="${page}" data-baton-form="${form.publicKey}">
${form.fields.map((field) => `  <label>${escaped(field.label)} ${controlOf(field)}</label>`).join('\n')}${agrees}
  <button>Send</button>
</form>
<script src="${page}.js" async></script>`
}

function controlOf({ key, kind, choices, required }: Field): string {
  const named = `name="${key}"${required ? ' required' : ''}`
  if (kind === 'long') return `<textarea ${named}></textarea>`
  if (kind === 'yes') return `<input type="checkbox" value="yes" ${named}>`
  // Countries travel as two letters.
  if (key === 'country') return `<input maxlength="2" placeholder="ES" ${named}>`
  const options = (choices ?? []).map((one) => `<option>${escaped(one)}</option>`).join('')
  return options ? `<select ${named}><option></option>${options}</select>` : `<input ${named}>`
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
