import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, SLUG_LENGTH, SLUG_PATTERN, slugOf } from './slug.ts'

describe('the address of a company', () => {
  it.each([
    ['PQR Valve', 'pqr-valve'],
    ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
    ['  --Ácme--  ', 'acme'],
    ['日本', 'company'],
  ])('of %j is %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('takes the next number when it is taken', () => {
    expect(freeSlug('acme', new Set())).toBe('acme')
    expect(freeSlug('acme', new Set(['acme', 'acme-2']))).toBe('acme-3')
  })

  it('is always fit for an address bar and not too long (law)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const slug = slugOf(name)
        for (const one of [slug, freeSlug(slug, new Set([slug]))]) {
          expect(one).toMatch(SLUG_PATTERN)
          expect(one.length).toBeLessThanOrEqual(SLUG_LENGTH)
        }
      }),
    )
  })
})
