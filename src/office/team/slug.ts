/** A workspace's name in the address bar. */

export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const SLUG_LENGTH = 40

/** A slug made of a company's name: `Müller & Söhne GmbH` -> `muller-sohne-gmbh`; `company` when nothing is left. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, SLUG_LENGTH)
  return slug.replace(/^-+|-+$/g, '') || 'company'
}

/** The first of `acme`, `acme-2`, `acme-3` ... that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) {
    const tail = `-${n}`
    const slug = wanted.slice(0, SLUG_LENGTH - tail.length).replace(/-+$/, '') + tail
    if (!taken.has(slug)) return slug
  }
}
