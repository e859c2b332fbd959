/** What is new in an answer, and what it repeats: the page folds the rest. Pure, and used in the browser. */

const HEADS = [
  // On Mon, 2 March 2026 at 09:00, Ada <ada@example.com> wrote:
  /^\s*(on|am|le|el|il|op|em|den|w dniu)\b.{4,200}\b(wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał\(?a?\)?)\b.{0,80}:\s*$/i,
  /^\s*-{2,}\s*(original message|ursprüngliche nachricht|forwarded message|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*-{2,}\s*$/i,
  /^_{20,}\s*$/,
]
const FROM = /^\s*(from|von|de|da|van)\s*:.+@/i
const SENT = /^\s*(sent|gesendet|date|datum|envoyé|enviado|inviato|verzonden|to|an|à|para)\s*:/i

const BEGINS = /^\s*(on|am|le|el|op)\b/i

/** Parts of a text: what was written now, the signature, what is quoted. */
export interface Parts {
  fresh: string
  signature: string
  quoted: string
}

/** Splits a mail's text. Without a sign of a quotation all of it is fresh. */
export function partsOf(text: string): Parts {
  const lines = text.split('\n')
  const at = quoteBegins(lines)
  const own = lines.slice(0, at)
  const mark = own.findLastIndex((line) => /^--\s*$/.test(line))
  const signed = mark > 0 && own.length - mark <= 20
  return {
    fresh: (signed ? own.slice(0, mark) : own).join('\n').trim(),
    signature: signed
      ? own
          .slice(mark + 1)
          .join('\n')
          .trim()
      : '',
    quoted: lines.slice(at).join('\n').trim(),
  }
}

function quoteBegins(lines: string[]): number {
  const tail = lines.findLastIndex((line) => !line.startsWith('>') && line.trim() !== '') + 1
  const marked = lines.findIndex((line, at) => at >= tail && line.startsWith('>'))
  const headed = lines.findIndex((line, at) => isHead(line, lines[at + 1] ?? ''))
  const found = [marked, headed].filter((at) => at >= 0)
  return found.length > 0 ? Math.min(...found) : lines.length
}

function isHead(line: string, next: string): boolean {
  if (HEADS.some((head) => head.test(line)) || (FROM.test(line) && SENT.test(next))) return true
  // Some break the line of the quotation's head in two.
  return line.length < 120 && BEGINS.test(line) && HEADS.some((head) => head.test(`${line} ${next}`))
}
