/**
 * What a mail is: written by a person, or sent by a machine. Only what a person wrote opens a lead. Machines say so by
 * their headers (RFC 3834, RFC 2919); those that do not are known by how their subjects begin.
 */
import { header, type Letter } from './letter.ts'

export const MAIL_KINDS = ['person', 'automatic', 'bounce', 'list', 'spam', 'own'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** The kind by the mail alone. `own` is for those who know the team; `addresses` are the mailbox's. */
export function kindOf(letter: Letter, addresses: readonly string[] = []): Exclude<MailKind, 'own'> {
  if (isSpam(letter)) return 'spam'
  if (isBounce(letter)) return 'bounce'
  if (isAutomatic(letter)) return 'automatic'
  return isList(letter, addresses) ? 'list' : 'person'
}

function isSpam(letter: Letter): boolean {
  return /^yes\b/i.test(header(letter, 'x-spam-flag')) || /^yes\b/i.test(header(letter, 'x-spam-status'))
}

const POSTMASTERS = /^(mailer-daemon|postmaster|mail-daemon|bounces?)([+-].*)?@/i
const RETURNED =
  /(undeliver|delivery (status|failure|incomplete)|returned mail|mail delivery (failed|system)|failure notice|unzustellbar|nicht zugestellt|non remis|no se pudo entregar|non recapitabile|niet (bezorgd|afgeleverd))/i

function isBounce(letter: Letter): boolean {
  if (letter.report) return true
  const type = header(letter, 'content-type')
  if (/multipart\/report/i.test(type) && /delivery-status/i.test(type)) return true
  const isNobody = header(letter, 'return-path') === '<>' || POSTMASTERS.test(letter.from?.address ?? '')
  return isNobody && (RETURNED.test(letter.subject) || header(letter, 'x-failed-recipients') !== '')
}

/** Does a machine say that it answered, or wrote, by itself. */
function isAutomatic(letter: Letter): boolean {
  const submitted = header(letter, 'auto-submitted').toLowerCase()
  if (submitted && !/^no\b/.test(submitted)) return true
  const says = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from']
  if (says.some((name) => letter.headers[name] !== undefined)) return true
  if (/^auto[_-]?reply/i.test(header(letter, 'precedence'))) return true
  return OUT_OF_OFFICE.test(letter.subject)
}

// As the usual programs begin them, with and without what stands for "reply".
const OUT_OF_OFFICE = new RegExp(
  `^((re|aw|sv|vs|antw|odp|r)\\s*:\\s*)*(${[
    'out of (the )?office',
    'automatic(ally)? (reply|response|generated)',
    'auto(matic)?[ -]?(reply|response|responder|antwort)',
    'away from (my|the) (desk|office|mail|email)',
    'on (annual|maternity|paternity|parental|vacation) leave',
    'automatische (antwort|abwesenheits|reactie)',
    'abwesenheits?(notiz|nachricht|meldung|assistent)?\\b',
    'ich bin (derzeit )?(nicht im (büro|haus)|abwesend|im urlaub)',
    'nicht im büro',
    'réponse automatique',
    "(message |r[ée]ponse )?d['’]absence",
    'absent(e)? du bureau',
    'respuesta autom[áa]tica',
    'fuera de (la )?oficina',
    'risposta automatica',
    'fuori (sede|ufficio)',
    'resposta autom[áa]tica',
    'fora do escrit[óo]rio',
    'automatisch antwoord',
    'afwezig(heid)?\\b',
    'niet aanwezig',
    'autosvar',
    'fråvaro',
    'frånvaro',
    'automaattinen vastaus',
    'poissa',
    'automatyczna odpowied[źz]',
    'poza biurem',
    'automatick[áa] odpov[ěe][ďd]',
    'automatikus v[áa]lasz',
    'автоответ',
    'автоматический ответ',
    '自動(応答|返信)',
    '不在(通知|のお知らせ)',
    '自动(回复|答复)',
    '자동 ?회신',
  ].join('|')})`,
  'iu',
)

// A group of one's own (sales@ as a group of the provider) marks its mails like a list; those are for us.
function isList(letter: Letter, addresses: readonly string[]): boolean {
  const listId = header(letter, 'list-id')
  const isBulk = /^(bulk|list|junk)\b/i.test(header(letter, 'precedence'))
  if (!listId && !isBulk) return false
  return !addresses.some((address) => isListOf(letter, listId, address))
}

function isListOf(letter: Letter, listId: string, address: string): boolean {
  const posted = header(letter, 'list-post').toLowerCase()
  const named = /<([^<>]+)>\s*$/.exec(listId)?.[1]?.toLowerCase()
  const own = address.toLowerCase()
  return posted.includes(`mailto:${own}>`) || named === own.replace('@', '.')
}
