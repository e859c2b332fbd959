/** Reads an e-mail address letter by letter: atoms, quoted words, comments, folded lines, literals. */

/** Not the grammar of an address; the message is an end of "The e-mail address ...". */
export class Wrong extends Error {}

const ATOM = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]$/u
const PRINTED = /^[\x20-\x7e\t\p{L}\p{M}\p{N}\p{P}]$/u
const NEVER = '\u0000\n\r'

export class MailScanner {
  private readonly letters: string[]
  private at = 0
  /** What is only allowed by the grammar for old mail, when something is. */
  odd: string | null = null

  constructor(address: string) {
    this.letters = [...address]
  }

  peek(): string | undefined {
    return this.letters[this.at]
  }

  take(): string {
    const letter = this.letters[this.at++]
    if (letter === undefined) throw new Wrong('ends too early')
    return letter
  }

  ended(): boolean {
    return this.at >= this.letters.length
  }

  /** The next letter for a message. */
  shown(): string {
    const letter = this.peek()
    return letter === undefined ? 'nothing' : letter <= ' ' ? 'a blank' : `"${letter}"`
  }

  note(what: string): void {
    this.odd ??= what
  }

  /** Letters of an atom; '' when there are none. */
  atom(): string {
    let text = ''
    for (let letter = this.peek(); letter !== undefined && ATOM.test(letter); letter = this.peek())
      text += this.take()
    return text
  }

  /** Blanks, folded lines and comments: allowed by the grammar, sent to by nobody. */
  blanks(): void {
    for (;;) {
      const letter = this.peek()
      if (letter === ' ' || letter === '\t' || letter === '\r') this.folded()
      else if (letter === '(') this.comment()
      else return
    }
  }

  // A line may be broken where the next begins with a blank.
  private folded(): void {
    this.note('has blanks')
    if (this.take() !== '\r') return
    if (this.peek() !== '\n') throw new Wrong('has half a line end')
    this.take()
    if (this.peek() !== ' ' && this.peek() !== '\t') throw new Wrong('has a line end')
  }

  private comment(): void {
    this.note('has a comment')
    this.take()
    for (;;) {
      const letter = this.peek()
      if (letter === undefined) throw new Wrong('has a comment without end')
      if (letter === '(') this.comment()
      else if (letter === '\\') this.pair()
      else if (letter === '\r') this.folded()
      else if (NEVER.includes(letter)) throw new Wrong('has a sign in a comment that cannot be there')
      else {
        this.take()
        if (letter === ')') return
      }
    }
  }

  private pair(): string {
    this.take()
    if (this.ended()) throw new Wrong('ends in a backslash')
    const letter = this.take()
    if (!PRINTED.test(letter)) this.note('has a control character')
    return letter
  }

  /** A word in quotes. */
  quoted(): string {
    let text = this.take()
    for (;;) {
      const letter = this.peek()
      if (letter === undefined) throw new Wrong('has quotes without end')
      if (letter === '\\') text += `\\${this.pair()}`
      else if (letter === '\r') this.folded()
      else if (NEVER.includes(letter)) throw new Wrong('has a sign in quotes that cannot be there')
      else {
        if (!PRINTED.test(letter)) this.note('has a control character')
        text += this.take()
        if (letter === '"') return text
      }
    }
  }

  /** An address in brackets. */
  literal(): string {
    let text = this.take()
    for (;;) {
      const letter = this.peek()
      if (letter === undefined) throw new Wrong('has brackets without end')
      if (letter === '\\') {
        this.note('has a backslash in its brackets')
        text += this.pair()
      } else if (letter === '\r') this.folded()
      else if (NEVER.includes(letter) || letter === '[')
        throw new Wrong('has a sign in its brackets that cannot be there')
      else {
        if (!PRINTED.test(letter)) this.note('has a control character')
        text += this.take()
        if (letter === ']') return text
      }
    }
  }
}

const OCTETS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/

/** Is it an address of the internet, as it stands in brackets: `192.0.2.1`, `IPv6:2001:db8::1`. */
export function isAddressLiteral(text: string): boolean {
  if (OCTETS.test(text)) return true
  if (!/^ipv6:/i.test(text)) return false
  let groups = text.slice(5)
  const four = groups.slice(groups.lastIndexOf(':') + 1)
  if (four.includes('.')) {
    if (!OCTETS.test(four)) return false
    groups = `${groups.slice(0, -four.length)}0:0`
  }
  const halves = groups.split('::')
  if (halves.length > 2) return false
  const parts = halves.map((half) => (half === '' ? [] : half.split(':')))
  if (parts.flat().some((part) => !/^[0-9a-f]{1,4}$/i.test(part))) return false
  const count = parts.flat().length
  // Two groups at the least are left out by a double colon.
  return halves.length === 2 ? count <= 6 : count === 8
}
