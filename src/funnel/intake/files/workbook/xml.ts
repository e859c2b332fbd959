/** Just enough of XML to read a workbook as it comes: tags and text, no entities but the five, nothing fetched. */
import { TooMuch } from './zip.ts'

export interface Handler {
  /** A tag begins; `attributes` as they stand. */
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const LONGEST_PIECE = 4_194_304

/** Goes through XML in UTF-8 and tells a handler. Throws TooMuch when a piece of it is endless. */
export async function readXml(chunks: AsyncIterable<Buffer>, handler: Handler): Promise<void> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of chunks) {
    rest = pieces(rest + decoder.decode(chunk, { stream: true }), handler)
    if (rest.length > LONGEST_PIECE) throw new TooMuch('a piece of it is endless')
  }
}

// Tells all that is whole, and answers what is not.
function pieces(xml: string, handler: Handler): string {
  let at = 0
  for (;;) {
    const open = xml.indexOf('<', at)
    if (open === -1) return xml.slice(at)
    if (open > at) handler.text(unescaped(xml.slice(at, open)))
    const end = endOfTag(xml, open)
    if (end === -1) return xml.slice(open)
    tell(xml.slice(open + 1, end), handler)
    at = end + 1
  }
}

function endOfTag(xml: string, open: number): number {
  if (xml.startsWith('<![CDATA[', open)) {
    const end = xml.indexOf(']]>', open)
    return end === -1 ? -1 : end + 2
  }
  if (xml.startsWith('<!--', open)) {
    const end = xml.indexOf('-->', open)
    return end === -1 ? -1 : end + 2
  }
  // A value in quotes may hold the sign that ends a tag.
  let end = xml.indexOf('>', open)
  for (let quote = nextQuote(xml, open); quote !== -1 && quote < end; ) {
    const closing = xml.indexOf(xml[quote] ?? '', quote + 1)
    if (closing === -1) return -1
    if (closing > end) end = xml.indexOf('>', closing)
    quote = nextQuote(xml, closing + 1)
    if (end === -1) return -1
  }
  return end
}

function nextQuote(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charCodeAt(at)
    if (sign === 34 || sign === 39) return at
    if (sign === 62) return -1
  }
  return -1
}

function tell(tag: string, handler: Handler): void {
  if (tag.startsWith('![CDATA[')) handler.text(tag.slice(8, -2))
  else if (tag.startsWith('/')) handler.close(plainName(tag.slice(1).trim()))
  else if (!tag.startsWith('!') && !tag.startsWith('?')) tellOpen(tag, handler)
}

function tellOpen(tag: string, handler: Handler): void {
  const gap = tag.search(/[\s/]/)
  const name = plainName(gap === -1 ? tag : tag.slice(0, gap))
  handler.open(name, gap === -1 ? '' : tag.slice(gap))
  if (tag.endsWith('/')) handler.close(name)
}

// Some programs put a prefix before every name.
function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of an attribute, or null. */
export function attribute(attributes: string, name: string): string | null {
  const usual = attributes.indexOf(` ${name}="`)
  if (usual !== -1) {
    const from = usual + name.length + 3
    return unescaped(attributes.slice(from, attributes.indexOf('"', from)))
  }
  // Written in a way that few programs write it.
  if (!/['\n\t]| =|= /.test(attributes)) return null
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found ? unescaped(found[1] ?? found[2] ?? '') : null
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Text with its entities put back as signs. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
