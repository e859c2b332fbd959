import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropped, EMPTY_RULE, indented, type LineDraft, moved, ranksOf, without } from './draft.ts'

/** `a b. c.. d` is a with b in it and c in that, and then d. */
function lines(said: string): LineDraft[] {
  return said.split(' ').map((word) => {
    const name = word.replaceAll('.', '')
    const depth = word.length - name.length
    return { key: name, name, depth, insideMemberId: null, fieldFrom: null, rules: [EMPTY_RULE] }
  })
}
const said = (all: LineDraft[]) => all.map(({ name, depth }) => name + '.'.repeat(depth)).join(' ')

describe('the outline', () => {
  const map = lines('a b. c.. d. e f.')

  it('moves a territory with its parts among its sisters only', () => {
    expect(said(moved(map, 4, -1))).toBe('e f. a b. c.. d.')
    expect(said(moved(map, 0, 1))).toBe('e f. a b. c.. d.')
    expect(said(moved(map, 1, 1))).toBe('a d. b. c.. e f.')
    expect(said(moved(map, 1, -1))).toBe(said(map))
    expect(said(moved(map, 3, 1))).toBe(said(map))
  })

  it('puts one into the sister before it, and out again behind it', () => {
    expect(said(indented(map, 4, 1))).toBe('a b. c.. d. e. f..')
    expect(said(indented(map, 0, 1))).toBe(said(map))
    expect(said(indented(map, 1, -1))).toBe('a d. b c. e f.')
    expect(said(indented(map, 4, -1))).toBe(said(map))
  })

  it('drops one before another, but not into itself', () => {
    expect(said(dropped(map, 4, 1))).toBe('a e. f.. b. c.. d.')
    expect(said(dropped(map, 1, null))).toBe('a d. e f. b c.')
    expect(said(dropped(map, 0, 2))).toBe(said(map))
  })

  it('keeps the parts of what is taken out', () => {
    expect(said(without(map, 1))).toBe('a c. d. e f.')
  })

  it('is asked parts first', () => {
    expect([...ranksOf(map).keys()].join('')).toBe('cbdafe')
  })

  it('never leaves out a step, whatever is done to it', () => {
    const step = fc.tuple(fc.constantFrom('up', 'down', 'in', 'out', 'drop', 'end'), fc.nat(5), fc.nat(5))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now = map
        for (const [what, at, to] of steps) {
          if (what === 'up' || what === 'down') now = moved(now, at, what === 'up' ? -1 : 1)
          else if (what === 'in' || what === 'out') now = indented(now, at, what === 'in' ? 1 : -1)
          else now = dropped(now, at, what === 'drop' ? to : null)
        }
        expect(now.map(({ name }) => name).toSorted()).toEqual([...'abcdef'])
        now.forEach(({ depth }, n) => {
          expect(depth).toBeLessThanOrEqual((now[n - 1]?.depth ?? -1) + 1)
        })
      }),
    )
  })
})
