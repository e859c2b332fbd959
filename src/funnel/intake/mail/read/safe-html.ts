/**
 * HTML of strangers made safe on the way in: what is kept is a picture of a letter, without anything that acts, loads,
 * asks or covers. It is shown in a frame that runs nothing, too; either alone would be enough.
 */
import sanitize from 'sanitize-html'

const TAGS = [
  ...[
    'p',
    'div',
    'span',
    'br',
    'hr',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'small',
    'sub',
    'sup',
    'blockquote',
    'pre',
  ],
  ...[
    'code',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'a',
    'img',
    'center',
    'font',
  ],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'],
]

const LENGTH = /^\d{1,4}(\.\d+)?(px|pt|em|rem|%)?$/
const LENGTHS = /^(\d{1,3}(\.\d+)?(px|pt|em|rem|%)?|auto)(\s+(\d{1,3}(\.\d+)?(px|pt|em|rem|%)?|auto)){0,3}$/
const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s,.%/]+\))$/i
const WORD = /^[a-z-]{1,20}$/i

/** No position, no z-index, no negative margins, no background pictures: nothing leaves its place or loads. */
const STYLES = {
  '*': {
    color: [COLOUR],
    'background-color': [COLOUR],
    'text-align': [WORD],
    'text-decoration': [WORD],
    'font-weight': [/^(\d{3}|[a-z]+)$/i],
    'font-style': [WORD],
    'font-size': [/^(\d{1,2}(\.\d+)?(px|pt|em|rem)|1?\d{1,2}%|[a-z-]{1,10})$/i],
    'vertical-align': [WORD],
    'white-space': [WORD],
    width: [LENGTH],
    'max-width': [LENGTH],
    padding: [LENGTHS],
    margin: [LENGTHS],
    'border-collapse': [WORD],
    border: [/^\d{1,2}px (solid|dashed|dotted|none) (#[0-9a-f]{3,8}|[a-z]{3,20})$/i, /^(0|none)$/],
  },
}

/** The mark of a picture that is not loaded: the page asks before it puts the address back. */
export const BLOCKED = 'data-blocked-src'
const DEEPEST = 60
/** More is no letter, and would keep the server busy: its text is shown instead. */
const MOST_TAGS = 20_000

/** Safe HTML of a mail's HTML; empty where nothing is left of it. */
export function safeHtml(html: string): string {
  if (!html.trim() || tagsIn(html) > MOST_TAGS) return ''
  const safe = sanitize(html, {
    allowedTags: TAGS,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'head',
      'iframe',
      'object',
      'svg',
      'math',
    ],
    allowedAttributes: {
      '*': ['style', 'align', 'dir'],
      a: ['href', 'target', 'rel'],
      img: [BLOCKED, 'alt', 'width', 'height'],
      font: ['color', 'size'],
      table: ['width', 'cellpadding', 'cellspacing', 'border'],
      td: ['width', 'colspan', 'rowspan', 'valign'],
      th: ['width', 'colspan', 'rowspan', 'valign'],
      ol: ['start', 'type'],
    },
    allowedStyles: STYLES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: DEEPEST,
    transformTags: { a: opensOutside, img: blocked },
  })
  return /[^\s<>]/.test(safe.replace(/<(?!img)[^>]*>/g, '')) ? safe : ''
}

const tagsIn = (html: string) => html.split('<').length - 1

function opensOutside(tagName: string, { href, ...rest }: sanitize.Attributes): sanitize.Tag {
  const attribs = { ...rest, target: '_blank', rel: 'noopener noreferrer nofollow' }
  return { tagName, attribs: isAddress(href) ? { ...attribs, href } : attribs } as sanitize.Tag
}

const isAddress = (href: string | undefined) => /^\s*(https?:\/\/|mailto:|tel:)/i.test(href ?? '')

// A picture from elsewhere tells its sender who reads, when and where. One of the mail itself is an attachment.
function blocked(
  tagName: string,
  { src = '', alt = '', width = '', height = '' }: sanitize.Attributes,
): sanitize.Tag {
  const isRemote = /^https?:\/\/[^\s"'<>]+$/i.test(src.trim())
  const size = {
    ...(/^\d{1,4}$/.test(width) ? { width } : {}),
    ...(/^\d{1,4}$/.test(height) ? { height } : {}),
  }
  return {
    tagName,
    attribs: { alt, ...size, ...(isRemote ? { [BLOCKED]: src.trim() } : {}) },
  } as sanitize.Tag
}

/** The text of HTML for mails that have no other: lists, search and the desk read it. */
export function textOfHtml(html: string): string {
  // As many tags as no letter has are cut out without looking at how they nest.
  if (tagsIn(html) > MOST_TAGS)
    return html
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const lines = html
    .replace(/<(br|hr)\b[^>]*>/gi, '\n')
    .replace(/<\/(p|div|tr|li|h[1-6]|blockquote|table)>/gi, '\n')
    .replace(/<\/t[dh]>/gi, '\t')
  const plain = sanitize(lines, { allowedTags: [], allowedAttributes: {}, nestingLimit: DEEPEST })
  return plain
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
