/** A mail that a website sends for somebody: lines such as "Name: Ada Lovelace" are read as fields. */
import { oneLine } from './texts.ts'

export const FORM_FIELDS = [
  'name',
  'given',
  'family',
  'email',
  'phone',
  'company',
  'country',
  'message',
] as const
export type FormFields = Partial<Record<(typeof FORM_FIELDS)[number], string>>

const LABELS: Record<(typeof FORM_FIELDS)[number], RegExp> = {
  given: /^(first ?name|given ?name|vorname|prénom|nombre de pila)$/,
  family: /^(last ?name|family ?name|surname|nachname|apellidos?|cognome)$/,
  name: /^((full|your|contact)? ?name|ihr name|ansprechpartner|nom( complet)?|nombre( completo)?|nome|naam)$/,
  email:
    /^((your )?e-?mail( ?address)?|e-?mail-?adresse|ihre e-?mail|courriel|adresse e-?mail|correo( electr[óo]nico)?|posta elettronica)$/,
  phone:
    /^((tele)?phone( ?(number|no\.?))?|tel\.?|mobile|telefon(nummer)?|rufnummer|t[ée]l[ée]phone|tel[ée]fono|telefono)$/,
  company:
    /^(company( ?name)?|organi[sz]ation|firma|unternehmen|société|entreprise|empresa|azienda|bedrijf)$/,
  country: /^(country|land|pays|pa[íi]s|paese)$/,
  message:
    /^((your )?(message|enquiry|inquiry|comments?|question)|(ihre )?(nachricht|anfrage|mitteilung)|message|mensaje|messaggio|bericht)$/,
}

const LINE = /^[*_\s>]*([\p{L}][\p{L} .'/-]{1,38}?)[*_\s]*(?::|=|\t)[*_\s]*(.*)$/u
const MOST_LINES = 300

/** The fields of a form; null where the mail is none: at least an address and one thing more must be told. */
export function readFields(text: string): FormFields | null {
  const found: FormFields = {}
  const lines = text.split('\n').slice(0, MOST_LINES)
  for (let at = 0; at < lines.length; at++) {
    const [, label = '', value = ''] = LINE.exec(lines[at] ?? '') ?? []
    const field = fieldOf(label)
    if (!field || found[field]) continue
    if (field === 'message') {
      found.message = messageFrom(value, lines.slice(at + 1))
      continue
    }
    // Some put the value on a line of its own.
    const told = value.trim() || valueBelow(lines[at + 1])
    if (told) found[field] = oneLine(told, 200)
  }
  const email = /[^\s<>()",;:]+@[^\s<>()",;:]+\.[^\s<>()",;:]+/.exec(found.email ?? '')?.[0]
  if (!email || Object.keys(found).length < 2) return null
  const name = found.name ?? ([found.given, found.family].filter(Boolean).join(' ') || undefined)
  return { ...found, email: email.toLowerCase(), ...(name ? { name } : {}) }
}

function fieldOf(label: string): keyof FormFields | null {
  const folded = label.toLowerCase().replace(/\s+/g, ' ').trim()
  return FORM_FIELDS.find((field) => LABELS[field].test(folded)) ?? null
}

const valueBelow = (line: string | undefined) => (line && !LINE.test(line) ? line.trim() : '')

// A message goes on over lines, until the next field or the end.
function messageFrom(first: string, rest: string[]): string {
  const until = rest.findIndex((line) => fieldOf(LINE.exec(line)?.[1] ?? '') !== null)
  const all = [first, ...(until < 0 ? rest : rest.slice(0, until))].join('\n')
  return all
    .split(/\n-- ?\n/)[0]
    ?.trim()
    .slice(0, 4000) as string
}
